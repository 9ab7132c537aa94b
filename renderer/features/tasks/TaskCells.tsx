/** The cells of a row of the task table: plain elements with classes that the table makes once, since many are drawn per frame. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DueSoonSteps, TaskColumn, TaskView } from '../../../core/domain/task.ts';
import { lastDayOf, tooLateDayOf } from '../../../core/domain/task-standing.ts';
import { taskStatusShortNames, taskStrings } from '../../strings/tasks.ts';
import { formatDate } from '../../ui/dates.ts';
import { statusIcons } from '../../ui/StatusBadge.tsx';
import { statusLooks } from '../../ui/status-looks.ts';
import { columnTexts } from './task-columns.ts';

export const useCellStyles = makeStyles({
  lines: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  oneLine: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
  missing: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  small: { fontSize: '11px', lineHeight: '16px', paddingLeft: '6px', whiteSpace: 'nowrap' },
  late: { color: tokens.colorPaletteRedForeground2 },
  near: { color: tokens.colorPaletteDarkOrangeForeground2 },
  last: { color: tokens.colorPaletteRedForeground2, fontWeight: tokens.fontWeightSemibold },
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    height: '22px',
    maxWidth: '100%',
    padding: '0 8px 0 5px',
    borderRadius: '11px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    '& svg': { flexShrink: 0 },
  },
  icon: { lineHeight: 0 },
  ...statusLooks,
  percent: { display: 'flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' },
  track: { width: '34px', height: '5px', borderRadius: '3px', backgroundColor: tokens.colorNeutralBackground5 },
  fill: { display: 'block', height: '100%', borderRadius: '3px', backgroundColor: tokens.colorBrandBackground },
});

export type CellStyles = ReturnType<typeof useCellStyles>;

interface CellGround {
  readonly styles: CellStyles;
  readonly steps: DueSoonSteps;
}

/** Columns whose blank is worth telling. */
const toldWhenBlank: ReadonlySet<TaskColumn> = new Set(['field', 'lead', 'deadline']);

/** What a cell shows of a task. */
export function drawCell(column: TaskColumn, task: TaskView, ground: CellGround): ReactNode {
  switch (column) {
    case 'code':
      return task.code;
    case 'deadline':
      return drawDeadline(task, ground.styles);
    case 'status':
      return drawStatus(task, ground);
    case 'percent':
      return task.percent === null ? null : drawPercent(task.percent, ground.styles);
    default:
      return drawText(column, task, ground.styles);
  }
}

function drawText(column: TaskColumn, task: TaskView, styles: CellStyles): ReactNode {
  const text = columnTexts[column](task);
  if (text === '')
    return toldWhenBlank.has(column) ? <span className={styles.missing}>{taskStrings.notSet}</span> : null;
  return (
    <div className={styles.lines} title={text}>
      {text}
    </div>
  );
}

function drawDeadline(task: TaskView, styles: CellStyles): ReactNode {
  const { deadline, extension } = task;
  const date = lastDayOf(task);
  if (!date) return drawText('deadline', task, styles);
  const raw = deadline?.raw ?? '';
  const tooLateOn = tooLateDayOf(task);
  const granted = extension && taskStrings.list.extendedBy(extension.documentCode);
  // The words of "trước ngày" are longer than the column.
  const hint = granted ?? (tooLateOn ? taskStrings.beforeDay(formatDate(tooLateOn)) : raw);
  const title = granted ? `${granted}; ${raw}` : raw;
  return (
    <>
      <div>{formatDate(date)}</div>
      <div className={styles.oneLine} title={title}>
        {hint}
      </div>
    </>
  );
}

function drawStatus({ status, daysOverdue, daysLeft }: TaskView, { styles, steps }: CellGround): ReactNode {
  const [, near = 0, last = 0] = steps;
  const urgency = daysLeft === null || daysLeft > near ? styles.near : daysLeft > last ? styles.late : styles.last;
  return (
    <>
      <span className={`${styles.badge} ${styles[status]}`}>
        <span aria-hidden className={styles.icon}>
          {statusIcons[status]}
        </span>
        {taskStatusShortNames[status]}
      </span>
      {daysOverdue === null ? null : (
        <div className={`${styles.small} ${styles.late}`}>{taskStrings.overdueBy(daysOverdue)}</div>
      )}
      {daysLeft === null ? null : <div className={`${styles.small} ${urgency}`}>{taskStrings.daysLeft(daysLeft)}</div>}
    </>
  );
}

function drawPercent(percent: number, styles: CellStyles): ReactNode {
  return (
    <span className={styles.percent}>
      <span className={styles.track} aria-hidden>
        <span className={styles.fill} style={{ width: `${percent}%` }} />
      </span>
      {taskStrings.percent(percent)}
    </span>
  );
}
