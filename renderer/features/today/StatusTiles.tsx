/** One tile per status; each opens its tasks. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { StatusCounts } from '../../../core/domain/overview.ts';
import { type TaskStatus, taskStatuses } from '../../../core/domain/task.ts';
import { taskStatusShortNames } from '../../strings/tasks.ts';
import { todayStrings } from '../../strings/today.ts';
import { formatCount } from '../../ui/numbers.ts';
import { statusColors } from '../../ui/StatusBadge.tsx';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(118px, 1fr))',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  tile: {
    display: 'block',
    width: '100%',
    padding: '8px 10px',
    textAlign: 'left',
    fontFamily: tokens.fontFamilyBase,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTopWidth: '3px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':disabled': { cursor: 'default', color: tokens.colorNeutralForeground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  count: { display: 'block', fontSize: '26px', lineHeight: '32px', fontWeight: tokens.fontWeightSemibold },
  name: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: '18px', whiteSpace: 'nowrap' },
});

/** With these painted the first screen is usable: the browser keeps the moment, which `npm run bench:start` asks for. */
const firstScreen = { elementtiming: 'first-screen' };

export interface StatusTilesProps {
  readonly counts: StatusCounts;
  readonly onOpen: (status: TaskStatus) => void;
}

export function StatusTiles({ counts, onOpen }: StatusTilesProps) {
  const styles = useStyles();
  return (
    <ul className={styles.tiles} aria-label={todayStrings.statusTiles}>
      {taskStatuses.map((status) => (
        <li key={status}>
          <button
            type="button"
            className={styles.tile}
            style={{ borderTopColor: statusColors[status] }}
            disabled={counts[status] === 0}
            aria-label={todayStrings.openStatus(formatCount(counts[status]), taskStatusShortNames[status])}
            onClick={() => onOpen(status)}
            data-testid={`tile-${status}`}
          >
            <span className={styles.count} {...firstScreen}>
              {formatCount(counts[status])}
            </span>
            <span className={styles.name}>{taskStatusShortNames[status]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
