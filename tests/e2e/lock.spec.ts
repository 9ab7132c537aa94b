/** The lock of the application in the real window: at the start, Ctrl+L, by itself; what it keeps out and what it leaves as it was. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { channels } from '../../core/ipc/channels.ts';
import { launchApplication, makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';
import {
  askEverything,
  expectLocked,
  leaveAlone,
  lockHeading,
  openLock,
  passphrase,
  setPassphrase,
  tryToOpen,
} from './lock.ts';
import { openByRail } from './screens.ts';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
  await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
}

test('set by the keyboard, closed by Ctrl+L: no call is answered, no key reaches the page, and what was typed is there again', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await openSample(page);
    const recoveryKey = await setPassphrase(page);
    expect(recoveryKey).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
    await page.getByTestId('protection').scrollIntoViewIfNeeded();
    await page.getByText('Khóa này giữ được gì, không giữ được gì').click();
    await takePicture(page, 'khoa-ung-dung');

    // Typed, and not saved.
    const place = page.getByLabel('Địa danh');
    await place.fill('Rạch Giá đang gõ dở');
    await page.keyboard.press('Control+l');
    await expectLocked(page);
    await takePicture(page, 'man-hinh-khoa');
    for (const key of ['Alt+1', 'Alt+2', 'Escape', 'Escape', 'F1', 'Control+s', 'Tab', 'Tab', 'Tab', 'Alt+9']) {
      await page.keyboard.press(key);
    }
    await expect(page.getByRole('heading', { name: lockHeading })).toBeVisible();
    await expect(place).toHaveValue('Rạch Giá đang gõ dở');
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);

    const answers = await askEverything(page);
    const others = channels.filter((channel) => !channel.startsWith('lock.'));
    expect(Object.keys(answers).sort()).toEqual([...others].sort());
    const isForeign = (channel: string) => /^(paper|recovery)\./.test(channel);
    for (const channel of others) {
      expect([channel, answers[channel]]).toEqual([channel, isForeign(channel) ? 'internal' : 'lock.locked']);
    }
    await page.getByLabel('Mật khẩu', { exact: true }).focus();
    await openLock(page, passphrase);
    await expect(place).toHaveValue('Rạch Giá đang gõ dở');
    await page.keyboard.press('Control+s');
    await expect(page.getByTestId('office-saved')).toContainText('Đã lưu');
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('locked from the start: nothing is drawn behind, wrong tries wait longer and longer, also after a new start', async () => {
  const folder = makeFolder();
  try {
    const first = await openApplication(folder);
    await openSample(first.page);
    const recoveryKey = await setPassphrase(first.page);
    await first.application.close();

    const second = await launchApplication(folder);
    const page = await second.firstWindow();
    await expectLocked(page);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    const field = page.getByLabel('Mật khẩu', { exact: true });
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await field.fill('mật khẩu sai');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toContainText('Mật khẩu hoặc khóa khôi phục chưa đúng');
      await expect(field).toHaveValue('');
    }
    await expect(page.getByRole('button', { name: /^Chờ [345] giây rồi gõ lại$/ })).toBeVisible();
    await takePicture(page, 'man-hinh-khoa-cho');
    expect(await tryToOpen(page, passphrase)).toBe('lock.wait');
    await second.close();

    const third = await launchApplication(folder);
    const again = await third.firstWindow();
    await expectLocked(again);
    await expect(again.getByRole('button', { name: /^Chờ \d giây rồi gõ lại$/ })).toBeVisible();
    await expect(again.getByRole('button', { name: 'Mở khóa' })).toBeVisible();
    await openLock(again, recoveryKey.toLowerCase().replaceAll('-', ' '));
    await openByRail(again, 'Nhiệm vụ');
    await expect(again.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    await third.close();
  } finally {
    removeFolder(folder);
  }
});

test('left alone for the chosen minutes, locked or put to sleep by the system: it locks by itself and keeps the last words', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  try {
    await openSample(page);
    await setPassphrase(page);
    await page.getByLabel('Tự khóa khi không dùng').selectOption('5');
    await leaveAlone(application, 4 * 60);
    await page.waitForTimeout(2500);
    await expect(page.getByRole('heading', { name: lockHeading })).toHaveCount(0);
    await leaveAlone(application, 5 * 60);
    await expectLocked(page);
    await leaveAlone(application, 0);
    await openLock(page, passphrase);

    // The draft is stored by a pause in typing: the lock comes before that pause, and nothing is lost.
    await openByRail(page, 'Văn bản');
    await page.getByRole('button', { name: 'Lập văn bản' }).click();
    await page.getByRole('menuitem', { name: 'Kế hoạch' }).click();
    await page.getByRole('button', { name: 'Lập dự thảo' }).click();
    const subject = page.getByRole('textbox', { name: 'Trích yếu' }).first();
    await subject.fill('Kế hoạch gõ ngay trước khi khóa');
    await application.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    await expectLocked(page);
    await openLock(page, passphrase);
    await openByRail(page, 'Hôm nay');
    await openByRail(page, 'Văn bản');
    await expect(page.getByText('Kế hoạch gõ ngay trước khi khóa').first()).toBeVisible();

    // A dialog of the page is open: the lock lies over it and gives it back.
    await page.keyboard.press('Alt+9');
    await page.getByRole('button', { name: 'Đổi mật khẩu…' }).click();
    await page.getByLabel('Mật khẩu hiện tại').fill('gõ dở');
    await application.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await expectLocked(page);
    expect(await findBarriers(page)).toEqual([]);
    await openLock(page, passphrase);
    await expect(page.getByLabel('Mật khẩu hiện tại')).toHaveValue('gõ dở');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the lock screen and the section of the settings have no barrier in the ${colorScheme} theme`, async () => {
    const folder = makeFolder();
    const { application, page } = await openApplication(folder);
    try {
      await page.emulateMedia({ colorScheme });
      await openSample(page);
      await openByRail(page, 'Cài đặt');
      await page.getByRole('button', { name: 'Đặt mật khẩu…' }).click();
      expect(await findBarriers(page), 'đặt mật khẩu').toEqual([]);
      await page.keyboard.press('Escape');
      await setPassphrase(page);
      expect(await findBarriers(page), 'Cài đặt').toEqual([]);
      await page.keyboard.press('Control+l');
      await expectLocked(page);
      expect(await findBarriers(page), 'khóa').toEqual([]);
      await page.keyboard.type('sai');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await findBarriers(page), 'gõ sai').toEqual([]);
      await takePicture(page, `man-hinh-khoa-sai-${colorScheme}`);
    } finally {
      await application.close();
      removeFolder(folder);
    }
  });
}

test('a damaged file of the lock opens for nobody and says what to do; the data stays as it is', async () => {
  const folder = makeFolder();
  try {
    const first = await openApplication(folder);
    await openSample(first.page);
    await setPassphrase(first.page);
    await first.application.close();
    const keyFile = path.join(folder, 'khoa.json');
    writeFileSync(keyFile, readFileSync(keyFile, 'utf8').slice(0, 80));
    const before = readFileSync(path.join(folder, 'cchc.sqlite'));

    const second = await launchApplication(folder);
    const page = await second.firstWindow();
    await expect(page.getByRole('alert')).toContainText('Tệp khóa “khoa.json” trong thư mục dữ liệu bị hỏng');
    expect(await tryToOpen(page, passphrase)).toBe('lock.damaged');
    await second.close();
    expect(readFileSync(path.join(folder, 'cchc.sqlite')).equals(before)).toBe(true);
  } finally {
    removeFolder(folder);
  }
});
