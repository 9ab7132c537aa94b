/** The order of all tasks by a column of the table. */
import { reformFields } from '../core/domain/field.ts';
import { type TaskColumn, type TaskSorting, taskStatuses } from '../core/domain/task.ts';
import { compareVietnamese } from '../core/text/vietnamese.ts';
import type { Database } from './database.ts';
import { planOrder } from './task-rows.ts';
import { taskRowsWithStatus, taskWithStatus } from './task-status.ts';

/**
 * What a column sorts by, in SQL over `taskRowsWithStatus`; NULL where it is blank. Deadlines sort by their last day; those
 * without one come after, by their words ("9999" stands behind every year).
 */
const sortKeys: Readonly<Record<TaskColumn, string>> = {
  code: 'code',
  title: 'title',
  field: 'task_view.field',
  lead: `(SELECT agency.name FROM task_agency JOIN agency ON agency.id = task_agency.agency_id
    WHERE task_agency.task_id = task_view.id AND task_agency.role = 'lead' ORDER BY task_agency.position LIMIT 1)`,
  deadline: "ifnull(task_view.due_on, '9999 ' || deadline_raw)",
  status: 'status',
  percent: 'percent',
  outcome: 'outcome',
};

type SortKey = string | number | null;
type Compare = (left: never, right: never) => number;

function comparePlaces(places: readonly string[]): (left: string, right: string) => number {
  const positions = new Map(places.map((place, position) => [place, position]));
  return (left, right) => (positions.get(left) ?? 0) - (positions.get(right) ?? 0);
}

/** Fields and statuses by their own order, numbers by value, words as a Vietnamese reader expects. */
const comparisons: Readonly<Partial<Record<TaskColumn, Compare>>> = {
  field: comparePlaces(reformFields),
  status: comparePlaces(taskStatuses),
  percent: (left: number, right: number) => left - right,
};

/** The ids of all tasks, sorted on `today`; blanks come last, equals in the order of their plans. */
export function listTaskOrder(db: Database, { column, isDescending }: TaskSorting, today: string): Int32Array {
  const rows = db
    .prepare<[object]>(
      `WITH ${taskWithStatus} SELECT id, ${sortKeys[column]} FROM ${taskRowsWithStatus} ORDER BY ${planOrder}`,
    )
    .raw()
    .all({ today }) as [id: number, key: SortKey][];
  const compare = comparisons[column] ?? compareVietnamese;
  const ranks = rankKeys(new Set(rows.map(([, key]) => key)), compare as Compare, isDescending);
  return Int32Array.from(
    rows
      .map(([id, key], position) => ({ id, position, rank: ranks.get(key) ?? 0 }))
      .sort((left, right) => left.rank - right.rank || left.position - right.position),
    ({ id }) => id,
  );
}

/** The place of each key among all; comparing each once keeps the many tasks with the same words cheap. */
function rankKeys(keys: ReadonlySet<SortKey>, compare: Compare, isDescending: boolean): ReadonlyMap<SortKey, number> {
  const present = [...keys].filter((key) => key !== null).sort(compare as (left: SortKey, right: SortKey) => number);
  if (isDescending) present.reverse();
  return new Map([...present, null].map((key, rank) => [key, rank]));
}
