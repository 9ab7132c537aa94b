/** One section (mục) of an outline: its level and title, what it is drafted from, its place among the others. */
import { Button, Dropdown, Field, Input, makeStyles, Option, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Delete16Regular } from '@fluentui/react-icons';
import { reformFieldNames, reformFields } from '../../../core/domain/field.ts';
import type { IndicatorGroup } from '../../../core/domain/indicator.ts';
import type { Outline, OutlineSection, SectionContent } from '../../../core/report/outline.ts';
import { profileStrings } from '../../strings/profile.ts';
import {
  changeSection,
  choicesOf,
  contentKinds,
  moveSection,
  removeSection,
  toggleContents,
  withChoices,
} from './outline-form.ts';

const words = profileStrings.outlines;

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '44px 76px minmax(0, 1.4fr) minmax(0, 1fr) auto',
    gap: '8px',
    alignItems: 'start',
    marginTop: '8px',
  },
  number: { paddingTop: '4px', fontWeight: tokens.fontWeightSemibold },
  narrow: { minWidth: 0, width: '100%' },
  commands: { display: 'flex', gap: '2px' },
});

export interface OutlineSectionRowProps {
  readonly at: number;
  readonly outline: Outline;
  readonly section: OutlineSection;
  /** As stored; absent for a new one. */
  readonly original: OutlineSection | undefined;
  /** The groups of figures that a section may give. */
  readonly groups: readonly IndicatorGroup[];
  readonly problems: ReadonlySet<string>;
  readonly onChange: (outline: Outline) => void;
}

export function OutlineSectionRow({
  at,
  outline,
  section,
  original,
  groups,
  problems,
  onChange,
}: OutlineSectionRowProps) {
  const styles = useStyles();
  const { number, level, title, contents } = section;
  const asked = [...new Set(contents.map(({ kind }) => kind))];
  const written = contents.find((content) => content.kind === 'written');
  const change = (changes: Partial<OutlineSection>) => onChange(changeSection(outline, at, changes));
  return (
    <div className={styles.row}>
      <span className={styles.number}>{number}</span>
      <Dropdown
        size="small"
        className={styles.narrow}
        aria-label={words.level(number)}
        value={words.levels[level]}
        selectedOptions={[String(level)]}
        onOptionSelect={(_, { optionValue }) => change({ level: Number(optionValue) as OutlineSection['level'] })}
      >
        {([1, 2, 3] as const).map((one) => (
          <Option key={one} value={String(one)}>
            {words.levels[one]}
          </Option>
        ))}
      </Dropdown>
      <Field size="small" validationMessage={problems.has(`title-${at}`) ? words.required : undefined}>
        <Input
          aria-label={words.sectionTitle(number)}
          value={title}
          maxLength={500}
          onChange={(_, { value }) => change({ title: value })}
        />
      </Field>
      <div>
        <Dropdown
          size="small"
          multiselect
          className={styles.narrow}
          aria-label={words.content(number)}
          value={asked.map((kind) => words.contents[kind]).join('; ') || words.noContent}
          selectedOptions={[...asked]}
          onOptionSelect={(_, { selectedOptions }) =>
            change({
              contents: toggleContents(contents, original?.contents ?? [], selectedOptions, words.aboutDefault),
            })
          }
        >
          {contentKinds.map((kind) => (
            <Option key={kind} value={kind}>
              {words.contents[kind]}
            </Option>
          ))}
        </Dropdown>
        {contents.map((content, place) =>
          choicesOf(content) === null ? null : (
            <ChoiceField
              // biome-ignore lint/suspicious/noArrayIndexKey: what a section asks for has no name but its place
              key={place}
              content={content}
              groups={groups}
              label={words.choices(words.contents[content.kind], number)}
              isMissing={problems.has(`choices-${at}`)}
              onChange={(chosen) => change({ contents: contents.with(place, withChoices(content, chosen)) })}
            />
          ),
        )}
        {written?.kind === 'written' ? (
          <Field size="small" validationMessage={problems.has(`about-${at}`) ? words.required : undefined}>
            <Input
              aria-label={words.about(number)}
              value={written.about}
              maxLength={300}
              onChange={(_, { value }) =>
                change({ contents: contents.map((one) => (one === written ? { kind: 'written', about: value } : one)) })
              }
            />
          </Field>
        ) : null}
      </div>
      <div className={styles.commands}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUp16Regular />}
          aria-label={words.up(number)}
          disabledFocusable={at === 0}
          onClick={() => onChange(moveSection(outline, at, -1))}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDown16Regular />}
          aria-label={words.down(number)}
          disabledFocusable={at === outline.sections.length - 1}
          onClick={() => onChange(moveSection(outline, at, 1))}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete16Regular />}
          aria-label={words.remove(number)}
          disabledFocusable={outline.sections.length === 1}
          onClick={() => onChange(removeSection(outline, at))}
        />
      </div>
    </div>
  );
}

interface ChoiceFieldProps {
  readonly content: SectionContent;
  readonly groups: readonly IndicatorGroup[];
  readonly label: string;
  readonly isMissing: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Of which fields, or of which groups of figures. */
function ChoiceField({ content, groups, label, isMissing, onChange }: ChoiceFieldProps) {
  const styles = useStyles();
  const fields = reformFields.map((field) => [field as string, reformFieldNames[field]] as const);
  const offered =
    content.kind === 'indicators'
      ? groups.map(({ code, name }) => [code as string, name] as const)
      : content.kind === 'outcomes'
        ? [...fields, ['other', words.otherField] as const]
        : fields;
  const chosen = choicesOf(content) ?? [];
  const names = offered.filter(([key]) => chosen.includes(key)).map(([, name]) => name);
  return (
    <Field size="small" validationMessage={isMissing && chosen.length === 0 ? words.chooseSome : undefined}>
      <Dropdown
        size="small"
        multiselect
        className={styles.narrow}
        aria-label={label}
        value={names.join('; ')}
        placeholder={words.chooseSome}
        selectedOptions={[...chosen]}
        onOptionSelect={(_, { selectedOptions }) => onChange(selectedOptions)}
      >
        {offered.map(([key, name]) => (
          <Option key={key} value={key}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
