/** Every control of every screen is reached by Tab and the arrows, and what has the focus can be seen. */
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder } from './application.ts';
import { walkByTab } from './keyboard.ts';
import { wayTo } from './screens.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every control is reached by keys, and shows it, in the ${colorScheme} theme`, async () => {
    test.setTimeout(300_000);
    const folder = makeFolder();
    const { application, page } = await openApplication(folder);
    try {
      await page.emulateMedia({ colorScheme });
      await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
      await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
      for (const [name, open] of Object.entries(wayTo)) {
        await open(page);
        const { stops, unreached } = await walkByTab(page);
        expect.soft(stops.length, name).toBeGreaterThan(10);
        expect.soft(unreached, `${name}: not reached`).toEqual([]);
        const unseen = stops.filter(({ isSeen }) => !isSeen).map((stop) => stop.name);
        expect.soft(unseen, `${name}: focus not seen`).toEqual([]);
        // Leaves lists and menus that the walk may have opened.
        await page.keyboard.press('Escape');
      }
    } finally {
      await application.close();
      removeFolder(folder);
    }
  });
}
