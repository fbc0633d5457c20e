import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'core', isolate: false, include: ['tests/**/*.test.ts'] } });
