/** What is due month by month around today, as stacked bars; each bar opens its tasks. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { OverviewGroup } from '../../../core/domain/overview.ts';
import { taskStatuses } from '../../../core/domain/task.ts';
import { taskStatusNames } from '../../strings/tasks.ts';
import { todayStrings as words } from '../../strings/today.ts';
import { formatCount } from '../../ui/numbers.ts';
import { statusColors } from '../../ui/StatusBadge.tsx';
import { listMonthsAround } from './months-around.ts';

const barHeightPx = 96;

const useStyles = makeStyles({
  chart: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: '4px',
    padding: '10px 12px 8px',
    margin: 0,
    listStyleType: 'none',
  },
  month: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  bar: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: '2px',
    width: '100%',
    height: `${barHeightPx + 40}px`,
    padding: 0,
    border: 'none',
    background: 'none',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '11px',
    lineHeight: '14px',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':disabled': { cursor: 'default', backgroundColor: 'transparent' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  stack: {
    display: 'flex',
    flexDirection: 'column',
    width: '70%',
    maxWidth: '34px',
    borderRadius: '2px',
    overflow: 'hidden',
  },
  current: { fontWeight: tokens.fontWeightBold, color: tokens.colorBrandForeground1 },
});

export interface MonthChartProps {
  readonly months: readonly OverviewGroup<string>[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** `YYYY-MM`. */
  readonly onOpen: (month: string) => void;
}

export function MonthChart({ months, today, onOpen }: MonthChartProps) {
  const styles = useStyles();
  const byKey = new Map(months.map((group) => [group.key, group]));
  const shown = listMonthsAround(today).map((key) => ({ key, group: byKey.get(key) }));
  const largest = Math.max(1, ...shown.map(({ group }) => group?.total ?? 0));
  return (
    <ul className={styles.chart} aria-label={words.byMonth} data-testid="month-chart">
      {shown.map(({ key, group }) => {
        const total = group?.total ?? 0;
        const present = taskStatuses.filter((status) => (group?.counts[status] ?? 0) > 0);
        const described = present.map(
          (status) => `${taskStatusNames[status]} ${formatCount(group?.counts[status] ?? 0)}`,
        );
        const name = words.monthName(Number(key.slice(5)), key.slice(0, 4));
        return (
          <li key={key} className={styles.month}>
            <button
              type="button"
              className={styles.bar}
              disabled={total === 0}
              aria-label={words.openMonth(name, formatCount(total), described.join(', '))}
              title={[name, ...described].join('\n')}
              onClick={() => onOpen(key)}
            >
              <span aria-hidden>{total > 0 ? formatCount(total) : ''}</span>
              <span
                className={styles.stack}
                aria-hidden
                style={{ height: Math.round((total / largest) * barHeightPx) }}
              >
                {present.map((status) => (
                  <span
                    key={status}
                    style={{ flexGrow: group?.counts[status] ?? 0, backgroundColor: statusColors[status] }}
                  />
                ))}
              </span>
              <span className={mergeClasses(key === today.slice(0, 7) && styles.current)} aria-hidden>
                {words.monthLabel(Number(key.slice(5)))}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
