/** Where a task stands: words and icon, with a colour that only supports them. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowRepeatAll16Regular,
  CheckmarkCircle16Filled,
  CheckmarkCircle16Regular,
  Circle16Regular,
  CircleHalfFill16Regular,
  Clock16Regular,
  ErrorCircle16Filled,
  Prohibited16Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { TaskStatus } from '../../core/domain/task.ts';
import { taskStatusShortNames } from '../strings/tasks.ts';
import { statusLooks } from './status-looks.ts';

/** The sign of each status, for badges. */
export const statusIcons: Readonly<Record<TaskStatus, ReactNode>> = {
  overdue: <ErrorCircle16Filled />,
  dueSoon: <Clock16Regular />,
  notStarted: <Circle16Regular />,
  inProgress: <CircleHalfFill16Regular />,
  ongoing: <ArrowRepeatAll16Regular />,
  done: <CheckmarkCircle16Filled />,
  doneLate: <CheckmarkCircle16Regular />,
  cancelled: <Prohibited16Regular />,
};

/** The solid colour of each status, for bars and edges. */
export const statusColors: Readonly<Record<TaskStatus, string>> = {
  overdue: tokens.colorPaletteRedBackground3,
  dueSoon: tokens.colorPaletteDarkOrangeBackground3,
  notStarted: tokens.colorNeutralStroke1,
  inProgress: tokens.colorBrandBackground,
  ongoing: tokens.colorPaletteTealBackground2,
  done: tokens.colorPaletteGreenBackground3,
  doneLate: tokens.colorPaletteGoldBackground2,
  cancelled: tokens.colorNeutralStroke2,
};

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    height: '22px',
    padding: '0 8px 0 5px',
    borderRadius: '11px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
    whiteSpace: 'nowrap',
    '& svg': { flexShrink: 0 },
  },
  ...statusLooks,
});

export function StatusBadge({ status }: { readonly status: TaskStatus }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.badge, styles[status])}>
      <span aria-hidden style={{ lineHeight: 0 }}>
        {statusIcons[status]}
      </span>
      {taskStatusShortNames[status]}
    </span>
  );
}
