/** Biểu mẫu: which units report on which period; one file each, written in one go. */
import { Button, Checkbox, Dropdown, Field, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { listPeriods, quarterOf, type ReportingPeriod } from '../../../core/domain/reporting-period.ts';
import { call, useRead } from '../../app/api.ts';
import { exchangeStrings } from '../../strings/exchange.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { Section } from '../../ui/Section.tsx';

const strings = exchangeStrings.forms;

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  period: { maxWidth: '320px' },
  units: {
    maxHeight: '220px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '4px',
  },
  unit: { display: 'flex' },
  actions: { display: 'flex', alignItems: 'center', columnGap: '12px' },
});

/** The quarters, half-years and year around a day; the one that holds it, or has just closed, among them. */
function listOffered(today: string): readonly ReportingPeriod[] {
  const { year } = quarterOf(today);
  return [year - 1, year]
    .flatMap((of) => (['quarter', 'halfYear', 'nineMonths', 'year'] as const).flatMap((kind) => listPeriods(kind, of)))
    .toSorted((one, other) => other.endOn.localeCompare(one.endOn));
}

export function FormsSection() {
  const styles = useStyles();
  const today = useRead('application.getState').data?.today;
  const units = useRead('exchange.listUnits').data ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [periodKey, setPeriodKey] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  if (!today) return null;
  const periods = listOffered(today);
  const period = periods.find(({ key }) => key === (periodKey ?? quarterOf(today).key)) ?? quarterOf(today);
  const choose = (id: number, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const save = async () => {
    setRefusal(null);
    setSaved(null);
    try {
      const agencyIds = units.map(({ id }) => id).filter((id) => chosen.has(id));
      const { folderName, fileCount } = await call('exchange.saveForms', { periodKey: period.key, agencyIds });
      if (folderName !== null) setSaved(strings.saved(fileCount, folderName));
    } catch (error) {
      setRefusal(error);
    }
  };
  return (
    <Section title={strings.title} hint={strings.hint}>
      <div className={styles.body}>
        <ErrorMessage error={refusal} />
        <Field label={strings.period} className={styles.period}>
          <Dropdown
            value={period.name}
            selectedOptions={[period.key]}
            onOptionSelect={(_, { optionValue }) => setPeriodKey(optionValue ?? null)}
          >
            {periods.map(({ key, name }) => (
              <Option key={key} value={key}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Field>
        {units.length === 0 ? (
          <Text>{strings.none}</Text>
        ) : (
          <>
            <Checkbox
              label={strings.all}
              checked={chosen.size === 0 ? false : chosen.size === units.length || 'mixed'}
              onChange={(_, { checked }) => setChosen(new Set(checked ? units.map(({ id }) => id) : []))}
            />
            <ScrollRegion label={strings.units} className={styles.units}>
              {units.map(({ id, name, taskCount }) => (
                <Checkbox
                  key={id}
                  className={styles.unit}
                  label={strings.unit(name, taskCount)}
                  checked={chosen.has(id)}
                  onChange={(_, { checked }) => choose(id, checked === true)}
                />
              ))}
            </ScrollRegion>
          </>
        )}
        <div className={styles.actions}>
          <Button appearance="primary" disabled={chosen.size === 0} onClick={() => void save()}>
            {strings.save(chosen.size)}
          </Button>
          <Text role="status">{saved}</Text>
        </div>
      </div>
    </Section>
  );
}
