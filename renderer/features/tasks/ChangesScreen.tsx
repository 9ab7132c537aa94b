/** Có gì thay đổi: every task that is not as it was when a day began, with each field then and now. */
import { Link, MessageBar, MessageBarBody, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { TaskView } from '../../../core/domain/task.ts';
import type { ChangedTask, TaskChangesView } from '../../../core/domain/task-changes.ts';
import { useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { taskChangesStrings as words } from '../../strings/task-changes.ts';
import { DayField } from '../../ui/DayField.tsx';
import { addDays, formatDate, formatInstant } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import { wordHistory } from './history-words.ts';

/** What a clerk looks back on by itself: the week. */
const daysBack = 7;
/** As many rows at first, and as many more each time. */
const pageLength = 50;

const useStyles = makeStyles({
  since: { maxWidth: '220px', marginBottom: '12px' },
  gap: { flexShrink: 0, marginBottom: '12px' },
  stack: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { margin: 0, padding: '6px 12px 8px 28px', lineHeight: '22px' },
  link: { textAlign: 'left' },
  late: { color: tokens.colorPaletteRedForeground1 },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: '13px', lineHeight: '18px' },
  head: {
    padding: '6px 12px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  cell: {
    padding: '5px 12px',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  before: { color: tokens.colorNeutralForeground3 },
  status: { marginTop: '4px' },
  more: { padding: '8px 12px' },
});

export function ChangesScreen() {
  const today = useRead('application.getState').data?.today;
  if (!today) return <ScreenFrame title={words.title}>{null}</ScreenFrame>;
  return <ChangesSince today={today} />;
}

function ChangesSince({ today }: { readonly today: string }) {
  const styles = useStyles();
  const { back } = useNavigation();
  const [since, setSince] = useState<string | null>(addDays(today, -daysBack));
  const changes = useRead('tasks.listChanges', { since: since ?? today }, { enabled: since !== null });
  return (
    <ScreenFrame title={words.title} subtitle={words.subtitle(formatDate(since ?? today))} onBack={back}>
      <div className={styles.since}>
        <DayField label={words.since} value={since} onChange={setSince} today={today} />
      </div>
      <ErrorMessage error={changes.error} />
      {changes.isPending ? <Spinner label={words.loading} delay={300} /> : null}
      {changes.data?.gap ? (
        <MessageBar intent="warning" layout="multiline" className={styles.gap} data-testid="history-gap">
          <MessageBarBody>
            {words.gap(
              formatDate(since ?? today),
              formatInstant(changes.data.gap.restoredAt),
              changes.data.gap.recordedUntil && formatInstant(changes.data.gap.recordedUntil),
            )}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {changes.data ? <Changes changes={changes.data} /> : null}
    </ScreenFrame>
  );
}

function Changes({ changes }: { readonly changes: TaskChangesView }) {
  const styles = useStyles();
  const { plans, added, overdue, changed } = changes;
  if (plans.length + added.length + overdue.length + changed.length === 0) {
    return <EmptyState title={words.nothing} body={words.nothingBody} />;
  }
  return (
    <div className={styles.stack}>
      {plans.length > 0 ? (
        <Section title={words.plans} isFlush>
          <ul className={styles.list}>
            {plans.map(({ id, title, taskCount }) => (
              <li key={id}>{words.planTasks(title, formatCount(taskCount))}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <TaskSection title={words.overdue} tasks={overdue} testId="went-overdue" />
      <TaskSection title={words.added} tasks={added} testId="tasks-added" />
      {changed.length > 0 ? (
        <Section title={words.changed} hint={words.count(formatCount(changed.length))} isFlush>
          <Paged items={changed}>{(shown) => <ChangeTable changed={shown} />}</Paged>
        </Section>
      ) : null}
    </div>
  );
}

interface PagedProps<Item> {
  readonly items: readonly Item[];
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** Shows a list page by page, so that thousands do not stand there at once. */
function Paged<Item>({ items, children }: PagedProps<Item>) {
  const styles = useStyles();
  const [count, setCount] = useState(pageLength);
  return (
    <>
      {children(items.slice(0, count))}
      {items.length > count ? (
        <div className={styles.more}>
          <Link as="button" onClick={() => setCount(count + pageLength)}>
            {words.more(formatCount(items.length - count))}
          </Link>
        </div>
      ) : null}
    </>
  );
}

function TaskLink({ task }: { readonly task: TaskView }) {
  const styles = useStyles();
  const { go } = useNavigation();
  const name = [task.code, task.title].filter(Boolean).join(' ');
  return (
    <Link
      as="button"
      className={styles.link}
      aria-label={words.openTask(name)}
      onClick={() => go({ screen: 'task', taskId: task.id })}
    >
      {name}
    </Link>
  );
}

interface TaskSectionProps {
  readonly title: string;
  readonly tasks: readonly TaskView[];
  readonly testId: string;
}

function TaskSection({ title, tasks, testId }: TaskSectionProps) {
  const styles = useStyles();
  if (tasks.length === 0) return null;
  return (
    <Section title={title} hint={words.count(formatCount(tasks.length))} isFlush>
      <Paged items={tasks}>
        {(shown) => (
          <ul className={styles.list} data-testid={testId}>
            {shown.map((task) => (
              <li key={task.id}>
                <TaskLink task={task} />{' '}
                {task.daysOverdue === null ? null : (
                  <span className={styles.late}>{words.overdueBy(task.daysOverdue)}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Section>
  );
}

function ChangeTable({ changed }: { readonly changed: readonly ChangedTask[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table} data-testid="changed-tasks">
      <ColumnHeads names={words.columns} widths={['34%', '20%', '23%', '23%']} className={styles.head} />
      <tbody>
        {changed.map((one) => (
          <ChangedRows key={one.task.id} {...one} />
        ))}
      </tbody>
    </table>
  );
}

function ChangedRows({ task, changes }: ChangedTask) {
  const styles = useStyles();
  const rows = changes.flatMap((entry) => {
    const { action, period, changes: fields } = wordHistory(entry);
    const about = period ? `${action} ${period}` : null;
    return fields.length > 0
      ? fields.map((change) => ({ ...change, field: about ? `${about}: ${change.field}` : change.field }))
      : [{ field: action, before: '', after: '' }];
  });
  return rows.map(({ field, before, after }, i) => (
    <tr key={field}>
      {i === 0 ? (
        <th scope="rowgroup" rowSpan={rows.length} className={styles.cell}>
          <TaskLink task={task} />
          <div className={styles.status}>
            <StatusBadge status={task.status} />
          </div>
        </th>
      ) : null}
      <td className={styles.cell}>{field}</td>
      <td className={styles.cell}>
        <span className={styles.before}>{before}</span>
      </td>
      <td className={styles.cell}>{after}</td>
    </tr>
  ));
}
