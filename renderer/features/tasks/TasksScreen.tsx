/** Nhiệm vụ: every task of every plan in one table, searched, filtered, sorted, grouped and edited as one types. */
import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type DueSoonSteps, defaultDueSoonSteps } from '../../../core/domain/task.ts';
import { useRead } from '../../app/api.ts';
import { ExportView } from '../../app/ExportView.tsx';
import { useNavigation } from '../../app/navigation.tsx';
import { Welcome } from '../../app/Welcome.tsx';
import { taskStrings } from '../../strings/tasks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { ClarityBar } from './ClarityBar.tsx';
import { FilterBuilder, startCondition } from './FilterBuilder.tsx';
import { readAhead, type ShownTasks, useShownTasks } from './shown-tasks.ts';
import { TaskCommands } from './TaskCommands.tsx';
import { type OpenDialog, TaskDialogs } from './TaskDialogs.tsx';
import { TaskFilters } from './TaskFilters.tsx';
import { TaskMenu } from './TaskMenu.tsx';
import { TaskTable, type TaskTableActions } from './TaskTable.tsx';
import { emptyFilter } from './task-filter.ts';
import { groupNamer } from './task-groups.ts';
import { listPicked } from './task-selection.ts';
import { type CellTrouble, useCellSaving } from './use-cell-saving.ts';
import { usePickedTasks } from './use-picked-tasks.ts';
import { type ChangeFilter, type TasksRoute, useTableColumns, useTaskList } from './use-task-list.ts';

const words = taskStrings.list;

type ListView = RefObject<{ listKey: string; firstLine: number }>;

export function TasksScreen({ route }: { readonly route: TasksRoute }) {
  const state = useRead('application.getState').data;
  const steps = useRead('tasks.getDueSoonSteps').data ?? defaultDueSoonSteps;
  const task = useTaskList(route);
  const view: ListView = useRef({ listKey: '', firstLine: 0 });
  const [isClarityShown, setIsClarityShown] = useState(task.list.filter.lacks !== null);
  const request = {
    ...task.list,
    withLacks: isClarityShown,
    today: state?.today ?? '',
    view,
    currentTaskId: task.selection.currentTaskId,
    isEnabled: (state?.planCount ?? 0) > 0,
  };
  const { data, error } = useShownTasks(request);
  const latest = useRef(request);
  useLayoutEffect(() => {
    latest.current = request;
  });
  const { changeFilter: setFilter } = task;
  const changeFilter: ChangeFilter = useCallback(
    (changes) => {
      readAhead({ ...latest.current, filter: { ...latest.current.filter, ...changes } });
      setFilter(changes);
    },
    [setFilter],
  );
  const toggleClarity = useCallback(() => {
    setIsClarityShown(!isClarityShown);
    if (isClarityShown) changeFilter({ lacks: null });
  }, [isClarityShown, changeFilter]);
  if (state?.planCount === 0) {
    return (
      <ScreenFrame title={taskStrings.title}>
        <Welcome />
      </ScreenFrame>
    );
  }
  if (!data || !state) {
    return (
      <ScreenFrame title={taskStrings.title}>
        {error ? <ErrorMessage error={error} /> : <Spinner label={words.loading} delay={300} />}
      </ScreenFrame>
    );
  }
  return (
    <TaskList
      {...task}
      {...{ changeFilter, steps, view, isClarityShown, toggleClarity, today: state.today }}
      shown={data}
    />
  );
}

interface TaskListProps extends ReturnType<typeof useTaskList> {
  readonly shown: ShownTasks;
  readonly steps: DueSoonSteps;
  readonly view: ListView;
  readonly isClarityShown: boolean;
  readonly toggleClarity: () => void;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

function TaskList(props: TaskListProps) {
  const { list, change, changeFilter, selection, setSelection, shown, view, isClarityShown, today } = props;
  const { go } = useNavigation();
  const { columns, setColumns, resize } = useTableColumns(list, change);
  const saving = useCellSaving();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const pickedIds = useMemo(
    () => listPicked({ lines: shown.lines, ids: shown.index.ids }, selection),
    [shown, selection],
  );
  const picked = usePickedTasks({ shown, selection, columns, pickedIds, setDialog });
  const { commit } = saving;
  const { copy, paste, remove } = picked;
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
      onCopy: copy,
      onPaste: paste,
      onMenu: setMenu,
    }),
    [change, resize, setSelection, go, list.folded, commit, copy, paste],
  );
  const openedId = pickedIds[0] === undefined ? null : (selection.currentTaskId ?? pickedIds[0]);
  const open = useCallback(() => {
    if (openedId !== null) go({ screen: 'task', taskId: openedId });
  }, [openedId, go]);
  // Asked for when it is pressed: the commands are not drawn anew with every list.
  const latestPicked = useRef(pickedIds);
  useLayoutEffect(() => {
    latestPicked.current = pickedIds;
  });
  const remind = useCallback(() => {
    const taskIds = latestPicked.current;
    if (taskIds.length > 0) go({ screen: 'reminders', planId: null, taskIds });
  }, [go]);
  const { conditions } = list.filter;
  const [addedCount, setAddedCount] = useState(0);
  const addCondition = useCallback(() => {
    changeFilter({ conditions: [...conditions, startCondition('status')] });
    setAddedCount((before) => before + 1);
  }, [conditions, changeFilter]);
  const listIds = useCallback(
    () => [...shown.lines].flatMap((line) => (line < 0 ? [] : (shown.index.ids[line] ?? []))),
    [shown],
  );
  return (
    <ScreenFrame
      title={taskStrings.title}
      isFixed
      commands={
        <>
          <TaskCommands
            {...{ change, isClarityShown, setDialog, pickedCount: pickedIds.length }}
            grouping={list.grouping}
            onToggleClarity={props.toggleClarity}
            onOpen={open}
            onRemind={remind}
            onAddCondition={addCondition}
          />
          <ExportView count={shown.positions.length} listIds={listIds} />
        </>
      }
    >
      <TaskFilters
        filter={list.filter}
        choices={shown.choices}
        onChange={changeFilter}
        shownCount={shown.positions.length}
        totalCount={shown.totalCount}
      />
      <FilterBuilder
        filter={list.filter}
        index={shown.index}
        today={today}
        addedCount={addedCount}
        onChange={changeFilter}
      />
      {isClarityShown ? (
        <ClarityBar
          choices={shown.choices.lacks}
          chosen={list.filter.lacks}
          onChoose={(lacks) => changeFilter({ lacks })}
          canFill={pickedIds.length > 0}
          onFill={() => setDialog({ kind: 'bulkEdit', onlyBlanks: true })}
        />
      ) : null}
      <Trouble trouble={saving.trouble ?? picked.trouble} note={picked.note} />
      {shown.positions.length === 0 ? (
        <EmptyState title={words.nothingFound} body={words.nothingFoundBody}>
          <Button onClick={() => changeFilter(emptyFilter)}>{words.clearFilters}</Button>
        </EmptyState>
      ) : (
        <TaskTable
          shown={shown}
          columns={columns}
          sorting={list.sorting}
          selection={selection}
          steps={props.steps}
          folded={list.folded}
          groupName={groupNamer(list.grouping)}
          reopened={saving.reopened}
          view={view}
          actions={actions}
        />
      )}
      {menu ? (
        <TaskMenu
          place={menu}
          onClose={() => setMenu(null)}
          onOpen={open}
          onBulkEdit={() => setDialog({ kind: 'bulkEdit', onlyBlanks: false })}
          onExtend={() => setDialog({ kind: 'extend' })}
          onRemind={remind}
          onCopy={copy}
          onDelete={remove}
        />
      ) : null}
      <TaskDialogs
        {...{ dialog, list, change, columns, setColumns, pickedIds, today }}
        saveAll={saving.saveAll}
        onClose={() => setDialog(null)}
      />
    </ScreenFrame>
  );
}

/** What could not be done and why; or, without trouble, what was done. */
function Trouble({ trouble, note }: { readonly trouble: CellTrouble | null; readonly note: string | null }) {
  if (trouble?.error) return <ErrorMessage error={trouble.error} />;
  if (!trouble?.problem && !note) return null;
  return (
    <MessageBar
      intent={trouble?.problem ? 'warning' : 'info'}
      layout="multiline"
      role="status"
      data-testid="table-note"
    >
      <MessageBarBody>{trouble?.problem ? `${taskStrings.cells.notSaved} ${trouble.problem}` : note}</MessageBarBody>
    </MessageBar>
  );
}
