/** Đôn đốc: chooses late tasks, and makes one công văn per agency. */
import { Button, Checkbox, Dropdown, makeStyles, Option, Spinner, tokens } from '@fluentui/react-components';
import { MailAlert20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { PressingAgency } from '../../../core/domain/reminder.ts';
import { call, refreshReads, useRead } from '../../app/api.ts';
import { type ComposedPaper, useNavigation } from '../../app/navigation.tsx';
import { reminderStrings as words } from '../../strings/reminders.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { Section } from '../../ui/Section.tsx';
import { AgencyCard } from './AgencyCard.tsx';
import { ComposedList } from './ComposedList.tsx';
import { type Choices, choose, listChoices, listShown } from './chosen-tasks.ts';

/** So few tasks are shown at once; more fold in. */
const openAtOnce = 40;

const useStyles = makeStyles({
  settings: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px', marginBottom: '12px' },
  plan: { minWidth: '320px', maxWidth: '520px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  actions: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '10px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface RemindersScreenProps {
  readonly planId: number | null;
  /** The công văn just made; null while they are being chosen. */
  readonly composed: readonly ComposedPaper[] | null;
}

export function RemindersScreen({ planId: askedPlanId, composed }: RemindersScreenProps) {
  const { go, back } = useNavigation();
  const plans = useRead('plans.list');
  const office = useRead('application.getState').data?.office;
  const [chosenPlanId, setPlanId] = useState(askedPlanId);
  const plan = plans.data?.find(({ id }) => id === chosenPlanId) ?? plans.data?.[0];
  const styles = useStyles();
  return (
    <ScreenFrame title={words.title} subtitle={words.subtitle} onBack={back}>
      <ErrorMessage error={plans.error} />
      {plans.data && !plan ? <EmptyState title={words.noPlan} body={words.noPlanBody} /> : null}
      {office === null ? (
        <EmptyState title={words.title} body={words.noOffice}>
          <Button appearance="primary" onClick={() => go({ screen: 'settings' })}>
            {words.openSettings}
          </Button>
        </EmptyState>
      ) : null}
      {plan && office && composed ? <ComposedList papers={composed} onBack={back} /> : null}
      {plan && office && !composed ? (
        <>
          {plans.data && plans.data.length > 1 ? (
            <div className={styles.settings}>
              <Dropdown
                className={styles.plan}
                aria-label={words.plan}
                value={plan.title}
                selectedOptions={[String(plan.id)]}
                onOptionSelect={(_, { optionValue }) => setPlanId(Number(optionValue))}
              >
                {plans.data.map(({ id, title }) => (
                  <Option key={id} value={String(id)}>
                    {title}
                  </Option>
                ))}
              </Dropdown>
            </div>
          ) : null}
          <PressingList
            key={plan.id}
            planId={plan.id}
            onComposed={(papers) => go({ screen: 'reminders', planId: plan.id, composed: papers })}
          />
        </>
      ) : null}
    </ScreenFrame>
  );
}

interface PressingListProps {
  readonly planId: number;
  readonly onComposed: (papers: readonly ComposedPaper[]) => void;
}

function PressingList({ planId, onComposed }: PressingListProps) {
  const pressing = useRead('reminders.listPressing', { planId });
  if (!pressing.data) {
    return pressing.error ? <ErrorMessage error={pressing.error} /> : <Spinner label={words.loading} delay={300} />;
  }
  if (pressing.data.length === 0) return <EmptyState title={words.nothing} body={words.nothingBody} />;
  return <PressingChoice planId={planId} agencies={pressing.data} onComposed={onComposed} />;
}

interface PressingChoiceProps extends PressingListProps {
  readonly agencies: readonly PressingAgency[];
}

function PressingChoice({ planId, agencies, onComposed }: PressingChoiceProps) {
  const styles = useStyles();
  const [withDueSoon, setWithDueSoon] = useState(false);
  const [choices, setChoices] = useState<Choices>(new Map());
  const [error, setError] = useState<unknown>(null);
  const [isComposing, setComposing] = useState(false);
  const shown = listShown(agencies, withDueSoon);
  const isFew = shown.reduce((sum, { tasks }) => sum + tasks.length, 0) <= openAtOnce;
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const wanted = listChoices(shown, choices);
  const toggle = (agencyId: number) =>
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(agencyId)) after.add(agencyId);
      return after;
    });

  const compose = async () => {
    setComposing(true);
    setError(null);
    try {
      const { documentIds } = await call('reminders.compose', { planId, choices: wanted });
      await refreshReads();
      const nameOf = (agencyId: number | undefined) => agencies.find((one) => one.agencyId === agencyId)?.name ?? '';
      onComposed(documentIds.map((documentId, i) => ({ documentId, agency: nameOf(wanted[i]?.agencyId) })));
    } catch (refusal) {
      setError(refusal);
      setComposing(false);
    }
  };

  return (
    <>
      <ErrorMessage error={error} />
      <Checkbox
        label={words.withDueSoon}
        checked={withDueSoon}
        onChange={(_, { checked }) => setWithDueSoon(checked === true)}
      />
      <Section title={words.agencies} isFlush>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            icon={<MailAlert20Regular />}
            disabledFocusable={wanted.length === 0 || isComposing}
            onClick={() => void compose()}
          >
            {isComposing ? words.composing : words.compose(wanted.length)}
          </Button>
          <span role="status">
            {words.chosen(
              formatCount(wanted.reduce((sum, { taskIds }) => sum + taskIds.length, 0)),
              formatCount(wanted.length),
            )}
          </span>
        </div>
        <ul className={styles.list}>
          {shown.map((agency) => (
            <AgencyCard
              key={agency.agencyId}
              agency={agency}
              choices={choices}
              isOpen={isFew !== folded.has(agency.agencyId)}
              onToggle={() => toggle(agency.agencyId)}
              onChoose={(tasks, isWanted) => setChoices((before) => choose(before, agency.agencyId, tasks, isWanted))}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}
