import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,db,main,templates,renderer,build,tests}/**/*.test.{ts,mjs}'],
    exclude: ['tests/e2e/**', 'node_modules/**', 'out/**'],
    pool: 'threads',
    testTimeout: 20_000,
  },
});
