/** Nhiệm vụ: every task of every plan in one table, searched and filtered as one types. */
import { Button, Spinner, ToolbarButton } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { reformFields } from '../../../core/domain/field.ts';
import type { TaskView } from '../../../core/domain/task.ts';
import { useRead } from '../../app/api.ts';
import { type Route, useNavigation } from '../../app/navigation.tsx';
import { Welcome } from '../../app/Welcome.tsx';
import { reformFieldShortNames, taskStatusNames, taskStrings } from '../../strings/tasks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { TaskFilters } from './TaskFilters.tsx';
import { TaskTable } from './TaskTable.tsx';
import { type ChoiceNames, countChoices, emptyFilter, matchFilter } from './task-filter.ts';
import { recallTaskList, rememberTaskList, type TaskListState } from './task-list-memory.ts';

const words = taskStrings.list;
const choiceNames: ChoiceNames = {
  statuses: taskStatusNames,
  fields: reformFieldShortNames,
  noField: taskStrings.noField,
  noLead: taskStrings.noLead,
};

type TasksRoute = Extract<Route, { screen: 'tasks' }>;

function useTaskList(route: TasksRoute) {
  const [list, setList] = useState(() => recallTaskList(route));
  const change = useCallback((changes: Partial<TaskListState>) => setList((before) => ({ ...before, ...changes })), []);
  useEffect(() => rememberTaskList(route, list), [route, list]);
  return { list, change };
}

export function TasksScreen({ route }: { readonly route: TasksRoute }) {
  const state = useRead('application.getState').data;
  const read = useRead('tasks.list', { planId: null });
  if (state?.planCount === 0) {
    return (
      <ScreenFrame title={taskStrings.title}>
        <Welcome />
      </ScreenFrame>
    );
  }
  if (!read.data) {
    return (
      <ScreenFrame title={taskStrings.title}>
        {read.error ? <ErrorMessage error={read.error} /> : <Spinner label={words.loading} />}
      </ScreenFrame>
    );
  }
  return <TaskList route={route} tasks={read.data} />;
}

function TaskList({ route, tasks }: { readonly route: TasksRoute; readonly tasks: readonly TaskView[] }) {
  const { go } = useNavigation();
  const { list, change } = useTaskList(route);
  // Typing shows at once; the table follows when there is time.
  const filter = useDeferredValue(list.filter);
  const choices = useMemo(() => countChoices(tasks, filter, reformFields, choiceNames), [tasks, filter]);
  const shown = useMemo(() => tasks.filter(matchFilter(filter)), [tasks, filter]);
  const shownSet = useMemo(() => new Set(shown), [shown]);
  const current = shown.find(({ id }) => id === list.currentTaskId);
  const point = useCallback((task: TaskView) => change({ currentTaskId: task.id }), [change]);
  const open = useCallback((task: TaskView) => go({ screen: 'task', taskId: task.id }), [go]);
  return (
    <ScreenFrame
      title={taskStrings.title}
      isFixed
      commands={
        <ToolbarButton icon={<Open20Regular />} disabled={!current} onClick={() => current && open(current)}>
          {words.open}
        </ToolbarButton>
      }
    >
      <TaskFilters
        filter={list.filter}
        choices={choices}
        onChange={(next) => change({ filter: next })}
        shownCount={shown.length}
        totalCount={tasks.length}
      />
      {shown.length === 0 ? (
        <EmptyState title={words.nothingFound} body={words.nothingFoundBody}>
          <Button onClick={() => change({ filter: emptyFilter })}>{words.clearFilters}</Button>
        </EmptyState>
      ) : (
        <TaskTable
          tasks={tasks}
          shown={shownSet}
          sorting={list.sorting}
          onSort={(sorting) => change({ sorting })}
          currentTaskId={list.currentTaskId}
          onPoint={point}
          onOpen={open}
        />
      )}
    </ScreenFrame>
  );
}
