/** What stands below the first figures: the same counts by field, by lead agency and by month, from the index of the task table. */
import { type ReformField, reformFieldNames, reformFields } from '../../core/domain/field.ts';
import type { OverviewGroup, OverviewGroups, StatusCounts } from '../../core/domain/overview.ts';
import { taskStatuses } from '../../core/domain/task.ts';
import { isJoint, noDay, type TaskIndex, toIsoDate } from '../../core/domain/task-index.ts';
import { compareVietnamese } from '../../core/text/vietnamese.ts';
import type { Database } from '../database.ts';
import { type Counts, noCounts } from './overview.ts';
import { readTaskIndex } from './task-index.ts';
import type { PlanFilter } from './task-rows.ts';

/** For tasks that carry no field yet. */
const noFieldName = 'Chưa xác định lĩnh vực';

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

/** `status` is a position in `taskStatuses`, as the index has it. */
function addOne(counts: Counts | undefined, status: number | undefined): void {
  const name = status === undefined ? undefined : taskStatuses[status];
  if (counts && name) counts[name] += 1;
}

function toGroup<Key>(key: Key, name: string, counts: StatusCounts): OverviewGroup<Key> {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { key, name, total, counts };
}
