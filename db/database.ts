/** The connection as the other rooms know it. Beside it only open.ts, record-changes.ts, sqlite-errors.ts and backup.ts import better-sqlite3. */
import type { Database as SqliteDatabase } from 'better-sqlite3';
import { recordStep } from './record-changes.ts';
import { asAppError } from './sqlite-errors.ts';

/** One open, migrated database. Everything is synchronous; there is one connection in the program. */
export type Database = SqliteDatabase;

/**
 * Runs `work` in one transaction: all of it is kept, or nothing, and it is one step for undo. Nested calls join the outer one.
 * `work` must not be async. What it throws is rethrown, with disk and file troubles turned into an AppError
 * (`database.full`, `database.damaged`, `database.cannotWrite`).
 */
export function transaction<T>(db: Database, work: () => T): T {
  try {
    return db.transaction(db.inTransaction ? work : () => recordStep(db, work)).immediate();
  } catch (error) {
    throw asAppError(error, { file: db.name });
  }
}

/** How many rows this connection has changed since it was opened: tells whether anything happened since a backup. */
export function countChanges(db: Database): number {
  return db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;
}

/** A row that a statement with RETURNING always gives; its absence is a fault of the program. */
export function returnedId(row: { readonly id: number } | undefined): number {
  if (!row) throw new Error('the statement returned no row');
  return row.id;
}
