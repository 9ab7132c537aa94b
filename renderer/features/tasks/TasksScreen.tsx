/** Nhiệm vụ: every task of every plan in one table, searched and filtered as one types. */
import { Button, Spinner, ToolbarButton } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState } from 'react';
import type { TaskSorting } from '../../../core/domain/task.ts';
import { useRead } from '../../app/api.ts';
import { type Route, useNavigation } from '../../app/navigation.tsx';
import { Welcome } from '../../app/Welcome.tsx';
import { taskStrings } from '../../strings/tasks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { type ShownTasks, useShownTasks } from './shown-tasks.ts';
import { TaskFilters } from './TaskFilters.tsx';
import { TaskTable } from './TaskTable.tsx';
import { emptyFilter } from './task-filter.ts';
import { recallTaskList, rememberTaskList, type TaskListState } from './task-list-memory.ts';

const words = taskStrings.list;

type TasksRoute = Extract<Route, { screen: 'tasks' }>;
type ChangeList = (changes: Partial<TaskListState>) => void;

function useTaskList(route: TasksRoute) {
  const [list, setList] = useState(() => recallTaskList(route));
  const change: ChangeList = useCallback((changes) => setList((before) => ({ ...before, ...changes })), []);
  useEffect(() => rememberTaskList(route, list), [route, list]);
  return { list, change };
}

export function TasksScreen({ route }: { readonly route: TasksRoute }) {
  const state = useRead('application.getState').data;
  const { list, change } = useTaskList(route);
  const { data: shown, error, isPlaceholderData } = useShownTasks({ ...list, isEnabled: (state?.planCount ?? 0) > 0 });
  if (state?.planCount === 0) {
    return (
      <ScreenFrame title={taskStrings.title}>
        <Welcome />
      </ScreenFrame>
    );
  }
  if (!shown) {
    return (
      <ScreenFrame title={taskStrings.title}>
        {error ? <ErrorMessage error={error} /> : <Spinner label={words.loading} delay={300} />}
      </ScreenFrame>
    );
  }
  return <TaskList list={list} change={change} shown={shown} isBusy={isPlaceholderData} />;
}

interface TaskListProps {
  readonly list: TaskListState;
  readonly change: ChangeList;
  readonly shown: ShownTasks;
  /** Whether a newer list is being read. */
  readonly isBusy: boolean;
}

function TaskList({ list, change, shown, isBusy }: TaskListProps) {
  const { go } = useNavigation();
  const { currentTaskId } = list;
  const isCurrentShown = currentTaskId !== null && shown.ids.includes(currentTaskId);
  const sort = useCallback((sorting: TaskSorting | null) => change({ sorting }), [change]);
  const point = useCallback((taskId: number) => change({ currentTaskId: taskId }), [change]);
  const open = useCallback((taskId: number) => go({ screen: 'task', taskId }), [go]);
  return (
    <ScreenFrame
      title={taskStrings.title}
      isFixed
      commands={
        <ToolbarButton
          icon={<Open20Regular />}
          disabled={!isCurrentShown}
          onClick={() => isCurrentShown && open(currentTaskId)}
        >
          {words.open}
        </ToolbarButton>
      }
    >
      <TaskFilters
        filter={list.filter}
        choices={shown.choices}
        onChange={(filter) => change({ filter })}
        shownCount={shown.ids.length}
        totalCount={shown.totalCount}
        isBusy={isBusy}
      />
      {shown.ids.length === 0 ? (
        <EmptyState title={words.nothingFound} body={words.nothingFoundBody}>
          <Button onClick={() => change({ filter: emptyFilter })}>{words.clearFilters}</Button>
        </EmptyState>
      ) : (
        <TaskTable
          ids={shown.ids}
          listKey={shown.listKey}
          sorting={list.sorting}
          onSort={sort}
          currentTaskId={currentTaskId}
          onPoint={point}
          onOpen={open}
        />
      )}
    </ScreenFrame>
  );
}
