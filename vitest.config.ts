import { defineConfig } from 'vitest/config';

// Without isolation the parsers are loaded once for all files: rules hold no module state, so nothing leaks.
export default defineConfig({
  test: {
    projects: ['packages/*/vitest.config.ts', 'examples/*/vitest.config.ts', 'tests/*/vitest.config.ts'],
    reporters: ['default', './scripts/summary-reporter.mjs'],
  },
});
