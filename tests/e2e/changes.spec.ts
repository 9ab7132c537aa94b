/** Có gì thay đổi in the real window: the plan that came in, a task changed, and nothing when looked at from tomorrow. */
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';

test('what differs from the beginning of a day is told, then and now', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('2.2');
    await page.getByRole('row').filter({ hasText: /^2\.2/ }).first().dblclick();
    await page.getByRole('button', { name: 'Cập nhật tiến độ' }).click();
    await page.getByLabel('Tỷ lệ (%)').fill('65');
    await page.keyboard.press('Control+s');
    await expect(page.getByText(/Đã lưu lúc \d\d:\d\d/)).toBeVisible();
    await page.keyboard.press('Alt+1');
    await page.getByRole('button', { name: 'Có gì thay đổi…' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'Kế hoạch mới nhận' })).toBeVisible();
    const changed = page.getByTestId('changed-tasks');
    await expect(changed).toContainText('65 %');
    await page.getByLabel('So với đầu ngày').fill('01/11/2026');
    await expect(page.getByTestId('went-overdue').getByRole('listitem')).not.toHaveCount(0);
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, 'co-gi-thay-doi');
    await changed.getByRole('button').first().click();
    await expect(page.getByRole('button', { name: 'Cập nhật tiến độ' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByLabel('So với đầu ngày').fill('23/11/2099');
    await expect(page.getByText('Không có gì thay đổi')).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
