/** Locked copies and the recovery page in the real window: by the passphrase, by the recovery key, by the keyboard alone, in both themes. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { addAttachment } from '../../db/progress/attachments.ts';
import { launchApplication, makeFolder, openApplication, removeFolder, takePicture, testDay } from './application.ts';
import { answerFolderDialog, damage } from './backups.ts';
import { findBarriers } from './barriers.ts';
import { expectLocked, openLock, passphrase, setPassphrase } from './lock.ts';
import { openByRail } from './screens.ts';

const shownTasks = /^Hiện (\d+)\/\1 nhiệm vụ$/;

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
  await expect(page.getByText(shownTasks)).toBeVisible();
}

/** Every row of the data but of the audit trail's own tables of undo, and the hash of every attached file. */
function readData(folder: string) {
  const db = new Sqlite(path.join(folder, 'cchc.sqlite'), { readonly: true });
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%search%'`,
    )
    .pluck()
    .all();
  const rows = Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).all()]));
  db.close();
  const store = path.join(folder, 'attachments');
  const names = existsSync(store) ? readdirSync(store, { recursive: true, encoding: 'utf8' }) : [];
  const files = names.filter((name) => path.basename(name).length === 64);
  const hashes = files.map((name) =>
    createHash('sha256')
      .update(readFileSync(path.join(store, name)))
      .digest('hex'),
  );
  return { rows, hashes: hashes.sort() };
}

/** All is as it was, and the trail ends with the notes of as many restores. */
function expectRestored(folder: string, before: ReturnType<typeof readData>, times: number): void {
  const { rows, hashes } = readData(folder);
  const { audit_entry: entries = [], ...others } = rows;
  expect(entries.slice(-times)).toMatchObject(Array.from({ length: times }, () => ({ action: 'data.restored' })));
  expect({ rows: { ...others, audit_entry: entries.slice(0, -times) }, hashes }).toEqual(before);
}

/** The sample with an attached file, a passphrase, and locked copies in both folders; answers with the recovery key. */
async function makeSealedCopies(dataFolder: string, stick: string): Promise<string> {
  const first = await openApplication(dataFolder);
  await openSample(first.page);
  await first.application.close();
  const now = `${testDay}T01:00:00.000Z`;
  const db = openDatabase(path.join(dataFolder, 'cchc.sqlite'), { backupFolder: null, now });
  addAttachment(
    db,
    {
      taskId: 1,
      periodKey: '2026-M10',
      agencyId: null,
      fileName: 'minh chứng.pdf',
      bytes: Buffer.from('%PDF-1.4\nminh chứng\n%%EOF'),
    },
    { actor: 'Nguyễn Thị Hoa', now },
  );
  closeDatabase(db);
  removeFolder(path.join(dataFolder, 'sao-luu'));

  const { application, page } = await openApplication(dataFolder);
  const recoveryKey = await setPassphrase(page);
  await page.getByLabel('Khóa cả các bản sao lưu').check();
  await answerFolderDialog(application, stick);
  await page.getByRole('button', { name: 'Chọn thư mục thứ hai…' }).click();
  await expect(page.getByTestId('second-folder')).toContainText('bản gần nhất');
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect(page.getByText('Đã kiểm tra, đọc lại được toàn bộ')).toBeVisible();
  await page.getByTestId('backups').scrollIntoViewIfNeeded();
  await takePicture(page, 'sao-luu-co-khoa');
  await application.close();
  return recoveryKey;
}

test('a locked copy comes back after everything was deleted: by the passphrase here, by the recovery key on another PC', async () => {
  test.setTimeout(180_000);
  const [dataFolder, stick, otherPc] = [makeFolder(), makeFolder(), makeFolder()];
  try {
    const recoveryKey = await makeSealedCopies(dataFolder, stick);
    const before = readData(dataFolder);
    expect(before.hashes).toHaveLength(1);
    for (const folder of [path.join(dataFolder, 'sao-luu'), stick]) {
      const names = readdirSync(folder).sort();
      expect(names.filter((name) => !name.endsWith('.sqlite.khoa'))).toEqual(['attachments-khoa']);
      expect(names.length).toBeGreaterThan(1);
    }
    // The data is gone; the lock and the copies are there.
    for (const name of ['cchc.sqlite', 'cchc.sqlite-wal', 'cchc.sqlite-shm', 'attachments']) {
      rmSync(path.join(dataFolder, name), { recursive: true, force: true });
    }
    const { application, page } = await (async () => {
      const opened = await launchApplication(dataFolder);
      const first = await opened.firstWindow();
      await openLock(first, passphrase);
      return { application: opened, page: first };
    })();
    await openByRail(page, 'Cài đặt');
    const restoreNewest = page
      .getByTestId('backups')
      .getByRole('button', { name: /^Khôi phục bản/ })
      .first();
    await restoreNewest.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Mật khẩu của bản sao lưu').fill('một câu khác');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alertdialog').getByRole('alert')).toContainText(
      'Mật khẩu hoặc khóa khôi phục không đúng',
    );
    expect(await findBarriers(page)).toEqual([]);
    await takePicture(page, 'khoi-phuc-co-khoa');
    await page.getByLabel('Mật khẩu của bản sao lưu').fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await openByRail(page, 'Nhiệm vụ');
    await expect(page.getByText(shownTasks)).toBeVisible();
    expectRestored(dataFolder, before, 1);
    await application.close();

    // Another PC has neither the lock nor the passphrase: the stick and the printed sheet.
    mkdirSync(path.join(otherPc, 'sao-luu'));
    cpSync(stick, path.join(otherPc, 'sao-luu'), { recursive: true });
    const other = await openApplication(otherPc);
    await openByRail(other.page, 'Cài đặt');
    await other.page
      .getByTestId('backups')
      .getByRole('button', { name: /^Khôi phục bản/ })
      .first()
      .click();
    await other.page.getByLabel('Mật khẩu của bản sao lưu').fill(recoveryKey);
    await other.page.getByRole('alertdialog').getByRole('button', { name: 'Khôi phục', exact: true }).click();
    await expect(other.page.getByRole('alertdialog')).toHaveCount(0);
    await openByRail(other.page, 'Nhiệm vụ');
    await expect(other.page.getByText(shownTasks)).toBeVisible();
    // The copy on the stick was made after the first.
    expectRestored(otherPc, before, 2);
    await other.application.close();
  } finally {
    for (const folder of [dataFolder, stick, otherPc]) removeFolder(folder);
  }
});

for (const [colorScheme, secretOf] of [
  ['light', () => passphrase],
  ['dark', (recoveryKey: string) => recoveryKey],
] as const) {
  test(`damaged data behind the lock comes back from a locked copy by the keyboard alone, without a barrier in the ${colorScheme} theme`, async () => {
    const [dataFolder, stick] = [makeFolder(), makeFolder()];
    try {
      const recoveryKey = await makeSealedCopies(dataFolder, stick);
      const before = readData(dataFolder);
      damage(path.join(dataFolder, 'cchc.sqlite'), 'cải cách hành chính');
      // As after an end that came too early: every page is read at once.
      writeFileSync(path.join(dataFolder, 'cchc.sqlite-wal'), 'x');

      const application = await launchApplication(dataFolder);
      const page = await application.firstWindow();
      await page.emulateMedia({ colorScheme });
      await expectLocked(page);
      await openLock(page, passphrase);
      await expect(page.getByRole('heading', { level: 1, name: 'Tệp dữ liệu bị hỏng' })).toBeVisible();
      const restoreNewest = page.getByRole('button', { name: /^Khôi phục bản/ }).first();
      await expect(restoreNewest).toBeVisible();
      expect(await findBarriers(page), 'trang phục hồi').toEqual([]);
      await page.keyboard.press('Tab');
      await expect(restoreNewest).toBeFocused();
      await page.keyboard.press('Enter');
      const field = page.getByLabel('Mật khẩu của bản sao lưu');
      await expect(field).toBeFocused();
      expect(await findBarriers(page), 'hỏi mật khẩu').toEqual([]);
      await takePicture(page, `phuc-hoi-co-khoa-${colorScheme}`);
      await page.keyboard.type('sai');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
      await field.focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(secretOf(recoveryKey));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('navigation')).toBeVisible();
      await openByRail(page, 'Nhiệm vụ');
      await expect(page.getByText(shownTasks)).toBeVisible();
      await application.close();
      expectRestored(dataFolder, before, 1);
    } finally {
      removeFolder(dataFolder);
      removeFolder(stick);
    }
  });

  test(`what can be read of damaged data is read and taken by the keyboard alone, without a barrier in the ${colorScheme} theme`, async () => {
    const dataFolder = makeFolder();
    try {
      const first = await openApplication(dataFolder);
      await openSample(first.page);
      await first.application.close();
      removeFolder(path.join(dataFolder, 'sao-luu'));
      damage(path.join(dataFolder, 'cchc.sqlite'), 'cải cách hành chính');
      writeFileSync(path.join(dataFolder, 'cchc.sqlite-wal'), 'x');

      const application = await launchApplication(dataFolder);
      const page = await application.firstWindow();
      await page.emulateMedia({ colorScheme });
      await expect(page.getByText('Không có bản sao lưu nào còn tốt.')).toBeVisible();
      expect(await findBarriers(page), 'chưa đọc').toEqual([]);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: 'Đọc thử xem còn gì' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status')).toContainText('Đọc được');
      expect(await findBarriers(page), 'đã đọc').toEqual([]);
      const take = page.getByRole('button', { name: 'Dùng phần đọc được' });
      if (!(await take.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab');
      await expect(take).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('navigation')).toBeVisible();
      await application.close();
    } finally {
      removeFolder(dataFolder);
    }
  });
}
