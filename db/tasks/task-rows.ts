/** Reads task rows with their status into TaskView. The only place where such a row becomes one. */
import type { ReformField } from '../../core/domain/field.ts';
import type { TaskStatus, TaskType, TaskView } from '../../core/domain/task.ts';
import type { Database } from '../database.ts';
import { type DeadlineColumns, toDeadline } from './deadline-columns.ts';
import { type AgencyNames, readAgencyNames } from './task-agencies.ts';
import { lacksOf } from './task-clarity.ts';
import { planOrder, taskRowsWithStatus, taskWithStatus } from './task-status.ts';

interface TaskRow extends DeadlineColumns {
  readonly id: number;
  readonly planId: number;
  readonly planTitle: string;
  readonly planYear: number;
  readonly type: TaskType;
  readonly code: string | null;
  readonly title: string;
  readonly goal: string | null;
  readonly field: ReformField | null;
  readonly product: string | null;
  readonly authority: string | null;
  readonly extendedTo: string | null;
  readonly extensionCode: string | null;
  readonly status: TaskStatus;
  readonly percent: number | null;
  readonly outcome: string | null;
  readonly daysOverdue: number | null;
  readonly daysLeft: number | null;
  readonly lacks: number;
  readonly version: number;
}

/** Which tasks a list or count is about; null: all plans. */
export interface PlanFilter {
  readonly planId: number | null;
}

/** The condition for a plan, bound as `@planId`, or for all: two texts, so that the first can use the index. */
export function ofPlan(planId: number | null): string {
  return planId === null ? 'TRUE' : 'plan_id = @planId';
}

/** Which tasks, in which order: SQL over `task_with_status`, written in this room only, values bound by name. */
export interface TaskSelection {
  readonly where: string;
  readonly orderBy?: string;
  readonly limit?: number;
  readonly parameters?: Readonly<Record<string, number | string | null>>;
}

const noAgencies: AgencyNames = { lead: [], coordinating: [], implementing: [] };

/** The tasks of a selection with their status on `today`, in two queries whatever their number. */
export function selectTasks(db: Database, today: string, selection: TaskSelection): readonly TaskView[] {
  const rows = db
    .prepare<[object], TaskRow>(
      `WITH ${taskWithStatus}
       SELECT id, plan_id AS planId, plan_title AS planTitle, plan_year AS planYear, task_view.type, code, title, goal, task_view.field,
         deadline_raw AS deadlineRaw, task_view.deadline_kind AS deadlineKind,
         task_view.deadline_bound AS deadlineBound, task_view.due_on AS dueOn,
         task_view.extended_to AS extendedTo,
         iif(task_view.extended_to IS NULL, NULL, (SELECT document_code FROM extension
           WHERE extension.task_id = task_view.id ORDER BY extension.id DESC LIMIT 1)) AS extensionCode,
         product, authority, status, percent, outcome, days_overdue AS daysOverdue, days_left AS daysLeft,
         ${lacksOf('task_view')} AS lacks, task_view.version
       FROM ${taskRowsWithStatus}
       WHERE ${selection.where}
       ORDER BY ${selection.orderBy ?? planOrder}
       LIMIT ${selection.limit ?? -1}`,
    )
    .all({ ...selection.parameters, today });
  const agencyNames = readAgencyNames(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => toTaskView(row, agencyNames.get(row.id) ?? noAgencies));
}

function toTaskView(row: TaskRow, agencies: AgencyNames): TaskView {
  return {
    id: row.id,
    planId: row.planId,
    planTitle: row.planTitle,
    planYear: row.planYear,
    type: row.type,
    code: row.code,
    title: row.title,
    goal: row.goal,
    field: row.field,
    leadAgencies: agencies.lead,
    coordinatingAgencies: agencies.coordinating,
    implementingAgencies: agencies.implementing,
    deadline: toDeadline(row),
    extension: row.extendedTo === null ? null : { dueOn: row.extendedTo, documentCode: row.extensionCode ?? '' },
    product: row.product,
    authority: row.authority,
    status: row.status,
    percent: row.percent,
    outcome: row.outcome,
    daysOverdue: row.daysOverdue,
    daysLeft: row.daysLeft,
    lacks: row.lacks,
    version: row.version,
  };
}

/** The tasks of these ids, in their order; one that is in no list any more is left out. */
export function listTaskRows(db: Database, ids: readonly number[], today: string): readonly TaskView[] {
  const tasks = selectTasks(db, today, {
    where: 'id IN (SELECT value FROM json_each(@ids))',
    parameters: { ids: JSON.stringify(ids) },
  });
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
