import { defineConfig } from 'vitest/config';

// These tests look at the checkout as a whole, and some start a process: hence the longer time limit.
export default defineConfig({
  test: { name: 'repository', isolate: false, include: ['**/*.test.ts'], testTimeout: 60_000 },
});
