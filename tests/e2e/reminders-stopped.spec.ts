/** Đôn đốc of hundreds of agencies by keys: stopped while the công văn are made and while they are printed, then gone on with. */
import { expect, type Page, test } from '@playwright/test';
import { holdAnswers, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';
import { ask, button, byKeys, openSample, openScreen } from './by-keys.ts';
import { expectFocus, forbidPointer, press } from './keyboard.ts';

/** Late tasks of the sample, each led by 200 communes. */
async function giveToCommunes(page: Page, taskCount: number): Promise<number> {
  const { ids } = await ask(page, 'tasks.index', undefined);
  const rows = await ask(page, 'tasks.rows', { ids: [...ids].slice(0, 200) });
  const late = rows.filter(({ status }) => status === 'overdue').slice(0, taskCount);
  for (const [at, { id, version }] of late.entries()) {
    const leadAgencies = Array.from({ length: 200 }, (_, commune) => `Xã Thử Nghiệm ${at * 200 + commune + 1}`);
    await ask(page, 'tasks.update', { id, version, changes: { leadAgencies } });
  }
  return late.length * 200;
}

const listDispatches = async (page: Page) =>
  (await ask(page, 'documents.list', undefined)).filter(({ kind }) => kind === 'CV');

test('composing stops between two công văn; what is made stays, going on makes only the rest, and Ctrl+Z takes each go back', async () => {
  await byKeys(async (page) => {
    await openSample(page);
    const communeCount = await giveToCommunes(page, 2);
    await openScreen(page, 1, 'Hôm nay');
    await press(page, button(page, 'Đôn đốc…'));
    const compose = button(page, /^Lập \d+ công văn$/);
    await expect(compose).toBeVisible();
    const all = Number(/\d+/.exec(await compose.innerText())?.[0]);
    expect(all).toBeGreaterThanOrEqual(communeCount);
    await press(page, compose);
    await expect(button(page, 'Dừng'), 'the way to stop has the focus').toBeFocused();
    await expect(page.getByText(/^Đã lập [1-9]\d*\/\d+\. Đang lập: /)).toBeVisible();
    await takePicture(page, 'don-doc-dang-lap');
    await page.keyboard.press('Enter');

    const told = page.getByText(/^Đã lập \d+\/\d+ công văn; \d+ cơ quan chưa lập/);
    await expect(told).toBeVisible();
    await expectFocus(page, 'after the stop');
    const made = (await listDispatches(page)).length;
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(all);
    await expect(told).toHaveText(
      `Đã lập ${made}/${all} công văn; ${all - made} cơ quan chưa lập và vẫn đang được chọn.`,
    );
    await expect(button(page, `Xem ${made} công văn đã lập`)).toBeVisible();
    await takePicture(page, 'don-doc-dung-lap');
    expect(await findBarriers(page)).toEqual([]);
    expect((await ask(page, 'changes.getState', undefined)).undo).toMatchObject({ count: made });

    await press(page, button(page, `Lập ${all - made} công văn`));
    await expect(page.getByRole('heading', { name: `Đã lập ${all} công văn đôn đốc` })).toBeVisible({
      timeout: 60_000,
    });
    await expectFocus(page, 'when the rest was made');
    const dispatches = await listDispatches(page);
    expect(dispatches).toHaveLength(all);
    const addressees = await Promise.all(dispatches.map(({ id }) => ask(page, 'documents.get', { id })));
    expect(new Set(addressees.map(({ draft }) => draft.addressees[0])).size, 'one công văn per agency').toBe(all);
    expect((await ask(page, 'changes.getState', undefined)).undo).toMatchObject({ count: all - made });
  });
});

test('what Ctrl+Z takes back after a stop counts no more, and is chosen again', async () => {
  await byKeys(async (page) => {
    await openSample(page);
    await giveToCommunes(page, 1);
    await openScreen(page, 1, 'Hôm nay');
    await press(page, button(page, 'Đôn đốc…'));
    const compose = button(page, /^Lập \d+ công văn$/);
    await expect(compose).toBeVisible();
    const all = Number(/\d+/.exec(await compose.innerText())?.[0]);
    await press(page, compose);
    await expect(page.getByText(/^Đã lập [1-9]\d*\/\d+\. Đang lập: /)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Đã lập \d+\/\d+ công văn; \d+ cơ quan chưa lập/)).toBeVisible();
    const made = (await listDispatches(page)).length;
    expect(made).toBeLessThan(all);
    await expect(compose).toHaveText(`Lập ${all - made} công văn`);

    await page.keyboard.press('Control+z');
    await expect(page.getByText('Đã dừng; chưa lập công văn nào.')).toBeVisible();
    await expect(compose).toHaveText(`Lập ${all} công văn`);
    await page.keyboard.press('Control+y');
    await expect(button(page, `Xem ${made} công văn đã lập`)).toBeVisible();
    await expect(compose).toHaveText(`Lập ${all - made} công văn`);
    await page.keyboard.press('Control+z');
    await expect(compose).toHaveText(`Lập ${all} công văn`);

    await press(page, compose);
    const title = (count: number) => page.getByRole('heading', { name: `Đã lập ${count} công văn đôn đốc` });
    await expect(title(all)).toBeVisible({ timeout: 60_000 });
    expect(await listDispatches(page)).toHaveLength(all);
    await page.keyboard.press('Control+z');
    await expect(title(0)).toBeVisible();
    await expect(page.getByText('Các công văn của lần lập này đã được hoàn tác hoặc bị xóa.')).toBeVisible();
    await expectFocus(page, 'when all were taken back');
    await takePicture(page, 'don-doc-hoan-tac');
    await page.keyboard.press('Control+y');
    await expect(title(all)).toBeVisible();
  });
});

test('while the plans or the late tasks are read, the screen says so', async () => {
  await byKeys(async (page, { application }) => {
    await openSample(page);
    const releasePlans = await holdAnswers(application, 'plans.list');
    const releaseTasks = await holdAnswers(application, 'reminders.listPressing');
    await page.reload();
    await forbidPointer(page);
    await openScreen(page, 1, 'Hôm nay');
    await press(page, button(page, 'Đôn đốc…'));
    const waiting = page.getByRole('progressbar', { name: 'Đang tìm việc cần đôn đốc…' });
    await expect(waiting).toBeVisible();
    await takePicture(page, 'don-doc-dang-doc');
    await releasePlans();
    await expect(waiting).toBeVisible();
    await releaseTasks();
    await expect(button(page, /^Lập \d+ công văn$/)).toBeVisible();
    await expect(waiting).toHaveCount(0);
  });
});

test('printing many stops before the printer has anything, and is begun anew', async () => {
  await byKeys(async (page, { application }) => {
    await application.evaluate(({ app }) => {
      const jobs: string[] = [];
      Object.assign(globalThis, { jobs });
      app.on('web-contents-created', (_event, contents) => {
        contents.print = (_options, done) => {
          jobs.push(contents.getURL());
          done?.(true, '');
        };
      });
    });
    const countJobs = () => application.evaluate(() => (globalThis as unknown as { jobs: string[] }).jobs.length);
    await openSample(page);
    await giveToCommunes(page, 1);
    await openScreen(page, 1, 'Hôm nay');
    await press(page, button(page, 'Đôn đốc…'));
    await press(page, button(page, /^Lập \d+ công văn$/));
    await expect(page.getByRole('heading', { name: /^Đã lập \d+ công văn đôn đốc$/ })).toBeVisible({ timeout: 60_000 });
    await press(page, button(page, 'In tất cả'));
    await expect(button(page, 'Dừng'), 'the way to stop has the focus').toBeFocused();
    await expect(page.getByText(/^Đã (chuẩn bị|dàn trang) \d+\/\d+ văn bản$/)).toBeVisible();
    await takePicture(page, 'don-doc-dang-in');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Đã dừng; chưa văn bản nào được gửi đến máy in.')).toBeVisible();
    await expect(button(page, 'In tất cả'), 'the focus after the stop').toBeFocused();
    expect(await countJobs()).toBe(0);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Đã gửi \d+ văn bản đến máy in\.$/)).toBeVisible({ timeout: 120_000 });
    expect(await countJobs()).toBe(1);
  });
});
