import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'connect-ferry', isolate: false, include: ['test/*.test.ts'] },
});
