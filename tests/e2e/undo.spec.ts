/** Undo and redo by Ctrl+Z and Ctrl+Y, after a restart too; the recycle bin; by the keyboard, without barriers. */
import { expect, type Page, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';

async function openTask(page: Page, code: RegExp): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.getByRole('row').filter({ hasText: code }).first().click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Cập nhật tiến độ' })).toBeVisible();
}

test('a deleted task comes back by Ctrl+Z, by the recycle bin, and after a restart', async () => {
  const folder = makeFolder();
  let { application, page, complaints } = await openApplication(folder);
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await openTask(page, /^2\.1/);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: 'Xóa', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Đã đưa “.*” vào thùng rác\.$/)).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: title.slice(0, 30) })).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Đã hoàn tác: xóa nhiệm vụ/)).toBeVisible();
    await takePicture(page, '60-hoan-tac');
    await page.keyboard.press('Control+y');
    await expect(page.getByText(/^Đã làm lại: xóa nhiệm vụ/)).toBeVisible();
    expect(complaints).toEqual([]);
    await application.close();

    ({ application, page, complaints } = await openApplication(folder));
    await page.keyboard.press('Alt+7');
    await page.getByRole('button', { name: 'Thùng rác…' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Thùng rác' })).toBeVisible();
    await expect(page.getByText(title)).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), colorScheme).toEqual([]);
      await takePicture(page, `61-thung-rac-${colorScheme}`);
    }
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Đã hoàn tác: xóa nhiệm vụ/)).toBeVisible();
    await expect(page.getByText('Thùng rác trống')).toBeVisible();
    await page.keyboard.press('Control+y');
    await page.getByRole('button', { name: /^Lấy lại “2\.1/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Thùng rác trống')).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('in a text field Ctrl+Z belongs to the field', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    const search = page.getByRole('searchbox').first();
    await search.fill('hồ sơ');
    await search.press('Control+z');
    await expect(page.getByText(/^Đã hoàn tác/)).toHaveCount(0);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
