/** Brings a database file to the schema this program knows, one numbered migration after the other. Knows no table by name. */
import { AppError } from '../core/ipc/result.ts';
import type { Database } from './database.ts';
import { initialSql } from './migrations/0001-initial.ts';
import { planUpdatesSql } from './migrations/0002-plan-updates.ts';
import { taskListsSql } from './migrations/0003-task-lists.ts';
import { remindersSql } from './migrations/0004-reminders.ts';
import { reportsSql } from './migrations/0005-reports.ts';
import { exchangeAndUndoSql } from './migrations/0006-exchange-and-undo.ts';
import { selfAssessmentSql } from './migrations/0007-self-assessment.ts';
import { taskTableSql } from './migrations/0008-task-table.ts';
import { taskUnitsSql } from './migrations/0009-task-units.ts';
import { registerSql } from './migrations/0010-register.ts';
import { exchangeSql } from './migrations/0011-exchange.ts';
import { attachmentsSql } from './migrations/0012-attachments.ts';
import { exchangeKindsSql } from './migrations/0013-exchange-kinds.ts';
import { unitProgressSql } from './migrations/0014-unit-progress.ts';
import { issuedTwiceSql } from './migrations/0015-issued-twice.ts';

/** `PRAGMA application_id` of our files ("CCHC"), so that somebody else's SQLite file is never migrated. */
export const applicationId = 0x43434843;

/** Migration n brings `user_version` from n - 1 to n. */
export type Migrations = readonly string[];

export const migrations: Migrations = [
  initialSql,
  planUpdatesSql,
  taskListsSql,
  remindersSql,
  reportsSql,
  exchangeAndUndoSql,
  selfAssessmentSql,
  taskTableSql,
  taskUnitsSql,
  registerSql,
  exchangeSql,
  attachmentsSql,
  exchangeKindsSql,
  unitProgressSql,
  issuedTwiceSql,
];

/** The number of the last migration that ran on this file; 0 for a new one. */
export function readSchemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Refuses what this program must not touch: a file of a newer version (AppError `database.newerVersion`) or an SQLite
 * file of another program (`database.cannotOpen`). Only reads.
 */
export function assertSupported(db: Database, supported: number = migrations.length): void {
  const found = readSchemaVersion(db);
  const isEmpty = db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (!isEmpty && db.pragma('application_id', { simple: true }) !== applicationId) {
    throw new AppError('database.cannotOpen', {
      file: db.name,
      reason: 'đây không phải tệp dữ liệu của chương trình này',
    });
  }
  if (found > supported) throw new AppError('database.newerVersion', { found, supported });
}

/**
 * Runs the migrations that are missing, each in a transaction of its own that is kept only when every reference holds.
 * `beforeFirst` is called once before anything changes, with the version found: the moment for a backup.
 */
export function migrateDatabase(
  db: Database,
  beforeFirst: (version: number) => void,
  steps: Migrations = migrations,
): void {
  const found = readSchemaVersion(db);
  if (found >= steps.length) return;
  beforeFirst(found);
  for (const [index, sql] of steps.entries()) {
    if (index >= found) runMigration(db, index + 1, sql);
  }
}

function runMigration(db: Database, version: number, sql: string): void {
  db.transaction(() => {
    db.exec(sql);
    const broken = db.pragma('foreign_key_check') as readonly unknown[];
    if (broken.length > 0) throw new Error(`migration ${version} leaves ${broken.length} broken references`);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${version}`);
  }).immediate();
}
