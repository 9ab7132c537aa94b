/** The table of tasks: only the rows in view are drawn, so that ten thousand scroll as smoothly as ten. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSortDown16Filled, ArrowSortUp16Filled } from '@fluentui/react-icons';
import { type Column, FlexRender, type Row, type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { TaskView } from '../../../core/domain/task.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { columns, columnWidths, features, type TaskTableFeatures } from './task-columns.tsx';

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
  readonly row: Row<TaskTableFeatures, TaskView>;
  readonly position: number;
  readonly startPx: number;
  readonly isCurrent: boolean;
  readonly onPoint: (task: TaskView) => void;
  readonly onOpen: (task: TaskView) => void;
}

const TaskRow = memo(function TaskRow({ row, position, startPx, isCurrent, onPoint, onOpen }: TaskRowProps) {
  const styles = useStyles();
  return (
    <tr
      id={rowId(row.original.id)}
      aria-rowindex={position + 2}
      aria-selected={isCurrent}
      className={mergeClasses(styles.line, styles.row, isCurrent && styles.current)}
      style={{ transform: `translateY(${startPx}px)` }}
      onClick={() => onPoint(row.original)}
      onDoubleClick={() => onOpen(row.original)}
    >
      {row.getAllCells().map((cell) => (
        <td key={cell.column.id} className={styles.cell}>
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  );
});

function rowId(taskId: number): string {
  return `task-row-${taskId}`;
}

export interface TaskTableProps {
  readonly tasks: readonly TaskView[];
  /** Which of them to show. */
  readonly shown: ReadonlySet<TaskView>;
  readonly sorting: SortingState;
  readonly onSort: (sorting: SortingState) => void;
  readonly currentTaskId: number | null;
  readonly onPoint: (task: TaskView) => void;
  readonly onOpen: (task: TaskView) => void;
}

/** Sorts all tasks once per order and filters the sorted rows, so that typing in the search box never sorts. */
function useShownRows({ tasks, shown, sorting, onSort }: TaskTableProps) {
  const table = useTable({
    features,
    columns,
    data: tasks,
    getRowId: (task) => String(task.id),
    state: { sorting },
    onSortingChange: (update) => onSort(update instanceof Function ? update(sorting) : update),
    enableMultiSort: false,
  });
  const { rows } = table.getRowModel();
  const shownRows = useMemo(() => rows.filter((row) => shown.has(row.original)), [rows, shown]);
  return { table, shownRows };
}

export function TaskTable(props: TaskTableProps) {
  const { currentTaskId, onPoint, onOpen } = props;
  const styles = useStyles();
  const { table, shownRows: shown } = useShownRows(props);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 8,
    scrollMargin: headHeightPx,
    scrollPaddingStart: headHeightPx,
  });
  /** -1 while no shown row is pointed at. */
  const current = shown.findIndex((row) => row.original.id === currentTaskId);

  const returnTo = useRef(current);
  useLayoutEffect(() => virtualizer.scrollToIndex(Math.max(0, returnTo.current), { align: 'center' }), [virtualizer]);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.tagName === 'H1')
      grid.current?.focus({ preventScroll: true });
  }, []);

  const moveTo = (index: number) => {
    const row = shown[Math.max(0, Math.min(shown.length - 1, index))];
    if (!row) return;
    onPoint(row.original);
    virtualizer.scrollToIndex(shown.indexOf(row));
  };
  const pageLength = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeightPx) / rowHeightPx) - 1);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + pageLength,
    PageUp: current - pageLength,
    Home: 0,
    End: shown.length - 1,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targets[event.key];
    const row = shown[current];
    if (target !== undefined) moveTo(target);
    else if (event.key === 'Enter' && row) onOpen(row.original);
    else return;
    event.preventDefault();
  };
  const active = shown[current];

  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of WAI-ARIA, on a real table
        role="grid"
        tabIndex={0}
        className={styles.table}
        aria-label={words.label}
        aria-rowcount={shown.length + 1}
        aria-activedescendant={active ? rowId(active.original.id) : undefined}
        onKeyDown={onKeyDown}
        data-testid="task-table"
      >
        <TaskTableHead table={table} />
        <tbody className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = shown[index];
            return row ? (
              <TaskRow
                key={row.id}
                row={row}
                position={index}
                startPx={start - headHeightPx}
                isCurrent={index === current}
                onPoint={onPoint}
                onOpen={onOpen}
              />
            ) : null;
          })}
        </tbody>
      </table>
    </div>
  );
}

type SortableTable = ReturnType<typeof useShownRows>['table'];

function TaskTableHead({ table }: { readonly table: SortableTable }) {
  const styles = useStyles();
  return (
    <thead className={styles.head}>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} aria-rowindex={1} className={styles.line}>
          {group.headers.map(({ column }) => (
            <HeadCell key={column.id} column={column} />
          ))}
        </tr>
      ))}
    </thead>
  );
}

const sortWords = { asc: 'ascending', desc: 'descending' } as const;

function HeadCell({ column }: { readonly column: Column<TaskTableFeatures, TaskView> }) {
  const styles = useStyles();
  const direction = column.getIsSorted();
  const name = String(column.columnDef.header);
  return (
    <th scope="col" className={styles.headColumn} aria-sort={direction === false ? 'none' : sortWords[direction]}>
      <button
        type="button"
        className={styles.headCell}
        title={words.sortBy(name)}
        onClick={() => column.toggleSorting()}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {name}
        {direction === 'asc' ? <ArrowSortUp16Filled aria-hidden /> : null}
        {direction === 'desc' ? <ArrowSortDown16Filled aria-hidden /> : null}
      </button>
    </th>
  );
}
