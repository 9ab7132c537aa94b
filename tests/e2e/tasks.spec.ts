/** The task table as a clerk works in it: by the keyboard where it can be, in both themes without barriers. */
import { expect, type Page, test } from '@playwright/test';
import {
  askShell,
  makeFolder,
  type OpenApplication,
  openApplication,
  removeFolder,
  takePicture,
} from './application.ts';
import { findBarriers } from './barriers.ts';

let folder = '';
let open: OpenApplication;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = makeFolder();
  open = await openApplication(folder);
  page = open.page;
  await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
  await expect(page.getByText(/^Hiện 31\/31 nhiệm vụ$/)).toBeVisible();
});

test.afterAll(async () => {
  await open.application.close();
  removeFolder(folder);
});

/** The row of a task by its code. */
function row(code: string) {
  return page.getByRole('row').filter({ hasText: new RegExp(`^${code.replace('.', '\\.')}(?!\\d)`) });
}

/** A cell of a task, by the name of its column. */
function cell(code: string, column: string) {
  return row(code).last().locator(`td[id$="-${column}"]`);
}

async function expectNoBarriers(state: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findBarriers(page), `${state}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('a cell is edited by typing, F2, Tab and Esc, and the history tells of it', async () => {
  await cell('2.1', 'title').click();
  await page.keyboard.press('F2');
  const editor = page.getByRole('textbox', { name: /^Sửa Nhiệm vụ của nhiệm vụ 2\.1/ });
  await expect(editor).toBeFocused();
  await expectNoBarriers('ô đang sửa');
  await page.keyboard.press('End');
  await page.keyboard.type(' (bổ sung)');
  await page.keyboard.press('Enter');
  await expect(cell('2.1', 'title')).toContainText('(bổ sung)');
  // What is left by Esc stays as it was.
  await cell('2.1', 'title').click();
  await page.keyboard.type('Chữ bỏ đi');
  await page.keyboard.press('Escape');
  await expect(cell('2.1', 'title')).toContainText('(bổ sung)');
  // Delete empties a cell, as in Excel; the task stays.
  await cell('2.3', 'outcome').click();
  await page.keyboard.press('Delete');
  await expect(cell('2.3', 'outcome')).toHaveText('');
  // Typing begins the cell anew; Tab goes on to the right; two saves in a row of one task follow each other.
  await cell('2.1', 'percent').click();
  await page.keyboard.type('85');
  await page.keyboard.press('Tab');
  // The test driver inserts letters with marks without a key: they need an editor that is open.
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Đã khắc phục 50/64 tồn tại');
  await page.keyboard.press('Enter');
  await expect(cell('2.1', 'percent')).toContainText('85 %');
  await expect(cell('2.1', 'outcome')).toContainText('Đã khắc phục 50/64');
  await cell('2.1', 'title').click();
  await page.keyboard.press('Enter');
  const history = page.getByTestId('history-list');
  await expect(history).toContainText('Sửa nhiệm vụ');
  await expect(history).toContainText('85 %');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('task-table')).toBeVisible();
});

test('letters that an input method composes go into the cell, and its Enter does not leave it', async () => {
  await cell('2.3', 'product').or(cell('2.3', 'outcome')).first().click();
  await page.keyboard.press('F2');
  const editor = page.getByRole('textbox', { name: /của nhiệm vụ 2\.3/ });
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'đ', selectionStart: 1, selectionEnd: 1 });
  await editor.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
  await expect(editor).toBeVisible();
  await client.send('Input.insertText', { text: 'đã trình' });
  await expect(editor).toHaveValue(/đã trình$/);
  await page.keyboard.press('Escape');
});

test('a cell that cannot be read, or was changed meanwhile, keeps what was typed', async () => {
  await cell('2.2', 'percent').click();
  await page.keyboard.type('150');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('table-note')).toContainText('Tỷ lệ là số nguyên từ 0 đến 100.');
  await expect(page.getByRole('textbox', { name: /của nhiệm vụ 2\.2/ })).toHaveValue('150');
  await page.keyboard.press('Escape');

  const id = Number((await cell('2.2', 'title').getAttribute('id'))?.split('-')[2]);
  const { value } = (await askShell(page, 'tasks.get', { id })) as { value: { version: number } };
  await askShell(page, 'tasks.update', { id, version: value.version, changes: { goal: 'Sửa ở nơi khác' } });
  await cell('2.2', 'title').click();
  await page.keyboard.type('Ten go khi da cu');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('vừa được thay đổi ở nơi khác');
  await expect(page.getByRole('textbox', { name: /của nhiệm vụ 2\.2/ })).toHaveValue('Ten go khi da cu');
  await page.keyboard.press('Escape');
});

test('rows are chosen with Shift, Ctrl and Ctrl+A; the menu opens by the keyboard', async () => {
  await cell('2.1', 'title').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByTestId('picked-count')).toHaveText('Đã chọn 3');
  await cell('2.5', 'title').click({ modifiers: ['Control'] });
  await expect(page.getByTestId('picked-count')).toHaveText('Đã chọn 4');
  await page.keyboard.press('Control+a');
  await expect(page.getByTestId('picked-count')).toHaveText('Đã chọn 31');
  await cell('2.1', 'title').click();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Gia hạn…' })).toBeVisible();
  await takePicture(page, 'nhiem-vu-bang-lenh');
  await expectNoBarriers('bảng lệnh');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem', { name: 'Gia hạn…' })).toBeHidden();
});

test('chosen tasks are edited together', async () => {
  await cell('2.1', 'title').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Sửa các dòng đã chọn…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Sửa 2 nhiệm vụ đã chọn');
  await dialog.getByRole('textbox', { name: 'Cơ quan phụ trách' }).fill('Sở Y tế; Sở Nội vụ');
  await dialog.getByRole('combobox', { name: 'Lĩnh vực' }).selectOption({ label: 'Cải cách thể chế' });
  await takePicture(page, 'nhiem-vu-sua-hang-loat');
  await expectNoBarriers('sửa hàng loạt');
  await dialog.getByRole('button', { name: 'Ghi thay đổi' }).click();
  await expect(dialog).toBeHidden();
  for (const code of ['2.1', '2.2']) {
    await expect(cell(code, 'lead')).toContainText('Sở Y tế; Sở Nội vụ');
    await expect(cell(code, 'field')).toContainText('Thể chế');
  }
});

test('an extension moves the last day, is shown, and keeps both dates', async () => {
  await cell('2.1', 'deadline').click();
  await expect(cell('2.1', 'status')).toContainText('Quá hạn');
  await page.getByRole('button', { name: 'Gia hạn…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Gia hạn', exact: true }).click();
  await expect(dialog).toContainText('Hãy ghi hạn mới.');
  await dialog.getByRole('textbox', { name: 'Hạn mới' }).fill('24/11/2026');
  await dialog.getByRole('textbox', { name: 'Số, ký hiệu văn bản gia hạn' }).fill('215/UBND-TH');
  await takePicture(page, 'nhiem-vu-gia-han');
  await expectNoBarriers('gia hạn');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(cell('2.1', 'status')).toContainText('Còn 2 ngày');
  await expect(cell('2.1', 'deadline')).toContainText('24/11/2026');
  await expect(cell('2.1', 'deadline')).toContainText('215/UBND-TH');
  await cell('2.1', 'title').dblclick();
  await expect(page.getByTestId('extensions')).toContainText('Đến 24/11/2026');
  await expect(page.getByTestId('history-list')).toContainText('Văn bản gia hạn');
  await takePicture(page, 'nhiem-vu-da-gia-han');
  await page.keyboard.press('Escape');
  // Search finds the document that grants it.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('215/ubnd');
  await expect(page.getByText(/^Hiện 1\/31 nhiệm vụ$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Hiện 31\/31 nhiệm vụ$/)).toBeVisible();
});

test('cells go to Excel as inert text, and what is pasted is seen before it is written', async () => {
  await cell('2.3', 'product').or(cell('2.3', 'title')).first().click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('=HYPERLINK("http://x")');
  await page.keyboard.press('Enter');
  await expect(cell('2.3', 'title')).toContainText('=HYPERLINK');
  await cell('2.3', 'title').click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  await expect(page.getByTestId('table-note')).toContainText('Đã sao chép 1 dòng');
  const copied = await open.application.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toBe(`"'=HYPERLINK(""http://x"")"\tThể chế`);

  await open.application.evaluate(({ clipboard }) => clipboard.writeText('40\tĐang làm\r\n999\tHỏng\r\n'));
  await cell('2.3', 'percent').click();
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('3 ô của 2 nhiệm vụ sẽ thay đổi.');
  await expect(dialog).toContainText('1 ô không dán được');
  await takePicture(page, 'nhiem-vu-dan');
  await expectNoBarriers('xem trước khi dán');
  await dialog.getByRole('button', { name: 'Dán', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(cell('2.3', 'percent')).toContainText('40 %');
  await expect(cell('2.4', 'outcome')).toContainText('Hỏng');
  await expect(cell('2.4', 'percent')).toContainText('90 %');
});

test('sorted by two columns, grouped, folded; the look is saved under a name and opened again', async () => {
  await page.getByRole('button', { name: 'Lĩnh vực', exact: true }).click();
  await page.getByRole('button', { name: /^Mã/ }).click({ modifiers: ['Shift'] });
  await expect(page.getByRole('columnheader', { name: /^Lĩnh vực/ })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('columnheader', { name: /^Mã/ })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Bảng' }).click();
  await page.getByRole('menuitemradio', { name: 'Tình trạng' }).click();
  const group = page.getByRole('row').filter({ hasText: /^Quá hạn \(\d+\)$/ });
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await takePicture(page, 'nhiem-vu-nhom');
  await expectNoBarriers('nhóm theo tình trạng');
  await group.click();
  await expect(group).toHaveAttribute('aria-expanded', 'false');

  await page.getByRole('button', { name: 'Bảng' }).click();
  await page.getByRole('menuitem', { name: 'Lưu bảng đang xem…' }).click();
  await page.getByRole('textbox', { name: 'Tên bảng' }).fill('Theo tình trạng');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Bảng' }).click();
  await page.getByRole('menuitem', { name: 'Về bảng ban đầu' }).click();
  await expect(group).toBeHidden();
  await page.getByRole('button', { name: 'Bảng' }).click();
  await takePicture(page, 'nhiem-vu-bang');
  await page.getByRole('menuitem', { name: 'Theo tình trạng' }).click();
  await expect(group).toBeVisible();
  await page.getByRole('button', { name: 'Bảng' }).click();
  await page.getByRole('menuitem', { name: 'Về bảng ban đầu' }).click();
  await expect(group).toBeHidden();
});

test('columns are chosen, and stay so', async () => {
  await page.getByRole('button', { name: 'Bảng' }).click();
  await page.getByRole('menuitem', { name: 'Chọn cột…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Hiện cột Sản phẩm' }).click();
  await dialog.getByRole('button', { name: 'Đưa cột Sản phẩm lên trước' }).click();
  await dialog.getByRole('spinbutton', { name: 'Độ rộng cột Nhiệm vụ (điểm ảnh)' }).fill('260');
  await takePicture(page, 'nhiem-vu-cot');
  await expectNoBarriers('chọn cột');
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  const headings = () => page.getByRole('columnheader').allTextContents();
  expect((await headings()).slice(-2)).toEqual(['Sản phẩm', 'Kết quả thực hiện']);
  await page.waitForTimeout(1000);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('columnheader', { name: 'Sản phẩm' })).toBeVisible();
  expect((await headings()).slice(-2)).toEqual(['Sản phẩm', 'Kết quả thực hiện']);
});

test('conditions in plain words narrow the table, joined by và or hoặc', async () => {
  await page.getByRole('button', { name: 'Thêm điều kiện' }).click();
  await page.getByRole('combobox', { name: 'Giá trị của điều kiện 1' }).selectOption({ label: 'Quá hạn' });
  await expect(page.getByTestId('task-count')).not.toHaveText('Hiện 31/31 nhiệm vụ');
  const overdue = await page.getByTestId('task-count').textContent();
  await page.getByRole('button', { name: 'Thêm điều kiện' }).click();
  await page.getByRole('combobox', { name: 'Mục của điều kiện 2' }).selectOption({ label: 'Tiến độ (%)' });
  await page.getByRole('textbox', { name: 'Giá trị của điều kiện 2' }).fill('100');
  await page.getByRole('combobox', { name: 'Cách ghép các điều kiện' }).selectOption({ label: 'hoặc' });
  await expect(page.getByTestId('task-count')).not.toHaveText(overdue ?? '');
  await takePicture(page, 'nhiem-vu-dieu-kien');
  await expectNoBarriers('điều kiện');
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(page.getByTestId('conditions')).toBeHidden();
  await expect(page.getByText(/^Hiện 31\/31 nhiệm vụ$/)).toBeVisible();
});

test('sáu rõ: counted, filtered, filled in together', async () => {
  await page.getByRole('button', { name: 'Sáu rõ' }).click();
  const chip = page.getByRole('button', { name: /^Chưa rõ thẩm quyền: / });
  await expect(chip).toContainText('31');
  await takePicture(page, 'nhiem-vu-sau-ro');
  await expectNoBarriers('sáu rõ');
  await chip.click();
  await page.getByTestId('task-table').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Điền cho các dòng đã chọn…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox')).toBeChecked();
  await dialog.getByRole('textbox', { name: 'Thẩm quyền' }).fill('Chủ tịch UBND tỉnh');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(chip).toContainText('29');
  await expect(page.getByText(/^Hiện 29\/31 nhiệm vụ$/)).toBeVisible();
  await page.getByRole('button', { name: 'Sáu rõ' }).click();
  await expect(page.getByText(/^Hiện 31\/31 nhiệm vụ$/)).toBeVisible();
});

test('the steps before the last day are set by the office', async () => {
  await page.getByRole('navigation').getByText('Cài đặt').click();
  await page.getByRole('textbox', { name: 'Mốc đầu (ngày trước hạn)' }).fill('1');
  await expect(page.getByText(/^Ba mốc là số ngày/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Mốc đầu (ngày trước hạn)' }).fill('60');
  await page.getByRole('button', { name: 'Lưu các mốc' }).click();
  await expect(page.getByText('Đã lưu các mốc')).toBeVisible();
  await takePicture(page, 'cai-dat-moc-nhac');
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('Sắp đến hạn').nth(1)).toBeVisible();
  await takePicture(page, 'nhiem-vu-sau-moc');
});

test('nothing was said on the console', () => {
  expect(open.complaints).toEqual([]);
});
