/** Reading tasks for the screen and changing what a clerk may correct on one. Status comes from task-status.ts. */
import type { AgencyRole } from '../../core/domain/agency.ts';
import type { Deadline } from '../../core/domain/deadline.ts';
import type { ReformField } from '../../core/domain/field.ts';
import type { Measure } from '../../core/domain/measure.ts';
import type { TaskAgency, TaskDetail, TaskView } from '../../core/domain/task.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { TaskChanges } from '../../core/ipc/task-calls.ts';
import { findOrAddAgencies } from '../agencies/agencies.ts';
import type { WriteContext } from '../context.ts';
import { type Database, prepareOnce, transaction } from '../database.ts';
import { changedFields, insertAuditEntry, listTaskHistory } from '../history/audit.ts';
import { listProgressEntries } from '../progress/progress-entries.ts';
import { type DeadlineColumns, toDeadline, toDeadlineColumns } from './deadline-columns.ts';
import { listExtensions } from './extension-entries.ts';
import { taskSearchText } from './search-text.ts';
import { listTaskAgencies, replaceTaskAgencies, type TaskAgencies } from './task-agencies.ts';
import { ofPlan, type PlanFilter, selectTasks } from './task-rows.ts';

export interface TaskUpdate {
  readonly id: number;
  /** `TaskDetail.version` as it was read. */
  readonly version: number;
  readonly changes: TaskChanges;
}

/** The tasks of one plan, or of all, in the plan's order, with their status on `today` (`YYYY-MM-DD`). */
export function listTasks(db: Database, { planId }: PlanFilter, today: string): readonly TaskView[] {
  return selectTasks(db, today, { where: ofPlan(planId), parameters: { planId } });
}

/** The present versions of these tasks, in their order; one that is no more is left out. */
export function listTaskVersions(
  db: Database,
  ids: readonly number[],
): readonly { readonly id: number; readonly version: number }[] {
  return db
    .prepare<[string], { readonly id: number; readonly version: number }>(
      `SELECT task.id, task.version FROM json_each(?) AS wanted JOIN task ON task.id = wanted.value
       WHERE task.deleted_at IS NULL ORDER BY wanted.key`,
    )
    .all(JSON.stringify(ids));
}

/** Everything about one task on `today`. Throws AppError `record.notFound`. */
export function getTask(db: Database, id: number, today: string): TaskDetail {
  const [view] = selectTasks(db, today, { where: 'id = @id', parameters: { id } });
  if (!view) throw new AppError('record.notFound');
  const { measures, ...source } = readTaskSource(db, id);
  return {
    ...view,
    measures,
    source,
    agencies: listTaskAgencies(db, id),
    progress: listProgressEntries(db, [id]).get(id) ?? [],
    extensions: listExtensions(db, id),
    history: listTaskHistory(db, view),
  };
}

/**
 * Corrects a task: only the keys given change, agencies are replaced as a set per role, unknown ones are added to the
 * directory. The audit trail keeps what changed, before and after; nothing is written when nothing did.
 * Throws AppError `record.notFound`, `record.changedMeanwhile` when `version` is not the present one.
 */
export function updateTask(db: Database, update: TaskUpdate, context: WriteContext, today: string): TaskDetail {
  return transaction(db, () => {
    assertTaskVersion(db, update);
    correctTask(db, update, context);
    return getTask(db, update.id, today);
  });
}

/** Throws AppError `record.notFound`, or `record.changedMeanwhile` when `version` is not the present one of the task. */
export function assertTaskVersion(
  db: Database,
  { id, version }: { readonly id: number; readonly version: number },
): void {
  const present = prepareOnce<[number], number>(db, 'SELECT version FROM task WHERE id = ? AND deleted_at IS NULL')
    .pluck()
    .get(id);
  if (present === undefined) throw new AppError('record.notFound');
  if (present !== version) throw new AppError('record.changedMeanwhile');
}

/**
 * The correction of `updateTask` without the check of the version and without reading the task again: for many tasks at
 * once. Part of the caller's transaction. Answers whether anything changed. Throws AppError `record.notFound`.
 */
export function correctTask(
  db: Database,
  { id, changes }: Pick<TaskUpdate, 'id' | 'changes'>,
  context: WriteContext,
): boolean {
  const present = readCorrectable(db, id);
  const presentAgencies = listTaskAgencies(db, id);
  const { leadAgencies, coordinatingAgencies, implementingAgencies, ...words } = withoutUndefined(changes);
  const resolve = (role: AgencyRole, names: readonly string[] | undefined) =>
    names ? resolveNames(db, names, presentAgencies[role], context) : presentAgencies[role];
  const agencies: TaskAgencies = {
    lead: resolve('lead', leadAgencies),
    coordinating: resolve('coordinating', coordinatingAgencies),
    implementing: resolve('implementing', implementingAgencies),
  };
  const difference = changedFields(
    { ...present, ...namesByField(presentAgencies) },
    { ...words, ...namesByField(agencies) },
  );
  if (!difference) return false;
  replaceTaskAgencies(db, id, agencies);
  writeCorrected(db, id, { ...present, ...words }, agencies);
  insertAuditEntry(db, { action: 'task.updated', subject: 'task', subjectId: id, ...difference }, context);
  return true;
}

/** Marks a task as changed, for what hangs on it. Part of the caller's transaction. Throws AppError `record.notFound`. */
export function bumpTaskVersion(db: Database, id: number): void {
  const { changes } = prepareOnce<[number]>(db, 'UPDATE task SET version = version + 1 WHERE id = ?').run(id);
  if (changes === 0) throw new AppError('record.notFound');
}

interface SourceRow {
  readonly measures: string;
  readonly documentId: number;
  readonly title: string;
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly lines: string;
}

function readTaskSource(db: Database, id: number) {
  const row = db
    .prepare<[number], SourceRow>(
      `SELECT task.measures, source_document.id AS documentId, source_document.title,
         task.line_from AS lineFrom, task.line_to AS lineTo, source_document.lines
       FROM task
       JOIN plan ON plan.id = task.plan_id
       JOIN source_document ON source_document.id = ifnull(task.source_document_id, plan.source_document_id)
       WHERE task.id = ?`,
    )
    .get(id);
  if (!row) throw new AppError('record.notFound');
  const lines: readonly string[] = JSON.parse(row.lines);
  const measures: readonly Measure[] = JSON.parse(row.measures);
  return { ...row, measures, lines: lines.slice(row.lineFrom - 1, row.lineTo) };
}

/** What a clerk may correct on a task, with what its search text is built from besides. */
interface CorrectableTask {
  readonly code: string | null;
  readonly title: string;
  readonly goal: string | null;
  readonly measures: readonly Measure[];
  readonly field: ReformField | null;
  readonly deadline: Deadline | null;
  readonly product: string | null;
  readonly authority: string | null;
}

interface CorrectableRow extends Omit<CorrectableTask, 'measures' | 'deadline'>, DeadlineColumns {
  readonly measures: string;
}

function readCorrectable(db: Database, id: number): CorrectableTask {
  const row = prepareOnce<[number], CorrectableRow>(
    db,
    `SELECT code, title, goal, measures, field, deadline_raw AS deadlineRaw, deadline_kind AS deadlineKind,
         deadline_bound AS deadlineBound, due_on AS dueOn, product, authority
       FROM task WHERE id = ?`,
  ).get(id);
  if (!row) throw new AppError('record.notFound');
  const { measures, deadlineRaw, deadlineKind, deadlineBound, dueOn, ...task } = row;
  return {
    ...task,
    measures: JSON.parse(measures),
    deadline: toDeadline({ deadlineRaw, deadlineKind, deadlineBound, dueOn }),
  };
}

function withoutUndefined(changes: TaskChanges): TaskChanges {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

/** The agencies behind names of the directory; one that was on the task keeps the name the paper gave it. */
function resolveNames(
  db: Database,
  names: readonly string[],
  present: readonly TaskAgency[],
  context: WriteContext,
): readonly TaskAgency[] {
  const writtenNames = new Map(present.map((agency) => [agency.agencyId, agency.nameAsWritten]));
  const agencies = new Map<number, TaskAgency>();
  for (const [given, { id, name }] of findOrAddAgencies(db, names, context)) {
    if (!agencies.has(id)) agencies.set(id, { agencyId: id, name, nameAsWritten: writtenNames.get(id) ?? given });
  }
  return [...agencies.values()];
}

function namesByField(agencies: TaskAgencies) {
  const namesOf = (role: AgencyRole) => agencies[role].map((agency) => agency.name);
  return {
    leadAgencies: namesOf('lead'),
    coordinatingAgencies: namesOf('coordinating'),
    implementingAgencies: namesOf('implementing'),
  };
}

function writeCorrected(db: Database, id: number, task: CorrectableTask, agencies: TaskAgencies): void {
  const deadline = toDeadlineColumns(task.deadline);
  const agencyNames = Object.values(agencies)
    .flat()
    .flatMap((agency) => [agency.name, agency.nameAsWritten]);
  prepareOnce<[object]>(
    db,
    `UPDATE task SET title = @title, goal = @goal, product = @product, authority = @authority, field = @field,
       deadline_raw = @deadlineRaw, deadline_kind = @deadlineKind, deadline_bound = @deadlineBound, due_on = @dueOn,
       search_text = @searchText, version = version + 1
     WHERE id = @id`,
  ).run({
    id,
    title: task.title,
    goal: task.goal,
    product: task.product,
    authority: task.authority,
    field: task.field,
    ...deadline,
    searchText: taskSearchText({ ...task, ...deadline, agencyNames }),
  });
}
