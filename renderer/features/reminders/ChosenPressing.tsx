/** Đôn đốc of tasks chosen in the table: whom they press, plan by plan, and how many of them press nobody. */
import { Button, MessageBar, MessageBarBody, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { PressingOfTasks } from '../../../core/domain/reminder.ts';
import { useRead } from '../../app/api.ts';
import type { ComposedPaper } from '../../app/navigation.tsx';
import { reminderStrings } from '../../strings/reminders.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { PlanDropdown } from './PlanDropdown.tsx';
import { PressingChoice } from './PressingChoice.tsx';

const words = reminderStrings.ofChosen;

const useStyles = makeStyles({
  notices: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    marginBottom: '12px',
    '& p': { margin: 0 },
  },
});

export interface ChosenPressingProps {
  readonly taskIds: readonly number[];
  readonly onComposed: (planId: number, papers: readonly ComposedPaper[]) => void;
  /** Leaves the chosen tasks for all that are to be pressed for. */
  readonly onWholePlan: (planId: number | null) => void;
}

export function ChosenPressing({ taskIds, onComposed, onWholePlan }: ChosenPressingProps) {
  const styles = useStyles();
  const { data, error } = useRead('reminders.listPressingOf', { taskIds: [...taskIds] });
  const [chosenPlanId, setPlanId] = useState<number | null>(null);
  if (!data) return error ? <ErrorMessage error={error} /> : <Spinner label={reminderStrings.loading} delay={300} />;
  const { plans } = data;
  const plan = plans.find(({ planId }) => planId === chosenPlanId) ?? plans[0];
  const leftOut = <LeftOut pressing={data} />;
  const wholePlan = <Button onClick={() => onWholePlan(plan?.planId ?? null)}>{words.wholePlan}</Button>;
  if (!plan) {
    return (
      <>
        {leftOut}
        <EmptyState title={words.nothing} body={words.nothingBody}>
          {wholePlan}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {leftOut}
      <div className={styles.notices}>
        {plans.length > 1 ? (
          <>
            <p>{words.plans(formatCount(plans.length))}</p>
            <PlanDropdown
              plans={plans.map(({ planId, title }) => ({ id: planId, title }))}
              planId={plan.planId}
              onChoose={setPlanId}
            />
          </>
        ) : null}
        <div>{wholePlan}</div>
      </div>
      <PressingChoice
        key={plan.planId}
        planId={plan.planId}
        agencies={plan.agencies}
        isAllChosen
        onComposed={(papers) => onComposed(plan.planId, papers)}
      />
    </>
  );
}

/** The chosen tasks that no công văn will speak of. */
function LeftOut({ pressing: { notDueCount, nobodyCount } }: { readonly pressing: PressingOfTasks }) {
  const styles = useStyles();
  if (notDueCount + nobodyCount === 0) return null;
  return (
    <div className={styles.notices}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {notDueCount > 0 ? <p>{words.notDue(formatCount(notDueCount))}</p> : null}
          {nobodyCount > 0 ? <p>{words.nobody(formatCount(nobodyCount))}</p> : null}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
