/** Ngày nghỉ lễ, Tết: the days off of a year and the weekend days worked in their stead, one a line. */
import { Button, Checkbox, Field, Input, makeStyles, Tab, TabList, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { HolidayYear } from '../../../core/profile/holidays.ts';
import { announceChange } from '../../app/announce-change.ts';
import { useChange } from '../../app/api.ts';
import { profileStrings } from '../../strings/profile.ts';
import { formatDate, parseDate } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { readLines } from '../../ui/lines.ts';
import { Section } from '../../ui/Section.tsx';

const words = profileStrings.holidays;

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '10px 14px', marginTop: '8px' },
  wide: { gridColumn: '1 / -1' },
  foot: { display: 'flex', gap: '12px', marginTop: '12px' },
});

interface YearForm {
  readonly year: number;
  readonly isAnnounced: boolean;
  readonly source: string;
  readonly daysOff: string;
  readonly worked: string;
}

const toForm = ({ year, basis, source, daysOff, workedWeekendDays }: HolidayYear): YearForm => ({
  year,
  isAnnounced: basis === 'announced',
  source,
  daysOff: daysOff.map(formatDate).join('\n'),
  worked: workedWeekendDays.map(formatDate).join('\n'),
});

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** What is wrong with the first line that is wrong; undefined when every line is a day of the year. */
function findProblem(text: string, year: number, isWorked: boolean): string | undefined {
  const seen = new Set<string>();
  for (const [at, line] of readLines(text).entries()) {
    const day = parseDate(line);
    if (!day) return words.wrongDay(at + 1);
    if (!day.startsWith(`${year}-`)) return words.otherYear(at + 1, year);
    if (seen.has(day)) return words.twice(at + 1);
    if (isWorked && !isWeekend(day)) return words.notWeekend(at + 1);
    seen.add(day);
  }
  return undefined;
}

const daysOf = (text: string) =>
  readLines(text)
    .flatMap((line) => parseDate(line) ?? [])
    .sort();

export function HolidaysSection({ years }: { readonly years: readonly HolidayYear[] }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(years.find(({ basis }) => basis === 'computed')?.year ?? years[0]?.year);
  const [typed, setTyped] = useState<YearForm | null>(null);
  const saving = useChange('profile.save');
  const stored = years.find(({ year }) => year === chosen);
  const form = typed?.year === chosen ? typed : stored && toForm(stored);
  const next = Math.max(...years.map(({ year }) => year), 2025) + 1;
  const problems = form && {
    daysOff: findProblem(form.daysOff, form.year, false),
    worked: findProblem(form.worked, form.year, true),
  };
  const save = () => {
    if (!form || !typed || problems?.daysOff || problems?.worked) return;
    const year: HolidayYear = {
      year: form.year,
      basis: form.isAnnounced ? 'announced' : 'computed',
      source: form.source.trim(),
      daysOff: daysOf(form.daysOff),
      workedWeekendDays: daysOf(form.worked),
    };
    const value = [...years.filter((one) => one.year !== year.year), year].sort((one, other) => one.year - other.year);
    saving.mutate(
      { part: 'holidays', value },
      {
        onSuccess: () => {
          setTyped(null);
          void announceChange(words.saved);
        },
      },
    );
  };
  const change = (changes: Partial<YearForm>) => form && setTyped({ ...form, ...changes });
  const startYear = (year: number) => {
    setChosen(year);
    setTyped({ year, isAnnounced: false, source: '', daysOff: '', worked: '' });
  };
  return (
    <Section title={words.title} hint={words.hint}>
      <TabList
        size="small"
        aria-label={words.year}
        selectedValue={chosen ?? null}
        onTabSelect={(_, { value }) => setChosen(value as number)}
      >
        {[...new Set([...years.map(({ year }) => year), ...(typed ? [typed.year] : [])])].map((year) => (
          <Tab key={year} value={year}>
            {String(year)}
          </Tab>
        ))}
      </TabList>
      {form ? (
        <div className={styles.fields}>
          <Field size="small" label={words.daysOff} hint={words.daysHint} validationMessage={problems?.daysOff}>
            <Textarea rows={8} value={form.daysOff} onChange={(_, { value }) => change({ daysOff: value })} />
          </Field>
          <Field size="small" label={words.worked} hint={words.daysHint} validationMessage={problems?.worked}>
            <Textarea rows={8} value={form.worked} onChange={(_, { value }) => change({ worked: value })} />
          </Field>
          <Field size="small" className={styles.wide} label={words.source} hint={words.sourceHint}>
            <Input maxLength={500} value={form.source} onChange={(_, { value }) => change({ source: value })} />
          </Field>
          <Checkbox
            label={words.announced}
            checked={form.isAnnounced}
            onChange={(_, { checked }) => change({ isAnnounced: checked === true })}
          />
        </div>
      ) : null}
      <div className={styles.foot}>
        <Button appearance="primary" disabledFocusable={!typed || saving.isPending} onClick={save}>
          {words.save}
        </Button>
        <Button onClick={() => startYear(next)}>{words.add(next)}</Button>
      </div>
      <ErrorMessage error={saving.error} />
    </Section>
  );
}
