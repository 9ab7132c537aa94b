import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { AppError } from '../core/ipc/result.ts';
import { openPackage } from '../core/package/office-package.ts';
import { backUpDatabase } from '../db/backup/backup.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { logFault, setLogFile } from './log.ts';
import { importSample } from './sample.ts';
import { describeSupportPackage, makeSupportPackage } from './support-package.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cchc-support-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const now = '2026-11-22T02:30:00.000Z';

it('tells of versions, rows, the check, copies, settings and faults, and nothing of what the clerk wrote', async () => {
  const db = openDatabase(path.join(folder, 'cchc.sqlite'), { now, backupFolder: null });
  setLogFile(path.join(folder, 'nhat-ky.log'));
  await importSample(db, '2026-11-22', { now, actor: 'Nguyễn Thị Cán Bộ' });
  backUpDatabase(db, path.join(folder, 'sao-luu'), now);
  const titles = db.prepare<[], string>('SELECT title FROM task').pluck().all();
  const names = db.prepare<[], string>('SELECT name FROM agency').pluck().all();
  const office = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'office'").pluck().get() ?? '{}';
  logFault(new AppError('record.notFound', { title: titles[0] ?? '' }));
  logFault(new Error(`${titles[0]} ${names[0]} Nguyễn Thị Cán Bộ ${path.join(folder, 'cchc.sqlite')}`));
  const facts = {
    ...{ db, applicationVersion: '1.2.3', now, hasSecondFolder: false, isDataFolderSynced: false },
    backupFolder: path.join(folder, 'sao-luu'),
  };
  const zip = openPackage(makeSupportPackage(facts), 'goi.zip');
  const parts = describeSupportPackage(facts);
  closeDatabase(db);
  expect(zip.names).toEqual(parts.map(({ name }) => name));
  expect(zip.names).toEqual(['phien-ban.json', 'du-lieu.json', 'sao-luu.json', 'cai-dat.json', 'nhat-ky.log']);
  const text = zip.names.map((name) => new TextDecoder().decode(zip.readBytes(name))).join('\n');
  expect(text).toContain('"application": "1.2.3"');
  expect(text).toContain(`"task": ${titles.length}`);
  expect(text).toMatch(/"check": \[\s*"ok"\s*\]/);
  expect(text).toContain('cchc-desk-2026-11-22-093000.sqlite');
  expect(text).toContain('AppError record.notFound');
  const written = Object.values(JSON.parse(office) as Record<string, unknown>).filter(
    (value): value is string => typeof value === 'string' && value.length > 3,
  );
  const hidden = [...titles, ...names, ...written, 'Nguyễn Thị Cán Bộ', folder];
  expect(hidden.length).toBeGreaterThan(50);
  expect(hidden.filter((words) => words.length > 3 && text.includes(words))).toEqual([]);
});
