/** Người cùng ký of a joint paper: each with the lines of his authority and his name, in the order they sign. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type DocumentDraft, mostCoSignatories } from '../../../core/domain/document-draft.ts';
import type { Signatory } from '../../../core/domain/office.ts';
import { labelWithClause } from '../../decree/clause-help.tsx';
import { documentStrings } from '../../strings/documents.ts';
import { LineListField } from '../../ui/LineListField.tsx';
import { DraftField, WordField } from './DraftField.tsx';

const strings = documentStrings.form;

const useStyles = makeStyles({
  whole: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  signer: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalL,
    border: 0,
    padding: 0,
    margin: 0,
    minWidth: 0,
  },
  hint: { color: tokens.colorNeutralForeground2 },
  remove: { marginTop: '24px' },
  add: { alignSelf: 'start' },
});

export interface CoSignatoriesProps {
  readonly draft: DocumentDraft;
  readonly onChange: (changes: Partial<DocumentDraft>) => void;
}

export function CoSignatories({ draft, onChange }: CoSignatoriesProps) {
  const styles = useStyles();
  // The fields hold what is typed; one less signer makes them start anew.
  const [restarts, setRestarts] = useState(0);
  const signers = draft.coSignatories ?? [];
  const write = (coSignatories: Signatory[]) => onChange({ coSignatories });
  const change = (index: number, changes: Partial<Signatory>) =>
    write(signers.map((signer, at) => (at === index ? { ...signer, ...changes } : signer)));
  return (
    <div className={styles.whole} data-clause="signature">
      <div>
        <Text block weight="semibold">
          {strings.coSignatories}
        </Text>
        <Text block size={200} className={styles.hint}>
          {strings.coSignatoriesHint}
        </Text>
      </div>
      {signers.map((signer, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: signers have no name of their own; the order is theirs
        <fieldset key={`${restarts} ${index}`} className={styles.signer} aria-label={strings.coSignatory(index + 1)}>
          <DraftField path={`coSignatories.${index}.titleLines`} clause="signature">
            <LineListField
              label={labelWithClause(strings.coTitleLines(index + 1), 'signature')}
              hint={strings.onePerLine}
              values={signer.titleLines}
              rows={2}
              missing={strings.required}
              onChange={(titleLines) => change(index, { titleLines })}
            />
          </DraftField>
          <WordField
            label={strings.coName(index + 1)}
            clause="signature"
            path={`coSignatories.${index}.name`}
            value={signer.name}
            maxLength={100}
            onChange={(name) => change(index, { name })}
          />
          <Button
            className={styles.remove}
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={strings.removeCoSignatory(index + 1)}
            title={strings.removeCoSignatory(index + 1)}
            onClick={() => {
              write(signers.filter((_, at) => at !== index));
              setRestarts((count) => count + 1);
            }}
          />
        </fieldset>
      ))}
      <Button
        className={styles.add}
        size="small"
        icon={<AddRegular />}
        disabledFocusable={signers.length >= mostCoSignatories}
        onClick={() => write([...signers, { titleLines: [strings.newTitleLine], name: '' }])}
      >
        {strings.addCoSignatory}
      </Button>
    </div>
  );
}
