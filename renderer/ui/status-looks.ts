/** How a badge of each status of a task looks, in lists as in the table. */
import { type GriffelStyle, tokens } from '@fluentui/react-components';
import type { TaskStatus } from '../../core/domain/task.ts';

/** One entry of a set of styles for each status. */
export const statusLooks = {
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
} as const satisfies Readonly<Record<TaskStatus, GriffelStyle>>;
