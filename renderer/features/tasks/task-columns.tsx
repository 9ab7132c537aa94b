/** The columns of the task table: what each shows, how wide it is and how it sorts. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ColumnDef, createSortedRowModel, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { TaskView } from '../../../core/domain/task.ts';
import { compareVietnamese } from '../../../core/text/vietnamese.ts';
import { reformFieldShortNames, taskStrings } from '../../strings/tasks.ts';
import { formatDate } from '../../ui/dates.ts';
import { PercentBar } from '../../ui/PercentBar.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { compareStatuses, sortKeyOf, type TaskColumn } from './task-order.ts';

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
export type TaskTableFeatures = typeof features;

/** Widths of the columns, in the order of `columns`; the work itself takes what is left. */
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

function nameOfField(task: TaskView): string | undefined {
  return task.field ? reformFieldShortNames[task.field] : undefined;
}

type Compare = (a: never, b: never) => number;

const compareNumbers = (a: number, b: number) => a - b;

function defineColumn(
  id: TaskColumn,
  compare: Compare,
  cell: (task: TaskView) => React.ReactNode,
): ColumnDef<TaskTableFeatures, TaskView> {
  return {
    id,
    header: taskStrings.list.columns[id],
    accessorFn: (task) => sortKeyOf(task, id, nameOfField),
    sortFn: (a, b, columnId) => compare(a.getValue(columnId) as never, b.getValue(columnId) as never),
    sortUndefined: 'last',
    sortDescFirst: false,
    cell: ({ row }) => cell(row.original),
  };
}

export const columns: readonly ColumnDef<TaskTableFeatures, TaskView>[] = [
  defineColumn('code', compareVietnamese, (task) => task.code),
  defineColumn('title', compareVietnamese, (task) => <TwoLines text={task.title} />),
  defineColumn('field', compareVietnamese, (task) => {
    const name = nameOfField(task);
    return name ? <TwoLines text={name} /> : <Missing words={taskStrings.notSet} />;
  }),
  defineColumn('lead', compareVietnamese, (task) =>
    task.leadAgencies.length > 0 ? (
      <TwoLines text={task.leadAgencies.join('; ')} />
    ) : (
      <Missing words={taskStrings.notSet} />
    ),
  ),
  defineColumn('deadline', compareVietnamese, (task) => <DeadlineCell task={task} />),
  defineColumn('status', compareStatuses, (task) => <StatusCell task={task} />),
  defineColumn('percent', compareNumbers, (task) =>
    task.percent === null ? null : <PercentBar percent={task.percent} label={taskStrings.percent(task.percent)} />,
  ),
  defineColumn('outcome', compareVietnamese, (task) => (task.outcome ? <TwoLines text={task.outcome} /> : null)),
];
