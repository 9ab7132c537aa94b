/** The table of tasks: only the lines in view are drawn, and only their rows are read. Cells are chosen, copied and edited as in Excel. */
import { makeStyles, tokens } from '@fluentui/react-components';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import type { DueSoonSteps, TaskColumn, TaskSorting, TaskView } from '../../../core/domain/task.ts';
import type { ShownColumn } from '../../../core/domain/task-list.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { formatCount } from '../../ui/numbers.ts';
import { CellEditor, ownTabKey } from './CellEditor.tsx';
import { useRows } from './row-store.ts';
import type { ShownTasks } from './shown-tasks.ts';
import { useCellStyles } from './TaskCells.tsx';
import { cellId, GroupRow, groupId, rowHeightPx, TaskRow, useRowStyles } from './TaskRow.tsx';
import { headHeightPx, TaskTableHead } from './TaskTableHead.tsx';
import { pressTableKey } from './table-keys.ts';
import {
  columnRange,
  lineOfCursor,
  moveCursor,
  type SelectionMode,
  type TableSelection,
  targetOfLine,
} from './task-selection.ts';
import { useLineWindow } from './use-line-window.ts';
import { type ReopenedCell, useOpenCell } from './use-open-cell.ts';
import { useWantedRows } from './use-wanted-rows.ts';

const words = taskStrings.list;

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: {
    display: 'block',
    width: '100%',
    outlineStyle: 'none',
    // As long as no cell is the current one, nothing else would show the focus.
    '&:focus-visible:not([aria-activedescendant])': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  body: { display: 'block', position: 'relative', width: '100%' },
});

/** What the table tells the screen around it. */
export interface TaskTableActions {
  readonly onSort: (sorting: readonly TaskSorting[]) => void;
  readonly onResize: (column: TaskColumn, widthPx: number) => void;
  readonly onSelect: (selection: TableSelection) => void;
  readonly onOpen: (taskId: number) => void;
  readonly onFold: (groupKey: string) => void;
  /** The text typed into a cell, to be read and saved. */
  readonly onCommit: (task: TaskView, column: TaskColumn, text: string) => void;
  readonly onCopy: (withHeadings: boolean) => void;
  readonly onPaste: (text: string) => void;
  /** Opens the menu of the chosen tasks at a place of the window. */
  readonly onMenu: (place: { readonly x: number; readonly y: number }) => void;
}

export interface TaskTableProps {
  readonly shown: ShownTasks;
  readonly columns: readonly ShownColumn[];
  readonly sorting: readonly TaskSorting[];
  readonly selection: TableSelection;
  readonly steps: DueSoonSteps;
  /** Keys of the groups that are folded up. */
  readonly folded: readonly string[];
  readonly groupName: (groupKey: string) => string;
  readonly reopened: ReopenedCell | null;
  /** The line at the top of the view is kept here, so that the list is read again where it stands. */
  readonly view: RefObject<{ listKey: string; firstLine: number }>;
  readonly actions: TaskTableActions;
}

/** The widths as a grid: the work itself takes what is left. */
function toTemplate(columns: readonly ShownColumn[]): string {
  const wide = columns.some(({ column }) => column === 'title') ? 'title' : columns.at(-1)?.column;
  return columns
    .map(({ column, widthPx }) => (column === wide ? `minmax(${widthPx}px, 1fr)` : `${widthPx}px`))
    .join(' ');
}

export const TaskTable = memo(function TaskTable(props: TaskTableProps) {
  const { shown, columns, selection, view, actions } = props;
  const { lines, index, groups } = shown;
  const list = { lines, ids: index.ids };
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const cellStyles = useCellStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const rows = useRows(shown.rows);
  const window = useLineWindow(scroller, { lineHeightPx: rowHeightPx, headHeightPx, lineCount: lines.length });
  const { first, end, reveal } = window;
  const template = toTemplate(columns);
  const current = lineOfCursor(list, selection);
  const [firstInRange, lastInRange] = columnRange(selection);

  // Where the list was left, or its beginning for another list.
  useLayoutEffect(() => {
    if (view.current.listKey === '') reveal(Math.max(0, current), 'center');
    else if (view.current.listKey !== shown.listKey && scroller.current) scroller.current.scrollTop = 0;
    view.current = { listKey: shown.listKey, firstLine: first };
  });
  useWantedRows(shown, window);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.tagName === 'H1')
      grid.current?.focus({ preventScroll: true });
  }, []);

  const focusGrid = () => grid.current?.focus({ preventScroll: true });
  const moveTo = (line: number, column: number, mode: SelectionMode = 'replace') => {
    const place = Math.max(0, Math.min(lines.length - 1, line));
    const target = targetOfLine(list, place);
    if (!target) return;
    actions.onSelect(moveCursor(list, selection, target, Math.max(0, Math.min(columns.length - 1, column)), mode));
    reveal(place);
  };
  const { onSelect, onCommit, onOpen, onCopy } = actions;
  const { open, openCell, clearCell, commit, cancel } = useOpenCell({
    ...{ list, rows, columns, selection, current, onSelect, onCommit, moveTo, reveal, focusGrid },
    reopened: props.reopened,
  });

  const fold = useCallback(
    (group: number) => {
      const key = groups[group]?.key;
      if (key !== undefined) actions.onFold(key);
    },
    [groups, actions],
  );
  const openMenu = () => {
    const cell = document.getElementById(cellIdOf(selection, columns) ?? '');
    const { left, bottom } = (cell ?? grid.current ?? document.body).getBoundingClientRect();
    actions.onMenu({ x: left + 12, y: bottom });
  };

  const pageLength = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeightPx) / rowHeightPx) - 1);
  const onKeyDown = (event: KeyboardEvent) =>
    pressTableKey(event, {
      ...{ list, selection, current, pageLength, moveTo, onSelect, onOpen, onCopy, openMenu, openCell, clearCell },
      columnCount: columns.length,
      onFold: fold,
    });
  const onPaste = (event: ClipboardEvent) => {
    if (open) return;
    event.preventDefault();
    actions.onPaste(event.clipboardData.getData('text/plain'));
  };

  const latest = useRef({ list, selection, actions });
  useLayoutEffect(() => {
    latest.current = { list, selection, actions };
  });
  const point = useCallback((taskId: number, column: number, event: MouseEvent) => {
    const { list: at, selection: before, actions: told } = latest.current;
    const isMenu = event.type === 'contextmenu';
    if (event.button !== 0 && !isMenu) return;
    if (!isMenu || !before.picked.has(taskId)) {
      const mode = event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'replace';
      told.onSelect(moveCursor(at, before, { taskId }, column, isMenu ? 'replace' : mode));
    }
    if (!isMenu) return;
    event.preventDefault();
    told.onMenu({ x: event.clientX, y: event.clientY });
  }, []);

  const minWidth = columns.reduce((sum, { widthPx }) => sum + widthPx, 0);
  const isCursorDrawn = current >= first && current < end;
  const cellElement = open ? document.getElementById(cellId(open.task.id, open.column)) : null;
  return (
    <div ref={scroller} className={styles.scroller}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles know it (the grid pattern of WAI-ARIA) */}
      <table
        ref={grid}
        role={groups.length > 0 ? 'treegrid' : 'grid'}
        tabIndex={0}
        {...ownTabKey}
        className={styles.table}
        style={{ minWidth }}
        aria-label={words.label}
        aria-description={words.keysHint}
        aria-multiselectable
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={isCursorDrawn ? cellIdOf(selection, columns) : undefined}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        data-testid="task-table"
        data-list={shown.listKey}
      >
        <TaskTableHead
          columns={columns}
          template={template}
          sorting={props.sorting}
          onSort={actions.onSort}
          onResize={actions.onResize}
        />
        <tbody className={styles.body} style={{ height: lines.length * rowHeightPx }}>
          {Array.from({ length: Math.max(0, end - first) }, (_, offset) => {
            const line = first + offset;
            const found = lines[line] as number;
            if (found < 0) {
              const group = groups[-1 - found];
              return group === undefined ? null : (
                <GroupRow
                  key={`group ${group.key}`}
                  group={-1 - found}
                  line={line}
                  name={words.groupCount(props.groupName(group.key), formatCount(group.count))}
                  columnCount={columns.length}
                  isFolded={props.folded.includes(group.key)}
                  isCurrent={line === current}
                  styles={rowStyles}
                  onFold={fold}
                />
              );
            }
            const taskId = index.ids[found] as number;
            const isPicked = selection.picked.has(taskId);
            return (
              <TaskRow
                // Rows that leave the view become those that come into it.
                key={line % (end - first)}
                taskId={taskId}
                task={rows.get(taskId)}
                line={line}
                columns={columns}
                template={template}
                steps={props.steps}
                isPicked={isPicked}
                cursorColumn={line === current ? selection.column : -1}
                firstInRange={isPicked && firstInRange !== lastInRange ? firstInRange : -1}
                lastInRange={isPicked && firstInRange !== lastInRange ? lastInRange : -1}
                styles={rowStyles}
                cellStyles={cellStyles}
                level={groups.length > 0 ? 2 : undefined}
                onPoint={point}
                onOpen={onOpen}
              />
            );
          })}
        </tbody>
      </table>
      {open && cellElement ? (
        <CellEditor
          key={`${open.task.id} ${open.column}`}
          column={open.column}
          text={open.text}
          label={taskStrings.cells.edit(words.columns[open.column], open.task.code ?? open.task.title)}
          place={{
            left: cellElement.offsetLeft,
            top: open.line * rowHeightPx + headHeightPx,
            width: Math.max(cellElement.offsetWidth, 120),
            height: rowHeightPx,
          }}
          onCommit={(text, exit) => commit(open, text, exit)}
          onCancel={cancel}
        />
      ) : null}
    </div>
  );
});

/** The id of the cell, or of the line of a group, that the cursor is on. */
function cellIdOf(selection: TableSelection, columns: readonly ShownColumn[]): string | undefined {
  if (selection.currentGroup !== null) return groupId(selection.currentGroup);
  const column = columns[selection.column];
  return selection.currentTaskId === null || !column ? undefined : cellId(selection.currentTaskId, column.column);
}
