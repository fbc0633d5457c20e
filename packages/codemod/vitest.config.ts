import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'codemod', isolate: false, include: ['tests/**/*.test.ts'] } });
