/** A database opened for one command and closed whatever happens. */
import { userInfo } from 'node:os';
import path from 'node:path';
import type { WriteContext } from '../../db/context.ts';
import type { Database } from '../../db/database.ts';
import { seedProfileDirectory } from '../../db/office/profile.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import type { Clock } from '../clock.ts';

export function cliContext(clock: Clock): WriteContext {
  return { actor: userInfo().username, now: clock.now() };
}

/** Opens or creates the database; backups before a migration go beside it. */
export async function withDatabase<T>(file: string, clock: Clock, use: (db: Database) => T | Promise<T>): Promise<T> {
  const db = openDatabase(file, { backupFolder: path.join(path.dirname(file), 'sao-luu'), now: clock.now() });
  try {
    seedProfileDirectory(db);
    return await use(db);
  } finally {
    closeDatabase(db);
  }
}
