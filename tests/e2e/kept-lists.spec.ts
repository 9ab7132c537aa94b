/** What the office writes again and again: legal bases found by a few letters, nơi nhận and signers taken over, in the real window. */
import { expect, type Page, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';

async function compose(page: Page, item: string): Promise<void> {
  await page.getByRole('navigation').getByText('Văn bản', { exact: true }).click();
  await page.getByRole('button', { name: 'Lập văn bản' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  await page.getByRole('button', { name: 'Lập dự thảo' }).click();
  await page.getByRole('tab', { name: 'Phần đầu và phần cuối văn bản' }).click();
}

test('bases, nơi nhận and signer kept with one paper are there for the next', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText('Quá hạn').first()).toBeVisible();
    await compose(page, 'Kế hoạch');
    await page.getByRole('button', { name: 'Lưu căn cứ vào thư viện' }).click();
    await expect(page.getByText('Đã lưu các căn cứ đang có vào thư viện.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Chức vụ người ký' }).fill('TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG');
    await page.getByRole('button', { name: 'Lưu người ký này' }).click();
    await expect(page.getByText('Đã lưu người ký vào danh sách.')).toBeVisible();

    await compose(page, 'Thông báo');
    const bases = page.getByRole('textbox', { name: 'Căn cứ' });
    await expect(bases).toHaveValue('');
    await page.getByRole('combobox', { name: 'Chèn căn cứ từ thư viện' }).click();
    await page.keyboard.type('76 chinh phu');
    await expect(page.getByRole('option').first()).toContainText('76/NQ-CP');
    // Neither the blanks chose what was marked before them, nor does Enter.
    await expect(bases).toHaveValue('');
    await page.keyboard.press('Enter');
    await expect(bases).toHaveValue(/^Căn cứ Nghị quyết số 76\/NQ-CP/);
    await expect(page.getByText('Viện dẫn lần sau: Nghị quyết số 76/NQ-CP')).toBeVisible();
    await page.getByRole('textbox', { name: 'Nơi nhận' }).fill('Các sở, ban, ngành\nỦy ban nhân dân các xã, phường');
    await page.getByRole('button', { name: 'Lưu làm nơi nhận của thông báo' }).click();
    await expect(page.getByText('Đã lưu nơi nhận dùng cho thông báo.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Nơi nhận' }).fill('');
    await page.getByRole('button', { name: 'Dùng nơi nhận đã lưu' }).click();
    await expect(page.getByRole('textbox', { name: 'Nơi nhận' })).toHaveValue(/^Các sở, ban, ngành/);
    await page.getByRole('combobox', { name: 'Chọn người ký' }).click();
    await page.getByRole('option', { name: /^TL\. GIÁM ĐỐC/ }).click();
    await expect(page.getByRole('textbox', { name: 'Chức vụ người ký' })).toHaveValue(/CHÁNH VĂN PHÒNG/);
    await expect(page.locator('.paper-page').last()).toContainText('CHÁNH VĂN PHÒNG');
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, 'danh-sach-da-luu');
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
