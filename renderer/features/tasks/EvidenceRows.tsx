/** The papers that prove an outcome, as rows to fill in. */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Add20Regular, Delete20Regular } from '@fluentui/react-icons';
import { taskStrings } from '../../strings/tasks.ts';
import { DateField } from '../../ui/DateField.tsx';
import type { EvidenceDraft, ProgressProblems } from './progress-draft.ts';

const words = taskStrings.progress;

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '6px 10px',
    alignItems: 'start',
    margin: 0,
    padding: '4px 10px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: { gridColumn: '1 / -1', display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  add: { alignSelf: 'flex-start' },
});

interface EvidenceRowProps {
  readonly row: EvidenceDraft;
  readonly position: number;
  readonly problems: { readonly documentCode?: string; readonly issuedOn?: string } | undefined;
  readonly today: string;
  readonly onChange: (row: EvidenceDraft) => void;
  readonly onRemove: () => void;
}

function EvidenceRow({ row, position, problems, today, onChange, onRemove }: EvidenceRowProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.row} aria-label={words.evidenceRow(position)}>
      <div className={styles.head}>
        <Text size={200}>{words.evidenceRow(position)}</Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<Delete20Regular />}
          aria-label={words.removeEvidence(position)}
          onClick={onRemove}
        />
      </div>
      <Field size="small" label={words.documentCode} required validationMessage={problems?.documentCode}>
        <Input value={row.documentCode} onChange={(_, { value }) => onChange({ ...row, documentCode: value })} />
      </Field>
      <Field size="small" label={words.issuedOn} validationMessage={problems?.issuedOn}>
        <DateField value={row.issuedOn} today={today} onChange={(issuedOn) => onChange({ ...row, issuedOn })} />
      </Field>
      <Field size="small" label={words.issuer}>
        <Input value={row.issuer} onChange={(_, { value }) => onChange({ ...row, issuer: value })} />
      </Field>
      <Field size="small" label={words.subject}>
        <Input value={row.subject} onChange={(_, { value }) => onChange({ ...row, subject: value })} />
      </Field>
    </fieldset>
  );
}

export interface EvidenceRowsProps {
  readonly rows: readonly EvidenceDraft[];
  readonly problems: ProgressProblems['evidence'] | undefined;
  readonly today: string;
  readonly onChange: (rows: readonly EvidenceDraft[]) => void;
  readonly onAdd: () => void;
}

export function EvidenceRows({ rows, problems, today, onChange, onAdd }: EvidenceRowsProps) {
  const styles = useStyles();
  return (
    <>
      <Text weight="semibold">{words.evidence}</Text>
      {rows.map((row, index) => (
        <EvidenceRow
          key={row.key}
          row={row}
          position={index + 1}
          problems={problems?.get(row.key)}
          today={today}
          onChange={(changed) => onChange(rows.map((other) => (other.key === row.key ? changed : other)))}
          onRemove={() => onChange(rows.filter((other) => other.key !== row.key))}
        />
      ))}
      <Button className={styles.add} size="small" icon={<Add20Regular />} onClick={onAdd}>
        {words.addEvidence}
      </Button>
    </>
  );
}
