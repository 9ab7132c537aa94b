/**
 * Undoes and does again what was recorded (record-changes.ts), one step at a time, last first. A step is left alone when one
 * of its rows is no longer as the step left it. Rows that the audit trail speaks of by number are never removed, because a new
 * row would take their number and their history: a plan is taken back, a task goes to the recycle bin, a draft is discarded.
 */
import type { ChangeStepView, UndoState } from '../../core/domain/change-step.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { WriteContext } from '../context.ts';
import { type Database, prepareOnce, transaction } from '../database.ts';
import { isConstraint } from '../storage/sqlite-errors.ts';
import { writeInBulk } from '../tasks/bulk-writes.ts';
import { type AuditEntry, insertAuditEntry } from './audit.ts';
import { describeStep, type StepRow } from './describe-step.ts';
import { type RecordedTable, recordedTables, withoutRecording } from './record-changes.ts';

type Way = 'undo' | 'redo';
type Image = Readonly<Record<string, string | number | null>>;

interface RowChange {
  readonly table: string;
  readonly key: readonly (string | number)[];
  /** Null where the row was not there. */
  readonly before: Image | null;
  readonly after: Image | null;
}

/** The column that hides a row of these tables; a new row is hidden, not removed, when its step is undone. */
const hidingColumn: ReadonlyMap<string, string> = new Map([
  ['plan', 'withdrawn_at'],
  ['task', 'deleted_at'],
  ['document', 'discarded_at'],
  ['report', 'discarded_at'],
  ['indicator', 'dropped_at'],
  ['criterion', 'dropped_at'],
]);
/** What a new row of these tables names may be in use elsewhere by now; left behind it does no harm. */
const keptTables: ReadonlySet<string> = new Set(['agency', 'agency_name', 'source_document']);
/** Tables whose `version` tells a screen that what it shows is stale: it goes on, also when a step is undone. */
const lockedTables: ReadonlySet<string> = new Set(['task', 'document', 'report', 'indicator', 'criterion']);
/** What follows from other columns, or counts changes: no reason to leave a step alone. */
const followingColumn = /^(version|uid|search_text|updated_at|extended_to|last_on|last_day|newest_.*)$/;

interface EntryRow {
  readonly action: string;
  readonly subject: AuditEntry['subject'];
  readonly subjectId: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** What can be undone and done again next. */
export function getUndoState(db: Database): UndoState {
  const describe = (way: Way) => {
    const step = findNext(db, way);
    return step ? describeStep(db, step) : null;
  };
  return { undo: describe('undo'), redo: describe('redo') };
}

/** As many rows are turned within 25 ms. */
const fewRows = 500;

/** Whether a step changed so many rows that turning it takes longer than a key may wait. */
export function isLongStep(db: Database, stepId: number): boolean {
  const rows = db
    .prepare<[number], 1>(`SELECT 1 FROM row_change WHERE step_id = ? LIMIT ${fewRows + 1}`)
    .pluck()
    .all(stepId);
  return rows.length > fewRows;
}

/**
 * Undoes a step, which must be the next one. Throws AppError `change.notNext` when it is not, `change.cannotUndo` when
 * something it changed was changed again by what cannot be undone; that step is not offered again then.
 */
export function undoStep(db: Database, stepId: number, context: WriteContext): ChangeStepView {
  return goOneStep(db, 'undo', stepId, context);
}

/** Does an undone step again. Throws as `undoStep` does. */
export function redoStep(db: Database, stepId: number, context: WriteContext): ChangeStepView {
  return goOneStep(db, 'redo', stepId, context);
}

function goOneStep(db: Database, way: Way, stepId: number, context: WriteContext): ChangeStepView {
  const step = findNext(db, way);
  if (step?.id !== stepId) throw new AppError('change.notNext');
  const view = describeStep(db, step);
  try {
    writeInBulk(db, () =>
      withoutRecording(db, () => {
        db.pragma('defer_foreign_keys = ON');
        turnRows(db, way, readRowChanges(db, stepId), context);
        db.prepare('UPDATE change_step SET is_undone = ? WHERE id = ?').run(way === 'undo' ? 1 : 0, stepId);
        tellTurned(db, way, step, context);
      }),
    );
  } catch (error) {
    if (!(error instanceof ChangedSince) && !isConstraint(error)) throw error;
    transaction(db, () => {
      db.prepare('DELETE FROM row_change WHERE step_id = ?').run(stepId);
      db.prepare('DELETE FROM change_step WHERE id = ?').run(stepId);
    });
    throw new AppError('change.cannotUndo');
  }
  return view;
}

/** A row is not as the step left it. */
class ChangedSince extends Error {}

function findNext(db: Database, way: Way): StepRow | undefined {
  return db
    .prepare<[], StepRow>(
      `SELECT id, at, first_entry_id AS firstEntryId, last_entry_id AS lastEntryId FROM change_step
       WHERE is_undone = ${way === 'undo' ? 0 : 1} ORDER BY id ${way === 'undo' ? 'DESC' : 'ASC'} LIMIT 1`,
    )
    .get();
}

function readEntries(db: Database, { firstEntryId, lastEntryId }: StepRow): readonly EntryRow[] {
  return db
    .prepare<[number, number], EntryRow>(
      `SELECT action, subject, subject_id AS subjectId, before, after FROM audit_entry
       WHERE id BETWEEN ? AND ? ORDER BY id`,
    )
    .all(firstEntryId, lastEntryId);
}

function readRowChanges(db: Database, stepId: number): readonly RowChange[] {
  return db
    .prepare<[number], { table: string; key: string; before: string | null; after: string | null }>(
      `SELECT table_name AS "table", row_key AS "key", before, after FROM row_change WHERE step_id = ? ORDER BY id`,
    )
    .all(stepId)
    .map(({ table, key, before, after }) => ({
      table,
      key: JSON.parse(key),
      before: before === null ? null : JSON.parse(before),
      after: after === null ? null : JSON.parse(after),
    }));
}

/** The rows that a step made in the tables of `hidingColumn`, as "task 12". */
function listHidden(changes: readonly RowChange[]): ReadonlySet<string> {
  return new Set(
    changes
      .filter(({ table, before }) => before === null && hidingColumn.has(table))
      .map(({ table, key }) => `${table} ${key[0]}`),
  );
}

/** Papers of the register and reports that were sent are final: a step that brought some in a package leaves them. */
function listFinal(db: Database, changes: readonly RowChange[]): ReadonlySet<string> {
  const isFinal = {
    document: db.prepare(`SELECT 1 FROM document WHERE id = ? AND state IN ('issued', 'revoked')`),
    report: db.prepare(`SELECT 1 FROM report WHERE id = ? AND state = 'sent'`),
  };
  return new Set(
    changes
      .filter(({ table, key }) => (table === 'document' || table === 'report') && isFinal[table].get(key[0]))
      .map(({ table, key }) => `${table} ${key[0]}`),
  );
}

/** Whether a row is final, or belongs to one that is. */
function isOfFinal({ table, key, before, after }: RowChange, final: ReadonlySet<string>): boolean {
  const { document_id: documentId } = after ?? before ?? {};
  return final.has(`${table} ${key[0]}`) || (table === 'reminder' && final.has(`document ${documentId}`));
}

/** Whether a new row goes with a row that is hidden with it, or is kept in any case. */
function isLeftAlone({ table, before, after }: RowChange, hidden: ReadonlySet<string>): boolean {
  if (before !== null || !after || hidingColumn.has(table)) return false;
  if (keptTables.has(table)) return true;
  return [...hidingColumn.keys()].some((parent) => hidden.has(`${parent} ${after[`${parent}_id`]}`));
}

function turnRows(db: Database, way: Way, recorded: readonly RowChange[], context: WriteContext): void {
  const final = listFinal(db, recorded);
  const turned = recorded.filter((change) => !isOfFinal(change, final));
  const hidden = listHidden(turned);
  const changes = turned.filter((change) => !isLeftAlone(change, hidden));
  const tables = recordedTables(db);
  assertUnchanged(db, way, changes, hidden);
  const touched = new Set<string>();
  for (const change of way === 'undo' ? changes.toReversed() : changes) {
    const table = tables.get(change.table);
    if (!table) throw new ChangedSince();
    const place = `${change.table} ${change.key[0]}`;
    // A new row stays and is hidden; what the step did to it afterwards, as giving it a place among others, is turned.
    if (hidden.has(place) && change.before === null) setHidden(db, change, way === 'undo' ? context.now : null);
    else turnRow(db, table, change, way);
    if (lockedTables.has(change.table)) touched.add(place);
  }
  for (const place of touched) {
    const [table, id] = place.split(' ');
    prepareOnce(db, `UPDATE "${table}" SET version = version + 1 WHERE id = ?`).run(Number(id));
  }
}

function setHidden(db: Database, { table, key }: RowChange, hiddenAt: string | null): void {
  prepareOnce(db, `UPDATE "${table}" SET "${hidingColumn.get(table)}" = ? WHERE id = ?`).run(hiddenAt, key[0]);
}

const keyCondition = ({ key }: RecordedTable) => key.map((name) => `"${name}" = ?`).join(' AND ');

function turnRow(db: Database, table: RecordedTable, change: RowChange, way: Way): void {
  const [from, to] = way === 'undo' ? [change.after, change.before] : [change.before, change.after];
  if (to === null) {
    prepareOnce(db, `DELETE FROM "${change.table}" WHERE ${keyCondition(table)}`).run(...change.key);
    return;
  }
  const names = Object.keys(to).filter((name) => table.columns.includes(name));
  if (from === null) {
    const columns = names.map((name) => `"${name}"`).join(', ');
    prepareOnce(db, `INSERT INTO "${change.table}" (${columns}) VALUES (${names.map(() => '?').join(', ')})`).run(
      ...names.map((name) => to[name]),
    );
    return;
  }
  // A row keeps the name that other PCs know it by (uid), also while it is hidden.
  const set = names.filter((name) => name !== 'uid' && !(name === 'version' && lockedTables.has(change.table)));
  if (set.length === 0) return;
  prepareOnce(
    db,
    `UPDATE "${change.table}" SET ${set.map((name) => `"${name}" = ?`).join(', ')} WHERE ${keyCondition(table)}`,
  ).run(...set.map((name) => to[name]), ...change.key);
}

/** What the rows must be like now for the step to be turned: as it left them (undo), or as it found them (redo). */
function assertUnchanged(db: Database, way: Way, changes: readonly RowChange[], hidden: ReadonlySet<string>): void {
  const tables = recordedTables(db);
  const expected = new Map<string, { readonly change: RowChange; readonly image: Image | null }>();
  for (const change of way === 'undo' ? changes : changes.toReversed()) {
    const place = `${change.table} ${JSON.stringify(change.key)}`;
    const side = way === 'undo' ? change.after : change.before;
    const known = expected.get(place)?.image;
    expected.set(place, { change, image: side && { ...known, ...side } });
  }
  for (const { change, image } of expected.values()) {
    const table = tables.get(change.table);
    if (!table) throw new ChangedSince();
    const row = prepareOnce<unknown[], Image>(db, `SELECT * FROM "${change.table}" WHERE ${keyCondition(table)}`).get(
      ...change.key,
    );
    const isHidden = way === 'redo' && hidden.has(`${change.table} ${change.key[0]}`);
    if (isHidden ? !isStillHidden(change.table, row) : !isAsExpected(row, image)) throw new ChangedSince();
  }
}

function isStillHidden(table: string, row: Image | undefined): boolean {
  return row !== undefined && row[hidingColumn.get(table) ?? ''] !== null;
}

function isAsExpected(row: Image | undefined, image: Image | null): boolean {
  if (image === null || row === undefined) return image === null && row === undefined;
  return Object.entries(image).every(([name, value]) => followingColumn.test(name) || row[name] === value);
}

/** One entry for each that the step had, turned round, so that the history of a task tells what became of it. */
function tellTurned(db: Database, way: Way, step: StepRow, context: WriteContext): void {
  for (const entry of readEntries(db, step)) {
    const before = entry.before === null ? null : JSON.parse(entry.before);
    const after = entry.after === null ? null : JSON.parse(entry.after);
    insertAuditEntry(
      db,
      {
        action: way === 'undo' ? 'change.undone' : 'change.redone',
        subject: entry.subject,
        subjectId: entry.subjectId,
        before: way === 'undo' ? after : before,
        after: { ...(way === 'undo' ? before : after), ofAction: entry.action },
      },
      context,
    );
  }
}
