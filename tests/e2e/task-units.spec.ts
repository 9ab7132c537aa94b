/** Progress by unit in the real window: units chosen behind a group, their progress recorded together, the task their sum. */
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';
import { openByRail } from './screens.ts';

test('the units behind a group report each for itself, and the task is done once all are', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('3.2');
    await page.getByRole('row').filter({ hasText: /^3\.2/ }).first().dblclick();
    await page.getByRole('button', { name: 'Từng đơn vị' }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /^Chọn đơn vị của/ })
      .first()
      .click();
    await page.getByLabel('Tìm đơn vị').fill('so y te');
    await page.getByRole('checkbox', { name: 'Sở Y tế' }).check();
    await page.getByLabel('Tìm đơn vị').fill('so tu phap');
    await page.getByRole('checkbox', { name: 'Sở Tư pháp' }).check();
    await expect(page.getByText('Đã chọn 2 đơn vị')).toBeVisible();
    expect(await findBarriers(page), 'chọn đơn vị').toEqual([]);
    await page.getByRole('button', { name: 'Dùng danh sách này' }).click();

    const rows = page.getByTestId('unit-progress').getByRole('row');
    await expect(rows).toHaveCount(3);
    await page.getByLabel('Tình trạng của Sở Y tế').selectOption({ label: 'Hoàn thành' });
    await page.getByLabel('Kết quả của Sở Tư pháp').fill('Đã khảo sát 120 người dân.');
    await page.getByLabel('Tỷ lệ hoàn thành của Sở Tư pháp').fill('50');
    expect(await findBarriers(page), 'từng đơn vị').toEqual([]);
    await takePicture(page, 'tien-do-tung-don-vi');
    await page.keyboard.press('Control+s');
    await expect(page.getByText('2/2 đơn vị đã có tiến độ trong kỳ')).toBeVisible();
    await page.keyboard.press('Escape');
    const progress = page.getByTestId('progress-list');
    await expect(progress).toContainText('Đã khảo sát 120 người dân.');
    await expect(progress).toContainText('Sở Y tế');

    // Both reported for this quarter only; of the one before, the unit that is done owes nothing.
    await openByRail(page, 'Hôm nay');
    const owed = page.getByTestId('unreported-units').getByRole('listitem');
    await expect(owed).toHaveCount(1);
    await expect(owed).toContainText('thiếu 1/1 đơn vị');
    await expect(owed).toHaveAttribute('title', 'Chưa báo cáo: Sở Tư pháp');
    expect(await findBarriers(page), 'chưa báo cáo').toEqual([]);
    await owed.scrollIntoViewIfNeeded();
    await takePicture(page, 'don-vi-chua-bao-cao');
    await owed.getByRole('button', { name: '1 đơn vị chưa có tiến độ trong kỳ' }).click();
    await expect(page.getByRole('button', { name: 'Từng đơn vị' })).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
