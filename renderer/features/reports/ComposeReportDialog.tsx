/** Asks what a report is drafted for: the period, the outline, the plan, to whom, and whose wording is carried over. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dropdown,
  Field,
  makeStyles,
  Option,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type ReportReceiver, reportReceivers } from '../../../core/domain/report.ts';
import { lastFinishedQuarter, listPeriods, type PeriodKind } from '../../../core/domain/reporting-period.ts';
import { findDueRule } from '../../../core/profile/index.ts';
import { dueDateOf } from '../../../core/report/due-date.ts';
import { useChange, useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { reportStrings } from '../../strings/reports.ts';
import { DateField } from '../../ui/DateField.tsx';
import { formatDate } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { chosenPeriod, findLastReport, type PeriodChoice } from './period-choice.ts';

const strings = reportStrings.compose;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, paddingTop: '4px' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
});

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

function Choice({ label, options, chosen, onChoose }: ChoiceProps) {
  return (
    <Field label={label}>
      <Dropdown
        value={options.find(({ key }) => key === chosen)?.name ?? ''}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onChoose(optionValue)}
      >
        {options.map(({ key, name }) => (
          <Option key={key} value={key}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function PeriodFields({
  choice,
  today,
  onChange,
}: {
  readonly choice: PeriodChoice;
  readonly today: string;
  readonly onChange: (changes: Partial<PeriodChoice>) => void;
}) {
  const styles = useStyles();
  const years = Array.from({ length: 5 }, (_, i) => String(choice.year + 1 - i));
  const period = chosenPeriod(choice);
  const profile = useRead('profile.get').data;
  const rule = profile && findDueRule(profile, choice.kind);
  const due = period && rule ? ` · ${strings.due(formatDate(dueDateOf(period, rule, profile.holidays)))}` : '';
  return (
    <>
      <div className={styles.pair}>
        <Choice
          label={strings.kind}
          options={Object.entries(strings.kinds).map(([key, name]) => ({ key, name }))}
          chosen={choice.kind}
          onChoose={(kind) => onChange({ kind: kind as PeriodKind, index: 1 })}
        />
        {choice.kind !== 'free' && (
          <Choice
            label={strings.year}
            options={years.map((year) => ({ key: year, name: year }))}
            chosen={String(choice.year)}
            onChoose={(year) => onChange({ year: Number(year) })}
          />
        )}
      </div>
      {choice.kind === 'free' ? (
        <div className={styles.pair}>
          <Field label={strings.from}>
            <DateField value={choice.startText} today={today} onChange={(startText) => onChange({ startText })} />
          </Field>
          <Field label={strings.to}>
            <DateField value={choice.endText} today={today} onChange={(endText) => onChange({ endText })} />
          </Field>
        </div>
      ) : (
        <Choice
          label={strings.period}
          options={listPeriods(choice.kind, choice.year, choice.basis).map(({ index, name }) => ({
            key: String(index),
            name: upperFirst(name),
          }))}
          chosen={String(choice.index)}
          onChoose={(index) => onChange({ index: Number(index) })}
        />
      )}
      {choice.kind !== 'free' && (
        <Checkbox
          label={strings.calendar}
          checked={choice.basis === 'calendar'}
          onChange={(_, { checked }) => onChange({ basis: checked === true ? 'calendar' : 'decree' })}
        />
      )}
      {period && (
        <Text size={200}>
          {strings.days(formatDate(period.startOn), formatDate(period.endOn))}
          {due}
        </Text>
      )}
    </>
  );
}

export interface ComposeReportDialogProps {
  readonly today: string;
  readonly onClose: () => void;
}

export function ComposeReportDialog({ today, onClose }: ComposeReportDialogProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  const quarter = lastFinishedQuarter(today);
  const [choice, setChoice] = useState<PeriodChoice>({
    kind: 'quarter',
    basis: 'decree',
    year: quarter.year,
    index: quarter.index,
    startText: formatDate(quarter.startOn),
    endText: formatDate(quarter.endOn),
  });
  const [outlineCode, setOutlineCode] = useState<string | null>(null);
  const [planKey, setPlanKey] = useState<string | null>(null);
  const [receiver, setReceiver] = useState<ReportReceiver>('province');
  const [carryKey, setCarryKey] = useState<string | null>(null);
  const outlines = useRead('reports.outlines').data ?? [];
  const plans = useRead('plans.list').data ?? [];
  const reports = useRead('reports.list').data ?? [];
  const draft = useChange('reports.draft');
  const period = chosenPeriod(choice);
  const outline = outlineCode ?? outlines[0]?.code ?? '';
  const plan = planKey ?? String(plans.find(({ year }) => year === choice.year)?.id ?? plans[0]?.id ?? '');
  const suggested = period ? findLastReport(reports, period, outline) : undefined;
  const carry = carryKey ?? String(suggested?.id ?? '');

  const submit = async () => {
    if (!period) return;
    const report = await draft.mutateAsync({
      periodKey: period.key,
      outlineCode: outline,
      planId: plan === '' ? null : Number(plan),
      receiver,
      carryFromId: carry === '' ? null : Number(carry),
    });
    onClose();
    go({ screen: 'report', reportId: report.id });
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <ErrorMessage error={draft.error} />
            <PeriodFields
              choice={choice}
              today={today}
              onChange={(changes) => setChoice((was) => ({ ...was, ...changes }))}
            />
            <Choice
              label={strings.outline}
              options={outlines.map(({ code, name }) => ({ key: code, name }))}
              chosen={outline}
              onChoose={setOutlineCode}
            />
            <Choice
              label={strings.plan}
              options={[
                ...plans.map(({ id, title }) => ({ key: String(id), name: title })),
                { key: '', name: strings.noPlan },
              ]}
              chosen={plan}
              onChoose={setPlanKey}
            />
            <Choice
              label={strings.receiver}
              options={reportReceivers.map((key) => ({ key, name: reportStrings.receivers[key] }))}
              chosen={receiver}
              onChoose={(key) => setReceiver(key as ReportReceiver)}
            />
            <Choice
              label={strings.carryFrom}
              options={[
                ...reports.map((report) => ({
                  key: String(report.id),
                  name: `${upperFirst(report.periodName)} – ${report.outlineName}`,
                })),
                { key: '', name: strings.carryNone },
              ]}
              chosen={carry}
              onChoose={setCarryKey}
            />
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabled={!period || outline === '' || draft.isPending}
              onClick={() => void submit().catch(() => undefined)}
            >
              {strings.submit}
            </Button>
            <Button onClick={onClose}>{strings.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
