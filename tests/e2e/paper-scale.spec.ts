/** One paper on screens of different sharpness: its rows are as high, so its pages are the same. */
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder } from './application.ts';
import { compose } from './drafts.ts';

const scales = ['1', '1.25', '2'] as const;

/** Height of a row of the appendix in the letters of the paper, averaged over its longest table, and the count of pages. */
async function measure(scale: string): Promise<{ readonly rowPx: number; readonly pageCount: number }> {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder, { switches: [`--force-device-scale-factor=${scale}`] });
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await compose(page, 'Kế hoạch');
    await expect(page.locator('.paper-page table.paper-table').last()).toBeAttached({ timeout: 30_000 });
    await expect(page.getByLabel(/^Trang 1\//).first()).toBeAttached();
    const rowPx = await page.evaluate(() => {
      const bodies = [...document.querySelectorAll<HTMLElement>('.paper-page .paper-table tbody')];
      const [longest] = bodies.sort((one, other) => other.childElementCount - one.childElementCount);
      return longest ? longest.offsetHeight / longest.childElementCount : 0;
    });
    return { rowPx, pageCount: await page.locator('.paper-page').count() };
  } finally {
    await application.close();
    removeFolder(folder);
  }
}

test('rows are as high and pages as many on every screen', async () => {
  const [first, ...others] = [await measure(scales[0]), await measure(scales[1]), await measure(scales[2])];
  expect(first.rowPx).toBeGreaterThan(10);
  for (const other of others) {
    expect(Math.abs(other.rowPx - first.rowPx)).toBeLessThan(0.15);
    expect(other.pageCount).toBe(first.pageCount);
  }
});
