/** Following a late task by keys alone: found, its progress recorded with evidence and a file, extended, and the extension undone. */
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { expectNoPointer, forbidPointer, press, tabTo, typeInto } from './keyboard.ts';

test.setTimeout(180_000);

test('a late task is found, reported on with a paper and a file, extended, and the extension taken back', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  try {
    await forbidPointer(page);
    await press(page, button('Mở kế hoạch mẫu'));
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: /^Tìm nhiệm vụ, văn bản/ })).toBeFocused();
    await page.keyboard.type('2.1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^2\.1 / })).toBeVisible();
    await expect(page.getByText(/^Quá hạn \d+ ngày$/).first()).toBeVisible();

    await press(page, button('Cập nhật tiến độ'));
    await typeInto(page, page.getByRole('textbox', { name: 'Kết quả thực hiện' }), 'Đã khắc phục 60/64 tồn tại');
    await press(page, button('Thêm văn bản'));
    await typeInto(page, page.getByRole('textbox', { name: 'Số, ký hiệu' }).last(), '712/BC-SNV');
    await page.keyboard.press('Control+s');
    await expect(page.getByText(/^Đã lưu lúc /)).toBeVisible();
    const choosing = page.waitForEvent('filechooser');
    await press(page, button('Đính kèm tệp'));
    await (await choosing).setFiles({
      name: 'Báo cáo khắc phục.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 báo cáo khắc phục'),
    });
    await expect(button('Mở tệp Báo cáo khắc phục.pdf')).toBeVisible();
    await takePicture(page, '79-tien-do-va-tep');
    await page.keyboard.press('Escape');

    await press(page, button('Gia hạn…'));
    await typeInto(page, page.getByRole('textbox', { name: 'Hạn mới' }), '31/12/2026');
    await typeInto(page, page.getByRole('textbox', { name: 'Số, ký hiệu văn bản gia hạn' }), '215/UBND-TH');
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Gia hạn' }));
    await expect(page.getByText('Đến 31/12/2026 (hạn trước: 14/11/2026)')).toBeVisible();
    await expect(page.getByText(/^Quá hạn \d+ ngày$/)).toHaveCount(0);
    await takePicture(page, '80-gia-han-tren-nhiem-vu');

    await tabTo(page, button('Sửa nhiệm vụ'));
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Đã hoàn tác: gia hạn/)).toBeVisible();
    await expect(page.getByText(/^Quá hạn \d+ ngày$/).first()).toBeVisible();
    await expect(page.getByText('712/BC-SNV').first()).toBeVisible();
    await expectNoPointer(page);
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
