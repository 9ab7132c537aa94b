import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // One window at a time: tests share the machine's display and its two cores.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  outputDir: 'out/window-tests',
  reporter: [['list'], ['json', { outputFile: 'out/test-reports/window.json' }]],
});
