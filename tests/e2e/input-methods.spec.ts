/** Vietnamese input in every kind of field: no letter lost or doubled, nothing searched, saved or sent in the middle of a letter. */
import { expect, type Page, test } from '@playwright/test';
import { makeFolder, type OpenApplication, openApplication, removeFolder } from './application.ts';
import { type InputMethods, tiengViet, useInputMethods } from './input-methods.ts';
import { wayTo } from './screens.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let opened: OpenApplication;
let page: Page;
let input: InputMethods;

test.beforeAll(async () => {
  folder = makeFolder();
  opened = await openApplication(folder);
  ({ page } = opened);
  input = await useInputMethods(page);
  await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
  await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
});

test.afterAll(async () => {
  await opened.application.close();
  removeFolder(folder);
});

const shownCount = () => page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/);

test('the search does not run in the middle of a letter, and runs with its end', async () => {
  await wayTo.tasks(page);
  await page.keyboard.press('Control+f');
  const before = await shownCount().textContent();
  await input.startComposing(['q', 'qx', 'qxz']);
  await page.waitForTimeout(400);
  await expect(page.getByRole('searchbox')).toHaveValue('qxz');
  expect(await shownCount().textContent(), 'while a letter is composed').toBe(before);
  await input.endComposing('qxz');
  await expect(page.getByText('Không có nhiệm vụ nào khớp')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(shownCount()).toHaveText(before ?? '');
  await input.typeAsUnikey(tiengViet);
  await expect(page.getByRole('searchbox')).toHaveValue('tiếng Việt');
  await page.keyboard.press('Escape');
});

test('a cell of the task table takes every letter, and Enter inside a letter does not end it', async () => {
  const row = page.getByRole('row').filter({ hasText: /^2\.1/ }).first();
  const cell = row.getByRole('gridcell').last();
  await cell.click();
  await input.startComposing(tiengViet.slice(0, 7));
  const editor = page.locator('textarea:focus');
  await expect(editor).toHaveValue('tiếng');
  await input.pressEnterInside();
  await expect(editor, 'Enter belongs to the letter').toBeFocused();
  await input.endComposing('tiếng');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('tiếng');
  await cell.click();
  await input.typeAsUnikey(tiengViet);
  await expect(editor).toHaveValue('tiếng Việt');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('tiếng Việt');
});

test('the report’s text takes every letter, also while it saves itself', async () => {
  await wayTo.report(page);
  const text = page.getByRole('textbox', { name: 'Nội dung báo cáo' });
  await text.locator('p').first().click();
  await page.keyboard.press('Control+Home');
  await input.typeAsUnikey(tiengViet);
  await expect(text).toContainText(/^\s*tiếng ViệtThực hiện/);
  // Slowly enough for the text to be saved in between.
  await input.compose([' n', ' nư', ' nươ', ' nước'], 700);
  await expect(text).toContainText(/^\s*tiếng Việt nướcThực hiện/);
  await expect(page.getByText('Đã lưu').first()).toBeVisible();
  await input.startComposing(['v', 'vă', 'văn']);
  const paragraphs = await text.locator('p').count();
  await input.pressEnterInside();
  await input.endComposing('văn');
  expect(await text.locator('p').count(), 'Enter inside a letter breaks no paragraph').toBe(paragraphs);
  await expect(text).toContainText(/^\s*tiếng Việt nướcvănThực hiện/);
});

test('a figure is not lost to the Backspaces that mend letters typed by mistake', async () => {
  await wayTo.indicators(page);
  await page.getByRole('button', { name: 'Lấy danh mục mẫu' }).last().click();
  const cell = page.getByRole('gridcell', { name: /^Số cơ quan nhà nước cung cấp dữ liệu mở, Quý III/ });
  await cell.click();
  await input.typeAsUnikey(['1', '17', '179']);
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('179');
  await cell.click();
  await input.typeAsUnikey(['a', 'â']);
  await page.keyboard.press('Escape');
  await expect(cell).toHaveText('179');
  expect(await page.getByTestId('saving-state').textContent()).toContain('Đã lưu');
});

test('fields of the settings take every letter', async () => {
  await wayTo.settings(page);
  for (const [label, before] of [
    [/^Tên đầy đủ trong câu văn/, ''],
    [/^Cơ quan ban hành/, ''],
  ] as const) {
    const field = page.getByLabel(label).first();
    await field.fill(before);
    await input.typeAsUnikey(tiengViet);
    await expect(field).toHaveValue('tiếng Việt');
    await input.compose([' q', ' qu', ' quô', ' quốc'], 120);
    await expect(field).toHaveValue('tiếng Việt quốc');
  }
});

test('a day and a share take digits that come as packets', async () => {
  await wayTo.task(page);
  await page.getByRole('button', { name: 'Cập nhật tiến độ' }).click();
  const share = page.getByLabel('Tỷ lệ (%)');
  await share.fill('');
  await input.typeAsUnikey(['6', '65']);
  await expect(share).toHaveValue('65');
  await page.getByRole('button', { name: 'Thêm văn bản' }).click();
  const day = page.getByLabel('Ngày', { exact: false }).and(page.locator('input')).last();
  await day.fill('');
  await input.typeAsUnikey(['0', '05', '05/', '05/9', '05/9/', '05/9/2', '05/9/20', '05/9/202', '05/9/2026']);
  await page.keyboard.press('Tab');
  await expect(day).toHaveValue('05/09/2026');
  const outcome = page.getByLabel('Kết quả thực hiện');
  await outcome.fill('');
  await input.typeAsUnikey(tiengViet);
  await input.compose([' q', ' qu', ' quô', ' quốc'], 120);
  await expect(outcome).toHaveValue('tiếng Việt quốc');
});

test('nothing was said on the console', () => {
  expect(opened.complaints).toEqual([]);
});
