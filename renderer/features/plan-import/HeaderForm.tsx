/** The head and foot of the paper as read, to be corrected. */
import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ParsedHeader } from '../../../core/import/parsed-document.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { DayField } from '../../ui/DayField.tsx';
import { LineListField } from '../../ui/LineListField.tsx';

const strings = planImportStrings.header;

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  third: { gridColumnEnd: 'span 2' },
  half: { gridColumnEnd: 'span 3' },
  whole: { gridColumnEnd: 'span 6' },
});

/** Fields of the head that are words or nothing. */
type WordKey = 'kind' | 'number' | 'symbol' | 'parentAgency' | 'issuingAgency' | 'place' | 'signerTitle' | 'signerName';

const longestWords: Readonly<Record<WordKey, number>> = {
  kind: 10,
  number: 30,
  symbol: 60,
  parentAgency: 2000,
  issuingAgency: 2000,
  place: 2000,
  signerTitle: 2000,
  signerName: 2000,
};

export interface HeaderFormProps {
  readonly header: ParsedHeader;
  readonly today: string;
  readonly onChange: (changes: Partial<ParsedHeader>) => void;
}

export function HeaderForm({ header, today, onChange }: HeaderFormProps) {
  const styles = useStyles();
  const wordField = (key: WordKey, width: 'third' | 'half') => (
    <Field
      className={styles[width]}
      size="small"
      label={strings[key]}
      hint={key === 'kind' ? strings.kindHint : undefined}
    >
      <Input
        value={header[key] ?? ''}
        maxLength={longestWords[key]}
        onChange={(_, { value }) => onChange({ [key]: value || null })}
      />
    </Field>
  );
  return (
    <div className={styles.form}>
      {wordField('kind', 'third')}
      {wordField('number', 'third')}
      {wordField('symbol', 'third')}
      <Field className={styles.whole} size="small" label={strings.subject}>
        <Textarea
          value={header.subject ?? ''}
          maxLength={2000}
          resize="vertical"
          onChange={(_, { value }) => onChange({ subject: value || null })}
        />
      </Field>
      <div className={styles.third}>
        <DayField
          label={strings.issuedOn}
          size="small"
          value={header.issuedOn}
          today={today}
          onChange={(issuedOn) => onChange({ issuedOn })}
        />
      </div>
      {wordField('place', 'third')}
      <span className={styles.third} />
      {wordField('parentAgency', 'half')}
      {wordField('issuingAgency', 'half')}
      {wordField('signerTitle', 'half')}
      {wordField('signerName', 'half')}
      <div className={styles.half}>
        <LineListField
          label={strings.addressees}
          size="small"
          values={header.addressees}
          onChange={(addressees) => onChange({ addressees })}
        />
      </div>
      <div className={styles.half}>
        <LineListField
          label={strings.recipients}
          size="small"
          values={header.recipients}
          onChange={(recipients) => onChange({ recipients })}
        />
      </div>
    </div>
  );
}
