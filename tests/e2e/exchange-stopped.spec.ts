/**
 * “Dừng” while a package is saved and while it is taken in, by keys: it ends, nothing is half done, no file is left behind, and the
 * same is begun anew and done.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { context, fillDatabase } from '../../build/bench/tasks/dataset.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { addAttachment } from '../../db/progress/attachments.ts';
import { answerSaveDialog, makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { ask, button } from './by-keys.ts';
import { expectFocus, expectNoPointer, forbidPointer, press } from './keyboard.ts';

test.setTimeout(240_000);

const taskCount = 5000;
const fileCount = 20;

/** So much work that every step of the exchange takes long enough to be stopped. */
function fill(folder: string): void {
  const db = openDatabase(path.join(folder, 'cchc.sqlite'), { backupFolder: null, now: context.now });
  fillDatabase(db, { planCount: 1, tasksPerPlan: taskCount, quarterCount: 4 });
  for (let number = 1; number <= fileCount; number += 1) {
    const place = { taskId: number, periodKey: '2026-Q3', agencyId: null };
    const bytes = Buffer.from(`%PDF-1.7 văn bản ${number}`);
    addAttachment(db, { ...place, fileName: `Văn bản ${number}.pdf`, bytes }, context);
  }
  closeDatabase(db);
}

/** The names of all files in a folder and below it. */
const listFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? entry.name : [],
      )
    : [];

async function byKeysIn(folder: string, run: (page: Page, answer: (file: string) => Promise<void>) => Promise<void>) {
  const { application, page, complaints } = await openApplication(folder);
  try {
    await forbidPointer(page);
    await page.keyboard.press('Alt+7');
    await expect(page.getByRole('heading', { level: 1, name: 'Trao đổi' })).toBeVisible();
    await run(page, (file) => answerSaveDialog(application, file));
    await expectNoPointer(page);
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
  }
}

/** The clerk thinks better of it as soon as the work is seen. */
async function stop(page: Page, title: string | RegExp): Promise<void> {
  await expect(
    page.getByRole('alertdialog', { name: title }).or(page.getByRole('dialog', { name: title })),
  ).toBeVisible({
    timeout: 60_000,
  });
  await expect(button(page, 'Dừng'), 'the way to stop has the focus').toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Đã dừng theo yêu cầu/)).toBeVisible({ timeout: 30_000 });
  await expectFocus(page, 'after the stop');
}

async function openPackage(page: Page, file: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await press(page, button(page, 'Mở gói…'));
  await (await choosing).setFiles(file);
}

const countTasks = async (page: Page) => (await ask(page, 'tasks.index', undefined)).ids.length;

test('a package that is stopped leaves nothing behind, here and there, and is begun anew', async () => {
  const [here, there, shelf] = [makeFolder(), makeFolder(), makeFolder()];
  const file = path.join(shelf, 'goi.cchc');
  try {
    fill(here);
    await byKeysIn(here, async (page, answer) => {
      await answer(file);
      await press(page, button(page, 'Lưu gói…'));
      await stop(page, 'Đang lưu gói trao đổi');
      expect(listFiles(shelf), 'files of the package that was stopped').toEqual([]);
      await takePicture(page, '78-dung-luu-goi');
      await press(page, button(page, 'Lưu gói…'));
      await expect(page.getByText(/^Đã lưu “goi\.cchc”/)).toBeVisible({ timeout: 120_000 });
      expect(listFiles(shelf)).toEqual(['goi.cchc']);
      expect(await countTasks(page)).toBe(taskCount);
    });
    await byKeysIn(there, async (page) => {
      await openPackage(page, file);
      await stop(page, 'Đang mở gói trao đổi');
      await openPackage(page, file);
      const take = button(page, 'Nhận gói');
      await expect(take).toBeVisible({ timeout: 120_000 });
      await press(page, take, 'Enter', { backwards: true });
      await stop(page, 'Đang nhận gói “goi.cchc”');
      await takePicture(page, '79-dung-nhan-goi');
      expect(await countTasks(page), 'tasks of the package that was stopped').toBe(0);
      expect(await ask(page, 'plans.list', undefined)).toEqual([]);
      expect(listFiles(path.join(there, 'attachments')), 'files of the package that was stopped').toEqual([]);
      await expect(take).toBeDisabled();
      await page.keyboard.press('Escape');
      await openPackage(page, file);
      await expect(take).toBeEnabled({ timeout: 120_000 });
      await press(page, take, 'Enter', { backwards: true });
      await expect(page.getByText(/^Đã nhận \d+ thay đổi từ gói\.$/)).toBeVisible({ timeout: 180_000 });
      expect(await countTasks(page)).toBe(taskCount);
      expect(listFiles(path.join(there, 'attachments'))).toHaveLength(fileCount);
    });
  } finally {
    for (const folder of [here, there, shelf]) removeFolder(folder);
  }
});
