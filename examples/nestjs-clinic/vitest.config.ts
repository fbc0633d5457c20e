import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'nestjs-clinic', isolate: false, include: ['test/*.test.ts'] },
});
