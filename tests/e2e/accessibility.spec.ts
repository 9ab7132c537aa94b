/** Every screen by the rules of WCAG 2 A and AA, and reached by the keyboard alone. */
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';
import { listScreens, wayTo } from './screens.ts';

test('Alt with a number reaches the screens of the rail', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  try {
    expect(await findBarriers(page), 'lần đầu').toEqual([]);
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    for (const [key, title] of [
      ['1', 'Hôm nay'],
      ['2', 'Nhiệm vụ'],
      ['3', 'Nhập văn bản'],
      ['4', 'Số liệu'],
      ['5', 'Báo cáo'],
      ['6', 'Văn bản'],
      ['7', 'Trao đổi'],
      ['8', 'Kiểm tra thể thức'],
      ['9', 'Cài đặt'],
    ] as const) {
      await page.keyboard.press(`Alt+${key}`);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    }
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('every screen of the application has its place in these tests', () => {
  expect(Object.keys(wayTo).sort()).toEqual([...listScreens()].sort());
});

for (const [colorScheme, theme] of [
  ['light', 'sang'],
  ['dark', 'toi'],
] as const) {
  test(`no screen has a barrier in the ${colorScheme} theme`, async () => {
    test.setTimeout(180_000);
    const folder = makeFolder();
    const { application, page } = await openApplication(folder);
    try {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), 'lần đầu').toEqual([]);
      await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
      await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
      for (const [name, open] of Object.entries(wayTo)) {
        await open(page);
        expect.soft(await findBarriers(page), name).toEqual([]);
        await takePicture(page, `man-hinh-${name}-${theme}`);
      }
    } finally {
      await application.close();
      removeFolder(folder);
    }
  });
}

test('a dialog left in haste gives the page back to screen readers', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await page.keyboard.press('Alt+6');
    await page.getByRole('button', { name: 'Lập văn bản' }).click();
    await page.getByRole('menuitem', { name: 'Kế hoạch' }).click();
    await page.getByRole('button', { name: 'Lập dự thảo' }).click();
    await page.getByRole('button', { name: 'Phát hành…' }).click();
    await expect(page.getByRole('dialog').getByText(/^Văn bản sẽ mang số/)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+2');
    await expect(page.getByRole('row').filter({ hasText: /^2\.3/ }).first()).toBeVisible();
    // What such a dialog may leave behind: nothing takes it back but the application itself.
    await page.evaluate(() => document.getElementById('root')?.setAttribute('aria-hidden', 'true'));
    await expect(page.getByRole('row').filter({ hasText: /^2\.3/ }).first()).toBeVisible();
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
