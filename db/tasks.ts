/** Reading tasks for the screen and changing what a clerk may correct on one. Status comes from task-status.ts. */
import type { AgencyRole } from '../core/domain/agency.ts';
import type { Measure, TaskAgency, TaskDetail, TaskView } from '../core/domain/task.ts';
import type { TaskChanges } from '../core/ipc/contract.ts';
import { AppError } from '../core/ipc/result.ts';
import { findOrAddAgencies } from './agencies.ts';
import { changedFields, insertAuditEntry, listTaskHistory } from './audit.ts';
import type { WriteContext } from './context.ts';
import { type Database, transaction } from './database.ts';
import { listProgressEntries } from './progress-entries.ts';
import { taskSearchText } from './search-text.ts';
import { listTaskAgencies, replaceTaskAgencies } from './task-agencies.ts';
import { selectTasks } from './task-rows.ts';

/** Which tasks a list or count is about; null: all plans. */
export interface PlanFilter {
  readonly planId: number | null;
}

export interface TaskUpdate {
  readonly id: number;
  /** `TaskDetail.version` as it was read. */
  readonly version: number;
  readonly changes: TaskChanges;
}

/** The tasks of one plan, or of all, in the plan's order, with their status on `today` (`YYYY-MM-DD`). */
export function listTasks(db: Database, { planId }: PlanFilter, today: string): readonly TaskView[] {
  return planId === null
    ? selectTasks(db, today, {})
    : selectTasks(db, today, { where: 'plan_id = @planId', parameters: { planId } });
}

/** Everything about one task on `today`. Throws AppError `record.notFound`. */
export function getTask(db: Database, id: number, today: string): TaskDetail {
  const [view] = selectTasks(db, today, { where: 'id = @id', parameters: { id } });
  if (!view) throw new AppError('record.notFound');
  const { measures, authority, version, ...source } = readTaskSource(db, id);
  return {
    ...view,
    measures,
    authority,
    version,
    source,
    agencies: listTaskAgencies(db, id),
    progress: listProgressEntries(db, [id]).get(id) ?? [],
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
    const present = getTask(db, update.id, today);
    if (present.version !== update.version) throw new AppError('record.changedMeanwhile');
    const agencies = resolveChangedAgencies(db, present, update.changes, context);
    const changes = changedFields({ ...present }, { ...update.changes, ...namesByField(agencies) });
    if (!changes) return present;
    for (const [role, entries] of agencies) replaceTaskAgencies(db, update.id, role, entries);
    writeTask(db, { ...present, ...changes.after });
    insertAuditEntry(db, { action: 'task.updated', subject: 'task', subjectId: update.id, ...changes }, context);
    return getTask(db, update.id, today);
  });
}

/** Marks a task as changed, for what hangs on it. Part of the caller's transaction. */
export function bumpTaskVersion(db: Database, id: number): void {
  db.prepare('UPDATE task SET version = version + 1 WHERE id = ?').run(id);
}

interface SourceRow {
  readonly measures: string;
  readonly authority: string | null;
  readonly version: number;
  readonly documentId: number;
  readonly title: string;
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly lines: string;
}

function readTaskSource(db: Database, id: number) {
  const row = db
    .prepare<[number], SourceRow>(
      `SELECT task.measures, task.authority, task.version, source_document.id AS documentId, source_document.title,
         task.line_from AS lineFrom, task.line_to AS lineTo, source_document.lines
       FROM task
       JOIN plan ON plan.id = task.plan_id
       JOIN source_document ON source_document.id = plan.source_document_id
       WHERE task.id = ?`,
    )
    .get(id);
  if (!row) throw new AppError('record.notFound');
  const lines: readonly string[] = JSON.parse(row.lines);
  const measures: readonly Measure[] = JSON.parse(row.measures);
  return { ...row, measures, lines: lines.slice(row.lineFrom - 1, row.lineTo) };
}

const roleFields = [
  ['lead', 'leadAgencies'],
  ['coordinating', 'coordinatingAgencies'],
  ['implementing', 'implementingAgencies'],
] as const satisfies readonly (readonly [AgencyRole, keyof TaskChanges])[];

type ChangedAgencies = ReadonlyMap<AgencyRole, readonly TaskAgency[]>;

/** The agencies of each role that the change names; one that was there keeps the name the paper gave it. */
function resolveChangedAgencies(
  db: Database,
  present: TaskDetail,
  changes: TaskChanges,
  context: WriteContext,
): ChangedAgencies {
  const found = findOrAddAgencies(
    db,
    roleFields.flatMap(([, field]) => changes[field] ?? []),
    context,
  );
  const resolved = new Map<AgencyRole, readonly TaskAgency[]>();
  for (const [role, field] of roleFields) {
    const names = changes[field];
    if (!names) continue;
    const writtenNames = new Map(present.agencies[role].map((agency) => [agency.agencyId, agency.nameAsWritten]));
    const byId = new Map<number, TaskAgency>();
    for (const name of names) {
      const agency = found.get(name);
      if (!agency || byId.has(agency.id)) continue;
      byId.set(agency.id, {
        agencyId: agency.id,
        name: agency.name,
        nameAsWritten: writtenNames.get(agency.id) ?? name,
      });
    }
    resolved.set(role, [...byId.values()]);
  }
  return resolved;
}

function namesByField(agencies: ChangedAgencies): Partial<Record<keyof TaskChanges, readonly string[]>> {
  return Object.fromEntries(
    roleFields.flatMap(([role, field]) => {
      const entries = agencies.get(role);
      return entries ? [[field, entries.map((agency) => agency.name)]] : [];
    }),
  );
}

function writeTask(db: Database, task: TaskDetail): void {
  const agencies = Object.values(listTaskAgencies(db, task.id)).flat();
  db.prepare(
    `UPDATE task SET title = @title, goal = @goal, product = @product, authority = @authority, field = @field,
       deadline_raw = @deadlineRaw, deadline_kind = @deadlineKind, deadline_bound = @deadlineBound, due_on = @dueOn,
       search_text = @searchText, version = version + 1
     WHERE id = @id`,
  ).run({
    id: task.id,
    title: task.title,
    goal: task.goal,
    product: task.product,
    authority: task.authority,
    field: task.field,
    deadlineRaw: task.deadline?.raw ?? null,
    deadlineKind: task.deadline?.kind ?? null,
    deadlineBound: task.deadline?.bound ?? null,
    dueOn: task.deadline?.date ?? null,
    searchText: taskSearchText({
      ...task,
      deadlineRaw: task.deadline?.raw ?? null,
      agencyNames: agencies.flatMap((agency) => [agency.name, agency.nameAsWritten]),
    }),
  });
}
