/** Asks what a paper is composed for: the plan, and the period of a report or the agency a công văn presses. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dropdown,
  Field,
  Option,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type DocumentKind, documentKindTraits } from '../../../core/domain/document-kinds.ts';
import { isOwnOffice } from '../../../core/domain/office.ts';
import type { OverviewGroups } from '../../../core/domain/overview.ts';
import type { PlanView } from '../../../core/domain/plan.ts';
import { findPeriod, lastFinishedQuarter } from '../../../core/domain/reporting-period.ts';
import { call, refreshReads, useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { documentStrings } from '../../strings/documents.ts';
import { formatDate } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { useDialogStyles } from './dialog-styles.ts';
import { listReportPeriods } from './report-periods.ts';

const strings = documentStrings.compose;

interface ChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

function Choice({ label, hint, options, chosen, onChoose }: ChoiceProps) {
  return (
    <Field label={label} hint={hint}>
      <Dropdown
        value={options.find((option) => option.key === chosen)?.name ?? ''}
        selectedOptions={chosen ? [chosen] : []}
        onOptionSelect={(_, { optionValue }) => optionValue && onChoose(optionValue)}
      >
        {options.map((option) => (
          <Option key={option.key} value={option.key}>
            {option.name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

type PressedAgency = OverviewGroups['byAgency'][number];

/** Other agencies that answer for something overdue or due soon, most overdue first; undefined until they are read. */
function usePressedAgencies(planId: number | null): readonly PressedAgency[] | undefined {
  const overview = useRead('overview.getGroups', { planId }, { enabled: planId !== null });
  const { data: office } = useRead('office.get');
  if (office === undefined) return undefined;
  return overview.data?.byAgency.filter(
    ({ name, counts }) => counts.overdue + counts.dueSoon > 0 && !isOwnOffice(office, name),
  );
}

interface PeriodChoiceProps {
  readonly plan: PlanView;
  readonly today: string;
  readonly periodKey: string;
  readonly onChoose: (periodKey: string) => void;
}

/** The year first, then its periods; the cut-off days are shown, since they are not those of the calendar. */
function PeriodChoice({ plan, today, periodKey, onChoose }: PeriodChoiceProps) {
  const period = findPeriod(periodKey);
  const year = period?.year ?? plan.year;
  const current = Number(today.slice(0, 4));
  const years = [...new Set([plan.year, year, current, current - 1])].sort((one, other) => other - one);
  const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
  return (
    <>
      <Choice
        label={strings.year}
        options={years.map((one) => ({ key: String(one), name: String(one) }))}
        chosen={String(year)}
        onChoose={(key) => onChoose(`${key}${periodKey.slice(4)}`)}
      />
      <Choice
        label={strings.period}
        hint={period && strings.periodDays(formatDate(period.startOn), formatDate(period.endOn))}
        options={listReportPeriods(year).map(({ key, name }) => ({ key, name: capitalised(name) }))}
        chosen={periodKey}
        onChoose={onChoose}
      />
    </>
  );
}

interface AgencyChoiceProps {
  readonly agencies: readonly PressedAgency[];
  readonly agencyId: number | null;
  readonly onChoose: (agencyId: number) => void;
}

function AgencyChoice({ agencies, agencyId, onChoose }: AgencyChoiceProps) {
  if (agencies.length === 0) return <p>{strings.noAgency}</p>;
  return (
    <Choice
      label={strings.agency}
      options={agencies.map(({ key, name, counts }) => ({
        key: String(key),
        name: `${name} (${strings.agencyCounts(counts.overdue, counts.dueSoon)})`,
      }))}
      chosen={agencyId === null ? null : String(agencyId)}
      onChoose={(key) => onChoose(Number(key))}
    />
  );
}

interface ComposeFormProps extends ComposeDialogProps {
  readonly plans: readonly PlanView[];
  readonly today: string;
}

function ComposeForm({ kind, plans, today, onClose }: ComposeFormProps) {
  const styles = useDialogStyles();
  const { go } = useNavigation();
  const { asksFor } = documentKindTraits[kind];
  const [planId, setPlanId] = useState(plans[0]?.id ?? null);
  const [periodKey, setPeriodKey] = useState(lastFinishedQuarter(today).key);
  const [chosenAgencyId, setAgencyId] = useState<number | null>(null);
  const [isComposing, setComposing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const plan = plans.find((one) => one.id === planId);
  const agencies = usePressedAgencies(asksFor === 'agency' ? planId : null);
  const agencyId = chosenAgencyId ?? agencies?.[0]?.key ?? null;
  const isReady = plan && (asksFor !== 'agency' || agencyId !== null);

  const compose = async () => {
    if (!plan) return;
    setComposing(true);
    try {
      const document = await call('documents.compose', {
        kind,
        planId: plan.id,
        periodKey: asksFor === 'period' ? periodKey : null,
        agencyId: asksFor === 'agency' ? agencyId : null,
      });
      onClose();
      await refreshReads();
      go({ screen: 'document', documentId: document.id });
    } catch (refusal) {
      setError(refusal);
      setComposing(false);
    }
  };

  return (
    <>
      <DialogContent className={styles.content}>
        <ErrorMessage error={error} />
        {plans.length === 0 && <p>{strings.noPlan}</p>}
        {plan && (
          <Choice
            label={strings.plan}
            hint={strings.planHint}
            options={plans.map(({ id, title }) => ({ key: String(id), name: title }))}
            chosen={String(plan.id)}
            onChoose={(key) => {
              setPlanId(Number(key));
              setAgencyId(null);
            }}
          />
        )}
        {plan && asksFor === 'period' && (
          <PeriodChoice plan={plan} today={today} periodKey={periodKey} onChoose={setPeriodKey} />
        )}
        {agencies && <AgencyChoice agencies={agencies} agencyId={agencyId} onChoose={setAgencyId} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{strings.cancel}</Button>
        <Button appearance="primary" disabledFocusable={!isReady || isComposing} onClick={() => void compose()}>
          {isComposing ? strings.submitting : strings.submit}
        </Button>
      </DialogActions>
    </>
  );
}

export interface ComposeDialogProps {
  readonly kind: DocumentKind;
  readonly onClose: () => void;
}

/** Opens once its choices are read: a dialog that opens with nothing to focus on stays hidden from screen readers. */
export function ComposeDialog({ kind, onClose }: ComposeDialogProps) {
  const plans = useRead('plans.list');
  const application = useRead('application.getState');
  const error = plans.error ?? application.error;
  const isRead = plans.data !== undefined && application.data !== undefined;
  if (!isRead && !error) return null;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.title(documentKindTraits[kind].composed)}</DialogTitle>
          {isRead ? (
            <ComposeForm kind={kind} plans={plans.data} today={application.data.today} onClose={onClose} />
          ) : (
            <>
              <DialogContent>
                <ErrorMessage error={error} />
              </DialogContent>
              <DialogActions>
                <Button onClick={onClose}>{strings.cancel}</Button>
              </DialogActions>
            </>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
