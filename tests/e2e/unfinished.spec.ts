/** Nothing unfinished goes out, in the real window: the open places are named, each one key away, and filled in one by one. */
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';
import { compose, openIssueDialog } from './drafts.ts';

test('an invitation is refused until every open place is written over; the decree is a key away', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder, {
    switches: ['--force-device-scale-factor=1'],
  });
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText('Quá hạn').first()).toBeVisible();
    await compose(page, 'Giấy mời họp');
    await page.getByRole('tab', { name: 'Phần đầu và phần cuối văn bản' }).click();
    await page.getByRole('textbox', { name: 'Họ tên người ký', exact: true }).fill('');
    await page.getByRole('button', { name: 'Phát hành…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Chưa phát hành được' });
    await expect(dialog.getByRole('button', { name: /^Họ tên người ký: chưa ghi/ })).toBeVisible();
    await expect(dialog.getByRole('button', { name: /Địa điểm: ……/ })).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, 'chua-dien-1-danh-sach');
    await dialog.getByRole('button', { name: /^Họ tên người ký/ }).click();
    await expect(page.getByRole('textbox', { name: 'Họ tên người ký', exact: true })).toBeFocused();
    await page.keyboard.insertText('Nguyễn Văn An');

    // Shift+F1 opens the clause of the field; Esc gives the focus back.
    await page.keyboard.press('Shift+F1');
    const decree = page.getByRole('complementary', { name: 'Nghị định 30/2020/NĐ-CP' });
    await expect(decree.getByRole('article').and(decree.locator('[aria-current]'))).toContainText('Ghi quyền hạn');
    await takePicture(page, 'chua-dien-2-dieu-khoan');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'Họ tên người ký', exact: true })).toBeFocused();

    const gone = await openIssueDialog(page);
    expect(gone.length).toBe(6);
    expect(gone.at(-1)).toContain('Địa điểm');
    // The clause of a field in the dialog opens behind none: the dialog gives way.
    await page.getByRole('button', { name: /^Số Quy định/ }).click();
    await page.getByRole('button', { name: 'Mở trang Nghị định (Shift+F1)' }).click();
    await expect(decree.getByRole('article').and(decree.locator('[aria-current]'))).toContainText(
      'Số và thời gian ban hành',
    );
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await openIssueDialog(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Phát hành', exact: true }).click();
    await expect(page.getByText(/^Đã phát hành số 01\/GM-/).first()).toBeVisible();
    await expect(page.locator('.paper-page').first()).toContainText('Địa điểm: Lãnh đạo Sở');
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('co-signers, appendices and citations are entered by fields; the clause is quoted beside them', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder, {
    switches: ['--force-device-scale-factor=1'],
  });
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText('Quá hạn').first()).toBeVisible();
    await compose(page, 'Kế hoạch');
    await page.getByRole('tab', { name: 'Phần đầu và phần cuối văn bản' }).click();
    await page.getByRole('button', { name: 'Lưu căn cứ vào thư viện' }).click();
    await page.getByRole('button', { name: 'Thêm người cùng ký' }).click();
    await page.getByRole('textbox', { name: 'Chức vụ người cùng ký thứ 1' }).fill('GIÁM ĐỐC SỞ TÀI CHÍNH');
    await page.getByRole('textbox', { name: 'Họ tên người cùng ký thứ 1' }).fill('Lê Văn Cường');
    await expect(page.locator('.paper-page').filter({ hasText: 'GIÁM ĐỐC SỞ TÀI CHÍNH' })).toBeVisible();
    await page.getByRole('button', { name: /^Địa danh/ }).click();
    await expect(page.getByText('“Trên cùng một dòng với số, ký hiệu;')).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, 'phan-dau-cuoi-1-trich-dieu-khoan');
    await page.getByRole('button', { name: 'Mở trang Nghị định (Shift+F1)' }).click();
    await expect(page.getByRole('complementary', { name: 'Nghị định 30/2020/NĐ-CP' })).toBeVisible();
    await page.keyboard.press('Escape');

    await compose(page, 'Thông báo');
    const body = page.getByRole('textbox', { name: 'Nội dung văn bản' });
    await body.click();
    await page.keyboard.press('Control+End');
    const cite = async () => {
      await page.getByRole('button', { name: 'Viện dẫn văn bản' }).click();
      await page.keyboard.type('76 chinh phu');
      await page.getByRole('option', { name: /76\/NQ-CP/ }).click();
    };
    await page.keyboard.type(' Theo ');
    await cite();
    await page.keyboard.type('; đối chiếu ');
    await cite();
    await expect(body).toContainText(/Theo Nghị quyết số 76\/NQ-CP ngày .*; đối chiếu Nghị quyết số 76\/NQ-CP$/);

    await page.getByRole('button', { name: 'Thêm phụ lục' }).click();
    await page.getByRole('textbox', { name: 'Tên phụ lục' }).fill('Biểu số liệu');
    await page.getByRole('textbox', { name: /^Nội dung Phụ lục/ }).click();
    await page.keyboard.type('Số liệu tính đến hết quý III năm 2026.');
    await expect(page.locator('.paper-page').last()).toContainText('BIỂU SỐ LIỆU');
    await expect(page.locator('.paper-page').last()).toContainText('Số liệu tính đến hết quý III');
    await takePicture(page, 'phan-dau-cuoi-2-phu-luc');
    await page.getByRole('button', { name: 'Bỏ phụ lục' }).click();
    await expect(page.getByText('Đã bỏ “Biểu số liệu”.')).toBeVisible();
    await expect(page.locator('.paper-page').filter({ hasText: 'BIỂU SỐ LIỆU' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Đưa lại' }).click();
    await expect(page.locator('.paper-page').last()).toContainText('Số liệu tính đến hết quý III');
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
