import { defineConfig } from '@playwright/test';

/** One for each worker (build/setup/window-tests.mjs); empty: all that there is, is the machine's own. */
const displays = (process.env.CCHC_DISPLAYS ?? '').split(' ').filter(Boolean);
const own = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
if (own) process.env.DISPLAY = own;

export default defineConfig({
  testDir: 'tests/e2e',
  // One window at a time on a display: windows take the focus and the clipboard from each other.
  workers: Math.max(1, displays.length),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  outputDir: 'out/window-tests',
  reporter: 'list',
});
