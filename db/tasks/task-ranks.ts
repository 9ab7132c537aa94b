/** How all tasks stand to each other in a column of the table: ranks, from which the screen sorts by several columns. */
import { reformFields } from '../../core/domain/field.ts';
import { type TaskColumn, taskStatuses } from '../../core/domain/task.ts';
import type { TaskRanks } from '../../core/domain/task-index.ts';
import { compareVietnamese } from '../../core/text/vietnamese.ts';
import type { Database } from '../database.ts';
import { lacksOf } from './task-clarity.ts';
import { planOrder, taskRowsWithStatus, taskWithStatus } from './task-status.ts';

function firstAgency(role: string): string {
  return `(SELECT agency.name FROM task_agency JOIN agency ON agency.id = task_agency.agency_id
    WHERE task_agency.task_id = task_view.id AND task_agency.role = '${role}' ORDER BY task_agency.position LIMIT 1)`;
}

/**
 * What a column sorts by, in SQL over `taskRowsWithStatus`; NULL where it is blank. Deadlines sort by their last day; those
 * without one come after, by their words ("9999" stands behind every year).
 */
const sortKeys: Readonly<Record<TaskColumn, string>> = {
  code: 'code',
  title: 'title',
  field: 'task_view.field',
  lead: firstAgency('lead'),
  deadline: "coalesce(last_on, '9999 ' || deadline_raw)",
  status: 'status',
  percent: 'percent',
  outcome: 'outcome',
  extension: 'task_view.extended_to',
  product: 'product',
  goal: 'goal',
  authority: 'authority',
  coordinating: firstAgency('coordinating'),
  implementing: firstAgency('implementing'),
  plan: 'plan_title',
  lacks: `nullif(${lacksOf('task_view')}, 0)`,
};

type SortKey = string | number | null;
type Compare = (left: never, right: never) => number;

function comparePlaces(places: readonly string[]): (left: string, right: string) => number {
  const positions = new Map(places.map((place, position) => [place, position]));
  return (left, right) => (positions.get(left) ?? 0) - (positions.get(right) ?? 0);
}

const compareNumbers = (left: number, right: number) => left - right;

/** Fields and statuses by their own order, numbers by value, words as a Vietnamese reader expects. */
const comparisons: Readonly<Partial<Record<TaskColumn, Compare>>> = {
  field: comparePlaces(reformFields),
  status: comparePlaces(taskStatuses),
  percent: compareNumbers,
  lacks: compareNumbers,
};

/** The ranks of all tasks in a column on `today`, each in the task's place in the index. */
export function rankTasks(db: Database, column: TaskColumn, today: string): TaskRanks {
  const keys = db
    .prepare<[object], SortKey>(
      `WITH ${taskWithStatus} SELECT ${sortKeys[column]} FROM ${taskRowsWithStatus} ORDER BY ${planOrder}`,
    )
    .pluck()
    .all({ today });
  // Comparing each key once keeps the many tasks with the same words cheap.
  const present = [...new Set(keys)].filter((key) => key !== null);
  present.sort((comparisons[column] ?? compareVietnamese) as (left: SortKey, right: SortKey) => number);
  const blankRank = present.length;
  const places = new Map(present.map((key, rank) => [key, rank]));
  return { ranks: Int32Array.from(keys, (key) => (key === null ? blankRank : (places.get(key) ?? 0))), blankRank };
}
