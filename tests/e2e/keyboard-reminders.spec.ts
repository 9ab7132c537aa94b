/** Đôn đốc by keys alone, as far as the printer: work that two agencies lead, one công văn each, issued in one go, stopped midway. */
import { type ElectronApplication, expect, test } from '@playwright/test';
import { takePicture } from './application.ts';
import { ask, button, byKeys, openSample, openScreen, readTasks } from './by-keys.ts';
import { expectFocus, press, typeInto } from './keyboard.ts';

/** Whatever is printed is kept as the text of its pages. */
async function keepPrinted(application: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await application.evaluate(({ app }) => {
    const jobs: string[] = [];
    Object.assign(globalThis, { jobs });
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        void contents
          .executeJavaScript('document.body.innerText')
          .then((text: string) => jobs.push(text.normalize('NFC').replaceAll(/\s+/g, ' ')))
          .then(() => done?.(true, ''));
      };
    });
  });
  return () => application.evaluate(() => (globalThis as unknown as { jobs: string[] }).jobs);
}

/** Late work for five agencies besides the office's own: the first task of the plan is led by all of them together. */
const leads = ['Sở Tư pháp', 'Sở Tài chính', 'Sở Y tế', 'Sở Khoa học và Công nghệ', 'Thanh tra tỉnh'];

test('late work of five agencies: one công văn each, numbered one after the other, printed as one job', async () => {
  await byKeys(async (page, { application }) => {
    const readJobs = await keepPrinted(application);
    await openSample(page);
    const [late] = await readTasks(page, ['2.1']);
    const { id = 0, version = 0 } = late ?? {};
    await ask(page, 'tasks.update', { id, version, changes: { leadAgencies: leads } });
    await openScreen(page, 1, 'Hôm nay');
    await press(page, button(page, 'Đôn đốc…'));
    const compose = button(page, /^Lập (\d+ )?công văn$/);
    await expect(compose).toBeVisible();
    const [{ id: planId = 0 } = {}] = await ask(page, 'plans.list', undefined);
    const pressing = await ask(page, 'reminders.listPressing', { planId });
    const chosen = pressing.filter(({ tasks }) => tasks.some(({ task }) => task.status === 'overdue'));
    expect(chosen.map(({ name }) => name)).toEqual(expect.arrayContaining(leads));
    await expect(compose).toHaveText(`Lập ${chosen.length} công văn`);
    // One agency is left out.
    const leftOut = page.getByRole('checkbox', { name: 'Đôn đốc Thanh tra tỉnh' });
    await press(page, leftOut, 'Space');
    await expect(compose).toHaveText(`Lập ${chosen.length - 1} công văn`);
    const names = chosen.map(({ name }) => name).filter((name) => name !== 'Thanh tra tỉnh');
    await press(page, compose, 'Enter', { backwards: true });
    await expect(page.getByRole('heading', { name: `Đã lập ${names.length} công văn đôn đốc` })).toBeVisible();
    await expectFocus(page, 'when the papers were made');

    // One is looked at; the way back leads to the list of all.
    await press(page, button(page, /^Mở công văn .* gửi Sở Tư pháp$/));
    await expect(page.getByLabel(/^Trang 1\//).first()).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: `Đã lập ${names.length} công văn đôn đốc` })).toBeVisible();
    await expectFocus(page, 'back in the list');

    await press(page, button(page, 'Phát hành tất cả…'));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Công văn đầu tiên sẽ mang số 01/');
    await takePicture(page, 'don-doc-phat-hanh-tat-ca');
    await typeInto(page, dialog.getByLabel('Ngày ban hành'), '20/11/2026');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0, { timeout: 60_000 });
    await expectFocus(page, 'when all were issued');
    await expect(page.getByText(/đã phát hành số \d\d\//)).toHaveCount(names.length);
    await takePicture(page, 'don-doc-da-phat-hanh');
    const issued = (await ask(page, 'documents.list', undefined)).filter(({ kind }) => kind === 'CV');
    expect(issued.map(({ state, issuedOn }) => [state, issuedOn])).toEqual(names.map(() => ['issued', '2026-11-20']));
    const papers = await Promise.all(issued.map((paper) => ask(page, 'documents.get', { id: paper.id })));
    const byNumber = papers.toSorted((left, right) => (left.number ?? 0) - (right.number ?? 0));
    expect(byNumber.map(({ number, draft }) => [number, draft.addressees[0]])).toEqual(
      names.map((name, at) => [at + 1, name]),
    );
    // Each of those who lead together is pressed by a paper of its own, which names the others.
    const pressed = await ask(page, 'reminders.listOfTask', { id });
    expect(pressed.map(({ agencyName }) => agencyName).toSorted()).toEqual(leads.slice(0, 4).toSorted());
    for (const { draft } of byNumber.filter(({ draft }) => leads.includes(draft.addressees[0] ?? ''))) {
      const others = leads.filter((name) => name !== draft.addressees[0]).join('; ');
      expect(JSON.stringify(draft.blocks)).toContain(`(cùng phụ trách: ${others})`);
    }

    await press(page, button(page, 'In tất cả'));
    await expect(page.getByText(`Đã gửi ${names.length} văn bản đến máy in.`)).toBeVisible({ timeout: 30_000 });
    await expect(button(page, 'In tất cả'), 'the focus after printing').toBeFocused();
    const jobs = await readJobs();
    expect(jobs).toHaveLength(1);
    for (const [at, name] of names.entries()) {
      expect(jobs[0]).toContain(`Kính gửi: ${name}`);
      expect(jobs[0]).toContain(`Số: ${String(at + 1).padStart(2, '0')}/`);
    }
  });
});

test('issuing many stops between two papers: what has a number keeps it, the rest stay drafts and are issued later', async () => {
  await byKeys(async (page) => {
    await openSample(page);
    const [late] = await readTasks(page, ['2.1']);
    const communes = Array.from({ length: 60 }, (_, at) => `Xã Thử Nghiệm ${at + 1}`);
    const { id = 0, version = 0 } = late ?? {};
    await ask(page, 'tasks.update', { id, version, changes: { leadAgencies: communes } });
    await openScreen(page, 1, 'Hôm nay');
    await press(page, button(page, 'Đôn đốc…'));
    await press(page, button(page, /^Lập \d+ công văn$/));
    await press(page, button(page, 'Phát hành tất cả…'));
    await page.keyboard.press('Enter');
    await expect(button(page, 'Dừng'), 'the way to stop has the focus').toBeFocused();
    await expect(page.getByText(/^Đã phát hành [1-9]\d*\/\d+\. Đang phát hành: /)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Đã dừng: \d+\/\d+ công văn đã phát hành/)).toBeVisible();
    await expectFocus(page, 'after the stop');
    const readNumbers = async () =>
      (await ask(page, 'documents.list', undefined))
        .filter(({ kind, state }) => kind === 'CV' && state === 'issued')
        .map(({ number }) => number)
        .toSorted((left, right) => (left ?? 0) - (right ?? 0));
    const stopped = await readNumbers();
    const all = (await ask(page, 'documents.list', undefined)).filter(({ kind }) => kind === 'CV').length;
    expect(all).toBeGreaterThan(communes.length);
    expect(stopped.length).toBeGreaterThan(0);
    expect(stopped.length).toBeLessThan(all);
    expect(stopped).toEqual(stopped.map((_, at) => at + 1));
    await press(page, button(page, 'Phát hành tất cả…'));
    await page.keyboard.press('Enter');
    await expect(page.getByText(/đã phát hành số \d\d\//)).toHaveCount(all, { timeout: 60_000 });
    expect(await readNumbers()).toEqual(Array.from({ length: all }, (_, at) => at + 1));
  });
});
