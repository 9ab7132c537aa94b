/** The lines of the task table: the tasks found, sorted by several columns, put together in groups. Pure. */
import { reformFields } from '../../../core/domain/field.ts';
import { taskStatuses } from '../../../core/domain/task.ts';
import { noDay, type TaskIndex, type TaskRanks, toIsoDate } from '../../../core/domain/task-index.ts';
import type { TaskGrouping } from '../../../core/domain/task-list.ts';

/** One column to sort by. */
export interface RankedColumn extends TaskRanks {
  readonly isDescending: boolean;
}

export interface TaskGroup {
  /** Tells the group from others of the same grouping, also after the data changed. */
  readonly key: string;
  /** Tasks in the group. */
  readonly count: number;
}

export interface TaskLines {
  /** A line that is 0 or more is a task, by its position in the index; a negative one is group -1 - line. */
  readonly lines: Int32Array;
  readonly groups: readonly TaskGroup[];
}

/** The key of tasks that belong to no group of their own. */
export const noGroup = '';

/** Sorts stably by ranks, in one pass over the positions for each column: ranks are small numbers. */
function sortByRank(positions: Int32Array, rankOf: (task: number) => number, rankCount: number): Int32Array {
  const starts = new Int32Array(rankCount + 1);
  for (const task of positions) {
    const next = rankOf(task) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let rank = 0; rank < rankCount; rank += 1) {
    starts[rank + 1] = (starts[rank + 1] as number) + (starts[rank] as number);
  }
  const sorted = new Int32Array(positions.length);
  for (const task of positions) {
    const rank = rankOf(task);
    const place = starts[rank] as number;
    sorted[place] = task;
    starts[rank] = place + 1;
  }
  return sorted;
}

/** The positions in the order of the columns, the first deciding; blanks last either way, equals as they were. */
export function sortPositions(positions: Int32Array, columns: readonly RankedColumn[]): Int32Array {
  let sorted = positions;
  for (const { ranks, blankRank, isDescending } of columns.toReversed()) {
    const rankOf = isDescending
      ? (task: number) => {
          const rank = ranks[task] as number;
          return rank === blankRank ? rank : blankRank - 1 - rank;
        }
      : (task: number) => ranks[task] as number;
    sorted = sortByRank(sorted, rankOf, blankRank + 1);
  }
  return sorted;
}

/** The groups of the index by a grouping: the place of each task among the keys. */
interface Grouped {
  readonly keys: readonly string[];
  readonly groupOf: (task: number) => number;
}

function groupIndex(index: TaskIndex, grouping: TaskGrouping): Grouped {
  switch (grouping) {
    case 'status':
      return { keys: taskStatuses, groupOf: (task) => index.statusOf[task] as number };
    case 'field':
      return { keys: [...reformFields, noGroup], groupOf: (task) => index.fieldOf[task] as number };
    case 'lead':
      return groupByLeads(index);
    case 'month':
      return groupByMonth(index);
  }
}

/** Made once for an index, since every letter typed asks for it. */
const groupsByLeads = new WeakMap<TaskIndex, Grouped>();

/**
 * Each agency with the tasks it leads alone, by name, and right behind it the tasks it leads with others, as groups of their own
 * ("Sở Nội vụ; Sở Tài chính"): so every task stands on one line and counts once. Tasks that nobody leads come last.
 */
function groupByLeads(index: TaskIndex): Grouped {
  const known = groupsByLeads.get(index);
  if (known) return known;
  const { ids, leadStarts, leadOf, leadAgencies } = index;
  const sets = new Map<string, readonly number[]>();
  const setOf = Array.from(ids, (_, task) => {
    const leads = [...leadOf.subarray(leadStarts[task], leadStarts[task + 1])].sort((left, right) => left - right);
    const set = leads.join(' ');
    sets.set(set, leads);
    return set;
  });
  const ordered = [...sets].sort(([, left], [, right]) => compareLeads(left, right));
  const places = new Map(ordered.map(([set], place) => [set, place]));
  const groups = Int32Array.from(setOf, (set) => places.get(set) ?? 0);
  const keys = ordered.map(([, leads]) => leads.map((lead) => leadAgencies[lead]?.name ?? '').join('; '));
  const grouped = { keys, groupOf: (task: number) => groups[task] as number };
  groupsByLeads.set(index, grouped);
  return grouped;
}

/** By the first, then by the next; one alone before the same one with others, none at all last. */
function compareLeads(left: readonly number[], right: readonly number[]): number {
  if (left.length === 0 || right.length === 0) return right.length - left.length;
  for (const [place, lead] of left.entries()) {
    const other = right[place];
    if (other === undefined) return 1;
    if (lead !== other) return lead - other;
  }
  return left.length - right.length;
}

/** Months as "2026-11", the earliest first; those without a last day come last. */
function groupByMonth({ lastDayOf }: TaskIndex): Grouped {
  const monthOfDay = new Map<number, string>();
  for (const day of lastDayOf) {
    if (!monthOfDay.has(day)) monthOfDay.set(day, day === noDay ? noGroup : toIsoDate(day).slice(0, 7));
  }
  const months = [...new Set(monthOfDay.values())].filter((month) => month !== noGroup).sort();
  const keys = [...months, noGroup];
  const places = new Map(keys.map((key, place) => [key, place]));
  const placeOfDay = new Map([...monthOfDay].map(([day, month]) => [day, places.get(month) ?? 0]));
  return { keys, groupOf: (task) => placeOfDay.get(lastDayOf[task] as number) ?? 0 };
}

/**
 * The lines of the table: without a grouping the tasks as they stand; with one a line for each group that has tasks,
 * followed by its tasks unless the group is folded up.
 */
export function arrangeLines(
  index: TaskIndex,
  sorted: Int32Array,
  grouping: TaskGrouping | null,
  folded: ReadonlySet<string>,
): TaskLines {
  if (grouping === null) return { lines: sorted, groups: [] };
  const { keys, groupOf } = groupIndex(index, grouping);
  const byGroup = sortByRank(sorted, groupOf, keys.length);
  const lines: number[] = [];
  const groups: TaskGroup[] = [];
  for (let start = 0; start < byGroup.length; ) {
    const group = groupOf(byGroup[start] as number);
    let end = start + 1;
    while (end < byGroup.length && groupOf(byGroup[end] as number) === group) end += 1;
    const key = keys[group] as string;
    lines.push(-1 - groups.length);
    groups.push({ key, count: end - start });
    if (!folded.has(key)) for (let at = start; at < end; at += 1) lines.push(byGroup[at] as number);
    start = end;
  }
  return { lines: Int32Array.from(lines), groups };
}
