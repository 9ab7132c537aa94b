/**
 * Records what each transaction does to which rows, so that it can be undone: by triggers of the connection over every table,
 * so that no writer has to know of it and none can forget it. Knows no table by name but those it must leave out.
 */
import type { Database } from 'better-sqlite3';

/** What is never undone: the trail itself, the record of changes, what two PCs know of each other, what is left to be indexed. */
const unrecordedTables = /^(sqlite_|audit_entry$|change_step$|row_change$|exchange_|bulk_write$|stale_words$)/;

/** What an undone step is told by stands in the audit trail; these have an undo of their own, or none. */
const notUndoable = [
  'document.issued',
  'document.sentToSign',
  'document.takenBack',
  'document.revoked',
  'register.numberingChanged',
  'register.startsSet',
  'register.reserved',
  'register.released',
  'template.replaced',
  'template.restored',
  'paperLists.saved',
  'document.updated',
  'report.updated',
  'report.versionSaved',
  'report.sent',
  'change.undone',
  'change.redone',
] as const;

/** Older steps are forgotten; the audit trail keeps what they did. */
const keptSteps = 200;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
  /** 0 for a stored column; generated ones follow from others. */
  readonly hidden: number;
  readonly notnull: 0 | 1;
}

/** The columns of a table that are recorded, and those of them that name a row. */
export interface RecordedTable {
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/** What is known of a connection that records. */
interface Recorder {
  readonly tables: ReadonlyMap<string, RecordedTable>;
  /** The step that is under way; null when nothing is to be recorded. */
  stepId: number | null;
}

/** Null for a connection that has changed nothing yet. */
const recorders = new WeakMap<Database, Recorder | null>();

const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;
const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`;

function listRecordedTables(db: Database): ReadonlyMap<string, RecordedTable> {
  const names = db
    .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    .pluck()
    .all();
  const tables = new Map<string, RecordedTable>();
  for (const name of names) {
    if (unrecordedTables.test(name)) continue;
    const columns = db.prepare<[string], Column>('SELECT * FROM pragma_table_xinfo(?)').all(name);
    // Contents kept under their own hash stay when the row that named them goes.
    if (columns.some(({ type, notnull }) => type === 'BLOB' && notnull === 1)) continue;
    const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
    if (key.length === 0) continue;
    tables.set(name, {
      columns: columns.filter(({ hidden, type }) => hidden === 0 && type !== 'BLOB').map((column) => column.name),
      key: key.map((column) => column.name),
    });
  }
  return tables;
}

function rowImage(alias: 'OLD' | 'NEW', { columns }: RecordedTable): string {
  return `json_object(${columns.map((name) => `${quoteText(name)}, ${alias}.${quoteName(name)}`).join(', ')})`;
}

/** The columns that an UPDATE changed, on one side. */
function changedImage(side: 'was' | 'became', { columns }: RecordedTable): string {
  const values = columns.map(
    (name) => `SELECT ${quoteText(name)} AS name, OLD.${quoteName(name)} AS was, NEW.${quoteName(name)} AS became`,
  );
  return `(SELECT json_group_object(name, ${side}) FROM (${values.join(' UNION ALL ')}) WHERE was IS NOT became)`;
}

function triggersOf(name: string, table: RecordedTable): string {
  const keyOf = (alias: 'OLD' | 'NEW') =>
    `json_array(${table.key.map((one) => `${alias}.${quoteName(one)}`).join(', ')})`;
  const isRecording = 'recorded_step() IS NOT NULL';
  const record = (alias: 'OLD' | 'NEW', before: string, after: string) => `
    INSERT INTO row_change (step_id, table_name, row_key, before, after)
    VALUES (recorded_step(), ${quoteText(name)}, ${keyOf(alias)}, ${before}, ${after});`;
  const isChanged = table.columns.map((one) => `OLD.${quoteName(one)} IS NOT NEW.${quoteName(one)}`).join(' OR ');
  const trigger = (event: string, condition: string, body: string) =>
    `CREATE TEMP TRIGGER ${quoteName(`recorded_${event}_${name}`)} AFTER ${event} ON main.${quoteName(name)}
     WHEN ${condition} BEGIN ${body} END;`;
  return [
    trigger('INSERT', isRecording, record('NEW', 'NULL', rowImage('NEW', table))),
    trigger('DELETE', isRecording, record('OLD', rowImage('OLD', table), 'NULL')),
    trigger(
      'UPDATE',
      `${isRecording} AND (${isChanged})`,
      record('NEW', changedImage('was', table), changedImage('became', table)),
    ),
  ].join('\n');
}

/** From now on the changes of an open, migrated database are recorded; without it nothing is, and nothing can be undone. */
export function startRecording(db: Database): void {
  recorders.set(db, null);
}

/**
 * Before a transaction begins, since what a transaction that fails has made is gone with it: the triggers, made with the first of them and
 * not at the start, where a hundred statements would keep the first screen waiting.
 */
export function prepareRecording(db: Database): void {
  if (recorders.get(db) !== null) return;
  const recorder: Recorder = { tables: listRecordedTables(db), stepId: null };
  db.function('recorded_step', () => recorder.stepId);
  for (const [name, table] of recorder.tables) db.exec(triggersOf(name, table));
  recorders.set(db, recorder);
}

/** The tables whose changes are recorded, by name; none before the first transaction. */
export function recordedTables(db: Database): ReadonlyMap<string, RecordedTable> {
  return recorders.get(db)?.tables ?? new Map();
}

function lastEntryId(db: Database): number {
  return db.prepare<[], number>('SELECT ifnull(max(id), 0) FROM audit_entry').pluck().get() ?? 0;
}

/** The newest step, undone or not; null while there is none. */
export function findNewestStepId(db: Database): number | null {
  return db.prepare<[], number | null>('SELECT max(id) FROM change_step').pluck().get() ?? null;
}

/** The audit entry that a step begins with; null when it is not the newest, is undone, or something was written after it. */
function firstEntryOfOpenStep(db: Database, stepId: number): number | null {
  return (
    db
      .prepare<[number], number>(
        `SELECT first_entry_id FROM change_step WHERE id = ? AND is_undone = 0
           AND id = (SELECT max(id) FROM change_step) AND last_entry_id = (SELECT max(id) FROM audit_entry)`,
      )
      .pluck()
      .get(stepId) ?? null
  );
}

/**
 * Runs `work`, the whole of an outermost transaction, and keeps what it did as one step when the audit trail tells of it: as part of the
 * step `joinedId` while nothing was written after that one, else as a new step, which ends what could be redone.
 */
export function recordStep<T>(db: Database, work: () => T, joinedId: number | null = null): T {
  const recorder = recorders.get(db);
  if (!recorder) return work();
  const firstEntryId = joinedId === null ? null : firstEntryOfOpenStep(db, joinedId);
  const stepId = joinedId !== null && firstEntryId !== null ? joinedId : 1 + (findNewestStepId(db) ?? 0);
  const before = firstEntryId === null ? lastEntryId(db) : firstEntryId - 1;
  recorder.stepId = stepId;
  try {
    const result = work();
    keepStep(db, stepId, before);
    return result;
  } finally {
    recorder.stepId = null;
  }
}

/** Runs `work`, part of a transaction, without recording what it does to rows: for undoing itself. */
export function withoutRecording<T>(db: Database, work: () => T): T {
  const recorder = recorders.get(db);
  if (!recorder) return work();
  const { stepId } = recorder;
  recorder.stepId = null;
  try {
    return work();
  } finally {
    recorder.stepId = stepId;
  }
}

function keepStep(db: Database, stepId: number, entryBefore: number): void {
  const told = db
    .prepare<[string, number], { readonly first: number | null; readonly last: number; readonly isUndoable: 0 | 1 }>(
      `SELECT min(id) AS first, max(id) AS last,
         count(*) FILTER (WHERE action IN (SELECT value FROM json_each(?))) = 0 AS isUndoable
       FROM audit_entry WHERE id > ?`,
    )
    .get(JSON.stringify(notUndoable), entryBefore);
  const hasRows = db.prepare('SELECT 1 FROM row_change WHERE step_id = ?').get(stepId) !== undefined;
  const isKept = hasRows && told !== undefined && told.first !== null && told.isUndoable === 1;
  if (!isKept || told.first === null) {
    db.prepare('DELETE FROM row_change WHERE step_id = ?').run(stepId);
    // What was joined by something that cannot be undone cannot be undone either.
    db.prepare('DELETE FROM change_step WHERE id = ?').run(stepId);
    return;
  }
  // A plan that was imported is taken back as a whole: its own row says enough.
  db.prepare(
    `DELETE FROM row_change WHERE step_id = @stepId AND NOT (table_name = 'plan' AND before IS NULL)
       AND EXISTS (SELECT 1 FROM audit_entry WHERE id > @entryBefore AND action = 'plan.imported')`,
  ).run({ stepId, entryBefore });
  forgetSteps(db, 'is_undone = 1');
  forgetSteps(db, `id <= ${stepId - keptSteps}`);
  db.prepare(
    `INSERT INTO change_step (id, at, actor, first_entry_id, last_entry_id)
     SELECT @stepId, at, actor, @first, @last FROM audit_entry WHERE id = @last
     ON CONFLICT (id) DO UPDATE SET at = excluded.at, last_entry_id = excluded.last_entry_id`,
  ).run({ stepId, first: told.first, last: told.last });
}

function forgetSteps(db: Database, where: string): void {
  const ids = db.prepare<[], number>(`SELECT id FROM change_step WHERE ${where}`).pluck().all();
  const remove = db.prepare('DELETE FROM row_change WHERE step_id = ?');
  for (const id of ids) remove.run(id);
  db.prepare(`DELETE FROM change_step WHERE ${where}`).run();
}
