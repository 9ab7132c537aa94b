/** The table of tasks: only the rows in view are drawn, and only they are read. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSortDown16Filled, ArrowSortUp16Filled } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useRef } from 'react';
import { type TaskColumn, type TaskSorting, type TaskView, taskColumns } from '../../../core/domain/task.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { useTaskRows } from './shown-tasks.ts';
import { cells, columnWidths } from './task-columns.tsx';

const rowHeightPx = 46;
const headHeightPx = 32;
const words = taskStrings.list;

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'scroll', backgroundColor: tokens.colorNeutralBackground1 },
  table: { display: 'block', width: '100%', outlineStyle: 'none' },
  body: { display: 'block', position: 'relative', width: '100%' },
  line: { display: 'grid', gridTemplateColumns: columnWidths, alignItems: 'center' },
  head: {
    display: 'block',
    position: 'sticky',
    top: 0,
    zIndex: 1,
    height: `${headHeightPx}px`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  headColumn: { padding: 0 },
  headCell: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    height: '31px',
    padding: '0 8px',
    border: 'none',
    background: 'none',
    textAlign: 'left',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    width: '100%',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    height: `${rowHeightPx}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandBackground}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  cell: { padding: '0 8px', minWidth: 0, fontSize: '13px', lineHeight: '18px' },
});

interface TaskRowProps {
  readonly taskId: number;
  /** Undefined until it is read. */
  readonly task: TaskView | undefined;
  readonly position: number;
  readonly startPx: number;
  readonly isCurrent: boolean;
  readonly onPoint: (taskId: number) => void;
  readonly onOpen: (taskId: number) => void;
}

const TaskRow = memo(function TaskRow({ taskId, task, position, startPx, isCurrent, onPoint, onOpen }: TaskRowProps) {
  const styles = useStyles();
  return (
    <tr
      id={rowId(taskId)}
      aria-rowindex={position + 2}
      aria-selected={isCurrent}
      aria-busy={task === undefined}
      className={mergeClasses(styles.line, styles.row, isCurrent && styles.current)}
      style={{ transform: `translateY(${startPx}px)` }}
      onClick={() => onPoint(taskId)}
      onDoubleClick={() => onOpen(taskId)}
    >
      {taskColumns.map((column) => (
        <td key={column} className={styles.cell}>
          {task ? cells[column](task) : null}
        </td>
      ))}
    </tr>
  );
});

function rowId(taskId: number): string {
  return `task-row-${taskId}`;
}

export interface TaskTableProps {
  /** The tasks to show, in their order. */
  readonly ids: Int32Array;
  /** What they were found by: another key begins at the top again. */
  readonly listKey: string;
  /** Null: the order of the plans. */
  readonly sorting: TaskSorting | null;
  readonly onSort: (sorting: TaskSorting | null) => void;
  readonly currentTaskId: number | null;
  readonly onPoint: (taskId: number) => void;
  readonly onOpen: (taskId: number) => void;
}

export const TaskTable = memo(function TaskTable(props: TaskTableProps) {
  const { ids, listKey, currentTaskId, onPoint, onOpen } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 8,
    scrollMargin: headHeightPx,
    scrollPaddingStart: headHeightPx,
  });
  const items = virtualizer.getVirtualItems();
  const rows = useTaskRows(ids, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  /** -1 while no shown row is pointed at. */
  const current = currentTaskId === null ? -1 : ids.indexOf(currentTaskId);

  const opened = useRef({ listKey, position: Math.max(0, current) });
  useLayoutEffect(() => {
    if (opened.current.listKey === listKey) virtualizer.scrollToIndex(opened.current.position, { align: 'center' });
    else virtualizer.scrollToOffset(0);
    opened.current = { listKey: '', position: 0 };
  }, [virtualizer, listKey]);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.tagName === 'H1')
      grid.current?.focus({ preventScroll: true });
  }, []);

  const moveTo = (index: number) => {
    const position = Math.max(0, Math.min(ids.length - 1, index));
    const taskId = ids[position];
    if (taskId === undefined) return;
    onPoint(taskId);
    virtualizer.scrollToIndex(position);
  };
  const pageLength = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeightPx) / rowHeightPx) - 1);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + pageLength,
    PageUp: current - pageLength,
    Home: 0,
    End: ids.length - 1,
  };
  const active = ids[current];
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targets[event.key];
    if (target !== undefined) moveTo(target);
    else if (event.key === 'Enter' && active !== undefined) onOpen(active);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of WAI-ARIA, on a real table
        role="grid"
        tabIndex={0}
        className={styles.table}
        aria-label={words.label}
        aria-rowcount={ids.length + 1}
        aria-activedescendant={active === undefined ? undefined : rowId(active)}
        onKeyDown={onKeyDown}
        data-testid="task-table"
      >
        <TaskTableHead sorting={props.sorting} onSort={props.onSort} />
        <tbody className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const taskId = ids[index];
            return taskId === undefined ? null : (
              <TaskRow
                key={index}
                taskId={taskId}
                task={rows.get(taskId)}
                position={index}
                startPx={start - headHeightPx}
                isCurrent={index === current}
                onPoint={onPoint}
                onOpen={onOpen}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
});

type SortingProps = Pick<TaskTableProps, 'sorting' | 'onSort'>;

function TaskTableHead(props: SortingProps) {
  const styles = useStyles();
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.line}>
        {taskColumns.map((column) => (
          <HeadCell key={column} column={column} {...props} />
        ))}
      </tr>
    </thead>
  );
}

/** Upwards, then downwards, then as the plans have it. */
function nextSorting(column: TaskColumn, sorting: TaskSorting | null): TaskSorting | null {
  if (sorting?.column !== column) return { column, isDescending: false };
  return sorting.isDescending ? null : { column, isDescending: true };
}

function HeadCell({ column, sorting, onSort }: SortingProps & { readonly column: TaskColumn }) {
  const styles = useStyles();
  const direction = sorting?.column !== column ? 'none' : sorting.isDescending ? 'descending' : 'ascending';
  const name = words.columns[column];
  return (
    <th scope="col" className={styles.headColumn} aria-sort={direction}>
      <button
        type="button"
        className={styles.headCell}
        title={words.sortBy(name)}
        onClick={() => onSort(nextSorting(column, sorting))}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {name}
        {direction === 'ascending' ? <ArrowSortUp16Filled aria-hidden /> : null}
        {direction === 'descending' ? <ArrowSortDown16Filled aria-hidden /> : null}
      </button>
    </th>
  );
}
