/** Which tasks are due when: the index of tasks by day, and by lead agency and month. Pure. */
import type { StatusCounts } from '../../../core/domain/overview.ts';
import { type TaskStatus, taskStatuses } from '../../../core/domain/task.ts';
import { isJoint, noDay, type TaskIndex, toDayNumber, toIsoDate } from '../../../core/domain/task-index.ts';

export interface DueFilter {
  /** Position in `leadAgencies`; null: of all. */
  readonly lead: number | null;
  /** Leaves out what is done or no longer applies. */
  readonly isOpenOnly: boolean;
}

const finished: ReadonlySet<number> = new Set(
  (['done', 'doneLate', 'cancelled'] as const).map((status) => taskStatuses.indexOf(status)),
);

function isWanted(index: TaskIndex, task: number, { lead, isOpenOnly }: DueFilter): boolean {
  if (isOpenOnly && finished.has(index.statusOf[task] ?? 0)) return false;
  return lead === null || index.leadOf.subarray(index.leadStarts[task], index.leadStarts[task + 1]).includes(lead);
}

/** The ids of the tasks due on each day from `from` to `to` (`YYYY-MM-DD`, both counted), in the order of the plans. */
export function listDueByDay(
  index: TaskIndex,
  filter: DueFilter,
  from: string,
  to: string,
): ReadonlyMap<string, readonly number[]> {
  const [first, last] = [toDayNumber(from), toDayNumber(to)];
  const days = new Map<string, number[]>();
  for (const [task, day] of index.lastDayOf.entries()) {
    if (day < first || day > last || day === noDay || !isWanted(index, task, filter)) continue;
    const key = toIsoDate(day);
    const ids = days.get(key) ?? [];
    ids.push(index.ids[task] ?? 0);
    days.set(key, ids);
  }
  return days;
}

/** How many tasks that are asked for have no last day. */
export function countWithoutDay(index: TaskIndex, filter: DueFilter): number {
  let count = 0;
  for (const [task, day] of index.lastDayOf.entries()) if (day === noDay && isWanted(index, task, filter)) count += 1;
  return count;
}

/** How many of the tasks due in the year several agencies lead: each of them has it among its own. */
export function countJointInYear(index: TaskIndex, filter: DueFilter, year: number): number {
  const [first, last] = [toDayNumber(`${year}-01-01`), toDayNumber(`${year}-12-31`)];
  let count = 0;
  for (const [task, day] of index.lastDayOf.entries()) {
    if (day < first || day > last || !isJoint(index, task) || !isWanted(index, task, filter)) continue;
    count += 1;
  }
  return count;
}

/** A lead agency with the tasks due in each month of a year. */
export interface AgencyYear {
  readonly name: string;
  readonly months: readonly StatusCounts[];
  readonly total: number;
}

/** The agencies that lead a task due in the year, most tasks first. */
export function countByAgencyAndMonth(index: TaskIndex, filter: DueFilter, year: number): readonly AgencyYear[] {
  const starts = Array.from({ length: 13 }, (_, month) => Date.UTC(year, month, 1) / 86_400_000);
  const counts = new Map<number, Record<TaskStatus, number>[]>();
  for (const [task, day] of index.lastDayOf.entries()) {
    if (day < (starts[0] ?? 0) || day >= (starts[12] ?? 0) || !isWanted(index, task, filter)) continue;
    const month = starts.findIndex((start) => start > day) - 1;
    const status = taskStatuses[index.statusOf[task] ?? 0] ?? 'notStarted';
    for (const lead of index.leadOf.subarray(index.leadStarts[task], index.leadStarts[task + 1])) {
      if (filter.lead !== null && lead !== filter.lead) continue;
      const months = counts.get(lead) ?? Array.from({ length: 12 }, noCounts);
      const ofMonth = months[month];
      if (ofMonth) ofMonth[status] += 1;
      counts.set(lead, months);
    }
  }
  return [...counts]
    .map(([lead, months]) => ({
      name: index.leadAgencies[lead]?.name ?? '',
      months,
      total: months.reduce((sum, one) => sum + countAll(one), 0),
    }))
    .sort((left, right) => right.total - left.total);
}

function noCounts(): Record<TaskStatus, number> {
  return Object.fromEntries(taskStatuses.map((status) => [status, 0])) as Record<TaskStatus, number>;
}

export function countAll(counts: StatusCounts): number {
  return taskStatuses.reduce((sum, status) => sum + counts[status], 0);
}
