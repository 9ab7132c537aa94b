/** Remembers how the task table was left, so that coming back finds it as it was. Lives as long as the window. */
import type { TaskSorting } from '../../../core/domain/task.ts';
import type { Route, TaskListFilter } from '../../app/navigation.tsx';
import { emptyFilter, type TaskFilter, without } from './task-filter.ts';

export interface TaskListState {
  readonly filter: TaskFilter;
  /** Null: the order of the plans. */
  readonly sorting: TaskSorting | null;
  /** The task the cursor was on. */
  readonly currentTaskId: number | null;
}

const freshState: TaskListState = { filter: emptyFilter, sorting: null, currentTaskId: null };

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
  };
}

/** How the table stood at this place; a place not seen before begins with what it asks for, else as the table was last left. */
export function recallTaskList(route: Extract<Route, { screen: 'tasks' }>): TaskListState {
  const known = byRoute.get(route);
  if (known) return known;
  return route.filter ? { ...freshState, filter: filterFrom(route.filter) } : newest;
}

export function rememberTaskList(route: Route, state: TaskListState): void {
  byRoute.set(route, state);
  newest = state;
}
