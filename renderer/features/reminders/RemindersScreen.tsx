/** Đôn đốc: the late tasks of a plan, or those chosen in the table; then the công văn made of them. */
import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useRead } from '../../app/api.ts';
import { type ComposedPaper, type Route, useNavigation } from '../../app/navigation.tsx';
import { reminderStrings as words } from '../../strings/reminders.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { ChosenPressing } from './ChosenPressing.tsx';
import { ComposedList } from './ComposedList.tsx';
import { PlanDropdown } from './PlanDropdown.tsx';
import { PressingChoice } from './PressingChoice.tsx';

const useStyles = makeStyles({ plan: { marginBottom: '12px' } });

export interface RemindersScreenProps {
  readonly route: Extract<Route, { readonly screen: 'reminders' }>;
}

export function RemindersScreen({ route }: RemindersScreenProps) {
  const { composed, taskIds } = route;
  const { go, back } = useNavigation();
  const { data: office, error } = useRead('office.get');
  const show = (planId: number, papers: readonly ComposedPaper[]) => go({ ...route, planId, composed: papers });
  return (
    <ScreenFrame title={words.title} subtitle={taskIds ? words.ofChosen.subtitle : words.subtitle} onBack={back}>
      {office === undefined ? <Waiting error={error} /> : null}
      {office === null ? (
        <EmptyState title={words.title} body={words.noOffice}>
          <Button appearance="primary" onClick={() => go({ screen: 'settings' })}>
            {words.openSettings}
          </Button>
        </EmptyState>
      ) : null}
      {office && composed ? <ComposedList papers={composed} onBack={back} /> : null}
      {office && !composed && taskIds ? (
        <ChosenPressing
          taskIds={taskIds}
          onComposed={show}
          onWholePlan={(planId) => go({ screen: 'reminders', planId })}
        />
      ) : null}
      {office && !composed && !taskIds ? <PlanPressing askedPlanId={route.planId} onComposed={show} /> : null}
    </ScreenFrame>
  );
}

interface PlanPressingProps {
  readonly askedPlanId: number | null;
  readonly onComposed: (planId: number, papers: readonly ComposedPaper[]) => void;
}

function PlanPressing({ askedPlanId, onComposed }: PlanPressingProps) {
  const styles = useStyles();
  const plans = useRead('plans.list');
  const [chosenPlanId, setPlanId] = useState(askedPlanId);
  if (!plans.data) return <Waiting error={plans.error} />;
  const plan = plans.data.find(({ id }) => id === chosenPlanId) ?? plans.data[0];
  if (!plan) return <EmptyState title={words.noPlan} body={words.noPlanBody} />;
  return (
    <>
      {plans.data.length > 1 ? (
        <div className={styles.plan}>
          <PlanDropdown plans={plans.data} planId={plan.id} onChoose={setPlanId} />
        </div>
      ) : null}
      <PressingList key={plan.id} planId={plan.id} onComposed={(papers) => onComposed(plan.id, papers)} />
    </>
  );
}

interface PressingListProps {
  readonly planId: number;
  readonly onComposed: (papers: readonly ComposedPaper[]) => void;
}

function PressingList({ planId, onComposed }: PressingListProps) {
  const { data, error } = useRead('reminders.listPressing', { planId });
  if (!data) return <Waiting error={error} />;
  if (data.length === 0) return <EmptyState title={words.nothing} body={words.nothingBody} />;
  return <PressingChoice planId={planId} agencies={data} isAllChosen={false} onComposed={onComposed} />;
}

/** In the place of what is still being read, or why it cannot be read. */
function Waiting({ error }: { readonly error: unknown }) {
  return error ? <ErrorMessage error={error} /> : <Spinner label={words.loading} delay={300} />;
}
