/** Hôm nay: what is overdue, what is due soon, and where; every number opens its rows. */
import { makeStyles, Spinner, ToolbarButton } from '@fluentui/react-components';
import { CalendarLtr20Regular, History20Regular, MailAlert20Regular, Trophy20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import type { OverviewView } from '../../../core/domain/overview.ts';
import { useRead } from '../../app/api.ts';
import { type TaskListFilter, useNavigation } from '../../app/navigation.tsx';
import { Welcome } from '../../app/Welcome.tsx';
import { reminderStrings } from '../../strings/reminders.ts';
import { scheduleStrings } from '../../strings/schedule.ts';
import { assessmentStrings } from '../../strings/self-assessment.ts';
import { taskChangesStrings } from '../../strings/task-changes.ts';
import { todayStrings } from '../../strings/today.ts';
import { formatDate } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { Section } from '../../ui/Section.tsx';
import { usePainted, useStartPainted } from '../../ui/use-painted.ts';
import { DraftsSection } from './DraftsSection.tsx';
import { GroupSections } from './GroupSections.tsx';
import { StatusTiles } from './StatusTiles.tsx';
import { UnreportedSection } from './UnreportedSection.tsx';
import { UrgentList } from './UrgentList.tsx';

// Not waited for: the first screen stands before there is anything to choose.
const PlanChoice = lazy(async () => ({ default: (await import('./PlanChoice.tsx')).PlanChoice }));

/** As many urgent tasks as a window shows without scrolling. */
const firstLineCount = 12;

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
    gap: '12px',
    marginTop: '12px',
    alignItems: 'start',
    '@media (max-width: 1180px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  stack: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
});

export function TodayScreen() {
  const { go } = useNavigation();
  const [planId, setPlanId] = useState<number | null>(null);
  const state = useRead('application.getState');
  // Asked for together with the state, not after it: the first screen waits for both.
  const overview = useRead('overview.get', { planId });
  const isReady = overview.data !== undefined;
  const isPainted = usePainted(isReady);
  const isStarted = useStartPainted(isReady);
  const { data: application } = state;
  const title = todayStrings.title;
  if (application?.planCount === 0) {
    return (
      <ScreenFrame title={title}>
        <Welcome />
      </ScreenFrame>
    );
  }
  if (!application || !overview.data) {
    const error = state.error ?? overview.error;
    return (
      <ScreenFrame title={title}>
        {error ? <ErrorMessage error={error} /> : <Spinner label={todayStrings.loading} delay={300} />}
      </ScreenFrame>
    );
  }
  return (
    <ScreenFrame
      title={title}
      subtitle={todayStrings.date(formatDate(application.today))}
      commands={
        isStarted && (
          <>
            <Suspense>{isPainted && <PlanChoice planId={planId} onChoose={setPlanId} />}</Suspense>
            <ToolbarButton icon={<CalendarLtr20Regular />} onClick={() => go({ screen: 'schedule' })}>
              {scheduleStrings.open}
            </ToolbarButton>
            <ToolbarButton icon={<History20Regular />} onClick={() => go({ screen: 'changes' })}>
              {taskChangesStrings.open}
            </ToolbarButton>
            <ToolbarButton icon={<Trophy20Regular />} onClick={() => go({ screen: 'selfAssessment' })}>
              {assessmentStrings.title}
            </ToolbarButton>
            <RemindersButton planId={planId} pressing={overview.data.counts.overdue + overview.data.counts.dueSoon} />
          </>
        )
      }
    >
      <Overview overview={overview.data} planId={planId} today={application.today} />
    </ScreenFrame>
  );
}

interface RemindersButtonProps {
  readonly planId: number | null;
  /** How many tasks are overdue or due soon. */
  readonly pressing: number;
}

function RemindersButton({ planId, pressing }: RemindersButtonProps) {
  const { go } = useNavigation();
  return (
    <ToolbarButton
      icon={<MailAlert20Regular />}
      disabled={pressing === 0}
      onClick={() => go({ screen: 'reminders', planId })}
    >
      {reminderStrings.open}
    </ToolbarButton>
  );
}

interface OverviewProps {
  readonly overview: OverviewView;
  readonly planId: number | null;
  readonly today: string;
}

function Overview({ overview, planId, today }: OverviewProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  // What a clerk reads first is painted first: the tiles and the head of the list; then the charts and tables.
  const isWhole = useDeferredValue(usePainted());
  const openTasks = (filter: TaskListFilter) =>
    go({ screen: 'tasks', filter: { ...filter, ...(planId === null ? {} : { planId }) } });
  return (
    <>
      <StatusTiles counts={overview.counts} onOpen={(status) => openTasks({ status })} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Section title={todayStrings.urgent} hint={todayStrings.urgentHint} isFlush>
            <UrgentList
              tasks={isWhole ? overview.urgent : overview.urgent.slice(0, firstLineCount)}
              hasMore={overview.counts.overdue + overview.counts.dueSoon > overview.urgent.length}
              overdueCount={overview.counts.overdue}
              onOpen={(taskId) => go({ screen: 'task', taskId })}
              onOpenOverdue={() => openTasks({ status: 'overdue' })}
            />
          </Section>
          {isWhole && (
            <UnreportedSection
              planId={planId}
              onOpen={(leadAgency) => openTasks({ leadAgency })}
              onOpenTask={(taskId) => go({ screen: 'task', taskId })}
            />
          )}
          {isWhole && <DraftsSection />}
        </div>
        {isWhole && (
          <div className={styles.stack}>
            <GroupSections planId={planId} today={today} onOpen={openTasks} />
          </div>
        )}
      </div>
    </>
  );
}
