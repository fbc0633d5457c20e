import { defineConfig } from 'vitest/config';

// All packages are read in one test, which takes its time on a busy machine.
export default defineConfig({ test: { name: 'published-findings', isolate: false, include: ['tests/**/*.test.ts'], testTimeout: 120_000 } });
