import { defineConfig } from 'vitest/config';

// No warnings, as the libraries warn in many words of what they are made to do here. Most tests wait rather than work, so
// many run at once; the time limit is for those that start a process on a busy machine.
export default defineConfig({
  test: {
    name: 'runtime-facts',
    isolate: false,
    include: ['tests/**/*.test.ts'],
    execArgv: ['--no-warnings'],
    maxConcurrency: 16,
    testTimeout: 40_000,
  },
});
