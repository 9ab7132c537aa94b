/** The columns of the task table: what each shows and how wide it is. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TaskColumn, TaskView } from '../../../core/domain/task.ts';
import { reformFieldShortNames, taskStrings } from '../../strings/tasks.ts';
import { formatDate } from '../../ui/dates.ts';
import { PercentBar } from '../../ui/PercentBar.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';

/** Widths of the columns, in the order of `taskColumns`; the work itself takes what is left. */
export const columnWidths = '58px minmax(240px, 1.6fr) 138px minmax(140px, 0.8fr) 150px 152px 84px minmax(140px, 1fr)';

const useStyles = makeStyles({
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
});

function TwoLines({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.lines} title={text}>
      {text}
    </div>
  );
}

function DeadlineCell({ task }: { readonly task: TaskView }) {
  const styles = useStyles();
  const { deadline } = task;
  if (!deadline) return <Missing words={taskStrings.notSet} />;
  if (!deadline.date) return <TwoLines text={deadline.raw} />;
  return (
    <>
      <div>{formatDate(deadline.date)}</div>
      <div className={styles.oneLine} title={deadline.raw}>
        {deadline.raw}
      </div>
    </>
  );
}

function StatusCell({ task }: { readonly task: TaskView }) {
  return (
    <div>
      <StatusBadge status={task.status} />
      {task.daysOverdue === null ? null : (
        <Text
          block
          style={{ fontSize: 11, lineHeight: '16px', paddingLeft: 6, color: tokens.colorPaletteRedForeground1 }}
        >
          {taskStrings.overdueBy(task.daysOverdue)}
        </Text>
      )}
    </div>
  );
}

function Missing({ words }: { readonly words: string }) {
  const styles = useStyles();
  return <span className={styles.missing}>{words}</span>;
}

function TextOrMissing({ text }: { readonly text: string | undefined }) {
  return text ? <TwoLines text={text} /> : <Missing words={taskStrings.notSet} />;
}

/** What each column shows of a task. */
export const cells: Readonly<Record<TaskColumn, (task: TaskView) => ReactNode>> = {
  code: (task) => task.code,
  title: (task) => <TwoLines text={task.title} />,
  field: (task) => <TextOrMissing text={task.field ? reformFieldShortNames[task.field] : undefined} />,
  lead: (task) => <TextOrMissing text={task.leadAgencies.join('; ')} />,
  deadline: (task) => <DeadlineCell task={task} />,
  status: (task) => <StatusCell task={task} />,
  percent: (task) =>
    task.percent === null ? null : <PercentBar percent={task.percent} label={taskStrings.percent(task.percent)} />,
  outcome: (task) => (task.outcome ? <TwoLines text={task.outcome} /> : null),
};
