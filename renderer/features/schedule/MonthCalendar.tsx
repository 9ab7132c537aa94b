/** Lịch tháng: each day with what is due on it; a day opens all of its tasks. */
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TaskView } from '../../../core/domain/task.ts';
import { useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { scheduleStrings as words } from '../../strings/schedule.ts';
import { shellStrings } from '../../strings/shell.ts';
import { formatDate } from '../../ui/dates.ts';
import { formatCount } from '../../ui/numbers.ts';
import { statusColors } from '../../ui/StatusBadge.tsx';

/** As many as a day has room for. */
const shownPerDay = 3;

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: '12px', lineHeight: '16px' },
  head: { padding: '4px', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  day: {
    height: '92px',
    padding: '3px 4px',
    verticalAlign: 'top',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  other: { backgroundColor: tokens.colorNeutralBackground3 },
  number: { display: 'block', color: tokens.colorNeutralForeground2, marginBottom: '2px' },
  today: { fontWeight: tokens.fontWeightBold, color: tokens.colorBrandForeground1 },
  task: {
    display: 'block',
    width: '100%',
    marginBottom: '2px',
    padding: '0 0 0 5px',
    border: 'none',
    borderLeft: '3px solid transparent',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  more: { fontSize: '12px' },
});

export interface MonthCalendarProps {
  /** Weeks of the month, each day `YYYY-MM-DD`. */
  readonly weeks: readonly (readonly string[])[];
  /** "2026-11". */
  readonly month: string;
  readonly name: string;
  readonly today: string;
  readonly dueByDay: ReadonlyMap<string, readonly number[]>;
  readonly onOpenDay: (day: string) => void;
}

export function MonthCalendar({ weeks, month, name, today, dueByDay, onOpenDay }: MonthCalendarProps) {
  const styles = useStyles();
  const ids = weeks.flat().flatMap((day) => dueByDay.get(day)?.slice(0, shownPerDay) ?? []);
  const rows = useRead('tasks.rows', { ids }, { enabled: ids.length > 0 }).data ?? [];
  const tasks = new Map(rows.map((task) => [task.id, task]));
  return (
    <table className={styles.table} aria-label={words.calendar(name)} data-testid="month-calendar">
      <thead>
        <tr>
          {shellStrings.date.weekdays.map((weekday) => (
            <th key={weekday} scope="col" className={styles.head}>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className={mergeClasses(styles.day, !day.startsWith(month) && styles.other)}>
                <span
                  className={mergeClasses(styles.number, day === today && styles.today)}
                  aria-current={day === today ? 'date' : undefined}
                >
                  {Number(day.slice(8))}
                </span>
                <DayTasks day={day} ids={dueByDay.get(day) ?? []} tasks={tasks} onOpenDay={onOpenDay} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayTasksProps {
  readonly day: string;
  readonly ids: readonly number[];
  readonly tasks: ReadonlyMap<number, TaskView>;
  readonly onOpenDay: (day: string) => void;
}

function DayTasks({ day, ids, tasks, onOpenDay }: DayTasksProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  return (
    <>
      {ids.slice(0, shownPerDay).map((id) => {
        const task = tasks.get(id);
        if (!task) return null;
        const name = [task.code, task.title].filter(Boolean).join(' ');
        return (
          <button
            key={id}
            type="button"
            className={styles.task}
            style={{ borderLeftColor: statusColors[task.status] }}
            title={[name, ...task.leadAgencies].join('\n')}
            onClick={() => go({ screen: 'task', taskId: id })}
          >
            {name}
          </button>
        );
      })}
      {ids.length > shownPerDay ? (
        <Link
          as="button"
          className={styles.more}
          aria-label={words.openDay(formatDate(day), formatCount(ids.length))}
          onClick={() => onOpenDay(day)}
        >
          {words.more(formatCount(ids.length - shownPerDay))}
        </Link>
      ) : null}
    </>
  );
}
