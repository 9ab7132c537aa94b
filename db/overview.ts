/** What the first screen counts, from the same rows as the task table. */
import { type ReformField, reformFieldNames, reformFields } from '../core/domain/field.ts';
import type { OverviewGroup, OverviewView, StatusCounts } from '../core/domain/overview.ts';
import { type TaskStatus, taskStatuses } from '../core/domain/task.ts';
import { compareVietnamese } from '../core/text/vietnamese.ts';
import type { Database } from './database.ts';
import { ofPlan, type PlanFilter, selectTasks } from './task-rows.ts';
import { type TodayParameter, taskWithStatus } from './task-status.ts';

/** As many urgent tasks as a clerk reads; the counts tell how many there are, the task table shows them all. */
const urgentLimit = 50;

/** For tasks that carry no field yet. */
const noFieldName = 'Chưa xác định lĩnh vực';

type CountParameters = PlanFilter & TodayParameter;

/** Counts by status over one plan, or all, on `today`: in all, by field, by lead agency; and the most urgent tasks. */
export function getOverview(db: Database, { planId }: PlanFilter, today: string): OverviewView {
  const byField = countByField(db, { planId, today });
  const counts = sumCounts(byField);
  return {
    total: totalOf(counts),
    counts,
    byField,
    byAgency: countByLeadAgency(db, { planId, today }),
    urgent: selectTasks(db, today, {
      where: `status IN ('overdue', 'dueSoon') AND ${ofPlan(planId)}`,
      // The earliest last day is the longest overdue, then the nearest due.
      orderBy: 'last_on, plan_id, position',
      limit: urgentLimit,
      parameters: { planId },
    }),
  };
}

interface CountRow<Key> {
  readonly key: Key;
  readonly status: TaskStatus;
  readonly count: number;
}

function countByField(db: Database, parameters: CountParameters): readonly OverviewGroup<ReformField | null>[] {
  const rows = db
    .prepare<[CountParameters], CountRow<ReformField | null>>(
      `WITH ${taskWithStatus}
       SELECT field AS key, status, count(*) AS count FROM task_with_status
       WHERE ${ofPlan(parameters.planId)} GROUP BY field, status`,
    )
    .all(parameters);
  const counts = countsByKey(rows);
  return [...reformFields, null].flatMap((key) => {
    const found = counts.get(key);
    return found ? [toGroup(key, key === null ? noFieldName : reformFieldNames[key], found)] : [];
  });
}

function countByLeadAgency(db: Database, parameters: CountParameters): readonly OverviewGroup<number>[] {
  const rows = db
    .prepare<[CountParameters], CountRow<number> & { readonly name: string }>(
      `WITH ${taskWithStatus}
       SELECT agency.id AS key, agency.name, status, count(*) AS count
       FROM task_with_status
       JOIN task_agency ON task_agency.task_id = task_with_status.id AND task_agency.role = 'lead'
       JOIN agency ON agency.id = task_agency.agency_id
       WHERE ${ofPlan(parameters.planId)} GROUP BY agency.id, status`,
    )
    .all(parameters);
  const names = new Map(rows.map((row) => [row.key, row.name]));
  return [...countsByKey(rows)]
    .map(([key, counts]) => toGroup(key, names.get(key) ?? '', counts))
    .sort((left, right) => right.counts.overdue - left.counts.overdue || compareVietnamese(left.name, right.name));
}

function countsByKey<Key>(rows: readonly CountRow<Key>[]): ReadonlyMap<Key, StatusCounts> {
  const counts = new Map<Key, Record<TaskStatus, number>>();
  for (const { key, status, count } of rows) {
    const group = counts.get(key) ?? noCounts();
    group[status] = count;
    counts.set(key, group);
  }
  return counts;
}

function noCounts(): Record<TaskStatus, number> {
  return Object.fromEntries(taskStatuses.map((status) => [status, 0])) as Record<TaskStatus, number>;
}

function sumCounts(groups: readonly OverviewGroup<unknown>[]): StatusCounts {
  const sum = noCounts();
  for (const { counts } of groups) {
    for (const status of taskStatuses) sum[status] += counts[status];
  }
  return sum;
}

function totalOf(counts: StatusCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function toGroup<Key>(key: Key, name: string, counts: StatusCounts): OverviewGroup<Key> {
  return { key, name, total: totalOf(counts), counts };
}
