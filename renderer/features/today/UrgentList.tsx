/** What must be dealt with now: overdue first, then due soon. Each line opens its task. */
import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { UrgentTask } from '../../../core/domain/overview.ts';
import { todayStrings } from '../../strings/today.ts';
import { LastDay } from '../../ui/LastDay.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { statusColors } from '../../ui/StatusBadge.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ':first-child': { borderTopStyle: 'none' } },
  line: {
    display: 'grid',
    gridTemplateColumns: '44px minmax(0, 1fr) 106px',
    columnGap: '8px',
    width: '100%',
    padding: '6px 12px 6px 9px',
    border: 'none',
    borderLeft: '3px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '13px',
    lineHeight: '18px',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, overflow: 'hidden' },
  lead: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  when: { textAlign: 'right' },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold, display: 'block' },
  soon: { color: tokens.colorPaletteDarkOrangeForeground1, display: 'block' },
  more: { padding: '8px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  nothing: { display: 'block', padding: '12px', color: tokens.colorNeutralForeground2 },
});

export interface UrgentListProps {
  readonly tasks: readonly UrgentTask[];
  /** Whether there are more than `tasks`: the task table has them all. */
  readonly hasMore: boolean;
  readonly overdueCount: number;
  readonly onOpen: (taskId: number) => void;
  readonly onOpenOverdue: () => void;
}

export function UrgentList({ tasks, hasMore, overdueCount, onOpen, onOpenOverdue }: UrgentListProps) {
  const styles = useStyles();
  if (tasks.length === 0) return <Text className={styles.nothing}>{todayStrings.nothingUrgent}</Text>;
  return (
    <>
      <ul className={styles.list} data-testid="urgent-list">
        {tasks.map((task) => (
          <li key={task.id} className={styles.item}>
            <button
              type="button"
              className={styles.line}
              style={{ borderLeftColor: statusColors[task.status] }}
              onClick={() => onOpen(task.id)}
            >
              <span>{task.code}</span>
              <span>
                <span className={styles.title} title={task.title}>
                  {task.title}
                </span>
                <span className={styles.lead}>{task.leadAgencies.join('; ') || todayStrings.noLead}</span>
              </span>
              <When task={task} />
            </button>
          </li>
        ))}
      </ul>
      {hasMore ? (
        <div className={styles.more}>
          <Link as="button" onClick={onOpenOverdue}>
            {todayStrings.showAll(formatCount(overdueCount))}
          </Link>
        </div>
      ) : null}
    </>
  );
}

function When({ task }: { readonly task: UrgentTask }) {
  const styles = useStyles();
  const { lastOn, tooLateOn, daysOverdue, daysLeft } = task;
  return (
    <span className={styles.when}>
      {lastOn && <LastDay lastOn={lastOn} tooLateOn={tooLateOn} />}
      {daysOverdue !== null && <span className={styles.late}>{todayStrings.overdueBy(daysOverdue)}</span>}
      {daysLeft !== null && <span className={styles.soon}>{todayStrings.dueIn(daysLeft)}</span>}
    </span>
  );
}
