/** Bước 4: the usual nơi nhận of each kind of paper. */
import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type DocumentKind, documentKindNames, documentKinds } from '../../../core/domain/document-kinds.ts';
import { firstRunStrings } from '../../strings/first-run.ts';
import { readLines } from '../../ui/lines.ts';
import type { StepProps } from './step.ts';
import { TypedField } from './TypedField.tsx';

const words = firstRunStrings.recipients;

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '10px' },
  commands: { display: 'flex', gap: '8px' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

export function RecipientsStep({ draft, problems, onChange, shown, onShow }: StepProps) {
  const styles = useStyles();
  const { kind } = shown;
  const text = draft.recipients[kind] ?? '';
  const kindName = documentKindNames[kind].toLowerCase();
  const setText = (next: string) => onChange({ recipients: { ...draft.recipients, [kind]: next } });
  return (
    <div className={styles.stack}>
      <TabList
        size="small"
        aria-label={words.kind}
        selectedValue={kind}
        onTabSelect={(_, { value }) => onShow({ kind: value as DocumentKind })}
      >
        {documentKinds.map((one) => (
          <Tab key={one} value={one} className={problems[`recipients-${one}`] ? styles.wrong : undefined}>
            {documentKindNames[one]}
            {readLines(draft.recipients[one] ?? '').length > 0 ? ' ✓' : ''}
          </Tab>
        ))}
      </TabList>
      <TypedField
        label={words.lines(kindName)}
        hint={words.linesHint}
        value={text}
        rows={7}
        isRequired={false}
        problem={problems[`recipients-${kind}`]}
        onChange={setText}
      />
      <div className={styles.commands}>
        <Button size="small" onClick={() => setText(words.examples[kind])}>
          {words.useExample}
        </Button>
        <Button
          size="small"
          disabledFocusable={readLines(text).length === 0}
          onClick={() => onChange({ recipients: Object.fromEntries(documentKinds.map((one) => [one, text])) })}
        >
          {words.copyToAll}
        </Button>
      </div>
    </div>
  );
}
