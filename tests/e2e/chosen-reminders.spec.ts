/** Đôn đốc of tasks chosen in the table, by keys: from the menu of the rows and from the commands; what is not late is told. */
import { expect, type Page, test } from '@playwright/test';
import { takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';
import { ask, button, byKeys, openSample, openScreen } from './by-keys.ts';
import { expectFocus, press, tabTo } from './keyboard.ts';

const grid = (page: Page) => page.getByTestId('task-table');

/** Every task of the table chosen by Ctrl+A; with how many of them are late or due soon, and led by another agency. */
async function chooseAllTasks(page: Page): Promise<{ readonly all: number; readonly due: number }> {
  await tabTo(page, grid(page));
  await page.keyboard.press('Control+a');
  const { ids } = await ask(page, 'tasks.index', undefined);
  await expect(page.getByTestId('picked-count')).toHaveText(`Đã chọn ${ids.length}`);
  const rows = await ask(page, 'tasks.rows', { ids: [...ids] });
  return { all: ids.length, due: rows.filter(({ status }) => status === 'overdue' || status === 'dueSoon').length };
}

test('chosen rows are pressed for from their menu: those that are late or due soon, and no others', async () => {
  await byKeys(async (page) => {
    await openSample(page);
    const { all, due } = await chooseAllTasks(page);
    expect(due).toBeGreaterThan(1);
    await page.keyboard.press('Shift+F10');
    const item = page.getByRole('menuitem', { name: 'Đôn đốc…' });
    await expect(item).toBeVisible();
    await takePicture(page, 'don-doc-tu-bang-nhiem-vu');
    await press(page, item);

    await expect(page.getByRole('heading', { level: 1, name: 'Đôn đốc' })).toBeVisible();
    await expect(
      page.getByText(`${all - due} nhiệm vụ đã chọn không quá hạn, không sắp đến hạn: không đôn đốc.`),
    ).toBeVisible();
    await expectFocus(page, 'on the chosen tasks');
    const { ids } = await ask(page, 'tasks.index', undefined);
    const pressing = await ask(page, 'reminders.listPressingOf', { taskIds: [...ids] });
    const agencies = pressing.plans[0]?.agencies ?? [];
    expect(agencies.length).toBeGreaterThan(0);
    // What is only due soon was chosen as well, and is pressed for.
    await expect(page.getByRole('checkbox', { name: 'Cả việc sắp đến hạn' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /^Đôn đốc việc/ })).toHaveCount(
      agencies.flatMap(({ tasks }) => tasks).length,
    );
    await takePicture(page, 'don-doc-nhiem-vu-da-chon');
    expect(await findBarriers(page)).toEqual([]);
    await press(page, button(page, `Lập ${agencies.length} công văn`));
    await expect(page.getByRole('heading', { name: `Đã lập ${agencies.length} công văn đôn đốc` })).toBeVisible();
    await expectFocus(page, 'when the papers were made');
    // The way back leads to the chosen tasks: a draft waits for each of them now.
    await page.keyboard.press('Escape');
    await expect(page.getByText('Đã chọn 0 việc của 0 cơ quan')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(grid(page)).toBeVisible();
  });
});

test('one late task is pressed for alone, from the commands; tasks that are not late press nobody', async () => {
  await byKeys(async (page) => {
    await openSample(page);
    const { ids } = await ask(page, 'tasks.index', undefined);
    const rows = await ask(page, 'tasks.rows', { ids: [...ids] });
    const [planId = 0] = rows.map((row) => row.planId);
    const [agency] = await ask(page, 'reminders.listPressing', { planId });
    const late = agency?.tasks.find(({ task }) => task.status === 'overdue')?.task;
    const finished = rows.find(({ status }) => status !== 'overdue' && status !== 'dueSoon');

    const openRemindersOf = async (code: string) => {
      await page.keyboard.press('Control+f');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(code);
      await expect(page.getByRole('row').filter({ hasText: code }).first()).toBeVisible();
      await tabTo(page, grid(page));
      await page.keyboard.press('Control+Home');
      for (let pressed = 0; pressed < 40; pressed += 1) {
        const selected = await page.getByRole('row', { selected: true }).innerText();
        if (selected.split(/\s/)[0] === code) break;
        await page.keyboard.press('ArrowDown');
      }
      await press(page, button(page, 'Đôn đốc…'), 'Enter', { backwards: true });
      await expect(page.getByRole('heading', { level: 1, name: 'Đôn đốc' })).toBeVisible();
    };

    await openRemindersOf(late?.code ?? '');
    await expect(page.getByRole('checkbox', { name: /^Đôn đốc việc/ }).first()).toBeVisible();
    const named = await page
      .getByRole('checkbox', { name: /^Đôn đốc việc/ })
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(name).toContain(late?.title ?? '?');
    await expect(page.getByText(/không đôn đốc\.$/)).toHaveCount(0);

    await openScreen(page, 2, 'Nhiệm vụ');
    await openRemindersOf(finished?.code ?? '');
    await expect(page.getByText('Không có gì để đôn đốc trong các nhiệm vụ đã chọn')).toBeVisible();
    await expect(page.getByText('1 nhiệm vụ đã chọn không quá hạn, không sắp đến hạn: không đôn đốc.')).toBeVisible();
    await takePicture(page, 'don-doc-khong-co-gi');
    await press(page, button(page, 'Xem mọi việc cần đôn đốc'));
    await expect(page.getByRole('checkbox', { name: `Đôn đốc ${agency?.name}` })).toBeVisible();
  });
});
