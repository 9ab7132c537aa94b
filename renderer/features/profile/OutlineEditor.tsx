/** Đề cương: its words and sections, what each section asks for; kept whole, undone like everything else. */
import { Button, Dropdown, Field, Input, makeStyles, Option, Text, Textarea, tokens } from '@fluentui/react-components';
import { Add16Regular, ArrowDown16Regular, ArrowUp16Regular, Delete16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Outline, OutlineSection } from '../../../core/report/outline.ts';
import { announceChange } from '../../app/announce-change.ts';
import { useChange } from '../../app/api.ts';
import { profileStrings } from '../../strings/profile.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Section } from '../../ui/Section.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import {
  addSection,
  changeSection,
  listOutlineProblems,
  moveSection,
  removeSection,
  simpleContents,
  toggleContents,
} from './outline-form.ts';

const words = profileStrings.outlines;

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '10px' },
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
  foot: { display: 'flex', gap: '12px', marginTop: '14px', alignItems: 'center' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

export function OutlineEditor({ outlines }: { readonly outlines: readonly Outline[] }) {
  const [code, setCode] = useState(outlines[0]?.code ?? '');
  const stored = outlines.find((one) => one.code === code) ?? outlines[0];
  const [typed, setTyped] = useState<Outline | null>(null);
  if (!stored) return null;
  const outline = typed?.code === stored.code ? typed : stored;
  return (
    <Section title={words.choose}>
      <Dropdown
        aria-label={words.choose}
        value={stored.name}
        selectedOptions={[stored.code]}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && setCode(optionValue)}
      >
        {outlines.map((one) => (
          <Option key={one.code} value={one.code}>
            {one.name}
          </Option>
        ))}
      </Dropdown>
      <OutlineForm
        outline={outline}
        stored={stored}
        outlines={outlines}
        isTyped={typed?.code === stored.code}
        onChange={setTyped}
      />
    </Section>
  );
}

interface OutlineFormProps {
  readonly outline: Outline;
  readonly stored: Outline;
  readonly outlines: readonly Outline[];
  readonly isTyped: boolean;
  readonly onChange: (outline: Outline | null) => void;
}

function OutlineForm({ outline, stored, outlines, isTyped, onChange }: OutlineFormProps) {
  const styles = useStyles();
  const saving = useChange('profile.save');
  const problems = listOutlineProblems(outline);
  const save = () => {
    if (problems.size > 0 || !isTyped || saving.isPending) return;
    const value = outlines.map((one) => (one.code === outline.code ? outline : one));
    saving.mutate(
      { part: 'outlines', value },
      {
        onSuccess: () => {
          onChange(null);
          void announceChange(words.saved);
        },
      },
    );
  };
  useShortcut({ key: 's', ctrl: true }, save);
  const text = (field: 'name' | 'subject' | 'opening' | 'closing', hint?: string) => (
    <Field
      size="small"
      required
      label={words[field]}
      {...(hint === undefined ? {} : { hint })}
      validationMessage={problems.has(field) ? words.required : undefined}
    >
      <Textarea
        rows={field === 'name' ? 1 : 2}
        value={outline[field]}
        maxLength={field === 'name' ? 200 : 1000}
        onChange={(_, { value }) => onChange({ ...outline, [field]: value })}
      />
    </Field>
  );
  return (
    <>
      <div className={styles.fields}>
        {text('name')}
        {text('subject', words.marks)}
        {text('opening')}
        {text('closing')}
      </div>
      {outline.sections.map((section, at) => (
        <SectionRow
          key={section.id}
          at={at}
          outline={outline}
          section={section}
          original={stored.sections.find(({ id }) => id === section.id)}
          problems={problems}
          onChange={onChange}
        />
      ))}
      <div className={styles.foot}>
        <Button
          size="small"
          icon={<Add16Regular />}
          onClick={() => onChange(addSection(outline, outline.sections.length - 1, words.newTitle))}
        >
          {words.add}
        </Button>
        <Button appearance="primary" disabledFocusable={!isTyped || problems.size > 0} onClick={save}>
          {words.save}
        </Button>
        <Text role="status" className={styles.wrong}>
          {problems.size > 0 ? words.wrong : ''}
        </Text>
      </div>
      <ErrorMessage error={saving.error} />
    </>
  );
}

interface SectionRowProps {
  readonly at: number;
  readonly outline: Outline;
  readonly section: OutlineSection;
  /** As stored; absent for a new one. */
  readonly original: OutlineSection | undefined;
  readonly problems: ReadonlySet<string>;
  readonly onChange: (outline: Outline) => void;
}

function SectionRow({ at, outline, section, original, problems, onChange }: SectionRowProps) {
  const styles = useStyles();
  const { number, level, title, contents } = section;
  const asked = [...new Set(contents.map(({ kind }) => kind))];
  const offered = [...new Set([...simpleContents, ...asked, ...(original?.contents ?? []).map(({ kind }) => kind)])];
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
          {offered.map((kind) => (
            <Option key={kind} value={kind}>
              {words.contents[kind]}
            </Option>
          ))}
        </Dropdown>
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
