/** What the first screen counts, from the same index as the task table. */
import { type ReformField, reformFieldNames, reformFields } from '../../core/domain/field.ts';
import type {
  OverviewGroup,
  OverviewGroups,
  OverviewView,
  StatusCounts,
  UrgentTask,
} from '../../core/domain/overview.ts';
import { type TaskStatus, type TaskView, taskStatuses } from '../../core/domain/task.ts';
import { isJoint, noDay, type TaskIndex, toIsoDate } from '../../core/domain/task-index.ts';
import { lastDayOf, tooLateDayOf } from '../../core/domain/task-standing.ts';
import { compareVietnamese } from '../../core/text/vietnamese.ts';
import type { Database } from '../database.ts';
import { readTaskIndex } from './task-index.ts';
import { ofPlan, type PlanFilter } from './task-rows.ts';
import { planOrder, taskWithStatus } from './task-status.ts';
import { listTaskRows } from './tasks.ts';

/** As many urgent tasks as a clerk reads there; more would push the rest out of sight. The counts tell how many there are. */
const urgentLimit = 30;

/** For tasks that carry no field yet. */
const noFieldName = 'Chưa xác định lĩnh vực';

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

/** The same counts by field, by lead agency and by month. */
export function getOverviewGroups(db: Database, { planId }: PlanFilter, today: string): OverviewGroups {
  const index = readTaskIndex(db, { planId }, today);
  return {
    byField: countByField(index),
    byAgency: countByLeadAgency(index),
    jointCount: index.ids.reduce((count, _, task) => count + Number(isJoint(index, task)), 0),
    byMonth: countByMonth(index),
  };
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

function countByField({ fieldOf, statusOf }: TaskIndex): readonly OverviewGroup<ReformField | null>[] {
  const groups = [...reformFields, null].map((key) => ({ key, counts: noCounts() }));
  for (const [task, field] of fieldOf.entries()) addOne(groups[field]?.counts, statusOf[task]);
  return groups
    .map(({ key, counts }) => toGroup(key, key === null ? noFieldName : reformFieldNames[key], counts))
    .filter(({ total }) => total > 0);
}

function countByLeadAgency({
  leadAgencies,
  leadOf,
  leadStarts,
  statusOf,
}: TaskIndex): readonly OverviewGroup<number>[] {
  const groups = leadAgencies.map(({ id, name }) => ({ id, name, counts: noCounts() }));
  for (const [task, status] of statusOf.entries()) {
    for (const lead of leadOf.subarray(leadStarts[task], leadStarts[task + 1])) addOne(groups[lead]?.counts, status);
  }
  return groups
    .map(({ id, name, counts }) => toGroup(id, name, counts))
    .sort((left, right) => right.counts.overdue - left.counts.overdue || compareVietnamese(left.name, right.name));
}

function countByMonth({ lastDayOf, statusOf }: TaskIndex): readonly OverviewGroup<string>[] {
  const months = new Map<string, Counts>();
  // Many tasks share a day: it is made into a month once.
  const monthOfDay = new Map<number, Counts>();
  for (const [task, day] of lastDayOf.entries()) {
    if (day === noDay) continue;
    let counts = monthOfDay.get(day);
    if (!counts) {
      const month = toIsoDate(day).slice(0, 7);
      counts = months.get(month) ?? noCounts();
      months.set(month, counts);
      monthOfDay.set(day, counts);
    }
    addOne(counts, statusOf[task]);
  }
  return [...months]
    .map(([month, counts]) => toGroup(month, `${month.slice(5)}/${month.slice(0, 4)}`, counts))
    .sort((left, right) => (left.key < right.key ? -1 : 1));
}

type Counts = Record<TaskStatus, number>;

function noCounts(): Counts {
  return Object.fromEntries(taskStatuses.map((status) => [status, 0])) as Counts;
}

/** `status` is a position in `taskStatuses`, as the index has it. */
function addOne(counts: Counts | undefined, status: number | undefined): void {
  const name = status === undefined ? undefined : taskStatuses[status];
  if (counts && name) counts[name] += 1;
}

function toGroup<Key>(key: Key, name: string, counts: StatusCounts): OverviewGroup<Key> {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { key, name, total, counts };
}
