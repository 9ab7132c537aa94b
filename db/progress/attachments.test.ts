import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../core/ipc/result.ts';
import { backUpBefore, backUpDatabase } from '../backup/backup.ts';
import { replaceDatabase } from '../backup/restore.ts';
import type { Database } from '../database.ts';
import { getUndoState, undoStep } from '../history/undo.ts';
import { closeDatabase, openDatabase } from '../open.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { context, parsedTask, storePlan } from '../testing/test-papers.ts';
import { attachmentFolderIn, sha256Of } from './attachment-files.ts';
import { addAttachment, checkAttachments, listAttachments, readAttachment, removeAttachment } from './attachments.ts';

const options = { backupFolder: null, now: context.now };
const pdf = (words: string) => Buffer.from(`%PDF-1.7 ${words}`);
const place = { taskId: 1, periodKey: '2026-Q3', agencyId: null };

function openWithTask(): { readonly db: Database; readonly folder: string; readonly path: string } {
  const folder = makeTestFolder(onTestFinished);
  const path = join(folder, 'dữ liệu', 'cchc.sqlite');
  const db = openDatabase(path, options);
  onTestFinished(() => {
    if (db.open) closeDatabase(db);
  });
  storePlan(db, [parsedTask()]);
  return { db, folder, path };
}

/** Every file below a folder with its digest. */
function digests(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map(({ name, parentPath }) => [name, sha256Of(readFileSync(join(parentPath, name)))]).sort(),
  );
}

const storeIn = (path: string) => attachmentFolderIn(join(path, '..'));

test('a file is kept under its hash and comes back as it was', () => {
  const { db, path } = openWithTask();
  const bytes = pdf('một');
  const { id, sha256, sizeBytes } = addAttachment(db, { ...place, fileName: 'C:\\x\\Báo cáo.pdf', bytes }, context);
  expect({ sha256, sizeBytes }).toEqual({ sha256: sha256Of(bytes), sizeBytes: bytes.length });
  expect(digests(storeIn(path))).toEqual({ [sha256]: sha256 });
  expect(readdirSync(storeIn(path))).toEqual([sha256.slice(0, 2)]);
  expect(readAttachment(db, id)).toEqual({ fileName: 'Báo cáo.pdf', bytes });
});

test('equal contents take the place of one; the same file in the same place is kept once', () => {
  const { db, path } = openWithTask();
  const file = { ...place, fileName: 'a.pdf', bytes: pdf('một') };
  const first = addAttachment(db, file, context);
  expect(addAttachment(db, file, context).id).toBe(first.id);
  addAttachment(db, { ...file, periodKey: '2026-Q2' }, context);
  expect(listAttachments(db, 1)).toHaveLength(2);
  expect(Object.keys(digests(storeIn(path)))).toHaveLength(1);
});

test('a file whose name bears a độ mật is refused with the reason, and its content is not kept', () => {
  const { db, path } = openWithTask();
  const fileName = '12-BC-SNV_TỐI MẬT.pdf';
  expect(() => addAttachment(db, { ...place, fileName, bytes: pdf('một') }, context)).toThrow(
    new AppError('file.secret', { file: fileName, mark: 'TỐI MẬT' }),
  );
  expect(listAttachments(db, 1)).toEqual([]);
  expect(existsSync(storeIn(path))).toBe(false);
});

test('what is no paper, an unknown task or period: refused, and no row is written', () => {
  const { db } = openWithTask();
  const attempt = (changes: object) => {
    try {
      addAttachment(db, { ...place, fileName: 'a.pdf', bytes: pdf('x'), ...changes }, context);
      return 'kept';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(attempt({ fileName: 'a.exe', bytes: Buffer.from('MZ') })).toBe('attachment.wrongKind');
  expect(attempt({ bytes: Buffer.from('MZ') })).toBe('attachment.wrongKind');
  expect(attempt({ bytes: Buffer.alloc(0) })).toBe('file.empty');
  expect(attempt({ taskId: 99 })).toBe('record.notFound');
  expect(attempt({ agencyId: 9999 })).toBe('record.notFound');
  expect(attempt({ periodKey: '2026-Q9' })).toBe('input.invalid');
  expect(listAttachments(db, 1)).toEqual([]);
});

test('a file taken off is gone from the list, and undo brings it back with its content', () => {
  const { db } = openWithTask();
  const { id } = addAttachment(db, { ...place, fileName: 'a.pdf', bytes: pdf('một') }, context);
  removeAttachment(db, id, context);
  expect(listAttachments(db, 1)).toEqual([]);
  expect(() => readAttachment(db, id)).toThrow(expect.objectContaining({ code: 'record.notFound' }));
  undoStep(db, getUndoState(db).undo?.id ?? 0, context);
  expect(readAttachment(db, id).bytes).toEqual(pdf('một'));
});

test('a folder that takes no file: the file is refused with the reason, and no row names it', () => {
  const { db, path } = openWithTask();
  writeFileSync(storeIn(path), 'a file where the folder should be');
  expect(() => addAttachment(db, { ...place, fileName: 'a.pdf', bytes: pdf('x') }, context)).toThrow(/a\.pdf/);
  expect(listAttachments(db, 1)).toEqual([]);
});

test('a content that was changed or deleted from outside is told, never handed out', () => {
  const { db, path } = openWithTask();
  const [one, two] = ['một', 'hai'].map((words) =>
    addAttachment(db, { ...place, fileName: `${words}.pdf`, bytes: pdf(words) }, context),
  );
  expect(checkAttachments(db)).toEqual({ count: 2, lost: [] });
  const fileOf = (sha256 = '') => join(storeIn(path), sha256.slice(0, 2), sha256);
  writeFileSync(fileOf(one?.sha256), 'khác');
  rmSync(fileOf(two?.sha256));
  expect(checkAttachments(db)).toEqual({ count: 2, lost: ['một.pdf', 'hai.pdf'] });
  expect(() => readAttachment(db, one?.id ?? 0)).toThrow(expect.objectContaining({ code: 'attachment.lost' }));
  // Attaching the file again mends it.
  addAttachment(db, { ...place, fileName: 'một.pdf', bytes: pdf('một') }, context);
  expect(readAttachment(db, one?.id ?? 0).bytes).toEqual(pdf('một'));
});

test('a copy, then everything deleted, then the copy put back: equal rows, equal files', () => {
  const { db, folder, path } = openWithTask();
  const copies = join(folder, 'sao lưu');
  for (let number = 1; number <= 12; number += 1) {
    const bytes = Buffer.concat([pdf(String(number)), Buffer.alloc(number * 10_000, number)]);
    const { id } = addAttachment(db, { ...place, fileName: `minh chứng ${number}.pdf`, bytes }, context);
    if (number % 4 === 0) removeAttachment(db, id, context);
    if (number === 6) backUpDatabase(db, copies, '2026-11-21T02:00:00.000Z');
  }
  const rowsOf = (each: Database) => each.prepare('SELECT * FROM attachment ORDER BY id').all();
  const before = { rows: rowsOf(db), files: digests(storeIn(path)) };
  const { fileName } = backUpDatabase(db, copies, context.now);
  closeDatabase(db);
  rmSync(join(folder, 'dữ liệu'), { recursive: true });
  mkdirSync(join(folder, 'dữ liệu'));

  expect(replaceDatabase(path, join(copies, fileName))).toEqual([]);
  const restored = openDatabase(path, options);
  onTestFinished(() => closeDatabase(restored));
  expect({ rows: rowsOf(restored), files: digests(storeIn(path)) }).toEqual(before);
  expect(checkAttachments(restored)).toEqual({ count: 12, lost: [] });
});

test('a spoilt content beside a copy is never put back; what stands whole here stays', () => {
  const { db, folder, path } = openWithTask();
  const { id, sha256 } = addAttachment(db, { ...place, fileName: 'a.pdf', bytes: pdf('một') }, context);
  const copies = join(folder, 'sao lưu');
  const { fileName } = backUpBefore(db, copies, 'beforeRestore', context.now);
  closeDatabase(db);
  writeFileSync(join(attachmentFolderIn(copies), sha256.slice(0, 2), sha256), 'khác');
  expect(replaceDatabase(path, join(copies, fileName))).toEqual([]);
  rmSync(storeIn(path), { recursive: true });
  expect(replaceDatabase(path, join(copies, fileName))).toEqual([sha256]);
  const restored = openDatabase(path, options);
  onTestFinished(() => closeDatabase(restored));
  expect(() => readAttachment(restored, id)).toThrow(expect.objectContaining({ code: 'attachment.lost' }));
});
