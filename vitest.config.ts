import { defineConfig } from 'vitest/config';

// Without isolation the parsers are loaded once for all files: rules hold no module state, so nothing leaks.
export default defineConfig({
  test: {
    // Vitest leaves one processor idle by default, which on a machine with two is half of it.
    maxWorkers: '100%',
    projects: ['packages/*/vitest.config.ts', 'examples/*/vitest.config.ts', 'tests/*/vitest.config.ts'],
    reporters: ['default', './scripts/summary-reporter.mjs'],
  },
});
