/**
 * Reads what can still be read of a damaged database into a new file, table by table, and counts what could not. Knows the
 * shape of no table: it goes by what both files have. The damaged file is only read.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { AppError } from '../../core/ipc/result.ts';
import type { Database } from '../database.ts';
import { migrations, readSchemaVersion } from '../migrate.ts';
import { closeDatabase, openDatabase } from '../open.ts';
import { copyDurably } from '../storage/durable-files.ts';
import { isDamage } from '../storage/sqlite-errors.ts';

export interface SalvagedTable {
  readonly table: string;
  readonly savedRows: number;
  /** Null when the damage hides how many there were. */
  readonly lostRows: number | null;
}

/**
 * Writes what can be read of the database at `damagedPath` (closed) into a new, sound one at `newPath`, which must not
 * exist. Rows that lost what they belong to (progress of a lost task) count as lost too.
 * Throws AppError `database.damaged` when not even the list of tables can be read, `database.newerVersion`,
 * `database.full`; no new file is left then.
 */
export function salvageDatabase(damagedPath: string, newPath: string, now: string): readonly SalvagedTable[] {
  const folder = mkdtempSync(join(dirname(newPath), 'doc-vot-'));
  let saved: Database | undefined;
  try {
    const damaged = openCopyOf(damagedPath, folder);
    try {
      // The schema that the damaged file has: a newer one is reached by migration, when the new file is opened.
      const steps = migrations.slice(0, Math.max(1, readSchemaVersion(damaged)));
      saved = openDatabase(newPath, { backupFolder: null, now }, steps);
      return copyTables(damaged, saved);
    } finally {
      damaged.close();
    }
  } catch (error) {
    if (saved?.open) saved.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${newPath}${suffix}`, { force: true });
    throw isDamage(error) ? new AppError('database.damaged') : error;
  } finally {
    if (saved?.open) closeDatabase(saved);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The write-ahead log is read with its file; opening would fold it in, so a copy is opened. */
function openCopyOf(path: string, folder: string): Database {
  const copy = join(folder, 'hong.sqlite');
  for (const suffix of ['', '-wal']) {
    if (existsSync(`${path}${suffix}`)) copyDurably(`${path}${suffix}`, `${copy}${suffix}`);
  }
  const damaged = new Sqlite(copy, { readonly: true });
  // Finds broken cells before they are taken for rows.
  damaged.pragma('cell_size_check = ON');
  return damaged;
}

function copyTables(damaged: Database, saved: Database): readonly SalvagedTable[] {
  saved.pragma('foreign_keys = OFF');
  return saved.transaction(() => {
    const copied = listTables(saved).map((table) => copyTable(damaged, saved, table));
    const orphans = removeOrphans(saved);
    return copied.map(({ table, savedRows, lostRows }) => {
      const count = orphans.get(table) ?? 0;
      return { table, savedRows: savedRows - count, lostRows: lostRows === null ? null : lostRows + count };
    });
  })();
}

/** Tables that hold what was recorded: a search index is made anew by the triggers of the new file. */
function listTables(db: Database): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all();
}

interface Column {
  readonly name: string;
  readonly pk: number;
  /** 0 for a stored column; generated ones are made anew. */
  readonly hidden: number;
}

function copyTable(damaged: Database, saved: Database, table: string): SalvagedTable {
  const columns = saved.prepare<[string], Column>('SELECT name, pk, hidden FROM pragma_table_xinfo(?)').all(table);
  const names = columns.filter(({ hidden }) => hidden === 0).map(({ name }) => `"${name}"`);
  const key = columns
    .filter(({ pk }) => pk > 0)
    .sort((one, other) => one.pk - other.pk)
    .map(({ name }) => `"${name}"`);
  const insert = saved.prepare(
    `INSERT OR IGNORE INTO "${table}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  let savedRows = 0;
  const keep = (row: readonly unknown[]) => {
    // A row whose contents the schema refuses is as lost as one that cannot be read.
    if (isAccepted(() => insert.run(...row).changes > 0)) savedRows += 1;
  };
  const selected = `SELECT ${names.join(', ')} FROM "${table}"`;
  const isWhole = readInOrder(damaged, `${selected} ORDER BY ${key.join(', ')}`, keep);
  if (!isWhole) {
    readInOrder(damaged, `${selected} ORDER BY ${key.map((name) => `${name} DESC`).join(', ')}`, keep);
    if (key.length === 1 && key[0] === '"id"') readOneByOne(damaged, saved, table, `${selected} WHERE id = ?`, keep);
  }
  const expected = countRows(damaged, table, isWhole);
  return { table, savedRows, lostRows: expected === null ? null : Math.max(0, expected - savedRows) };
}

/** Reads until the damage; answers whether there was none. */
function readInOrder(damaged: Database, sql: string, keep: (row: readonly unknown[]) => void): boolean {
  try {
    for (const row of damaged.prepare<[], readonly unknown[]>(sql).raw().iterate()) keep(row);
    return true;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return false;
  }
}

/** Between the rows that were reached from both ends, those behind other, sound pages can still be found by number. */
function readOneByOne(
  damaged: Database,
  saved: Database,
  table: string,
  sql: string,
  keep: (row: readonly unknown[]) => void,
): void {
  const isSaved = saved.prepare(`SELECT 1 FROM "${table}" WHERE id = ?`);
  const lastId = saved.prepare<[], number | null>(`SELECT max(id) FROM "${table}"`).pluck().get() ?? 0;
  const read = damaged.prepare<[number], readonly unknown[]>(sql).raw();
  for (let id = 1; id <= lastId; id += 1) {
    if (isSaved.get(id)) continue;
    try {
      const row = read.get(id);
      if (row) keep(row);
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
  }
}

/** From the table itself when it is whole, else from an index that is; null when neither tells. */
function countRows(damaged: Database, table: string, isWhole: boolean): number | null {
  const indexes = damaged
    .prepare<[string], string>('SELECT name FROM pragma_index_list(?) WHERE partial = 0')
    .pluck()
    .all(table);
  const sources = isWhole ? ['NOT INDEXED'] : indexes.map((name) => `INDEXED BY "${name}"`);
  for (const source of sources) {
    try {
      return damaged.prepare<[], number>(`SELECT count(*) FROM "${table}" ${source}`).pluck().get() ?? 0;
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError)) throw error;
    }
  }
  return null;
}

function isAccepted(insert: () => boolean): boolean {
  try {
    return insert();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
}

interface BrokenReference {
  readonly table: string;
}

/** Until every reference holds: rows whose parent is lost are taken out. Answers how many by table. */
function removeOrphans(saved: Database): ReadonlyMap<string, number> {
  const removed = new Map<string, number>();
  for (;;) {
    const broken = saved.pragma('foreign_key_check') as readonly BrokenReference[];
    if (broken.length === 0) return removed;
    for (const table of new Set(broken.map((reference) => reference.table))) {
      removed.set(table, (removed.get(table) ?? 0) + removeOrphansOf(saved, table));
    }
  }
}

interface ForeignKey {
  readonly parent: string;
  readonly from: string;
  readonly to: string;
  readonly isNeeded: 0 | 1;
}

/** A row can stand without a parent that it need not have; then only the reference goes. */
function removeOrphansOf(saved: Database, table: string): number {
  const keys = saved
    .prepare<[string, string], ForeignKey>(
      `SELECT key."table" AS parent, key."from", key."to", info."notnull" AS isNeeded
       FROM pragma_foreign_key_list(?) AS key JOIN pragma_table_info(?) AS info ON info.name = key."from"`,
    )
    .all(table, table);
  let removed = 0;
  for (const { parent, from, to, isNeeded } of keys) {
    const isOrphan = `"${from}" IS NOT NULL AND "${from}" NOT IN (SELECT other."${to}" FROM "${parent}" AS other)`;
    if (isNeeded) removed += saved.prepare(`DELETE FROM "${table}" WHERE ${isOrphan}`).run().changes;
    else saved.prepare(`UPDATE "${table}" SET "${from}" = NULL WHERE ${isOrphan}`).run();
  }
  return removed;
}
