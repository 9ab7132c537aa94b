/** A công văn from nothing to paper by keys alone: composed, its head, text and nơi nhận written, previewed, issued, printed. */
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { expectNoPointer, forbidPointer, press, tabTo, typeInto } from './keyboard.ts';

test('new công văn, fields, text, nơi nhận, preview, issue, print', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await forbidPointer(page);
    await press(page, page.getByRole('button', { name: 'Mở kế hoạch mẫu' }));
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();

    await page.keyboard.press('Alt+6');
    await press(page, page.getByRole('button', { name: 'Lập văn bản' }));
    await press(page, page.getByRole('menuitem', { name: 'Công văn đôn đốc' }));
    await press(page, page.getByRole('button', { name: 'Lập dự thảo' }));

    // The text: subject, then a citation and a line at its end.
    await typeInto(page, page.getByRole('textbox', { name: 'Trích yếu' }), 'đẩy nhanh tiến độ cải cách hành chính');
    const body = page.getByRole('textbox', { name: 'Nội dung văn bản' });
    await tabTo(page, body);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Đầu mối liên hệ: ……………');

    // The head and the ending; the clause of the field is a key away, and Esc leads back.
    const form = page.getByRole('tab', { name: 'Phần đầu và phần cuối văn bản' });
    await tabTo(page, form, { backwards: true });
    await page.keyboard.press('Enter');
    const place = page.getByRole('textbox', { name: 'Địa danh' });
    await typeInto(page, place, 'Thành phố Hồ Chí Minh');
    await page.keyboard.press('Shift+F1');
    await expect(page.getByRole('complementary', { name: 'Nghị định 30/2020/NĐ-CP' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(place).toBeFocused();
    const urgency = page.getByRole('combobox', { name: 'Độ khẩn' });
    await tabTo(page, urgency);
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(urgency).toHaveText('KHẨN');
    await typeInto(page, page.getByRole('textbox', { name: 'Nơi nhận' }), 'Như trên\nSở Tài chính');
    await expect(page.locator('.paper-page').first()).toContainText('Thành phố Hồ Chí Minh, ngày');
    await expect(page.locator('.paper-page').filter({ hasText: '- Sở Tài chính;' })).toBeVisible();

    // Issuing names the place that is still open, goes there, and takes the paper once it is written.
    const issue = page.getByRole('button', { name: 'Phát hành…' });
    await press(page, issue, 'Enter', { backwards: true });
    await press(page, page.getByRole('button', { name: /Đầu mối liên hệ: ……/ }));
    await expect(body).toBeFocused();
    await page.keyboard.type('Phòng Cải cách hành chính');
    await expect(body).toContainText('Đầu mối liên hệ: Phòng Cải cách hành chính');
    await press(page, issue, 'Enter', { backwards: true });
    const dialog = page.getByRole('dialog', { name: 'Phát hành văn bản' });
    await expect(dialog.getByText(/^Văn bản sẽ mang số 01\/SNV-CCHC/)).toBeVisible();
    await press(page, dialog.getByRole('button', { name: 'Phát hành', exact: true }));
    await expect(page.getByText(/^Đã phát hành số 01\/SNV-CCHC/).first()).toBeVisible();
    await takePicture(page, 'cong-van-chi-ban-phim');

    // The system's dialog is not ours to press: it is answered.
    await application.evaluate(({ app }) => {
      app.on('web-contents-created', (_event, contents) => {
        contents.print = (_options, done) => done?.(true, '');
      });
    });
    await page.keyboard.press('Control+p');
    await expect(page.getByText('Đã gửi văn bản đến máy in.')).toBeVisible({ timeout: 30_000 });
    await expectNoPointer(page);
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
