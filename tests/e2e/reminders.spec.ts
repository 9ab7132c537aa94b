/** Đôn đốc in the real window, with the keyboard: late tasks chosen, one công văn per agency, printed as one job, counted once issued. */
import { expect, type Page, test } from '@playwright/test';
import { makeFolder, type OpenApplication, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let opened: OpenApplication;

test.beforeAll(async () => {
  folder = makeFolder();
  opened = await openApplication(folder);
  await opened.page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
  await expect(opened.page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
});

test.afterAll(async () => {
  await opened.application.close();
  removeFolder(folder);
});

/** Moves the focus forward until it is on the element, as a clerk without a mouse would. */
async function tabTo(page: Page, name: string | RegExp, role: 'button' | 'checkbox'): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
}

test('the first screen says who has not reported and leads to those who must be pressed', async () => {
  const { page } = opened;
  await page.keyboard.press('Alt+1');
  await expect(page.getByTestId('unreported-list').getByRole('listitem').first()).toBeVisible();
  await takePicture(page, 'hom-nay');
  expect(await findBarriers(page)).toEqual([]);
  // Within the commands of a screen the arrows move.
  await tabTo(page, 'Lịch…', 'button');
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Đôn đốc…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Đôn đốc' })).toBeVisible();
});

test('one công văn is made per agency, with the keyboard alone', async () => {
  const { page } = opened;
  const compose = page.getByRole('button', { name: /^Lập \d+ công văn$/ });
  await expect(compose).toBeVisible();
  await takePicture(page, 'don-doc-chon');
  expect(await findBarriers(page)).toEqual([]);
  const agencies = await page.getByRole('checkbox', { name: /^Đôn đốc (?!việc)/ }).count();
  await expect(compose).toHaveText(`Lập ${agencies} công văn`);
  // The first agency is left out with Space, and taken in again.
  await tabTo(page, /^Đôn đốc (?!việc)/, 'checkbox');
  await page.keyboard.press('Space');
  await expect(compose).toHaveText(agencies === 1 ? 'Lập công văn' : `Lập ${agencies - 1} công văn`);
  await page.keyboard.press('Space');
  await tabTo(page, /^Lập \d+ công văn$/, 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Đã lập ${agencies} công văn đôn đốc` })).toBeVisible();
  await takePicture(page, 'don-doc-xong');
  expect(await findBarriers(page)).toEqual([]);
});

test('all of them are printed as one job', async () => {
  const { application, page } = opened;
  await application.evaluate(({ app }) => {
    const jobs: string[] = [];
    Object.assign(globalThis, { jobs });
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        void contents
          .executeJavaScript('document.body.innerText')
          .then((text: string) => jobs.push(text))
          .then(() => done?.(true, ''));
      };
    });
  });
  const names = await page.getByRole('button', { name: /^Mở công văn/ }).allInnerTexts();
  await page.getByRole('button', { name: 'In tất cả' }).click();
  await expect(page.getByText(`Đã gửi ${names.length} văn bản đến máy in.`)).toBeVisible({ timeout: 30_000 });
  const jobs = await application.evaluate(() => (globalThis as unknown as { jobs: string[] }).jobs);
  expect(jobs).toHaveLength(1);
  for (const name of names) expect(jobs[0]?.normalize('NFC').replaceAll(/\s+/g, ' ')).toContain(name);
});

test('once issued, the công văn stands on the task, and the list says that the agency has been pressed', async () => {
  const { page } = opened;
  const agency = (
    await page
      .getByRole('button', { name: /^Mở công văn/ })
      .first()
      .innerText()
  ).trim();
  await page
    .getByRole('button', { name: /^Mở công văn/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Phát hành…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Phát hành', exact: true }).click();
  await expect(page.getByText(/^Đã phát hành số 0?1\//).first()).toBeVisible();
  await page.keyboard.press('Alt+1');
  await page.getByRole('button', { name: 'Đôn đốc…' }).click();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: `Đôn đốc ${agency}` }) });
  await expect(card.getByText(/đã đôn đốc 1 lần, gần nhất 22\/11\/2026/).first()).toBeVisible();
  await card.getByRole('listitem').getByRole('button').first().click();
  await expect(page.getByText(/^Lần 1: số 01\/.* ngày 22\/11\/2026$/)).toBeVisible();
  await takePicture(page, 'don-doc-tren-nhiem-vu');
  expect(await findBarriers(page)).toEqual([]);
  expect(opened.complaints).toEqual([]);
});
