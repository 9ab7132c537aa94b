/** The connection as the other rooms know it. Beside it only open.ts, record-changes.ts, sqlite-errors.ts and backup.ts import better-sqlite3. */
import type { Database as SqliteDatabase, Statement } from 'better-sqlite3';
import { findNewestStepId, prepareRecording, recordStep } from './history/record-changes.ts';
import { asAppError } from './storage/sqlite-errors.ts';

/** One open, migrated database. Everything is synchronous; one connection writes at a time. */
export type Database = SqliteDatabase;

/**
 * Runs `work` in one transaction: all of it is kept, or nothing, and it is one step for undo. Nested calls join the outer one.
 * `work` must not be async. What it throws is rethrown, with disk and file troubles turned into an AppError
 * (`database.full`, `database.damaged`, `database.cannotWrite`).
 */
export function transaction<T>(db: Database, work: () => T): T {
  try {
    if (db.inTransaction) return db.transaction(work).immediate();
    prepareRecording(db);
    return db.transaction(() => recordStep(db, work)).immediate();
  } catch (error) {
    throw asAppError(error, { doing: 'writing', file: db.name });
  }
}

/** What `work` answers, with nothing kept of what it wrote. Part of the caller's transaction. */
export function tryOut<T>(db: Database, work: () => T): T {
  db.exec('SAVEPOINT try_out');
  try {
    return work();
  } finally {
    // After some faults SQLite has given the whole transaction up by itself.
    if (db.inTransaction) db.exec('ROLLBACK TO try_out; RELEASE try_out');
  }
}

/** What a transaction of several that belong together answers with. */
export interface StepPart<T> {
  readonly value: T;
  /** Names the step to the next of them; null when nothing was recorded. */
  readonly stepId: number | null;
}

/**
 * As an outermost `transaction`, but undone and done again together with the step `stepId`, as long as that is the newest and nothing
 * else was written since; otherwise, and with null, a step of its own.
 */
export function transactionOfStep<T>(db: Database, stepId: number | null, work: () => T): StepPart<T> {
  if (db.inTransaction) throw new Error('a step is made of whole transactions');
  try {
    prepareRecording(db);
    return db.transaction(() => ({ value: recordStep(db, work, stepId), stepId: findNewestStepId(db) })).immediate();
  } catch (error) {
    throw asAppError(error, { doing: 'writing', file: db.name });
  }
}

const statements = new WeakMap<Database, Map<string, Statement>>();

/**
 * The statement of a connection for `sql`, compiled once: for what is written or read again and again, where compiling it
 * with all its triggers takes longer than running it. Whoever sets `pluck` or `raw` on it does so every time.
 */
export function prepareOnce<Bound extends unknown[], Row = unknown>(db: Database, sql: string): Statement<Bound, Row> {
  const known = statements.get(db) ?? new Map<string, Statement>();
  statements.set(db, known);
  const statement = known.get(sql) ?? (db.prepare(sql) as Statement);
  known.set(sql, statement);
  return statement as unknown as Statement<Bound, Row>;
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
