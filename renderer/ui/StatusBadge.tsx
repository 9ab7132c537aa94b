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
  overdue: { backgroundColor: tokens.colorPaletteRedBackground1, color: tokens.colorPaletteRedForeground1 },
  dueSoon: {
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
  notStarted: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
  inProgress: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  ongoing: { backgroundColor: tokens.colorPaletteLightTealBackground2, color: tokens.colorPaletteLightTealForeground2 },
  done: { backgroundColor: tokens.colorPaletteGreenBackground1, color: tokens.colorPaletteGreenForeground1 },
  doneLate: { backgroundColor: tokens.colorPaletteYellowBackground1, color: tokens.colorPaletteYellowForeground2 },
  cancelled: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground3 },
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
