/** Tasks as spreadsheets take them out and bring them back: canonical values by field (core/exchange), and their way in again. */
import type { Deadline } from '../../core/domain/deadline.ts';
import { type ReformField, reformFields } from '../../core/domain/field.ts';
import {
  type ProgressEntry,
  type ProgressInput,
  type ProgressStatus,
  progressStatuses,
} from '../../core/domain/progress.ts';
import type { TaskView } from '../../core/domain/task.ts';
import { lastDayOf } from '../../core/domain/task-standing.ts';
import {
  compareReturned,
  type PresentTask,
  type ReturnedSheet,
  type SheetComparison,
  type SheetDifference,
} from '../../core/exchange/returned-sheet.ts';
import {
  canonicalText,
  type FormField,
  joinNames,
  parseEvidence,
  type SheetField,
  splitNames,
  taskStatusWords,
  wordExtension,
  writeEvidence,
} from '../../core/exchange/sheet-fields.ts';
import type { SheetTask } from '../../core/exchange/task-sheet.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { TaskChanges } from '../../core/ipc/task-calls.ts';
import { findAgencies } from '../agencies/agencies.ts';
import type { WriteContext } from '../context.ts';
import type { Database } from '../database.ts';
import { recordProgress } from '../progress/progress.ts';
import { findProgressEntry } from '../progress/progress-entries.ts';
import { writeInBulk } from '../tasks/bulk-writes.ts';
import { listTaskRows } from '../tasks/task-rows.ts';
import { updateTask } from '../tasks/tasks.ts';

/** What of a task stands in no list. */
interface KeptRow {
  readonly id: number;
  readonly uid: string;
  readonly authority: string | null;
  readonly version: number;
}

function readKept(db: Database, ids: readonly number[]): ReadonlyMap<number, KeptRow> {
  const rows = db
    .prepare<[string], KeptRow>(
      `SELECT task.id, task.uid, task.authority, task.version
       FROM json_each(?) AS wanted JOIN task ON task.id = wanted.value`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.id, row]));
}

const text = (value: string | null) => canonicalText(value ?? '');

function viewValues(task: TaskView, { authority }: KeptRow): SheetTask['values'] {
  return {
    planTitle: text(task.planTitle),
    code: text(task.code),
    title: text(task.title),
    goal: text(task.goal),
    field: task.field ?? '',
    leadAgencies: joinNames(task.leadAgencies),
    coordinatingAgencies: joinNames(task.coordinatingAgencies),
    implementingAgencies: joinNames(task.implementingAgencies),
    deadline: text(task.deadline?.raw ?? null),
    // The last day in time, as on the screen; the words of the paper ("trước ngày 15/11") stand in the column before.
    dueOn: lastDayOf({ deadline: task.deadline, extension: null }) ?? '',
    extension: wordExtension(task.extension),
    product: text(task.product),
    authority: text(authority),
    status: taskStatusWords[task.status],
    percent: task.percent === null ? '' : String(task.percent),
    outcome: text(task.outcome),
  };
}

/** The tasks of a view in the order of `ids`, with every field of a view; one that is in no list any more is left out. */
export function listSheetTasks(db: Database, ids: readonly number[], today: string): readonly SheetTask[] {
  const kept = readKept(db, ids);
  return listTaskRows(db, ids, today).flatMap((task) => {
    const row = kept.get(task.id);
    return row ? [{ uid: row.uid, values: viewValues(task, row) }] : [];
  });
}

/** Which reporting form: whose, and of which period. */
export interface FormOf {
  readonly agencyId: number;
  readonly periodKey: string;
}

function progressValues(entry: ProgressEntry | undefined): Readonly<Partial<Record<FormField, string>>> {
  if (!entry) return {};
  return {
    progressStatus: entry.status,
    progressPercent: String(entry.percent),
    completedOn: entry.completedOn ?? '',
    periodOutcome: text(entry.outcome),
    obstacle: text(entry.obstacle),
    recommendation: text(entry.recommendation),
    evidence: writeEvidence(entry.evidence),
  };
}

/** An agency that has work to report on. */
export interface ReportingUnit {
  readonly id: number;
  readonly name: string;
  readonly taskCount: number;
}

/** Who reports on a task: who leads it, and the units that carry it out, groups by their members. */
const unitsOfTasks = `
  SELECT task_id, agency_id FROM task_unit
  UNION SELECT task_id, agency_id FROM task_agency WHERE role = 'lead'`;

/** Those who answer for the tasks that stand; a group ("các cơ quan, đơn vị, địa phương") fills in no form. By most tasks. */
export function listReportingUnits(db: Database): readonly ReportingUnit[] {
  return db
    .prepare<[], ReportingUnit>(
      `SELECT agency.id, agency.name, count(DISTINCT reporting.task_id) AS taskCount
       FROM (${unitsOfTasks}) AS reporting JOIN agency ON agency.id = reporting.agency_id
       WHERE agency.kind <> 'group'
         AND reporting.task_id IN (SELECT id FROM task_standing WHERE progress_status IS NOT 'cancelled')
       GROUP BY agency.id ORDER BY taskCount DESC, agency.name`,
    )
    .all();
}

/** The tasks that an agency leads or carries out, in the order of their plans; of those only the ones that still apply. */
export function listFormTasks(db: Database, { agencyId, periodKey }: FormOf, today: string): readonly SheetTask[] {
  const ids = db
    .prepare<[number], number>(
      `SELECT id FROM task_standing
       WHERE progress_status IS NOT 'cancelled' AND id IN (
         SELECT task_id FROM (${unitsOfTasks}) WHERE agency_id = ?)
       ORDER BY plan_year DESC, plan_id DESC, position`,
    )
    .pluck()
    .all(agencyId);
  return listTaskRows(db, ids, today).map((task) => {
    const kept = readKept(db, [task.id]).get(task.id) as KeptRow;
    const entry = findProgressEntry(db, { taskId: task.id, periodKey, agencyId });
    const values = viewValues(task, kept);
    // A unit sees in one column by when it has to be done.
    const deadline = [values.deadline, values.extension && `Gia hạn: ${values.extension}`].filter(Boolean).join('\n');
    return { uid: kept.uid, values: { ...values, deadline, ...progressValues(entry) } };
  });
}

/** The agency that a form names; null for a view, and for a name that the directory does not know. */
function findUnit(db: Database, { kind, agencyName }: ReturnedSheet): number | null {
  if (kind === 'view' || agencyName === null) return null;
  return findAgencies(db, [agencyName]).get(agencyName)?.id ?? null;
}

function readPresent(db: Database, returned: ReturnedSheet, unitId: number | null, today: string) {
  const found = db
    .prepare<[string], { readonly id: number; readonly uid: string }>(
      `SELECT task.id, task.uid FROM json_each(?) AS wanted
       JOIN task ON task.uid = wanted.value AND task.uid <> ''`,
    )
    .all(JSON.stringify(returned.rows.map(({ uid }) => uid)));
  const uidOf = new Map(found.map(({ id, uid }) => [id, uid]));
  const ids = [...uidOf.keys()];
  const kept = readKept(db, ids);
  const present = new Map<string, PresentTask>();
  for (const task of listTaskRows(db, ids, today)) {
    const row = kept.get(task.id);
    const { periodKey } = returned;
    const entry =
      unitId === null || periodKey === null
        ? undefined
        : findProgressEntry(db, { taskId: task.id, periodKey, agencyId: unitId });
    if (!row) continue;
    const values = returned.kind === 'form' ? progressValues(entry) : viewValues(task, row);
    present.set(row.uid, { taskId: task.id, code: task.code, title: task.title, values });
  }
  return present;
}

/** What a spreadsheet that came back would change. Nothing is written. */
export function compareSheet(db: Database, returned: ReturnedSheet, today: string): SheetComparison {
  const unitId = findUnit(db, returned);
  return { unitId, ...compareReturned(returned, readPresent(db, returned, unitId, today)) };
}

/**
 * Takes the chosen differences in: all or nothing, each with its entry in the audit trail, one step for undo. A difference that is
 * no longer there (taken in before) changes nothing. Answers how many tasks changed.
 * Throws AppError `exchange.unknownUnit` for a form of an agency that the directory does not know, `input.invalid`.
 */
export function applySheet(
  db: Database,
  { returned, chosen }: { readonly returned: ReturnedSheet; readonly chosen: readonly string[] },
  context: WriteContext,
  today: string,
): { readonly taskCount: number } {
  return writeInBulk(db, () => {
    const { differences, unitId } = compareSheet(db, returned, today);
    const wanted = new Set(chosen);
    const byTask = Map.groupBy(
      differences.filter(({ key }) => wanted.has(key)),
      ({ taskId }) => taskId,
    );
    if (byTask.size > 0 && returned.kind === 'form' && (unitId === null || returned.periodKey === null)) {
      throw new AppError('exchange.unknownUnit', { name: returned.agencyName ?? '' });
    }
    for (const [taskId, ofTask] of byTask) {
      const given = new Map(ofTask.map(({ field, given: value }) => [field, value]));
      if (returned.kind === 'view') correctTask(db, taskId, given, context, today);
      else recordForm(db, { taskId, agencyId: unitId, periodKey: returned.periodKey ?? '' }, given, context, today);
    }
    return { taskCount: byTask.size };
  });
}

type Given = ReadonlyMap<SheetField, SheetDifference['given']>;

/** A day typed into the sheet is a deadline "by" that day; an emptied one is none. */
function toDeadline(day: string): Deadline | null {
  if (day === '') return null;
  return {
    raw: `Trước hoặc trong ngày ${day.split('-').toReversed().join('/')}`,
    kind: 'date',
    bound: 'by',
    date: day,
  };
}

function toReformField(value: string): ReformField | null {
  return reformFields.find((field) => field === value) ?? null;
}

function correctTask(db: Database, id: number, given: Given, context: WriteContext, today: string): void {
  const title = given.get('title');
  if (title === '') throw new AppError('input.invalid', { field: 'Nội dung nhiệm vụ' });
  const optional = <Key extends string, Value>(key: SheetField, name: Key, convert: (value: string) => Value) => {
    const value = given.get(key);
    return value === undefined ? {} : ({ [name]: convert(value) } as Readonly<Record<Key, Value>>);
  };
  const words = (value: string) => (value === '' ? null : value);
  const changes: TaskChanges = {
    ...(title === undefined ? {} : { title }),
    ...optional('goal', 'goal', words),
    ...optional('product', 'product', words),
    ...optional('authority', 'authority', words),
    ...optional('field', 'field', toReformField),
    ...optional('dueOn', 'deadline', toDeadline),
    ...optional('leadAgencies', 'leadAgencies', (value) => [...splitNames(value)]),
    ...optional('coordinatingAgencies', 'coordinatingAgencies', (value) => [...splitNames(value)]),
    ...optional('implementingAgencies', 'implementingAgencies', (value) => [...splitNames(value)]),
  };
  const { version = 0 } = readKept(db, [id]).get(id) ?? {};
  updateTask(db, { id, version, changes }, context, today);
}

function toStatus(value: string): ProgressStatus | undefined {
  return progressStatuses.find((status) => status === value);
}

/** What a unit did not say of its progress follows from what it said: finished is 100 %, any result is work begun. */
function completeProgress(
  entry: ProgressEntry | undefined,
  given: Given,
): Pick<ProgressInput, 'status' | 'percent' | 'completedOn'> {
  const chosen = given.get('progressStatus');
  const typed = given.get('progressPercent');
  const completedOn = given.get('completedOn') ?? entry?.completedOn ?? '';
  const percent = typed === undefined || typed === '' ? null : Number(typed);
  const begun = percent === null || percent > 0 ? 'inProgress' : 'notStarted';
  const status = toStatus(chosen ?? '') ?? entry?.status ?? (percent === 100 ? 'done' : begun);
  return {
    status,
    percent: percent ?? (status === 'done' ? 100 : (entry?.percent ?? 0)),
    completedOn: completedOn === '' ? null : completedOn,
  };
}

function recordForm(
  db: Database,
  record: Pick<ProgressInput, 'taskId' | 'agencyId' | 'periodKey'>,
  given: Given,
  context: WriteContext,
  today: string,
): void {
  const entry = findProgressEntry(db, record);
  const papers = given.get('evidence');
  const parsed = papers === undefined ? null : parseEvidence(papers);
  const evidence = parsed && 'evidence' in parsed ? parsed.evidence : (entry?.evidence ?? []);
  recordProgress(
    db,
    {
      ...record,
      ...completeProgress(entry, given),
      outcome: given.get('periodOutcome') ?? entry?.outcome ?? '',
      obstacle: given.get('obstacle') ?? entry?.obstacle ?? '',
      recommendation: given.get('recommendation') ?? entry?.recommendation ?? '',
      evidence: [...evidence],
    },
    context,
    today,
  );
}
