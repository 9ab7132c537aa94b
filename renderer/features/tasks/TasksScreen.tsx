/** Nhiệm vụ: every task of every plan in one table, searched, filtered, sorted, grouped and edited as one types. */
import { Button, Spinner } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import type { DueSoonSteps } from '../../../core/domain/task-list.ts';
import { defaultDueSoonSteps } from '../../../core/domain/task-list.ts';
import { useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { Welcome } from '../../app/Welcome.tsx';
import { taskStrings } from '../../strings/tasks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { type ShownTasks, useShownTasks } from './shown-tasks.ts';
import { TaskFilters } from './TaskFilters.tsx';
import { TaskTable, type TaskTableActions } from './TaskTable.tsx';
import { emptyFilter } from './task-filter.ts';
import { groupNamer } from './task-groups.ts';
import { useCellSaving } from './use-cell-saving.ts';
import { type TasksRoute, useTableColumns, useTaskList } from './use-task-list.ts';

const words = taskStrings.list;

export function TasksScreen({ route }: { readonly route: TasksRoute }) {
  const state = useRead('application.getState').data;
  const steps = useRead('tasks.getDueSoonSteps').data ?? defaultDueSoonSteps;
  const task = useTaskList(route);
  const view = useRef({ listKey: '', firstLine: 0 });
  const {
    data: shown,
    error,
    isPlaceholderData,
  } = useShownTasks({
    ...task.list,
    today: state?.today ?? '',
    view: view.current,
    currentTaskId: task.selection.currentTaskId,
    isEnabled: (state?.planCount ?? 0) > 0,
  });
  if (state?.planCount === 0) {
    return (
      <ScreenFrame title={taskStrings.title}>
        <Welcome />
      </ScreenFrame>
    );
  }
  if (!shown || !state) {
    return (
      <ScreenFrame title={taskStrings.title}>
        {error ? <ErrorMessage error={error} /> : <Spinner label={words.loading} delay={300} />}
      </ScreenFrame>
    );
  }
  return <TaskList {...task} shown={shown} steps={steps} view={view} isBusy={isPlaceholderData} />;
}

interface TaskListProps extends ReturnType<typeof useTaskList> {
  readonly shown: ShownTasks;
  readonly steps: DueSoonSteps;
  readonly view: { current: { listKey: string; firstLine: number } };
  /** Whether a newer list is being read. */
  readonly isBusy: boolean;
}

function TaskList({ list, change, selection, setSelection, shown, steps, view, isBusy }: TaskListProps) {
  const { go } = useNavigation();
  const { columns, resize } = useTableColumns(list, change);
  const saving = useCellSaving();
  const { commit } = saving;
  const actions = useMemo<TaskTableActions>(
    () => ({
      onSort: (sorting) => change({ sorting }),
      onResize: resize,
      onSelect: setSelection,
      onOpen: (taskId) => go({ screen: 'task', taskId }),
      onFold: (key) =>
        change({
          folded: list.folded.includes(key) ? list.folded.filter((one) => one !== key) : [...list.folded, key],
        }),
      onCommit: commit,
      onCopy: () => {},
      onPaste: () => {},
      onMenu: () => {},
      onDelete: () => {},
    }),
    [change, resize, setSelection, go, list.folded, commit],
  );
  return (
    <ScreenFrame title={taskStrings.title} isFixed>
      <TaskFilters
        filter={list.filter}
        choices={shown.choices}
        onChange={(filter) => change({ filter })}
        shownCount={shown.positions.length}
        totalCount={shown.totalCount}
        isBusy={isBusy}
      />
      {shown.positions.length === 0 ? (
        <EmptyState title={words.nothingFound} body={words.nothingFoundBody}>
          <Button onClick={() => change({ filter: emptyFilter })}>{words.clearFilters}</Button>
        </EmptyState>
      ) : (
        <TaskTable
          shown={shown}
          columns={columns}
          sorting={list.sorting}
          selection={selection}
          steps={steps}
          folded={list.folded}
          groupName={groupNamer(list.grouping)}
          reopened={saving.reopened}
          view={view}
          actions={actions}
        />
      )}
    </ScreenFrame>
  );
}
