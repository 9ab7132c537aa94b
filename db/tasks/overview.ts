/** What the first screen shows first: how many tasks stand how, and the most urgent of them. */
import type { OverviewView, StatusCounts, UrgentTask } from '../../core/domain/overview.ts';
import { type TaskStatus, type TaskView, taskStatuses } from '../../core/domain/task.ts';
import { lastDayOf, tooLateDayOf } from '../../core/domain/task-standing.ts';
import type { Database } from '../database.ts';
import { listTaskRows, ofPlan, type PlanFilter } from './task-rows.ts';
import { planOrder, taskWithStatus } from './task-status.ts';

/** As many urgent tasks as a clerk reads there; more would push the rest out of sight. The counts tell how many there are. */
const urgentLimit = 30;

/**
 * Counts by status over one plan, or all, on `today`, and the most urgent tasks: all that the first screen waits for. Counted where the
 * tasks are, since an index of them, of which little is needed here, takes twice as long to read.
 */
export function getOverview(db: Database, filter: PlanFilter, today: string): OverviewView {
  const counts = { ...noCounts(), ...countByStatus(db, filter, today) };
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { total, counts, urgent: listTaskRows(db, findUrgent(db, filter, today), today).map(toUrgent) };
}

function countByStatus(db: Database, { planId }: PlanFilter, today: string): Partial<StatusCounts> {
  const rows = db
    .prepare<[object], [status: TaskStatus, count: number]>(
      `WITH ${taskWithStatus} SELECT status, count(*) FROM task_with_status WHERE ${ofPlan(planId)} GROUP BY status`,
    )
    .raw()
    .all({ planId, today });
  return Object.fromEntries(rows);
}

/** Without the rest of the row, which the first screen would wait for. */
function toUrgent(task: TaskView): UrgentTask {
  const { id, code, title, status, leadAgencies, daysOverdue, daysLeft } = task;
  const days = { lastOn: lastDayOf(task), tooLateOn: tooLateDayOf(task), daysOverdue, daysLeft };
  return { id, code, title, status, leadAgencies, ...days };
}

/** The ids of what is overdue or due soon; the earliest last day is the longest overdue, then the nearest due. */
function findUrgent(db: Database, { planId }: PlanFilter, today: string): readonly number[] {
  return db
    .prepare<[object], number>(
      `WITH ${taskWithStatus} SELECT id FROM task_with_status
       WHERE status IN ('overdue', 'dueSoon') AND ${ofPlan(planId)} ORDER BY last_on, ${planOrder} LIMIT ${urgentLimit}`,
    )
    .pluck()
    .all({ planId, today });
}

export type Counts = Record<TaskStatus, number>;

/** Of every status none. */
export function noCounts(): Counts {
  return Object.fromEntries(taskStatuses.map((status) => [status, 0])) as Counts;
}
