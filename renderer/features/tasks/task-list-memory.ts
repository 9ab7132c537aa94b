/** Remembers how the task table was left, so that coming back finds it as it was. Lives as long as the window. */
import {
  type ShownColumn,
  type TaskCondition,
  type TaskFilter,
  type TaskListDefinition,
  without,
} from '../../../core/domain/task-list.ts';
import type { Route, TaskListFilter } from '../../app/navigation.tsx';
import { emptyFilter } from './task-filter.ts';

export interface TaskListState extends Omit<TaskListDefinition, 'columns'> {
  /** Null: the columns as they were last left, else the usual ones. */
  readonly columns: readonly ShownColumn[] | null;
  /** Keys of the groups that are folded up. */
  readonly folded: readonly string[];
  /** The task the cursor was on. */
  readonly currentTaskId: number | null;
}

const freshState: TaskListState = {
  filter: emptyFilter,
  sorting: [],
  grouping: null,
  columns: null,
  folded: [],
  currentTaskId: null,
};

let newest = freshState;
const byRoute = new WeakMap<Route, TaskListState>();

/** The filter that a number on another screen asks for. */
export function filterFrom(asked: TaskListFilter): TaskFilter {
  return {
    ...emptyFilter,
    planId: asked.planId ?? null,
    status: asked.status ?? null,
    field: asked.field === null ? without : (asked.field ?? null),
    leadAgency: asked.leadAgency ?? null,
    conditions: dayConditions(asked),
  };
}

function dayConditions({ lastDayFrom, lastDayTo }: TaskListFilter): readonly TaskCondition[] {
  const conditions: TaskCondition[] = [];
  if (lastDayFrom) conditions.push({ field: 'lastDay', operator: 'onOrAfter', value: lastDayFrom });
  if (lastDayTo) conditions.push({ field: 'lastDay', operator: 'onOrBefore', value: lastDayTo });
  return conditions;
}

/** How the table stood at this place; a place not seen before begins with what it asks for, else as the table was last left. */
export function recallTaskList(route: Extract<Route, { screen: 'tasks' }>): TaskListState {
  const known = byRoute.get(route);
  if (known) return known;
  return route.filter ? { ...freshState, columns: newest.columns, filter: filterFrom(route.filter) } : newest;
}

export function rememberTaskList(route: Route, state: TaskListState): void {
  byRoute.set(route, state);
  newest = state;
}
