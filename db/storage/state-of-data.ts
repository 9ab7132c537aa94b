/** What may be told of the data without telling anything of it: versions, rows counted, SQLite's own check. */
import type { Database } from '../database.ts';
import { readSchemaVersion } from '../migrate.ts';

export interface StateOfData {
  readonly schemaVersion: number;
  readonly sqliteVersion: string;
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** "ok", or what SQLite finds wrong: pages and tables, never contents. */
  readonly check: readonly string[];
  /** Which settings were made; their values are the clerk's. */
  readonly settings: readonly string[];
}

const mostFindings = 100;

export function describeData(db: Database): StateOfData {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'task_search%'
       ORDER BY name`,
    )
    .pluck()
    .all();
  const countRows = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
  const findings = db.prepare<[], string>(`PRAGMA integrity_check(${mostFindings})`).pluck().all();
  return {
    schemaVersion: readSchemaVersion(db),
    sqliteVersion: db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '',
    rows: Object.fromEntries(tables.map((table) => [table, countRows(table)])),
    check: findings,
    settings: db.prepare<[], string>('SELECT key FROM setting ORDER BY key').pluck().all(),
  };
}
