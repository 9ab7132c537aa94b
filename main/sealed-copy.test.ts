import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path, { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '../core/ipc/result.ts';
import { backUpBefore, backUpDatabase, isBackedUp, isSoundCopy, listBackups, readBackup } from '../db/backup/backup.ts';
import { replaceDatabase } from '../db/backup/restore.ts';
import type { Database } from '../db/database.ts';
import { migrations } from '../db/migrate.ts';
import { saveOffice } from '../db/office/office.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { addAttachment, checkAttachments } from '../db/progress/attachments.ts';
import { context, office, parsedTask, storePlan } from '../db/testing/test-papers.ts';
import { type OpenOwnKeyring, withReadyCopy } from './opened-copy.ts';
import { createCopySeal, openCopy } from './sealed-copy.ts';
import { createKeyring, replaceSecret } from './sealed-file.ts';

/** The least that the layout allows: the strength of scrypt is not what is tested. */
const cost = { log2N: 10, r: 8, p: 1 };
const passphrase = 'sáng nay trời mưa to';
const keyring = await createKeyring([{ kind: 'passphrase', text: passphrase }], cost);
const other = await createKeyring([{ kind: 'passphrase', text: passphrase }], cost);
const seal = createCopySeal(keyring);
const noKeyring: OpenOwnKeyring = () => Promise.resolve(null);
const pdf = (text: string) => Buffer.from(`%PDF-1.4\n${text}\n%%EOF`);

function makeData() {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-desk-sealed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'dữ liệu', 'cchc.sqlite');
  const db = openDatabase(file, { backupFolder: null, now: context.now });
  return { folder, file, db, copies: join(folder, 'sao lưu') };
}

/** A plan, an office, and two attached files, so large together that a copy takes several pieces. */
function fill(db: Database): void {
  saveOffice(db, office, context);
  const title = 'Một nhiệm vụ có tên dài để chiếm nhiều trang. '.repeat(20);
  storePlan(
    db,
    Array.from({ length: 1500 }, () => parsedTask({ title })),
  );
  for (const [at, text] of ['minh chứng', 'x'.repeat(3_000_000)].entries()) {
    const bytes = pdf(text);
    addAttachment(db, { taskId: 1, periodKey: '2026-M10', agencyId: null, fileName: `tệp ${at}.pdf`, bytes }, context);
  }
}

/** Every row of every table, and the hash of every attached file as it lies on the disk. */
function dump(db: Database) {
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  const store = join(path.dirname(db.name), 'attachments');
  const files = existsSync(store) ? readdirSync(store, { recursive: true, encoding: 'utf8' }) : [];
  const hashes = files
    .filter((name) => path.basename(name).length === 64)
    .map((name) =>
      createHash('sha256')
        .update(readFileSync(join(store, name)))
        .digest('hex'),
    );
  return {
    rows: Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).all()])),
    hashes: hashes.sort(),
  };
}

function restore(file: string, copy: string, secret: string | null, openOwn = noKeyring) {
  return withReadyCopy({ copy, secret, file }, openOwn, (ready) => replaceDatabase(file, ready.path, ready.find));
}

test('a locked copy, then everything deleted, then the copy put back: every row and every attached file is there again', async () => {
  const { folder, file, db, copies } = makeData();
  fill(db);
  const before = dump(db);
  expect(before.hashes).toHaveLength(2);
  const { fileName, isSealed } = backUpDatabase(db, copies, context.now, seal);
  expect([fileName, isSealed]).toEqual(['cchc-desk-2026-11-22-093000.sqlite.khoa', true]);
  expect(readFileSync(join(copies, fileName)).length).toBeGreaterThan(2 ** 21);
  closeDatabase(db);
  rmSync(join(folder, 'dữ liệu'), { recursive: true });

  closeDatabase(openDatabase(file, { backupFolder: null, now: context.now }));
  expect(await restore(file, join(copies, fileName), passphrase)).toEqual([]);
  const restored = openDatabase(file, { backupFolder: null, now: context.now });
  expect(dump(restored)).toEqual(before);
  expect(checkAttachments(restored)).toEqual({ count: 2, lost: [] });
  closeDatabase(restored);
  // No opened copy is left beside the data.
  expect(readdirSync(join(folder, 'dữ liệu')).sort()).toEqual(['attachments', 'cchc.sqlite']);
});

test('nothing in the folder of locked copies can be read without the key, names of contents among it', () => {
  const { db, copies } = makeData();
  fill(db);
  backUpDatabase(db, copies, context.now, seal);
  closeDatabase(db);
  const names = readdirSync(copies, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(names).toHaveLength(3);
  const hashes = [pdf('minh chứng'), pdf('x'.repeat(3_000_000))].map((bytes) =>
    createHash('sha256').update(bytes).digest('hex'),
  );
  for (const entry of names) {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    for (const word of ['SQLite format 3', 'Một nhiệm vụ', '%PDF', 'taskCount'])
      expect(bytes.includes(word)).toBe(false);
    expect(hashes).not.toContain(entry.name);
  }
});

test('what a locked copy holds is told with the key only; whether it is the last change too', () => {
  const { db, copies } = makeData();
  storePlan(db, [parsedTask(), parsedTask({ code: '2.2' })]);
  const { fileName } = backUpDatabase(db, copies, context.now, seal);
  const copy = join(copies, fileName);
  expect(readBackup(copy, seal)).toMatchObject({ taskCount: 2, lastEntry: { at: context.now } });
  expect([readBackup(copy), readBackup(copy, createCopySeal(other))]).toEqual([null, null]);
  expect([isSoundCopy(copy, seal), isSoundCopy(copy), isSoundCopy(copy, createCopySeal(other))]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isBackedUp(db, copies, seal), isBackedUp(db, copies)]).toEqual([true, false]);
  backUpDatabase(db, copies, '2026-11-22T03:30:00.000Z');
  // A copy that is not locked does not do where copies are to be locked.
  expect([isBackedUp(db, copies, seal), isBackedUp(db, copies)]).toEqual([false, true]);
  expect(listBackups(copies).map(({ isSealed }) => isSealed)).toEqual([false, true]);
  closeDatabase(db);
});

test('a wrong secret, a copy that was changed or cut: refused in words, and nothing of the data changes', async () => {
  const { folder, file, db, copies } = makeData();
  fill(db);
  const { fileName } = backUpDatabase(db, copies, context.now, seal);
  closeDatabase(db);
  const copy = join(copies, fileName);
  const before = readFileSync(file);
  await expect(restore(file, copy, 'một câu khác')).rejects.toEqual(
    new AppError('sealed.wrongSecret', { file: fileName }),
  );
  await expect(restore(file, copy, null)).rejects.toEqual(new AppError('sealed.wrongSecret', { file: fileName }));
  const whole = readFileSync(copy);
  const changed = Buffer.from(whole);
  changed[whole.length - 100_000] = (changed[whole.length - 100_000] ?? 0) ^ 1;
  for (const spoilt of [changed, whole.subarray(0, -50_000), whole.subarray(0, 100), Buffer.alloc(0)]) {
    writeFileSync(copy, spoilt);
    await expect(restore(file, copy, passphrase)).rejects.toEqual(new AppError('sealed.damaged', { file: fileName }));
    expect(isSoundCopy(copy, seal)).toBe(false);
  }
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(join(folder, 'dữ liệu')).sort()).toEqual(['attachments', 'cchc.sqlite']);
});

test('the passphrase of today opens a copy locked under the one before; under another master key it does not', async () => {
  const { file, db, copies } = makeData();
  storePlan(db, [parsedTask()]);
  const { fileName } = backUpDatabase(db, copies, context.now, seal);
  closeDatabase(db);
  const copy = join(copies, fileName);
  const today = await replaceSecret(keyring, { kind: 'passphrase', text: 'một câu mới' }, cost);
  await restore(file, copy, 'một câu mới', () => Promise.resolve(today));
  expect(readBackup(file)?.taskCount).toBe(1);
  await expect(restore(file, copy, 'một câu mới', () => Promise.resolve(other))).rejects.toEqual(
    new AppError('sealed.wrongSecret', { file: fileName }),
  );
});

test('contents locked under one key are locked again under the next, and shared by the copies of one key', () => {
  const { db, copies } = makeData();
  fill(db);
  const count = () => readdirSync(join(copies, 'attachments-khoa'), { recursive: true }).length;
  backUpDatabase(db, copies, context.now, seal);
  const first = count();
  backUpDatabase(db, copies, '2026-11-22T03:30:00.000Z', seal);
  expect(count()).toBe(first);
  backUpDatabase(db, copies, '2026-11-22T04:30:00.000Z', createCopySeal(other));
  expect(count()).toBe(2 * first);
  expect(existsSync(join(copies, 'attachments'))).toBe(false);
  closeDatabase(db);
});

test('a copy before a restore or a migration is locked as well', () => {
  const { folder, file, db, copies } = makeData();
  storePlan(db, [parsedTask()]);
  expect(backUpBefore(db, copies, 'beforeRestore', context.now, seal).isSealed).toBe(true);
  closeDatabase(db);
  const older = join(folder, 'cũ.sqlite');
  const options = { backupFolder: copies, now: context.now, seal };
  const steps = migrations.slice(0, -1);
  const old = openDatabase(older, options, steps);
  closeDatabase(old);
  closeDatabase(openDatabase(older, options));
  expect(listBackups(copies).map(({ kind, isSealed }) => [kind, isSealed])).toContainEqual(['beforeMigration', true]);
  expect(existsSync(file)).toBe(true);
});

test('a folder that takes no copy leaves neither a half of it nor an opened one behind', () => {
  const { folder, db } = makeData();
  const taken = join(folder, 'một tệp');
  writeFileSync(taken, '');
  expect(() => backUpDatabase(db, taken, context.now, seal)).toThrow(
    expect.objectContaining({ code: 'file.cannotWrite' }),
  );
  expect(readdirSync(path.dirname(db.name)).filter((name) => name.includes('dang-'))).toEqual([]);
  closeDatabase(db);
});

test('a locked copy opens to the bytes that were locked', () => {
  const { folder } = makeData();
  const contents = { sizeBytes: 1, taskCount: 1, lastEntry: null };
  const prefix = 4 + JSON.stringify(contents).length;
  for (const length of [
    0,
    1,
    2 ** 20 - prefix - 1,
    2 ** 20 - prefix,
    2 ** 20 - prefix + 1,
    2 ** 21 - prefix,
    2 ** 21,
  ]) {
    const [from, to, opened] = ['from', 'to', 'opened'].map((name) => join(folder, `${name}-${length}`)) as [
      string,
      string,
      string,
    ];
    writeFileSync(from, Buffer.alloc(length, 7));
    seal.sealCopy(from, to, contents);
    openCopy(to, keyring.masterKey, opened);
    expect(readFileSync(opened).equals(Buffer.alloc(length, 7))).toBe(true);
    expect(seal.readContents(to)).toEqual(contents);
  }
});
