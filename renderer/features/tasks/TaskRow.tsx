/** One line of the task table: a task, or the head of a group. Drawn again only when what it shows has changed. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { type MouseEvent, memo } from 'react';
import type { DueSoonSteps, TaskView } from '../../../core/domain/task.ts';
import type { ShownColumn } from '../../../core/domain/task-list.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { type CellStyles, drawCell } from './TaskCells.tsx';

export const rowHeightPx = 46;

export const useRowStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    height: `${rowHeightPx}px`,
    display: 'grid',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    boxSizing: 'border-box',
    contain: 'strict',
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  picked: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  current: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandBackground}` },
  cell: {
    padding: '0 8px',
    minWidth: 0,
    // A blank cell fills its row too, so that it can be clicked.
    height: '100%',
    alignContent: 'center',
    overflow: 'hidden',
    fontSize: '13px',
    lineHeight: '18px',
    boxSizing: 'border-box',
  },
  inRange: { backgroundColor: tokens.colorBrandBackground2Hover },
  cursor: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-2px',
  },
  group: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '0 8px',
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: '13px',
  },
  groupCursor: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
});

export type RowStyles = ReturnType<typeof useRowStyles>;

/** The id of a cell in the page, for those who hear the table. */
export function cellId(taskId: number, column: string): string {
  return `task-cell-${taskId}-${column}`;
}

export function groupId(group: number): string {
  return `task-group-${group}`;
}

export interface TaskRowProps {
  readonly taskId: number;
  /** Undefined until it is read. */
  readonly task: TaskView | undefined;
  readonly line: number;
  readonly columns: readonly ShownColumn[];
  readonly template: string;
  readonly steps: DueSoonSteps;
  readonly isPicked: boolean;
  /** Place of the cursor among the columns; -1 when it is on another row. */
  readonly cursorColumn: number;
  /** The columns that are chosen on a chosen row when there are several; -1 to -1 for none. */
  readonly firstInRange: number;
  readonly lastInRange: number;
  /** Below the head of a group: 2. */
  readonly level: number | undefined;
  readonly styles: RowStyles;
  readonly cellStyles: CellStyles;
  readonly onPoint: (taskId: number, column: number, event: MouseEvent) => void;
  readonly onOpen: (taskId: number) => void;
}

export const TaskRow = memo(function TaskRow(props: TaskRowProps) {
  const { taskId, task, line, columns, steps, isPicked, cursorColumn, styles, cellStyles } = props;
  const isInRange = (at: number) => isPicked && at >= props.firstInRange && at <= props.lastInRange;
  const point = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest('td');
    props.onPoint(taskId, cell ? cell.cellIndex : 0, event);
  };
  return (
    <tr
      aria-rowindex={line + 2}
      aria-level={props.level}
      aria-selected={isPicked}
      aria-busy={task === undefined}
      className={`${styles.row}${isPicked ? ` ${styles.picked}` : ''}${cursorColumn >= 0 ? ` ${styles.current}` : ''}`}
      style={{ transform: `translateY(${line * rowHeightPx}px)`, gridTemplateColumns: props.template }}
      onMouseDown={point}
      onContextMenu={point}
      onDoubleClick={() => props.onOpen(taskId)}
    >
      {columns.map(({ column }, at) => (
        <td
          key={column}
          id={cellId(taskId, column)}
          className={`${styles.cell}${at === cursorColumn ? ` ${styles.cursor}` : ''}${isInRange(at) ? ` ${styles.inRange}` : ''}`}
        >
          {task ? drawCell(column, task, { styles: cellStyles, steps }) : null}
        </td>
      ))}
    </tr>
  );
});

export interface GroupRowProps {
  readonly group: number;
  readonly line: number;
  readonly name: string;
  readonly columnCount: number;
  readonly isFolded: boolean;
  readonly isCurrent: boolean;
  readonly styles: RowStyles;
  readonly onFold: (group: number) => void;
}

export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { group, line, name, isFolded, isCurrent, styles } = props;
  return (
    <tr
      aria-rowindex={line + 2}
      aria-level={1}
      aria-expanded={!isFolded}
      className={styles.row}
      style={{ transform: `translateY(${line * rowHeightPx}px)` }}
      title={isFolded ? taskStrings.list.unfoldGroup : taskStrings.list.foldGroup}
      onMouseDown={() => props.onFold(group)}
    >
      <td
        id={groupId(group)}
        colSpan={props.columnCount}
        className={`${styles.cell} ${styles.group}${isCurrent ? ` ${styles.groupCursor}` : ''}`}
        style={{ height: rowHeightPx - 1 }}
      >
        {isFolded ? <ChevronRight16Regular aria-hidden /> : <ChevronDown16Regular aria-hidden />}
        {name}
      </td>
    </tr>
  );
});
