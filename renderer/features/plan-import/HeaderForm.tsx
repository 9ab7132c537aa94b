/** The head and foot of the paper as read, to be corrected; each field points at its place in the paper. */
import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ParsedHeader } from '../../../core/import/parsed-document.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { DayField } from '../../ui/DayField.tsx';
import { LineListField } from '../../ui/LineListField.tsx';
import { MarkedField } from './MarkedField.tsx';
import type { HeaderField } from './source-places.ts';
import { usePointing } from './use-pointing.ts';

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
  gap: { gridColumnEnd: 'span 2' },
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
  /** The field the clerk looks at. */
  readonly onPoint: (field: HeaderField) => void;
}

export function HeaderForm({ header, today, onChange, onPoint }: HeaderFormProps) {
  const styles = useStyles();
  const pointing = usePointing((field) => onPoint(field as HeaderField));
  const wordField = (key: WordKey, width: 'third' | 'half') => (
    <MarkedField name={key} width={width}>
      <Field size="small" label={strings[key]} hint={key === 'kind' ? strings.kindHint : undefined}>
        <Input
          value={header[key] ?? ''}
          maxLength={longestWords[key]}
          onChange={(_, { value }) => onChange({ [key]: value || null })}
        />
      </Field>
    </MarkedField>
  );
  return (
    <div className={styles.form} {...pointing}>
      {wordField('kind', 'third')}
      {wordField('number', 'third')}
      {wordField('symbol', 'third')}
      <MarkedField name="subject" width="whole">
        <Field size="small" label={strings.subject}>
          <Textarea
            value={header.subject ?? ''}
            maxLength={2000}
            resize="vertical"
            onChange={(_, { value }) => onChange({ subject: value || null })}
          />
        </Field>
      </MarkedField>
      <MarkedField name="issuedOn" width="third">
        <DayField
          label={strings.issuedOn}
          size="small"
          value={header.issuedOn}
          today={today}
          onChange={(issuedOn) => onChange({ issuedOn })}
        />
      </MarkedField>
      {wordField('place', 'third')}
      <span className={styles.gap} />
      {wordField('parentAgency', 'half')}
      {wordField('issuingAgency', 'half')}
      {wordField('signerTitle', 'half')}
      {wordField('signerName', 'half')}
      <MarkedField name="addressees" width="half">
        <LineListField
          label={strings.addressees}
          size="small"
          values={header.addressees}
          onChange={(addressees) => onChange({ addressees })}
        />
      </MarkedField>
      <MarkedField name="recipients" width="half">
        <LineListField
          label={strings.recipients}
          size="small"
          values={header.recipients}
          onChange={(recipients) => onChange({ recipients })}
        />
      </MarkedField>
    </div>
  );
}
