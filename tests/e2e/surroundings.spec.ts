/** What the clerk is told when the surroundings are not as they should be: the clock set back, the data in a folder that OneDrive copies. */
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';

test('a clock that stands before the last change is told of over every screen until it is understood', async () => {
  const folder = makeFolder();
  try {
    const first = await openApplication(folder);
    await first.page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(first.page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await expect(first.page.getByText(/Đồng hồ máy đang là ngày/)).toHaveCount(0);
    await first.application.close();

    const { application, page, complaints } = await openApplication(folder, { today: '2025-03-04' });
    const notice = page.getByText(/Đồng hồ máy đang là ngày 04\/03\/2025, trước lần ghi gần nhất/);
    await expect(notice).toBeVisible();
    await page.keyboard.press('Alt+2');
    await expect(notice).toBeVisible();
    await takePicture(page, 'dong-ho-bi-lui');
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Đã hiểu' }).click();
    await expect(notice).toHaveCount(0);
    expect(complaints).toEqual([]);
    await application.close();
  } finally {
    removeFolder(folder);
  }
});

test('a data folder in OneDrive is told of where the copies are', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder, { environment: { OneDrive: folder } });
  try {
    await page.getByRole('navigation').getByText('Cài đặt', { exact: true }).click();
    const notice = page.getByTestId('backups').getByText(/Thư mục dữ liệu đang nằm trong OneDrive/);
    await notice.scrollIntoViewIfNeeded();
    await expect(notice).toBeVisible();
    await takePicture(page, 'thu-muc-onedrive');
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
