/** The tasks that were read, one a row; the keyboard alone is enough. Long lists are drawn only where they are looked at. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ParsedTask } from '../../../core/import/parsed-document.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { taskTypeNames } from '../../strings/tasks.ts';
import { DoubtMark } from './MarkedField.tsx';

const strings = planImportStrings.task;
const rowHeight = 32;

const useStyles = makeStyles({
  scroller: { height: '100%', overflow: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  table: { width: '100%', fontSize: '13px', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    height: `${rowHeight}px`,
    padding: '0 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'nowrap',
  },
  type: { width: '92px' },
  code: { width: '48px' },
  lead: { width: '142px' },
  deadline: { width: '108px' },
  doubt: { width: '88px' },
  row: {
    position: 'relative',
    height: `${rowHeight}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  leftOut: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  cell: { padding: '0 8px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // The button covers its row, so that a click anywhere chooses it.
  choose: {
    display: 'block',
    width: '100%',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    textDecorationLine: 'inherit',
    whiteSpace: 'nowrap',
    outlineStyle: 'none',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    cursor: 'pointer',
    '::after': { content: '""', position: 'absolute', top: 0, right: 0, bottom: 0, left: 0 },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface TaskRowProps {
  readonly task: ParsedTask;
  readonly isSelected: boolean;
  readonly isLeftOut: boolean;
  /** Null: no task is in doubt, and there is no column for it. */
  readonly isDoubtful: boolean | null;
  readonly onSelect: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function TaskRow({ task, isSelected, isLeftOut, isDoubtful, onSelect, onKeyDown }: TaskRowProps) {
  const styles = useStyles();
  const lead = task.leadAgencies.join('; ');
  const deadline = task.deadline?.raw ?? '';
  return (
    <tr className={mergeClasses(styles.row, isSelected && styles.selected, isLeftOut && styles.leftOut)}>
      <td className={styles.cell} title={taskTypeNames[task.type]}>
        {planImportStrings.typeShortNames[task.type]}
      </td>
      <td className={styles.cell}>{task.code}</td>
      <td className={styles.cell}>
        <button
          type="button"
          className={styles.choose}
          title={task.title}
          aria-current={isSelected || undefined}
          onClick={onSelect}
          onKeyDown={onKeyDown}
        >
          {task.title}
        </button>
      </td>
      <td className={styles.cell} title={lead}>
        {lead}
      </td>
      <td className={styles.cell} title={deadline}>
        {deadline}
      </td>
      {isDoubtful !== null && <td className={styles.cell}>{isDoubtful && <DoubtMark />}</td>}
    </tr>
  );
}

function TaskTableHead({ hasDoubts }: { readonly hasDoubts: boolean }) {
  const styles = useStyles();
  const columns = ['type', 'code', 'title', 'lead', 'deadline', ...(hasDoubts ? ['doubt' as const] : [])] as const;
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" className={mergeClasses(styles.head, column !== 'title' && styles[column])}>
            {strings.columns[column]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export interface TaskTableProps {
  readonly label: string;
  readonly tasks: readonly ParsedTask[];
  /** Indices of the tasks to show. */
  readonly rows: readonly number[];
  readonly leftOut: readonly number[];
  readonly doubtful: ReadonlySet<number>;
  readonly selected: number | null;
  readonly onSelect: (index: number) => void;
  /** Enter: on into the task's fields. */
  readonly onEdit: (index: number) => void;
  readonly onToggleLeftOut: (index: number) => void;
}

export function TaskTable({
  label,
  tasks,
  rows,
  leftOut,
  doubtful,
  selected,
  onSelect,
  onEdit,
  onToggleLeftOut,
}: TaskTableProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The header stands above the rows in the same scroller, and stays over them.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  });
  const selectedRow = selected === null ? -1 : rows.indexOf(selected);
  useEffect(() => {
    if (selectedRow >= 0) virtual.scrollToIndex(selectedRow, { align: 'auto' });
  }, [selectedRow, virtual]);
  /** Up and down choose the neighbour and take the focus along. */
  const move = (event: KeyboardEvent, row: number, step: 1 | -1) => {
    const index = rows[row + step];
    if (index === undefined) return;
    const present = event.currentTarget.closest('tr');
    const neighbour = step === 1 ? present?.nextElementSibling : present?.previousElementSibling;
    neighbour?.querySelector('button')?.focus();
    onSelect(index);
  };
  const answerKey = (row: number, index: number) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowDown') move(event, row, 1);
    else if (event.key === 'ArrowUp') move(event, row, -1);
    else if (event.key === 'Enter') onEdit(index);
    else if (event.key === 'Delete') onToggleLeftOut(index);
    else return;
    event.preventDefault();
  };
  const items = virtual.getVirtualItems();
  const before = (items[0]?.start ?? rowHeight) - rowHeight;
  const after = virtual.getTotalSize() + rowHeight - (items.at(-1)?.end ?? rowHeight);
  return (
    <div className={styles.scroller} ref={scroller}>
      <table className={styles.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <TaskTableHead hasDoubts={doubtful.size > 0} />
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {items.map(({ index: row }) => {
            const index = rows[row] ?? -1;
            const task = tasks[index];
            return (
              task && (
                <TaskRow
                  key={index}
                  task={task}
                  isSelected={index === selected}
                  isLeftOut={leftOut.includes(index)}
                  isDoubtful={doubtful.size === 0 ? null : doubtful.has(index)}
                  onSelect={() => onSelect(index)}
                  onKeyDown={answerKey(row, index)}
                />
              )
            );
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}
