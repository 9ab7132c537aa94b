import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,db,main,templates,renderer,build,tests}/**/*.test.{ts,mjs}'],
    exclude: ['tests/e2e/**', 'node_modules/**', 'out/**'],
    // Processes, not threads: one that a library keeps busy can be ended.
    pool: 'forks',
    // Every core: of two, one would be left idle.
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
});
