import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'eslint-plugin', isolate: false, include: ['tests/**/*.test.ts'] } });
