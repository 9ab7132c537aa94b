/** The clerk's work by keys alone: a plan comes in, figures, a report, settings, a copy and the way back to it, a paper's layout. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { buildDocx } from '../../core/format-check/paper-for-tests.ts';
import { sampleReport } from '../../core/format-check/sample-papers-for-tests.ts';
import { projectFolder } from './application.ts';
import { button, byKeys, openSample, openScreen } from './by-keys.ts';
import { expectFocus, forbidPointer, press, tabTo, typeInto } from './keyboard.ts';

const realPlan = path.resolve(projectFolder, '../shared/sources/002_4a8cda80f0381122.txt');
const samplePlan = path.join(projectFolder, 'templates/sample/ke-hoach-mau.txt');

test('a plan is opened, reviewed, a row corrected, and taken in', async () => {
  await byKeys(async (page) => {
    await openScreen(page, 3, 'Nhập văn bản');
    // The system's own file dialog is answered; the button that opens it is pressed.
    const choosing = page.waitForEvent('filechooser');
    await press(page, button(page, 'Chọn tệp…'));
    await (await choosing).setFiles(existsSync(realPlan) ? realPlan : samplePlan);
    const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Mã' }) });
    await expect(table.getByRole('button').first()).toBeVisible({ timeout: 30_000 });
    await expectFocus(page, 'when the plan was read');
    const rows = table.getByRole('button');
    await tabTo(page, rows.first());
    for (let row = 0; row < 9; row += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const title = page.getByLabel(/^Tên nhiệm vụ|^Nội dung/).first();
    await typeInto(page, title, 'Rà soát, công bố thủ tục hành chính');
    await page.keyboard.press('Escape');
    await expect(table.getByRole('button', { name: 'Rà soát, công bố thủ tục hành chính' })).toBeFocused();
    // Left out and taken back; the focus stays on the row.
    await page.keyboard.press('Delete');
    await page.keyboard.press('Delete');
    await expect(table.getByRole('button', { name: 'Rà soát, công bố thủ tục hành chính' })).toBeFocused();
    await press(page, button(page, /^Nhận vào$|^Nhận \d+|^Nhận kế hoạch|^Nhận/), 'Enter', {
      backwards: true,
      most: 200,
    });
    await expect(page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' })).toBeVisible({ timeout: 30_000 });
    await expectFocus(page, 'after the plan was taken in');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('ra soat, cong bo thu tuc');
    await expect(
      page.getByRole('row').filter({ hasText: 'Rà soát, công bố thủ tục hành chính' }).first(),
    ).toBeVisible();
  });
});

test('figures are typed, the quarter is reported, written on, put on paper and issued', async () => {
  await byKeys(async (page) => {
    await openSample(page);
    await openScreen(page, 4, 'Số liệu');
    await press(page, button(page, 'Lấy danh mục mẫu').last());
    const grid = page.getByRole('grid');
    await expect(grid).toBeVisible();
    await expectFocus(page, 'when the figures stand');
    await tabTo(page, grid.getByRole('gridcell').and(page.locator('[tabindex="0"]')).first());
    for (const key of ['ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await page.keyboard.type('179');
    await page.keyboard.press('Enter');
    await expectFocus(page, 'after a figure');
    await expect(grid.getByText('179', { exact: true }).first()).toBeVisible();

    await openScreen(page, 5, 'Báo cáo');
    await press(page, button(page, 'Lập báo cáo…').or(button(page, 'Lập báo cáo')).first());
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Lập dự thảo' }));
    const text = page.getByRole('textbox', { name: 'Nội dung báo cáo' });
    await expect(text).toContainText('Thực hiện chế độ báo cáo');
    await expectFocus(page, 'when the report opened');
    await tabTo(page, text);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Đơn vị đã đôn đốc các xã.');
    await page.keyboard.press('Control+s');
    await expect(text).toContainText('Đơn vị đã đôn đốc các xã.');
    await expect(page.getByText('Đã lưu').first()).toBeVisible();
    await press(page, page.getByRole('tab', { name: /^Cần kiểm tra/ }));
    await expect(page.getByRole('tab', { name: /^Cần kiểm tra/ })).toHaveAttribute('aria-selected', 'true');
    await press(page, button(page, 'Lập văn bản'), 'Enter', { backwards: true });
    await expect(page.getByLabel(/^Trang 1\//).first()).toBeVisible({ timeout: 30_000 });
    await expectFocus(page, 'when the paper opened');
    await page.keyboard.press('Escape');
    await expectFocus(page, 'after the way back');
  });
});

test('the office is written down, the look chosen, a copy made and brought back', async () => {
  await byKeys(async (page) => {
    await openSample(page);
    await openScreen(page, 9, 'Cài đặt');
    await typeInto(page, page.getByLabel(/^Họ và tên người ký/), 'Nguyễn Thị Hoa');
    await page.keyboard.press('Control+s');
    await expect(page.getByTestId('office-saved')).toHaveText('Đã lưu cài đặt');
    await tabTo(page, page.getByRole('radio', { name: 'Theo Windows' }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Sáng' })).toBeChecked();
    await press(page, button(page, 'Sao lưu ngay'));
    await expect(page.getByText('Đã kiểm tra, đọc lại được toàn bộ')).toBeVisible();
    await expect(button(page, 'Sao lưu ngay'), 'the focus comes back when the copy is made').toBeFocused();
    await press(page, button(page, /^Khôi phục bản/).first());
    await expectFocus(page, 'in the question before a restore');
    await page.keyboard.press('Escape');
    await expect(button(page, /^Khôi phục bản/).first(), 'the focus comes back when nothing is restored').toBeFocused();
    await page.keyboard.press('Enter');
    await press(page, page.getByRole('alertdialog').getByRole('button', { name: 'Khôi phục', exact: true }));
    // The page comes anew, and with it the count of pointers.
    await expect(page.getByTestId('tile-overdue')).toBeVisible({ timeout: 30_000 });
    await forbidPointer(page);
    await expectFocus(page, 'after a restore');
    await openScreen(page, 2, 'Nhiệm vụ');
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
  });
});

test('a paper is checked, mended and saved under another name', async () => {
  await byKeys(async (page, { folder, answer }) => {
    const file = path.join(folder, 'báo cáo cũ.docx');
    const sample = sampleReport();
    writeFileSync(file, buildDocx({ ...sample, page: { ...sample.page, left: 1000 } }));
    await openScreen(page, 8, 'Kiểm tra thể thức');
    const choosing = page.waitForEvent('filechooser');
    await press(page, button(page, 'Chọn tệp…').or(button(page, /^Chọn/)).first());
    await (await choosing).setFiles(file);
    const findings = page.getByRole('region', { name: 'Các điểm chưa đúng thể thức' });
    await expect(findings.getByText('Lề trái phải cách mép giấy 30–35 mm; hãy đặt lại lề.')).toBeVisible();
    await expectFocus(page, 'when the paper was read');
    await press(page, findings.getByRole('button', { name: /^Sửa/ }).first());
    await expect(findings.getByText('Lề trái phải cách mép giấy 30–35 mm; hãy đặt lại lề.')).toHaveCount(0);
    await expectFocus(page, 'when the fault was mended and its line went');
    const saved = path.join(folder, 'báo cáo đã sửa.docx');
    await answer(saved);
    await press(page, button(page, /^Lưu/).first(), 'Enter', { backwards: true });
    await expect.poll(() => existsSync(saved)).toBe(true);
    expect(readFileSync(saved).subarray(0, 2).toString()).toBe('PK');
  });
});

test('late work is pressed from the first screen', async () => {
  await byKeys(async (page) => {
    await openSample(page);
    await openScreen(page, 1, 'Hôm nay');
    await press(page, button(page, 'Đôn đốc…'));
    await expect(page.getByRole('heading', { level: 1, name: 'Đôn đốc' })).toBeVisible();
    await expectFocus(page, 'on “Đôn đốc”');
    await press(page, page.getByRole('checkbox').nth(1), 'Space');
    await press(page, button(page, /^Lập (\d+ )?công văn$/));
    await expect(page.getByRole('heading', { name: /^Đã lập \d+ công văn đôn đốc$/ })).toBeVisible();
    await expectFocus(page, 'when the papers were made');
    await page.keyboard.press('Escape');
    await expect(button(page, /^Lập (\d+ )?công văn$/)).toBeVisible();
    await expectFocus(page, 'back among the agencies');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible();
    await expectFocus(page, 'after the way back');
    await press(page, button(page, /^Quá hạn/).first());
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await expectFocus(page, 'in the list that a number opened');
  });
});
