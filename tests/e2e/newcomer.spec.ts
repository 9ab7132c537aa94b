/** The way of somebody who opens the program for the first time: to a printed công văn, few clicks, no dead end; and the sample away again. */
import { type ElectronApplication, expect, type Locator, type Page, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';

const mostActions = 12;

/** What a newcomer sees, one picture after the other, and what she does; every screen leaves a way on. */
function startWay(page: Page) {
  const actions: string[] = [];
  return {
    actions,
    click: async (target: Locator) => {
      actions.push(await target.innerText());
      await target.click();
    },
    look: async (name: string) => {
      await takePicture(page, `nguoi-moi-${name}`);
      // A dead end has no command that could be given next.
      const commands = page.getByRole('main').getByRole('button').filter({ visible: true });
      expect(await commands.count(), `the way on from ${name}`).toBeGreaterThan(0);
    },
  };
}

/** The texts of what is sent to the printer; the system's own dialog is answered with "print". */
async function catchPrints(application: ElectronApplication): Promise<() => Promise<readonly string[]>> {
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
  return () => application.evaluate(() => (globalThis as unknown as { jobs: readonly string[] }).jobs);
}

test(`from a fresh profile to a printed công văn in at most ${mostActions} actions, then the sample goes`, async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  try {
    const printed = await catchPrints(application);
    const way = startWay(page);
    await way.look('1-chao-mung');
    await way.click(page.getByRole('button', { name: 'Mở kế hoạch mẫu' }));
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await way.look('2-nhiem-vu');

    await way.click(page.getByRole('navigation').getByRole('button', { name: 'Hôm nay' }));
    await expect(page.getByTestId('tile-overdue')).toBeVisible();
    await way.look('3-hom-nay');
    await way.click(page.getByTestId('tile-overdue'));
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await way.look('4-viec-qua-han');

    await way.click(page.getByRole('navigation').getByRole('button', { name: 'Hôm nay' }));
    await way.click(page.getByRole('button', { name: 'Đôn đốc…' }));
    const compose = page.getByRole('button', { name: /^Lập (\d+ )?công văn$/ });
    await expect(compose).toBeEnabled();
    await way.look('5-don-doc');
    await way.click(compose);
    await expect(page.getByRole('heading', { name: /^Đã lập \d+ công văn đôn đốc$/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Phát hành tất cả…' })).toBeEnabled();
    await way.look('6-da-lap');
    await way.click(page.getByRole('button', { name: /^In/ }).first());
    await expect.poll(async () => (await printed()).length, { timeout: 30_000 }).toBeGreaterThan(0);
    await way.look('7-da-in');

    const paper = ((await printed())[0] ?? '').normalize('NFC');
    expect(paper).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(paper).toContain('Kính gửi');
    expect(way.actions.length, way.actions.join(' · ')).toBeLessThanOrEqual(mostActions);

    await page.getByRole('button', { name: 'Gỡ dữ liệu mẫu' }).click();
    await expect(page.getByRole('button', { name: 'Mở kế hoạch mẫu' })).toBeVisible();
    await expect(page.getByText(/^Đã gỡ dữ liệu mẫu/)).toBeVisible();
    await way.look('8-da-go-mau');
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
