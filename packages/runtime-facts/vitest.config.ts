import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'runtime-facts', isolate: false, include: ['tests/**/*.test.ts'] } });
