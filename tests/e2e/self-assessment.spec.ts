/** Tự chấm điểm in the real window, with the keyboard: criteria pasted, scored, proved by a task, and reported. */
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';

const list = [
  'Mã\tTiêu chí\tĐiểm tối đa',
  '1\tChỉ đạo, điều hành cải cách hành chính\t3',
  '1.1\tBan hành kế hoạch năm kịp thời\t1',
  '1.2\tMức độ hoàn thành kế hoạch\t2',
  '2\tCải cách thể chế\t1,5',
].join('\n');

test('criteria are pasted, scored as in a spreadsheet, linked to a task and reported', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await page.keyboard.press('Alt+1');
    await page.getByRole('button', { name: 'Tự chấm điểm' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Tự chấm điểm' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Quay lại' })).toBeVisible();
    expect(await findBarriers(page), 'chưa có tiêu chí').toEqual([]);
    await page.getByRole('main').getByRole('button', { name: 'Dán danh mục tiêu chí…' }).last().focus();
    await page.keyboard.press('Enter');
    await page.getByLabel(/^Mỗi dòng một tiêu chí/).fill(list);
    await expect(page.getByText('Đọc được 4 tiêu chí.')).toBeVisible();
    expect(await findBarriers(page), 'dán tiêu chí').toEqual([]);
    await page.getByRole('button', { name: 'Dùng danh mục này' }).focus();
    await page.keyboard.press('Enter');

    const total = page.getByTestId('total-score');
    await expect(total).toHaveText('Tổng điểm: 0/4,5');
    await page.getByLabel('Điểm tự chấm của tiêu chí 1.1').focus();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1,75');
    await page.keyboard.press('Enter');
    await page.keyboard.type('chưa rõ');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Điểm chưa đúng; hãy gõ số, ví dụ 0,75.')).toBeVisible();
    await page.getByLabel('Điểm tự chấm của tiêu chí 2').fill('9');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Cao hơn điểm tối đa')).toBeVisible();
    await page.getByLabel('Điểm tự chấm của tiêu chí 2').fill('');
    await page.keyboard.press('Enter');
    await expect(total).toHaveText('Tổng điểm: 2,75/4,5');
    await expect(page.getByText('2 tiêu chí thiếu tài liệu kiểm chứng')).toBeVisible();

    await page.getByRole('button', { name: 'Tài liệu và nhiệm vụ của tiêu chí 1.2' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Tài liệu kiểm chứng').fill('Báo cáo số 12/BC-UBND ngày 05/12/2026');
    await page.getByLabel('Tìm nhiệm vụ để gắn').fill('giai quyet dung han');
    await page.getByRole('button', { name: /^Gắn / }).first().click();
    await expect(page.getByRole('button', { name: /^Bỏ gắn / })).toBeVisible();
    expect(await findBarriers(page), 'tài liệu của tiêu chí').toEqual([]);
    await takePicture(page, 'tu-cham-diem');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(page.getByText('1 tiêu chí thiếu tài liệu kiểm chứng')).toBeVisible();

    await page.getByRole('button', { name: 'Lập báo cáo tự chấm điểm' }).click();
    await expect(page.getByLabel(/^Trang 2\//).first()).toBeVisible({ timeout: 30_000 });
    await expect(page.getByLabel(/^Trang 1\//).first()).toContainText('2,75/4,5 điểm, đạt 61,11 %');
    await takePicture(page, 'tu-cham-diem-bao-cao');
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
