/** The way back: from a copy in the settings, and from the recovery page when the database is damaged. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { listPeriods } from '../../core/domain/reporting-period.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { recordProgress } from '../../db/progress/progress.ts';
import { makeFolder, openApplication, removeFolder, takePicture, testDay } from './application.ts';
import { answerFolderDialog, damage, openRecovery } from './backups.ts';

const taskCount = /^Hiện (\d+)\/\1 nhiệm vụ$/;

async function openScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByText(name, { exact: true }).click();
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
  await expect(page.getByText(taskCount)).toBeVisible();
}

test('a copy is made, also on a second folder; restoring it is undone by restoring what was there before', async () => {
  const dataFolder = makeFolder();
  const stick = makeFolder();
  const { application, page, complaints } = await openApplication(dataFolder);
  try {
    const backups = page.getByTestId('backups');
    await openScreen(page, 'Cài đặt');
    await expect(backups.getByText('Chưa có bản sao lưu nào.')).toBeVisible();
    await backups.getByRole('button', { name: 'Sao lưu ngay' }).click();
    await expect(backups.getByText('Đã kiểm tra, đọc lại được toàn bộ')).toBeVisible();

    await openScreen(page, 'Hôm nay');
    await openSample(page);
    await openScreen(page, 'Cài đặt');
    await answerFolderDialog(application, stick);
    await backups.getByRole('button', { name: 'Chọn thư mục thứ hai…' }).click();
    await expect(page.getByTestId('second-folder')).toContainText(
      `Thư mục thứ hai: ${path.basename(stick)}, bản gần nhất`,
    );
    expect(readdirSync(stick)).toEqual([expect.stringMatching(/^cchc-desk-2026-11-22-\d{6}\.sqlite$/)]);
    await backups.scrollIntoViewIfNeeded();
    await takePicture(page, 'sao-luu');

    // The copy without tasks: two clicks.
    const empty = backups.getByRole('row').filter({ has: page.getByRole('cell', { name: '0', exact: true }) });
    await empty.getByRole('button', { name: /^Khôi phục bản/ }).click();
    await takePicture(page, 'sao-luu-khoi-phuc');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Khôi phục', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Mở kế hoạch mẫu' })).toBeVisible();

    await openScreen(page, 'Cài đặt');
    const before = backups.getByRole('row').filter({ hasText: 'Trước khi khôi phục' });
    await before.getByRole('button', { name: /^Khôi phục bản/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Khôi phục', exact: true }).click();
    await openScreen(page, 'Nhiệm vụ');
    await expect(page.getByText(taskCount)).toBeVisible();
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(dataFolder);
    removeFolder(stick);
  }
});

test('a folder that takes no copy is refused before it is relied on', async () => {
  const dataFolder = makeFolder();
  const { application, page } = await openApplication(dataFolder);
  try {
    const taken = path.join(dataFolder, 'một tệp');
    writeFileSync(taken, '');
    await openScreen(page, 'Cài đặt');
    await answerFolderDialog(application, taken);
    await page.getByRole('button', { name: 'Chọn thư mục thứ hai…' }).click();
    await expect(page.getByTestId('backups').getByRole('alert')).toContainText('Không ghi được tệp');
    await expect(page.getByTestId('second-folder')).toContainText('Chưa có thư mục thứ hai');
  } finally {
    await application.close();
    removeFolder(dataFolder);
  }
});

test('damaged between two starts, the data comes back from the newest good copy; the damaged file is kept', async () => {
  const dataFolder = makeFolder();
  const file = path.join(dataFolder, 'cchc.sqlite');
  try {
    const first = await openApplication(dataFolder);
    await openSample(first.page);
    await first.application.close();
    damage(file, 'cải cách hành chính');
    // The newest copy is broken too: the page offers the one before.
    const copies = path.join(dataFolder, 'sao-luu');
    mkdirSync(copies, { recursive: true });
    writeFileSync(path.join(copies, 'cchc-desk-2026-11-22-235959.sqlite'), readFileSync(file));
    const damaged = readFileSync(file);

    const { application, page } = await openRecovery(dataFolder);
    await expect(page.getByRole('button', { name: /^Khôi phục bản/ })).toHaveCount(1);
    await takePicture(page, 'phuc-hoi');
    await page.getByRole('button', { name: /^Khôi phục bản/ }).click();
    await openScreen(page, 'Nhiệm vụ');
    await expect(page.getByText(taskCount)).toBeVisible();
    await application.close();
    const kept = readdirSync(dataFolder).find((name) => name.startsWith('truoc-khi-khoi-phuc-'));
    expect(readFileSync(path.join(dataFolder, kept ?? '')).equals(damaged)).toBe(true);
  } finally {
    removeFolder(dataFolder);
  }
});

test('without any copy, what can still be read is read, counted, and goes on', async () => {
  const dataFolder = makeFolder();
  const file = path.join(dataFolder, 'cchc.sqlite');
  try {
    const first = await openApplication(dataFolder);
    await openSample(first.page);
    await first.application.close();
    removeFolder(path.join(dataFolder, 'sao-luu'));
    const db = openDatabase(file, { backupFolder: null, now: `${testDay}T01:00:00.000Z` });
    const outcome = 'Kết quả dài được ghi nhiều lần. '.repeat(20);
    for (const { key: periodKey } of listPeriods('month', 2026)) {
      recordProgress(
        db,
        {
          taskId: 1,
          periodKey,
          agencyId: null,
          status: 'inProgress',
          percent: 1,
          completedOn: null,
          outcome,
          obstacle: '',
          recommendation: '',
          evidence: [],
        },
        { actor: 'Nguyễn Thị Hoa', now: `${testDay}T01:00:00.000Z` },
        testDay,
      );
    }
    closeDatabase(db);
    damage(file, outcome);

    const { application, page } = await openRecovery(dataFolder);
    await expect(page.getByText('Không có bản sao lưu nào còn tốt.')).toBeVisible();
    await page.getByRole('button', { name: 'Đọc thử xem còn gì' }).click();
    await expect(page.getByRole('status')).toContainText(
      /^Đọc được 31 nhiệm vụ \([\d.]+ dòng dữ liệu\)\. Mất: .*lượt ghi tiến độ/,
    );
    await takePicture(page, 'phuc-hoi-doc-vot');
    await page.getByRole('button', { name: 'Dùng phần đọc được' }).click();
    await expect(page.getByRole('navigation')).toBeVisible();
    await application.close();
    const db2 = openDatabase(file, { backupFolder: null, now: `${testDay}T02:00:00.000Z` });
    expect(db2.pragma('integrity_check', { simple: true })).toBe('ok');
    closeDatabase(db2);
  } finally {
    removeFolder(dataFolder);
  }
});
