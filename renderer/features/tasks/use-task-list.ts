/** The state of the task table: how the clerk looks at it, which tasks are chosen, and what the table remembers. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { TaskColumn } from '../../../core/domain/task.ts';
import type { ShownColumn, TaskFilter } from '../../../core/domain/task-list.ts';
import { call, refreshReads, useRead } from '../../app/api.ts';
import type { Route } from '../../app/navigation.tsx';
import { usualColumns } from './task-columns.ts';
import { recallTaskList, rememberTaskList, type TaskListState } from './task-list-memory.ts';
import { emptySelection, type TableSelection } from './task-selection.ts';

export type TasksRoute = Extract<Route, { screen: 'tasks' }>;
export type ChangeList = (changes: Partial<TaskListState>) => void;
export type ChangeFilter = (changes: Partial<TaskFilter>) => void;

/** How long after the last pull at an edge the widths are kept. */
const keepDelayMs = 600;

/** The list as it was left at this place, with the selection on the task it was left at. */
export function useTaskList(route: TasksRoute) {
  const [list, setList] = useState(() => recallTaskList(route));
  const [selection, setSelection] = useState<TableSelection>(() => ({
    ...emptySelection,
    currentTaskId: list.currentTaskId,
    anchorTaskId: list.currentTaskId,
    picked: new Set(list.currentTaskId === null ? [] : [list.currentTaskId]),
  }));
  const change: ChangeList = useCallback((changes) => setList((before) => ({ ...before, ...changes })), []);
  const changeFilter: ChangeFilter = useCallback(
    (changes) => setList((before) => ({ ...before, filter: { ...before.filter, ...changes } })),
    [],
  );
  const { currentTaskId } = selection;
  useEffect(() => rememberTaskList(route, { ...list, currentTaskId }), [route, list, currentTaskId]);
  return { list, change, changeFilter, selection, setSelection };
}

export interface TableColumns {
  readonly columns: readonly ShownColumn[];
  readonly setColumns: (columns: readonly ShownColumn[]) => void;
  readonly resize: (column: TaskColumn, widthPx: number) => void;
}

/** The columns shown: those of the list, else as they were last left, else the usual ones. Changes are kept for the next start. */
export function useTableColumns(list: TaskListState, change: ChangeList): TableColumns {
  const layout = useRead('tasks.listViews').data?.layout;
  const columns = list.columns ?? layout?.columns ?? usualColumns;
  const keeping = useRef<ReturnType<typeof setTimeout>>(undefined);
  const setColumns = useCallback(
    (next: readonly ShownColumn[]) => {
      change({ columns: next });
      clearTimeout(keeping.current);
      keeping.current = setTimeout(() => {
        void call('tasks.keepLayout', { columns: [...next] }).then(refreshViews);
      }, keepDelayMs);
    },
    [change],
  );
  const resize = useCallback(
    (column: TaskColumn, widthPx: number) =>
      setColumns(columns.map((shown) => (shown.column === column ? { column, widthPx } : shown))),
    [columns, setColumns],
  );
  return { columns, setColumns, resize };
}

/** Views and layout are read again; the tasks themselves have not changed. */
export function refreshViews(): void {
  void refreshReads('tasks.listViews');
}
