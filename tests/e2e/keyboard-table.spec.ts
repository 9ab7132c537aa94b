/** The task table by keys alone: rows chosen, copied, pasted with their preview, edited together, narrowed by conditions, looks kept. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { noDay, toDayNumber } from '../../core/domain/task-index.ts';
import { ask, button, byKeys, openSample, readTasks } from './by-keys.ts';
import { expectFocus, press, tabTo, typeInto } from './keyboard.ts';

const grid = (page: Page) => page.getByTestId('task-table');

/** Goes to a cell as a clerk does: into the table, to its beginning, and by the arrows. */
async function goToCell(page: Page, code: string, column: string): Promise<void> {
  await tabTo(page, grid(page), { backwards: await isBelow(page) });
  await page.keyboard.press('Control+Home');
  const target = new RegExp(`-${column}$`);
  const row = page.getByRole('row', { selected: true });
  for (let pressed = 0; pressed < 40 && !(await row.innerText()).startsWith(code); pressed += 1) {
    await page.keyboard.press('ArrowDown');
  }
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (target.test((await grid(page).getAttribute('aria-activedescendant')) ?? '')) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`no column ${column}`);
}

/** Whether the focus is behind the table already: Shift+Tab leads to it then. */
function isBelow(page: Page): Promise<boolean> {
  return grid(page).evaluate(
    (table) =>
      document.activeElement !== null &&
      (table.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}

/** Chooses in the list that has the focus, as Windows does with a closed list: the arrows go through it. */
async function chooseByArrows(page: Page, list: Locator, label: string): Promise<void> {
  await tabTo(page, list);
  const place = (await list.locator('option').allInnerTexts()).indexOf(label);
  expect(place, `“${label}” in the list`).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Home');
  for (let pressed = 0; pressed < place; pressed += 1) await page.keyboard.press('ArrowDown');
  await expect(list, `the focus after “${label}”`).toBeFocused();
}

const readClipboard = (application: Parameters<Parameters<typeof byKeys>[0]>[1]['application']) =>
  application.evaluate(({ clipboard }) => clipboard.readText());

test('rows are chosen with Shift and Ctrl, copied for Excel, and what Excel gives back is seen before it is written', async () => {
  await byKeys(async (page, { application }) => {
    await openSample(page);
    await goToCell(page, '2.2', 'title');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByTestId('picked-count')).toHaveText('Đã chọn 2');
    await page.keyboard.press('Control+c');
    await expect(page.getByTestId('table-note')).toContainText('Đã sao chép 2 dòng');
    const [first, second] = await readTasks(page, ['2.2', '2.3']);
    expect(await readClipboard(application)).toBe(`${first?.title}\r\n${second?.title}`);
    await page.keyboard.press('Control+Shift+c');
    await expect.poll(() => readClipboard(application)).toMatch(/^Mã\tNhiệm vụ\t/);
    expect((await readClipboard(application)).split('\r\n')).toHaveLength(3);

    // Percent and outcome of two rows; a third value cannot be read.
    await application.evaluate(({ clipboard }) => clipboard.writeText('45\tĐang làm\r\nbốn mươi\tĐã trình\r\n'));
    await goToCell(page, '2.2', 'percent');
    await page.keyboard.press('Control+v');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('3 ô của 2 nhiệm vụ sẽ thay đổi.');
    await expect(dialog.getByTestId('paste-preview')).toContainText('Đã trình');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(grid(page), 'the focus after a paste that was not wanted').toBeFocused();
    const before = await readTasks(page, ['2.2', '2.3']);
    expect(before.map(({ version }) => version)).toEqual([first?.version, second?.version]);

    await page.keyboard.press('Control+v');
    await press(page, dialog.getByRole('button', { name: 'Dán', exact: true }));
    await expect(dialog).toBeHidden();
    await expect(grid(page), 'the focus after pasting').toBeFocused();
    const pasted = await readTasks(page, ['2.2', '2.3']);
    expect(pasted.map(({ percent, outcome }) => [percent, outcome])).toEqual([
      [45, 'Đang làm'],
      [before[1]?.percent, 'Đã trình'],
    ]);
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Đã hoàn tác/)).toBeVisible();
    const undone = await readTasks(page, ['2.2', '2.3']);
    expect(undone.map(({ percent, outcome }) => [percent, outcome])).toEqual(
      before.map(({ percent, outcome }) => [percent, outcome]),
    );
  });
});

test('chosen rows are edited together from the menu of the keyboard, and no other row', async () => {
  await byKeys(async (page) => {
    await openSample(page);
    const others = await readTasks(page, ['2.1', '2.4']);
    await goToCell(page, '2.2', 'title');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+F10');
    await expectFocus(page, 'in the menu');
    await press(page, page.getByRole('menuitem', { name: 'Sửa các dòng đã chọn…' }));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Sửa 2 nhiệm vụ đã chọn');
    await typeInto(page, dialog.getByRole('textbox', { name: 'Cơ quan phụ trách' }), 'Sở Y tế; Sở Nội vụ');
    await typeInto(page, dialog.getByRole('textbox', { name: 'Sản phẩm' }), 'Báo cáo chung');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(grid(page), 'the focus after editing').toBeFocused();
    const edited = await readTasks(page, ['2.2', '2.3']);
    for (const { leadAgencies, product } of edited) {
      expect([leadAgencies, product]).toEqual([['Sở Y tế', 'Sở Nội vụ'], 'Báo cáo chung']);
    }
    expect(await readTasks(page, ['2.1', '2.4'])).toEqual(others);
    // Work that two agencies lead is found by either, and stands in a group of both.
    await press(page, button(page, 'Bảng'), 'Enter', { backwards: true });
    await press(page, page.getByRole('menuitemradio', { name: 'Cơ quan phụ trách' }));
    await tabTo(page, grid(page));
    await page.keyboard.press('Control+Home');
    const both = page.getByRole('row', { name: 'Sở Nội vụ; Sở Y tế (2)' });
    for (let line = 0; line < 40 && !(await both.isVisible()); line += 1) await page.keyboard.press('ArrowDown');
    await expect(both).toBeVisible();
    await press(page, button(page, 'Bảng'), 'Enter', { backwards: true });
    await press(page, page.getByRole('menuitemradio', { name: 'Không nhóm' }));
    await tabTo(page, grid(page));
    // Esc on the menu comes back to the cell.
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(grid(page), 'the focus after the menu').toBeFocused();
  });
});

test('conditions are set by keys; the field, the value and their removal keep the focus', async () => {
  await byKeys(async (page) => {
    await openSample(page);
    const add = button(page, 'Thêm điều kiện');
    await press(page, add, 'Enter', { backwards: true });
    const fieldOf = (place: number) => page.getByRole('combobox', { name: `Mục của điều kiện ${place}` });
    const givenOf = (place: number) => page.getByLabel(`Giá trị của điều kiện ${place}`);
    await expect(fieldOf(1), 'a new condition is where one writes').toBeFocused();
    await chooseByArrows(page, fieldOf(1), 'Tiến độ (%)');
    await typeInto(page, givenOf(1), '50');
    await press(page, add, 'Enter', { backwards: true });
    await expect(fieldOf(2)).toBeFocused();
    await chooseByArrows(page, fieldOf(2), 'Cơ quan phụ trách');
    await chooseByArrows(page, givenOf(2), 'Sở Tư pháp');
    const { ids } = await ask(page, 'tasks.index', undefined);
    const rows = await ask(page, 'tasks.rows', { ids: [...ids] });
    const matching = rows.filter(
      ({ percent, leadAgencies }) => percent !== null && percent <= 50 && leadAgencies.includes('Sở Tư pháp'),
    );
    await expect(page.getByTestId('task-count')).toHaveText(`Hiện ${matching.length}/31 nhiệm vụ`);
    const joiner = page.getByRole('combobox', { name: 'Cách ghép các điều kiện' });
    await tabTo(page, joiner, { backwards: true });
    await chooseByArrows(page, joiner, 'hoặc');
    const either = rows.filter(
      ({ percent, leadAgencies }) => (percent !== null && percent <= 50) || leadAgencies.includes('Sở Tư pháp'),
    );
    expect(either.length).toBeGreaterThan(matching.length);
    await expect(page.getByTestId('task-count')).toHaveText(`Hiện ${either.length}/31 nhiệm vụ`);
    await expect(fieldOf(2)).toHaveValue('lead');
    await press(page, button(page, 'Bỏ điều kiện 1'));
    await expect(fieldOf(2)).toHaveCount(0);
    await expect(fieldOf(1)).toHaveValue('lead');
    await expectFocus(page, 'after a condition went');
    await press(page, button(page, 'Bỏ điều kiện 1'));
    await expect(page.getByTestId('conditions')).toBeHidden();
    await expectFocus(page, 'after the last condition went');
    await expect(page.getByTestId('task-count')).toHaveText('Hiện 31/31 nhiệm vụ');
  });
});

test('the days of two conditions stay with their conditions', async () => {
  await byKeys(async (page) => {
    await openSample(page);
    const days = page.getByRole('textbox', { name: /^Giá trị của điều kiện/ });
    for (const day of ['15/11/2026', '20/12/2026']) {
      await press(page, button(page, 'Thêm điều kiện'), 'Enter', { backwards: true });
      await chooseByArrows(page, page.getByRole('combobox', { name: /^Mục của điều kiện/ }).last(), 'Ngày đến hạn');
      await typeInto(page, days.last(), day);
    }
    await press(page, button(page, 'Bỏ điều kiện 1'), 'Enter', { backwards: true });
    await expect(days).toHaveCount(1);
    await expect(days).toHaveValue('20/12/2026');
    const { ids, lastDayOf } = await ask(page, 'tasks.index', undefined);
    const found = [...lastDayOf].filter((day) => day !== noDay && day <= toDayNumber('2026-12-20')).length;
    await expect(page.getByTestId('task-count')).toHaveText(`Hiện ${found}/${ids.length} nhiệm vụ`);
  });
});

test('a look is grouped, kept under a name, opened again and forgotten', async () => {
  await byKeys(async (page) => {
    await openSample(page);
    const views = button(page, 'Bảng');
    const choose = async (role: 'menuitem' | 'menuitemradio', name: string) => {
      await press(page, views, 'Enter', { backwards: true });
      await press(page, page.getByRole(role, { name, exact: true }));
    };
    await choose('menuitemradio', 'Tình trạng');
    const group = page.getByRole('row').filter({ hasText: /^Quá hạn \(\d+\)$/ });
    await expect(group).toHaveAttribute('aria-expanded', 'true');
    await tabTo(page, grid(page));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await expect(group).toHaveAttribute('aria-expanded', 'false');
    await choose('menuitem', 'Lưu bảng đang xem…');
    await typeInto(page, page.getByRole('textbox', { name: 'Tên bảng' }), 'Theo tình trạng');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expectFocus(page, 'after a look was kept');
    const kept = (await ask(page, 'tasks.listViews', undefined)).views;
    expect(kept.map(({ name, definition }) => [name, definition.grouping])).toEqual([['Theo tình trạng', 'status']]);
    await choose('menuitem', 'Về bảng ban đầu');
    await expect(group).toBeHidden();
    await choose('menuitem', 'Theo tình trạng');
    await expect(group).toBeVisible();
    await choose('menuitem', 'Lưu bảng đang xem…');
    await press(page, button(page, 'Xóa bảng “Theo tình trạng”'));
    await expect.poll(async () => (await ask(page, 'tasks.listViews', undefined)).views).toEqual([]);
    await expectFocus(page, 'after a look was forgotten');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expectFocus(page, 'after the dialog');
  });
});
