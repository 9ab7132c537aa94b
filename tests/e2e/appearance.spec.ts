/** Light or dark and how large: chosen in the settings or by keys, remembered, there from the first picture, and every screen fits at every size. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { zoomSteps } from '../../core/domain/appearance.ts';
import {
  answerSaveDialog,
  askShell,
  makeFolder,
  type OpenApplication,
  openApplication,
  removeFolder,
  takeWindowPicture,
} from './application.ts';
import { findFaintHovers } from './contrast.ts';
import { findLayoutFaults } from './layout.ts';
import { wayTo } from './screens.ts';

function zoomOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.round((window.outerWidth / window.innerWidth) * 100));
}

/** Playwright gives every page the light theme unless told otherwise. */
async function openAsChosen(folder: string): Promise<OpenApplication> {
  const opened = await openApplication(folder);
  await opened.page.emulateMedia({ colorScheme: null });
  return opened;
}

/** What the data folder keeps of the appearance; nothing yet until it is first chosen. */
function readKept(folder: string): string {
  const file = path.join(folder, 'giao-dien.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => window.matchMedia('(prefers-color-scheme: dark)').matches);
}

test('the theme is chosen in the settings and is there at the next start before anything is painted', async () => {
  const folder = makeFolder();
  let opened = await openAsChosen(folder);
  try {
    await wayTo.settings(opened.page);
    const themes = opened.page.getByRole('radiogroup', { name: 'Màu nền' });
    await expect(themes.getByRole('radio', { name: 'Theo Windows' })).toBeChecked();
    await themes.getByRole('radio', { name: 'Tối' }).click();
    await expect.poll(() => isDark(opened.page)).toBe(true);
    await expect.poll(() => readKept(folder)).toContain('"dark"');
    await opened.application.close();

    opened = await openAsChosen(folder);
    expect(await isDark(opened.page)).toBe(true);
    const background = await opened.application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    );
    expect(background?.toLowerCase()).toBe('#1f1f1f');
    await wayTo.settings(opened.page);
    await opened.page.getByRole('radio', { name: 'Sáng' }).click();
    await expect.poll(() => isDark(opened.page)).toBe(false);
    expect(opened.complaints).toEqual([]);
  } finally {
    await opened.application.close();
    removeFolder(folder);
  }
});

test('Ctrl with +, − and 0 changes the size, also with a field in hand; it is remembered, and shown in the status line', async () => {
  const folder = makeFolder();
  let opened = await openApplication(folder);
  try {
    const { page } = opened;
    await wayTo.settings(page);
    await page.getByLabel('Chữ viết tắt tên cơ quan').focus();
    for (const key of ['Control+Equal', 'Control+Equal', 'Control+NumpadAdd']) await page.keyboard.press(key);
    await expect.poll(() => zoomOf(page)).toBe(150);
    await expect(page.getByLabel('Cỡ hiển thị', { exact: true })).toHaveValue('150');
    await page.keyboard.press('Control+Minus');
    await expect.poll(() => zoomOf(page)).toBe(125);
    await expect.poll(() => readKept(folder)).toContain('125');
    await expect(page.getByLabel('Chữ viết tắt tên cơ quan')).toHaveValue('');
    await opened.application.close();

    opened = await openApplication(folder);
    await expect.poll(() => zoomOf(opened.page)).toBe(125);
    await opened.page.getByRole('button', { name: /^Cỡ hiển thị 125 %/ }).click();
    await expect.poll(() => zoomOf(opened.page)).toBe(100);
    await opened.page.keyboard.press('Control+Minus');
    await expect.poll(() => zoomOf(opened.page)).toBe(90);
    await opened.page.keyboard.press('Control+Digit0');
    await expect.poll(() => zoomOf(opened.page)).toBe(100);
    // What Chromium tells of a turn of the wheel with Ctrl; one that is made up does not get so far.
    await opened.application.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.emit('zoom-changed', {}, 'in');
    });
    await expect.poll(() => zoomOf(opened.page)).toBe(110);
  } finally {
    await opened.application.close();
    removeFolder(folder);
  }
});

/** The lines of every page, as pdftotext finds them; how many blanks it puts between columns hangs on hundredths of a point. */
function readPdf(file: string): string {
  const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return stdout.normalize('NFC').replace(/ +/g, ' ');
}

test('a large size on the screen changes nothing on the paper', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await wayTo.document(page);
    const papers: string[] = [];
    const previews: (readonly string[])[] = [];
    for (const [name, key] of [
      ['thuong', null],
      ['lon', 'Control+Equal'],
      ['lon-hon', 'Control+Equal'],
    ] as const) {
      if (key) await page.keyboard.press(key);
      const file = path.join(folder, `${name}.pdf`);
      await answerSaveDialog(application, file);
      await page.getByRole('button', { name: 'Lưu PDF' }).click();
      await expect(page.getByText(`Đã lưu tệp “${name}.pdf”.`)).toBeVisible({ timeout: 30_000 });
      papers.push(readPdf(file));
      previews.push(await page.getByLabel(/^Trang \d+\//).allInnerTexts());
    }
    await expect.poll(() => zoomOf(page)).toBe(125);
    expect(papers[0]).toContain('Nơi nhận');
    expect(papers[1]).toBe(papers[0]);
    expect(papers[2]).toBe(papers[0]);
    expect(previews[0]?.length).toBeGreaterThan(1);
    expect(previews[2]).toEqual(previews[0]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

for (const zoomPercent of zoomSteps.filter((step) => [80, 150, 200].includes(step))) {
  test(`every screen fits in a window of 1366 × 768 at ${zoomPercent} %`, async () => {
    test.setTimeout(180_000);
    const folder = makeFolder();
    const { application, page } = await openApplication(folder);
    try {
      expect.soft(await findLayoutFaults(page), 'lần đầu').toEqual([]);
      await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
      await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
      await askShell(page, 'appearance.choose', { theme: 'light', zoomPercent });
      await expect.poll(() => zoomOf(page)).toBe(zoomPercent);
      for (const [name, open] of Object.entries(wayTo)) {
        await open(page);
        expect.soft(await findLayoutFaults(page), name).toEqual([]);
        await takeWindowPicture(application, `co-${zoomPercent}-${name}`);
      }
    } finally {
      await application.close();
      removeFolder(folder);
    }
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`words stand out under the pointer too, in the ${theme} theme`, async () => {
    test.setTimeout(240_000);
    const folder = makeFolder();
    const { application, page } = await openApplication(folder);
    try {
      await page.emulateMedia({ colorScheme: theme });
      await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
      await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
      for (const [name, open] of Object.entries(wayTo)) {
        await open(page);
        expect.soft(await findFaintHovers(page), name).toEqual([]);
      }
      // By now there is a document in the list.
      await wayTo.documents(page);
      await expect(page.getByRole('main').getByRole('table').first()).toBeVisible();
      expect.soft(await findFaintHovers(page), 'documents').toEqual([]);
    } finally {
      await application.close();
      removeFolder(folder);
    }
  });
}

for (const scale of ['1.5', '2']) {
  test(`on a screen that Windows enlarges by ${scale} the window stays on it and every screen fits`, async () => {
    test.setTimeout(180_000);
    const folder = makeFolder();
    const { application, page } = await openApplication(folder, {
      switches: [`--force-device-scale-factor=${scale}`],
    });
    try {
      expect(await page.evaluate(() => window.devicePixelRatio)).toBe(Number(scale));
      const [shown, room] = await application.evaluate(({ BrowserWindow, screen }) => [
        BrowserWindow.getAllWindows()[0]?.getBounds(),
        screen.getPrimaryDisplay().workArea,
      ]);
      expect(shown?.width).toBeLessThanOrEqual(room?.width ?? 0);
      expect(shown?.height).toBeLessThanOrEqual(room?.height ?? 0);
      await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
      await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
      for (const [name, open] of Object.entries(wayTo)) {
        await open(page);
        expect.soft(await findLayoutFaults(page), name).toEqual([]);
        await takeWindowPicture(application, `man-hinh-lon-${scale}-${name}`);
      }
    } finally {
      await application.close();
      removeFolder(folder);
    }
  });
}
