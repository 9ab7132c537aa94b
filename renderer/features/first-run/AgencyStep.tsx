/** Bước 1: which agency this is; from the directory most of the letterhead follows. */
import { Field } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Agency, AgencyKind } from '../../../core/domain/agency.ts';
import { foldVietnamese } from '../../../core/text/vietnamese.ts';
import { useRead } from '../../app/api.ts';
import { firstRunStrings } from '../../strings/first-run.ts';
import { FinderBox } from '../../ui/FinderBox.tsx';
import { chooseAgency } from './first-run-form.ts';
import type { StepProps } from './step.ts';
import { useStepStyles } from './step-styles.ts';
import { TypedField } from './TypedField.tsx';

const words = firstRunStrings.agency;

/** Options that are offered at once. */
const mostOffered = 30;

/** Not an office of the province's administration, whose papers follow NĐ 30/2020. */
const otherKinds: ReadonlySet<AgencyKind> = new Set(['group', 'party', 'ministry']);

/** Agencies that an office can be, of those that exist today. */
function listOffices(agencies: readonly Agency[], today: string): readonly Agency[] {
  return agencies.filter(({ kind, validToOn }) => !otherKinds.has(kind) && (validToOn === null || validToOn >= today));
}

/** Those whose words begin as what was typed, any spelling, without diacritics; the typed words in one piece come first. */
function findOffices(offices: readonly Agency[], query: string): readonly Agency[] {
  const sought = foldVietnamese(query).trim();
  const parts = sought.split(/\s+/).filter(Boolean);
  const found = offices.flatMap((agency) => {
    const text = ` ${foldVietnamese([agency.name, agency.abbreviation, ...agency.otherNames].join(' '))}`;
    return parts.every((part) => text.includes(` ${part}`)) ? [{ agency, isWhole: text.includes(` ${sought}`) }] : [];
  });
  return [...found.filter(({ isWhole }) => isWhole), ...found.filter(({ isWhole }) => !isWhole)].map(
    ({ agency }) => agency,
  );
}

export function AgencyStep({ draft, state, today, problems, onChange }: StepProps) {
  const styles = useStepStyles();
  const agencies = useRead('agencies.list').data;
  const offices = useMemo(() => listOffices(agencies ?? [], today), [agencies, today]);
  const [query, setQuery] = useState('');
  const offered = findOffices(offices, query).slice(0, mostOffered);
  const choose = (name: string) => {
    const agency = offices.find((one) => one.name === name);
    if (!agency) return;
    setQuery(agency.name);
    onChange(chooseAgency(draft, agency, state.place));
  };
  const upper = () => onChange({ issuingAgency: draft.issuingAgency.toLocaleUpperCase('vi') });
  const upperParent = () => onChange({ parentAgency: draft.parentAgency.toLocaleUpperCase('vi') });
  return (
    <div className={styles.fields}>
      <Field className={styles.wide} size="small" label={words.find} hint={words.findHint}>
        <FinderBox value={query} offered={offered.map(({ name }) => name)} onType={setQuery} onChoose={choose} />
      </Field>
      <TypedField
        className={styles.wide}
        label={words.parentAgency}
        hint={words.parentAgencyHint}
        value={draft.parentAgency}
        isRequired={false}
        problem={problems.parentAgency}
        onChange={(parentAgency) => onChange({ parentAgency })}
        onLeave={upperParent}
      />
      <TypedField
        className={styles.wide}
        label={words.issuingAgency}
        hint={words.issuingAgencyHint}
        value={draft.issuingAgency}
        rows={3}
        problem={problems.issuingAgency}
        onChange={(issuingAgency) => onChange({ issuingAgency })}
        onLeave={upper}
      />
      <TypedField
        className={styles.wide}
        label={words.name}
        hint={words.nameHint(`${state.place.level} ${state.place.province}`)}
        value={draft.name}
        problem={problems.name}
        onChange={(name) => onChange({ name })}
      />
      <TypedField
        label={words.issuePlace}
        hint={words.issuePlaceHint}
        value={draft.issuePlace}
        problem={problems.issuePlace}
        onChange={(issuePlace) => onChange({ issuePlace })}
      />
      <TypedField
        label={words.reportsTo}
        hint={words.reportsToHint}
        value={draft.reportsTo}
        problem={problems.reportsTo}
        onChange={(reportsTo) => onChange({ reportsTo })}
      />
    </div>
  );
}
