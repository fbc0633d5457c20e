import { defineConfig } from 'vitest/config';

// These tests start linters, language servers and command lines, which take their time on a busy machine.
export default defineConfig({
  test: { name: 'hosts', isolate: false, include: ['**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
