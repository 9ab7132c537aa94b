/** How a group of tasks divides by status, as one thin bar. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { StatusCounts } from '../../core/domain/overview.ts';
import { taskStatuses } from '../../core/domain/task.ts';
import { taskStatusNames } from '../strings/tasks.ts';
import { formatCount } from './numbers.ts';
import { statusColors } from './StatusBadge.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '8px',
    gap: '1px',
    borderRadius: '4px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
  },
});

/** The words are in its tooltip and name; the colours only support them. */
export function StatusShare({ counts }: { readonly counts: StatusCounts }) {
  const styles = useStyles();
  const present = taskStatuses.filter((status) => counts[status] > 0);
  const description = present.map((status) => `${taskStatusNames[status]} ${formatCount(counts[status])}`).join('; ');
  return (
    <div className={styles.bar} role="img" aria-label={description} title={description}>
      {present.map((status) => (
        <div key={status} style={{ flexGrow: counts[status], backgroundColor: statusColors[status] }} />
      ))}
    </div>
  );
}
