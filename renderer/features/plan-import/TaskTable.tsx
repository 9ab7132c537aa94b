/** The tasks that were read, one a row. Long lists are drawn only where they are looked at. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ParsedTask } from '../../../core/import/parsed-document.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { reformFieldShortNames, taskTypeNames } from '../../strings/tasks.ts';

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
  type: { width: '132px' },
  code: { width: '48px' },
  lead: { width: '142px' },
  deadline: { width: '108px' },
  field: { width: '108px' },
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
  readonly onSelect: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function TaskRow({ task, isSelected, isLeftOut, onSelect, onKeyDown }: TaskRowProps) {
  const styles = useStyles();
  const cells = [
    task.leadAgencies.join('; '),
    task.deadline?.raw ?? '',
    task.field ? reformFieldShortNames[task.field] : '',
  ] as const;
  return (
    <tr className={mergeClasses(styles.row, isSelected && styles.selected, isLeftOut && styles.leftOut)}>
      <td className={styles.cell}>{taskTypeNames[task.type]}</td>
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
      {cells.map((words, column) => (
        <td key={(['lead', 'deadline', 'field'] as const)[column]} className={styles.cell} title={words}>
          {words}
        </td>
      ))}
    </tr>
  );
}

function TaskTableHead() {
  const styles = useStyles();
  return (
    <thead>
      <tr>
        {(['type', 'code', 'title', 'lead', 'deadline', 'field'] as const).map((column) => (
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
  readonly leftOut: readonly number[];
  readonly selected: number | null;
  readonly onSelect: (index: number) => void;
}

export function TaskTable({ label, tasks, leftOut, selected, onSelect }: TaskTableProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The header stands above the rows in the same scroller, and stays over them.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  });
  useEffect(() => {
    if (selected !== null) virtual.scrollToIndex(selected, { align: 'auto' });
  }, [selected, virtual]);
  /** Up and down choose the neighbour and take the focus along. */
  const moveFrom = (index: number) => (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !tasks[index + step]) return;
    event.preventDefault();
    const row = event.currentTarget.closest('tr');
    const neighbour = step === 1 ? row?.nextElementSibling : row?.previousElementSibling;
    neighbour?.querySelector('button')?.focus();
    onSelect(index + step);
  };
  const items = virtual.getVirtualItems();
  const before = (items[0]?.start ?? rowHeight) - rowHeight;
  const after = virtual.getTotalSize() + rowHeight - (items.at(-1)?.end ?? rowHeight);
  return (
    <div className={styles.scroller} ref={scroller}>
      <table className={styles.table} aria-label={label} aria-rowcount={tasks.length + 1}>
        <TaskTableHead />
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {items.map(({ index }) => {
            const task = tasks[index];
            return (
              task && (
                <TaskRow
                  key={index}
                  task={task}
                  isSelected={index === selected}
                  isLeftOut={leftOut.includes(index)}
                  onSelect={() => onSelect(index)}
                  onKeyDown={moveFrom(index)}
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
