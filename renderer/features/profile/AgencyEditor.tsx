/** One agency of the directory in a form; saved, or taken out of the profile, at once and in one step of undo. */
import { Button, Dropdown, Field, Input, makeStyles, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { agencyKinds } from '../../../core/domain/agency.ts';
import type { ProfileAgency } from '../../../core/profile/index.ts';
import { announceChange } from '../../app/announce-change.ts';
import { useChange, useRead } from '../../app/api.ts';
import { profileStrings } from '../../strings/profile.ts';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { FinderBox } from '../../ui/FinderBox.tsx';
import { LineListField } from '../../ui/LineListField.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import {
  type AgencyForm,
  type AgencyProblems,
  findAgencies,
  listAgencyProblems,
  readAgencyForm,
} from './agency-form.ts';

const words = profileStrings.agencies;

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '10px 14px', minWidth: 0 },
  wide: { gridColumn: '1 / -1' },
  narrow: { minWidth: 0 },
  foot: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface AgencyEditorProps {
  readonly start: AgencyForm;
  /** The entry of the profile that is edited; null for one that is not there yet. */
  readonly name: string | null;
  readonly agencies: readonly ProfileAgency[];
  /** With the name it has now; null when it was taken out. */
  readonly onSaved: (name: string | null) => void;
}

function spellingsProblem({ otherNames }: AgencyProblems): string {
  return otherNames ? words.spellingTaken(otherNames.spelling, otherNames.owner) : '';
}

export function AgencyEditor({ start, name, agencies, onSaved }: AgencyEditorProps) {
  const styles = useStyles();
  const [form, setForm] = useState(start);
  const [isTried, setTried] = useState(false);
  const today = useRead('application.getState').data?.today ?? '';
  const saving = useChange('profile.saveAgency');
  const removing = useChange('profile.removeAgency');
  const others = agencies.filter((each) => each.name !== name);
  const problems = listAgencyProblems(form, others);
  const change = (changes: Partial<AgencyForm>) => setForm((was) => ({ ...was, ...changes }));
  const save = () => {
    setTried(true);
    if (Object.keys(problems).length > 0 || saving.isPending) return;
    const agency = readAgencyForm(form);
    saving.mutate(
      { name, agency },
      {
        onSuccess: () => {
          void announceChange(words.saved(agency.name));
          onSaved(agency.name);
        },
      },
    );
  };
  const remove = () => {
    if (name === null) return;
    removing.mutate(
      { name },
      {
        onSuccess: () => {
          void announceChange(words.removed(name));
          onSaved(null);
        },
      },
    );
  };
  useShortcut({ key: 's', ctrl: true }, save);
  const said = (field: keyof AgencyProblems) => {
    const problem = problems[field];
    // Nothing is missing before somebody wants to save it.
    if (problem === undefined || (problem === 'required' && !isTried)) return undefined;
    return typeof problem === 'string' ? words.problems[problem] : spellingsProblem(problems);
  };
  return (
    <div className={styles.form}>
      <Field className={styles.wide} required label={words.name} hint={words.nameHint} validationMessage={said('name')}>
        <Input value={form.name} maxLength={300} onChange={(_, { value }) => change({ name: value })} />
      </Field>
      <Field label={words.abbreviation}>
        <Input
          className={styles.narrow}
          value={form.abbreviation}
          maxLength={60}
          onChange={(_, { value }) => change({ abbreviation: value })}
        />
      </Field>
      <Field label={words.kind}>
        <Dropdown
          className={styles.narrow}
          value={words.kinds[form.kind]}
          selectedOptions={[form.kind]}
          onOptionSelect={(_, { optionValue }) => {
            const kind = agencyKinds.find((each) => each === optionValue);
            if (kind) change({ kind });
          }}
        >
          {agencyKinds.map((kind) => (
            <Option key={kind} value={kind}>
              {words.kinds[kind]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <div className={styles.wide}>
        <LineListField
          label={words.otherNames}
          hint={words.otherNamesHint}
          problem={said('otherNames')}
          values={form.otherNames}
          onChange={(otherNames) => change({ otherNames })}
        />
      </div>
      <Field label={words.validFrom} validationMessage={said('validFrom')}>
        <DateField value={form.validFrom} today={today} onChange={(validFrom) => change({ validFrom })} />
      </Field>
      <Field label={words.validTo} validationMessage={said('validTo')}>
        <DateField value={form.validTo} today={today} onChange={(validTo) => change({ validTo })} />
      </Field>
      <Field
        className={styles.wide}
        label={words.successor}
        hint={words.successorHint}
        validationMessage={said('successorName')}
      >
        <FinderBox
          value={form.successorName}
          offered={findAgencies(others, form.successorName)
            .slice(0, 12)
            .map((each) => each.name)}
          onType={(successorName) => change({ successorName })}
          onChoose={(successorName) => change({ successorName })}
        />
      </Field>
      <div className={styles.foot}>
        <Button appearance="primary" disabledFocusable={saving.isPending} onClick={save}>
          {name === null ? words.saveNew : words.save}
        </Button>
        {name === null ? null : (
          <Button disabledFocusable={removing.isPending} onClick={remove}>
            {words.remove}
          </Button>
        )}
      </div>
      <div className={styles.wide}>
        <ErrorMessage error={saving.error ?? removing.error} />
      </div>
    </div>
  );
}
