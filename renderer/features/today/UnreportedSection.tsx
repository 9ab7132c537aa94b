/** Which agencies and units owe progress for the quarter that ended last; each line opens what they owe it for. */
import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnreportedTask } from '../../../core/domain/overview.ts';
import { findPeriod } from '../../../core/domain/reporting-period.ts';
import { useRead } from '../../app/api.ts';
import { todayStrings as words } from '../../strings/today.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { Section } from '../../ui/Section.tsx';

/** As many as fit beside the other lists; the rest on demand. */
const shownAtOnce = 8;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '12px',
    padding: '5px 12px',
    fontSize: '13px',
    lineHeight: '18px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  name: { textAlign: 'left' },
  missing: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  part: { display: 'block', padding: '8px 12px 2px', color: tokens.colorNeutralForeground2 },
  note: { display: 'block', padding: '10px 12px', color: tokens.colorNeutralForeground2 },
});

export interface UnreportedSectionProps {
  readonly planId: number | null;
  readonly onOpen: (agencyName: string) => void;
  readonly onOpenTask: (taskId: number) => void;
}

export function UnreportedSection({ planId, onOpen, onOpenTask }: UnreportedSectionProps) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const { data, error } = useRead('overview.listUnreported', { planId });
  if (error) return <ErrorMessage error={error} />;
  if (!data) return null;
  const shown = isWhole ? data.agencies : data.agencies.slice(0, shownAtOnce);
  return (
    <Section title={words.unreported(findPeriod(data.periodKey)?.name ?? data.periodKey)} isFlush>
      {data.agencies.length === 0 && data.tasks.length === 0 ? (
        <Text className={styles.note}>{words.allReported}</Text>
      ) : null}
      <ul className={styles.list} data-testid="unreported-list">
        {shown.map(({ agencyId, name, taskCount, reportedCount }) => {
          const missing = formatCount(taskCount - reportedCount);
          return (
            <li key={agencyId} className={styles.line}>
              <Link
                as="button"
                className={styles.name}
                aria-label={words.openUnreported(name, missing)}
                onClick={() => onOpen(name)}
              >
                {name}
              </Link>
              <span className={styles.missing}>{words.unreportedOf(missing, formatCount(taskCount))}</span>
            </li>
          );
        })}
      </ul>
      {shown.length < data.agencies.length ? (
        <div className={styles.note}>
          <Link as="button" onClick={() => setWhole(true)}>
            {words.showMoreAgencies(formatCount(data.agencies.length - shown.length))}
          </Link>
        </div>
      ) : null}
      <UnitTasks tasks={data.tasks} onOpen={onOpenTask} />
    </Section>
  );
}

/** The tasks that units report on one by one. */
function UnitTasks({
  tasks,
  onOpen,
}: {
  readonly tasks: readonly UnreportedTask[];
  readonly onOpen: (taskId: number) => void;
}) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  if (tasks.length === 0) return null;
  const shown = isWhole ? tasks : tasks.slice(0, shownAtOnce);
  return (
    <>
      <Text size={200} className={styles.part}>
        {words.byUnit}
      </Text>
      <ul className={styles.list} data-testid="unreported-units">
        {shown.map(({ taskId, code, title, unitCount, missingCount, missing }) => {
          const name = [code, title].filter(Boolean).join(' ');
          const count = formatCount(missingCount);
          return (
            <li
              key={taskId}
              className={styles.line}
              title={words.missingUnits(missing, missing.length === missingCount)}
            >
              <Link
                as="button"
                className={styles.name}
                aria-label={words.openUnitTask(name, count)}
                onClick={() => onOpen(taskId)}
              >
                {name}
              </Link>
              <span className={styles.missing}>{words.unitsMissing(count, formatCount(unitCount))}</span>
            </li>
          );
        })}
      </ul>
      {shown.length < tasks.length ? (
        <div className={styles.note}>
          <Link as="button" onClick={() => setWhole(true)}>
            {words.showMoreTasks(formatCount(tasks.length - shown.length))}
          </Link>
        </div>
      ) : null}
    </>
  );
}
