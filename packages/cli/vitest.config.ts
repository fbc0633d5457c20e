import { defineConfig } from 'vitest/config';

// Some tests start the command line several times, which takes its time on a busy machine.
export default defineConfig({ test: { name: 'cli', isolate: false, include: ['tests/**/*.test.ts'], testTimeout: 30_000 } });
