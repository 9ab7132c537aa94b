/** Biểu số liệu: its groups, edited here, and its indicators, taken over from those in use on the screen of figures after a look. */
import { Button, Dropdown, Field, Input, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { Add16Regular, ArrowDown16Regular, ArrowUp16Regular, Delete16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { reformFieldNames, reformFields } from '../../../core/domain/field.ts';
import type { Indicator, IndicatorGroup } from '../../../core/domain/indicator.ts';
import { compareProfiles } from '../../../core/profile/compare-profiles.ts';
import { codeFor } from '../../../core/profile/edit-profile.ts';
import type { ProfileParts, ProvinceProfile } from '../../../core/profile/index.ts';
import { announceChange } from '../../app/announce-change.ts';
import { useChange, useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { profileStrings } from '../../strings/profile.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Section } from '../../ui/Section.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { DifferenceList } from './DifferenceList.tsx';

const words = profileStrings.catalogue;

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.2fr) minmax(0, 1fr) auto',
    gap: '8px',
    alignItems: 'start',
    marginTop: '6px',
  },
  narrow: { minWidth: 0, width: '100%' },
  commands: { display: 'flex', gap: '2px' },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '12px', marginTop: '12px', alignItems: 'center' },
  note: { display: 'block', color: tokens.colorNeutralForeground2 },
});

type Group = ProfileParts['catalogue']['groups'][number];

export function GroupsSection({ catalogue }: { readonly catalogue: ProfileParts['catalogue'] }) {
  const styles = useStyles();
  const [typed, setTyped] = useState<readonly Group[] | null>(null);
  const saving = useChange('profile.save');
  const groups = typed ?? catalogue.groups;
  const isBlank = groups.some(({ name }) => name.trim() === '');
  const isUsed = (code: string) => catalogue.indicators.some(({ group }) => group === code);
  const save = () => {
    if (typed === null || isBlank || saving.isPending) return;
    saving.mutate(
      { part: 'catalogue', value: { ...catalogue, groups: [...groups] } },
      {
        onSuccess: () => {
          setTyped(null);
          void announceChange(words.groupsSaved);
        },
      },
    );
  };
  useShortcut({ key: 's', ctrl: true }, save);
  const move = (at: number, by: -1 | 1) => {
    const group = groups[at];
    if (group) setTyped(groups.toSpliced(at, 1).toSpliced(at + by, 0, group));
  };
  const add = () => {
    const code = codeFor(
      words.newGroup,
      groups.map((each) => each.code),
    );
    setTyped([...groups, { code, name: '', field: null }]);
  };
  return (
    <Section title={words.groups} hint={words.groupsHint}>
      {groups.map((group, at) => (
        <div key={group.code} className={styles.row}>
          <Field size="small" validationMessage={group.name.trim() === '' ? words.required : undefined}>
            <Input
              aria-label={words.groupName(at + 1)}
              value={group.name}
              maxLength={300}
              onChange={(_, { value }) => setTyped(groups.with(at, { ...group, name: value }))}
            />
          </Field>
          <FieldChoice
            group={group}
            label={words.field(group.name)}
            onChange={(next) => setTyped(groups.with(at, next))}
          />
          <div className={styles.commands}>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUp16Regular />}
              aria-label={words.up(group.name)}
              disabledFocusable={at === 0}
              onClick={() => move(at, -1)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDown16Regular />}
              aria-label={words.down(group.name)}
              disabledFocusable={at === groups.length - 1}
              onClick={() => move(at, 1)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<Delete16Regular />}
              aria-label={isUsed(group.code) ? words.inUse(group.name) : words.remove(group.name)}
              disabledFocusable={isUsed(group.code)}
              onClick={() => setTyped(groups.toSpliced(at, 1))}
            />
          </div>
        </div>
      ))}
      <div className={styles.foot}>
        <Button size="small" icon={<Add16Regular />} onClick={add}>
          {words.addGroup}
        </Button>
        <Button appearance="primary" disabledFocusable={typed === null || isBlank || saving.isPending} onClick={save}>
          {words.saveGroups}
        </Button>
      </div>
      <ErrorMessage error={saving.error} />
    </Section>
  );
}

interface FieldChoiceProps {
  readonly group: Group;
  readonly label: string;
  readonly onChange: (group: Group) => void;
}

/** The field (lĩnh vực) under which reports give the group. */
function FieldChoice({ group, label, onChange }: FieldChoiceProps) {
  const styles = useStyles();
  return (
    <Dropdown
      size="small"
      className={styles.narrow}
      aria-label={label}
      value={group.field === null ? words.noField : reformFieldNames[group.field]}
      selectedOptions={[group.field ?? '']}
      onOptionSelect={(_, { optionValue }) =>
        onChange({ ...group, field: reformFields.find((field) => field === optionValue) ?? null })
      }
    >
      <Option value="">{words.noField}</Option>
      {reformFields.map((field) => (
        <Option key={field} value={field}>
          {reformFieldNames[field]}
        </Option>
      ))}
    </Dropdown>
  );
}

/** The catalogue of the office as a profile holds it: without what a database knows of it. */
function toProfileCatalogue(
  groups: readonly IndicatorGroup[],
  indicators: readonly Indicator[],
): ProfileParts['catalogue'] {
  return { groups: [...groups], indicators: indicators.map(({ id: _id, version: _version, ...input }) => input) };
}

export function IndicatorsSection({ profile }: { readonly profile: ProvinceProfile }) {
  const styles = useStyles();
  const { go } = useNavigation();
  const used = useRead('indicators.catalogue').data;
  const saving = useChange('profile.save');
  if (!used) return null;
  const catalogue = toProfileCatalogue(used.groups, used.indicators);
  const templates = {};
  const { differences } = compareProfiles({ profile, templates }, { profile: { ...profile, catalogue }, templates });
  const take = () =>
    saving.mutate(
      { part: 'catalogue', value: catalogue },
      { onSuccess: () => void announceChange(words.taken(catalogue.indicators.length)) },
    );
  const canTake = catalogue.indicators.length > 0 && differences.length > 0;
  return (
    <Section title={words.indicators} hint={words.indicatorsHint}>
      <Text className={styles.note}>
        {words.counts(profile.catalogue.indicators.length, catalogue.indicators.length, differences.length)}
      </Text>
      {canTake ? <DifferenceList part="catalogue" differences={differences} /> : null}
      <div className={styles.foot}>
        <Button disabledFocusable={!canTake || saving.isPending} onClick={take}>
          {words.take}
        </Button>
        <Button appearance="subtle" onClick={() => go({ screen: 'indicators' })}>
          {words.openFigures}
        </Button>
      </div>
      <ErrorMessage error={saving.error} />
    </Section>
  );
}
