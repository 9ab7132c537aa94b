/** Đề cương: its words and sections, what each section asks for; kept whole, undone like everything else. */
import {
  Button,
  Checkbox,
  Dropdown,
  Field,
  makeStyles,
  Option,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { Add16Regular, Copy16Regular, Delete16Regular, Star16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { IndicatorGroup } from '../../../core/domain/indicator.ts';
import { appendixKinds, type Outline } from '../../../core/report/outline.ts';
import { announceChange } from '../../app/announce-change.ts';
import { useChange } from '../../app/api.ts';
import { profileStrings } from '../../strings/profile.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Section } from '../../ui/Section.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { OutlineSectionRow } from './OutlineSectionRow.tsx';
import { addSection, listOutlineProblems, newCode, newOutline, putOutline } from './outline-form.ts';

const words = profileStrings.outlines;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', marginBottom: '12px' },
  choice: { minWidth: '320px', flexGrow: 1, maxWidth: '620px' },
  fields: { display: 'flex', flexDirection: 'column', gap: '10px' },
  appendices: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    border: 'none',
    margin: 0,
    padding: 0,
  },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '12px', marginTop: '14px', alignItems: 'center' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

interface OutlineEditorProps {
  readonly outlines: readonly Outline[];
  readonly groups: readonly IndicatorGroup[];
}

export function OutlineEditor({ outlines, groups }: OutlineEditorProps) {
  const styles = useStyles();
  const [code, setCode] = useState(outlines[0]?.code ?? '');
  const [typed, setTyped] = useState<Outline | null>(null);
  const saving = useChange('profile.save');
  const [usual] = outlines;
  if (!usual) return null;
  const stored = outlines.find((one) => one.code === code);
  const outline = typed?.code === code ? typed : (stored ?? usual);
  const offered = typed?.code === newCode ? [...outlines, typed] : outlines;
  const begin = (next: Outline) => {
    setTyped(next);
    setCode(next.code);
  };
  const keep = (value: readonly Outline[], said: string, chosen: string) =>
    saving.mutate(
      { part: 'outlines', value: [...value] },
      {
        onSuccess: () => {
          setTyped(null);
          setCode(chosen);
          void announceChange(said);
        },
      },
    );
  const others = outlines.filter((one) => one.code !== outline.code);
  return (
    <Section title={words.choose} hint={words.hint}>
      <div className={styles.row}>
        <Dropdown
          className={styles.choice}
          aria-label={words.choose}
          value={outline.name}
          selectedOptions={[outline.code]}
          onOptionSelect={(_, { optionValue }) => optionValue !== undefined && setCode(optionValue)}
        >
          {offered.map((one) => (
            <Option key={one.code} value={one.code} text={one.name}>
              {one === usual ? words.usual(one.name) : one.name}
            </Option>
          ))}
        </Dropdown>
        <Button icon={<Add16Regular />} onClick={() => begin(newOutline(words.start, usual, words.newTitle))}>
          {words.addOutline}
        </Button>
        <Button
          icon={<Copy16Regular />}
          onClick={() => begin({ ...outline, code: newCode, name: words.copyOf(outline.name) })}
        >
          {words.copyOutline}
        </Button>
        <Button
          icon={<Star16Regular />}
          disabledFocusable={!stored || stored === usual || saving.isPending}
          onClick={() => stored && keep([stored, ...others], words.usualSaved(stored.name), stored.code)}
        >
          {words.makeUsual}
        </Button>
        <Button
          icon={<Delete16Regular />}
          disabledFocusable={others.length === 0 || saving.isPending}
          onClick={() =>
            stored ? keep(others, words.outlineRemoved(stored.name), others[0]?.code ?? '') : begin(usual)
          }
        >
          {words.removeOutline}
        </Button>
      </div>
      <OutlineForm
        outline={outline}
        stored={stored}
        groups={groups}
        isTyped={typed?.code === outline.code}
        onChange={begin}
        onSave={() => {
          const put = putOutline(outlines, outline);
          keep(put.outlines, words.saved, put.code);
        }}
      />
      <ErrorMessage error={saving.error} />
    </Section>
  );
}

interface OutlineFormProps {
  readonly outline: Outline;
  /** As it is kept; absent for a new one. */
  readonly stored: Outline | undefined;
  readonly groups: readonly IndicatorGroup[];
  readonly isTyped: boolean;
  readonly onChange: (outline: Outline) => void;
  readonly onSave: () => void;
}

function OutlineForm({ outline, stored, groups, isTyped, onChange, onSave }: OutlineFormProps) {
  const styles = useStyles();
  const problems = listOutlineProblems(outline);
  const save = () => {
    if (problems.size === 0 && isTyped) onSave();
  };
  useShortcut({ key: 's', ctrl: true }, save);
  const text = (field: 'name' | 'subject' | 'opening' | 'closing' | 'ministry', hint?: string) => (
    <Field
      size="small"
      required
      label={words[field]}
      {...(hint === undefined ? {} : { hint })}
      validationMessage={problems.has(field) ? words.required : undefined}
    >
      <Textarea
        rows={field === 'name' || field === 'ministry' ? 1 : 2}
        value={outline[field]}
        maxLength={field === 'name' ? 200 : field === 'ministry' ? 300 : 1000}
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
        {text('ministry')}
        <fieldset className={styles.appendices}>
          <legend>{words.appendices}</legend>
          {appendixKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={words.appendixKinds[kind]}
              checked={outline.appendices.includes(kind)}
              onChange={(_, { checked }) =>
                onChange({
                  ...outline,
                  appendices: appendixKinds.filter((one) =>
                    one === kind ? checked === true : outline.appendices.includes(one),
                  ),
                })
              }
            />
          ))}
        </fieldset>
      </div>
      {outline.sections.map((section, at) => (
        <OutlineSectionRow
          key={section.id}
          at={at}
          outline={outline}
          section={section}
          original={stored?.sections.find(({ id }) => id === section.id)}
          groups={groups}
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
    </>
  );
}
