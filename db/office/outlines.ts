/** The outlines of reports: those of the profile, each in the words that the office has given it. */
import { AppError } from '../../core/ipc/result.ts';
import { profileOutlines } from '../../core/profile/outlines.ts';
import type { Outline } from '../../core/report/outline.ts';
import type { Database } from '../database.ts';

const settingKey = 'reportOutlines';

function readOwn(db: Database): readonly Outline[] {
  const row = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(settingKey);
  return row === undefined ? [] : JSON.parse(row);
}

/** All outlines; one that the office has changed stands in the place of the profile's. */
export function listOutlines(db: Database): readonly Outline[] {
  const own = readOwn(db);
  const codes = new Set(profileOutlines.map(({ code }) => code));
  return [
    ...profileOutlines.map((outline) => own.find(({ code }) => code === outline.code) ?? outline),
    ...own.filter(({ code }) => !codes.has(code)),
  ];
}

/** Throws AppError `record.notFound`. */
export function getOutline(db: Database, code: string): Outline {
  const outline = listOutlines(db).find((each) => each.code === code);
  if (!outline) throw new AppError('record.notFound');
  return outline;
}

/** Keeps an outline under its code; drafts that were made before keep theirs. */
export function saveOutline(db: Database, outline: Outline): readonly Outline[] {
  const own = [...readOwn(db).filter(({ code }) => code !== outline.code), outline];
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(settingKey, JSON.stringify(own));
  return listOutlines(db);
}
