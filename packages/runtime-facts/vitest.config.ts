import { defineConfig } from 'vitest/config';

// The libraries warn in many words of what they are made to do here.
export default defineConfig({
  test: { name: 'runtime-facts', isolate: false, include: ['tests/**/*.test.ts'], execArgv: ['--no-warnings'], maxConcurrency: 16 },
});
