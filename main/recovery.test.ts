import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { expect, onTestFinished, test, vi } from 'vitest';
import { AppError } from '../core/ipc/result.ts';
import { backUpDatabase, readBackup } from '../db/backup/backup.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { context, parsedTask, storePlan } from '../db/testing/test-papers.ts';
import { createAppLock } from './app-lock.ts';
import { createBackupPlaces } from './backup-places.ts';
import { createCopyLock } from './copy-lock.ts';
import { createRecoveryHandlers } from './recovery.ts';

const nobody = {} as WebContents;
const taskCount = 60;

/** A database of which one copy was made, and whose task pages were then spoilt. */
function makeDamagedHome() {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-desk-recovery-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'cchc.sqlite');
  const own = join(folder, 'sao-luu');
  const db = openDatabase(file, { backupFolder: null, now: context.now });
  const title = 'Một nhiệm vụ có tên dài để chiếm nhiều trang. '.repeat(8);
  storePlan(
    db,
    Array.from({ length: taskCount }, () => parsedTask({ title })),
  );
  const { fileName } = backUpDatabase(db, own, context.now);
  const page = db
    .prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'task' AND pagetype = 'leaf' LIMIT 1 OFFSET 3")
    .pluck()
    .get();
  closeDatabase(db);
  const bytes = readFileSync(file);
  bytes.fill(0x5a, ((page ?? 0) - 1) * 4096, (page ?? 0) * 4096);
  writeFileSync(file, bytes);
  const goOn = vi.fn();
  const home = {
    file,
    places: createBackupPlaces(own, null, join(folder, 'may-nay.json')),
    clock: { today: () => '2026-11-22', now: () => context.now },
    applicationVersion: '',
    isDataFolderSynced: false,
    copyLock: createCopyLock(createAppLock({ file: join(folder, 'khoa.json'), now: () => '', monotonicMs: () => 0 })),
  };
  return { folder, file, fileName, goOn, handlers: createRecoveryHandlers(home, goOn) };
}

test('the sound copy is offered and put back; the damaged file is kept; then nothing more is touched', async () => {
  const { folder, file, fileName, goOn, handlers } = makeDamagedHome();
  const damaged = readFileSync(file);
  const state = await handlers['recovery.getState'](undefined, nobody);
  expect(state).toMatchObject({
    fileName: 'cchc.sqlite',
    backups: [{ place: 'own', fileName, contents: { taskCount } }],
  });
  await handlers['recovery.restore']({ place: 'own', fileName, secret: null }, nobody);
  expect(goOn.mock.calls).toEqual([[{ copiedAt: context.now }]]);
  expect(readBackup(file)?.taskCount).toBe(taskCount);
  const kept = readdirSync(folder).filter((name) => name.startsWith('truoc-khi-khoi-phuc-'));
  expect(kept.map((name) => readFileSync(join(folder, name)).equals(damaged))).toEqual([true]);
  expect(() => handlers['recovery.salvage'](undefined, nobody)).toThrow(new AppError('internal'));
});

test('what can be read waits beside the damaged file until it is taken', async () => {
  const { folder, file, goOn, handlers } = makeDamagedHome();
  expect(() => handlers['recovery.takeSalvaged'](undefined, nobody)).toThrow(new AppError('record.notFound'));
  const damaged = readFileSync(file);
  const found = await handlers['recovery.salvage'](undefined, nobody);
  expect(found.taskCount).toBeGreaterThan(taskCount / 2);
  expect(found.losses).toContainEqual({ table: 'task', lostRows: taskCount - found.taskCount });
  expect(readFileSync(file)).toEqual(damaged);
  expect(goOn).not.toHaveBeenCalled();

  handlers['recovery.takeSalvaged'](undefined, nobody);
  expect(goOn.mock.calls).toEqual([[{ copiedAt: null }]]);
  expect(readBackup(file)?.taskCount).toBe(found.taskCount);
  expect(existsSync(join(folder, found.fileName))).toBe(false);
});
