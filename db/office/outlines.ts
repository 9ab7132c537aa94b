/** The outlines of reports, of the province profile in use. */
import { AppError } from '../../core/ipc/result.ts';
import type { Outline } from '../../core/report/outline.ts';
import type { Database } from '../database.ts';
import { readProfilePart } from './profile.ts';

/** All outlines, the usual one first. */
export function listOutlines(db: Database): readonly Outline[] {
  return readProfilePart(db, 'outlines');
}

/** Throws AppError `record.notFound`. */
export function getOutline(db: Database, code: string): Outline {
  const outline = listOutlines(db).find((each) => each.code === code);
  if (!outline) throw new AppError('record.notFound');
  return outline;
}
