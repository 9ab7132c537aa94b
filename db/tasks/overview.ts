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
import { readTaskColumns, readTaskIndex, type TaskColumns } from './task-index.ts';
import type { PlanFilter } from './task-rows.ts';
import { listTaskRows } from './tasks.ts';

/** As many urgent tasks as a clerk reads there; more would push the rest out of sight. The counts tell how many there are. */
const urgentLimit = 30;

/** For tasks that carry no field yet. */
const noFieldName = 'Chưa xác định lĩnh vực';

/** Counts by status over one plan, or all, on `today`, and the most urgent tasks: all that the first screen waits for. */
export function getOverview(db: Database, { planId }: PlanFilter, today: string): OverviewView {
  const columns = readTaskColumns(db, { planId }, today);
  const counts = noCounts();
  for (const status of columns.statusOf) addOne(counts, status);
  const urgent = listTaskRows(db, findUrgent(columns), today).map(toUrgent);
  return { total: columns.ids.length, counts, urgent };
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
function findUrgent({ ids, statusOf, lastDayOf }: TaskColumns): readonly number[] {
  const [overdue, dueSoon] = [taskStatuses.indexOf('overdue'), taskStatuses.indexOf('dueSoon')];
  const days: number[] = [];
  for (const [task, status] of statusOf.entries()) {
    // Day and place in one number, so that numbers are sorted and not objects.
    if (status === overdue || status === dueSoon) days.push((lastDayOf[task] ?? 0) * ids.length + task);
  }
  return [...Float64Array.from(days).sort().subarray(0, urgentLimit)].map((day) => ids[day % ids.length] ?? 0);
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
