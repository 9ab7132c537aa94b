/** What has come of a task: where it stands, progress by period and unit, and who changed what. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ProgressEntry } from '../../../core/domain/progress.ts';
import { findPeriod } from '../../../core/domain/reporting-period.ts';
import type { HistoryEntry, TaskDetail } from '../../../core/domain/task.ts';
import { progressStatusNames, taskStrings } from '../../strings/tasks.ts';
import { formatDate, formatInstant } from '../../ui/dates.ts';
import { PercentBar } from '../../ui/PercentBar.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { wordHistory } from './history-words.ts';
import { TaskReminders } from './TaskReminders.tsx';

const words = taskStrings.detail;

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '12px' },
  standing: { display: 'flex', alignItems: 'center', gap: '12px', flexWrap: 'wrap' },
  late: { color: tokens.colorPaletteRedForeground1 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    padding: '8px 12px 10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  entryHead: { display: 'flex', justifyContent: 'space-between', gap: '8px', alignItems: 'baseline' },
  line: { margin: '2px 0 0', lineHeight: '20px', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  name: { color: tokens.colorNeutralForeground3 },
  small: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  nothing: { display: 'block', padding: '10px 12px', color: tokens.colorNeutralForeground2 },
});

function Named({ name, text }: { readonly name: string; readonly text: string }) {
  const styles = useStyles();
  if (text === '') return null;
  return (
    <p className={styles.line}>
      <span className={styles.name}>{name}: </span>
      {text}
    </p>
  );
}

function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function ProgressItem({ entry }: { readonly entry: ProgressEntry }) {
  const styles = useStyles();
  return (
    <li className={styles.entry}>
      <div className={styles.entryHead}>
        <Text weight="semibold">{capitalize(findPeriod(entry.periodKey)?.name ?? entry.periodKey)}</Text>
        <Text size={200} className={styles.name}>
          {entry.agencyName ?? words.wholeTask}
        </Text>
      </div>
      <div className={styles.standing}>
        <span>{progressStatusNames[entry.status]}</span>
        <PercentBar percent={entry.percent} label={taskStrings.percent(entry.percent)} />
      </div>
      {entry.completedOn ? <p className={styles.line}>{words.completedOn(formatDate(entry.completedOn))}</p> : null}
      <Named name={words.outcome} text={entry.outcome} />
      <Named name={words.obstacle} text={entry.obstacle} />
      <Named name={words.recommendation} text={entry.recommendation} />
      <Named name={words.evidence} text={entry.evidence.map(describeEvidence).join('; ')} />
      <span className={styles.small}>{words.recorded(entry.recordedBy, formatInstant(entry.recordedAt))}</span>
    </li>
  );
}

function describeEvidence({ documentCode, issuedOn, issuer, subject }: ProgressEntry['evidence'][number]): string {
  return [documentCode, issuedOn && formatDate(issuedOn), issuer, subject].filter(Boolean).join(', ');
}

function HistoryItem({ entry }: { readonly entry: HistoryEntry }) {
  const styles = useStyles();
  const { action, period, changes } = wordHistory(entry);
  return (
    <li className={styles.entry}>
      <div className={styles.entryHead}>
        <Text weight="semibold">{period ? `${action} ${period}` : action}</Text>
        <Text size={200} className={styles.name}>
          {formatInstant(entry.at)}
        </Text>
      </div>
      <span className={styles.small}>{entry.actor}</span>
      {entry.before === null
        ? changes.map(({ field, after }) => <Named key={field} name={field} text={after} />)
        : changes.map(({ field, before, after }) => (
            <p key={field} className={styles.line}>
              <span className={styles.name}>{field}: </span>
              <del className={styles.before}>{before}</del> <span aria-hidden>→</span>{' '}
              <ins style={{ textDecoration: 'none' }}>{after}</ins>
            </p>
          ))}
    </li>
  );
}

export function TaskRecord({ task }: { readonly task: TaskDetail }) {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <Section title={words.status}>
        <div className={styles.standing} data-testid="task-status">
          <StatusBadge status={task.status} />
          {task.percent === null ? null : (
            <PercentBar percent={task.percent} label={taskStrings.percent(task.percent)} />
          )}
          {task.daysOverdue === null ? null : (
            <span className={styles.late}>{taskStrings.overdueBy(task.daysOverdue)}</span>
          )}
        </div>
      </Section>
      <Section title={words.progress} isFlush>
        {task.progress.length === 0 ? (
          <Text className={styles.nothing}>{words.noProgress}</Text>
        ) : (
          <ul className={styles.list} data-testid="progress-list">
            {task.progress.toReversed().map((entry) => (
              <ProgressItem key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </Section>
      <TaskReminders taskId={task.id} />
      <Section title={words.history} isFlush>
        {task.history.length === 0 ? (
          <Text className={styles.nothing}>{words.noHistory}</Text>
        ) : (
          <ul className={styles.list} data-testid="history-list">
            {task.history.toReversed().map((entry) => (
              <HistoryItem key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
