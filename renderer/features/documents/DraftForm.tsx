/** Everything of a draft that stands around its text: head, addressees, legal bases, signature, recipients. */
import { Dropdown, Field, Input, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type DocumentDraft, urgencies } from '../../../core/domain/document-draft.ts';
import { documentStrings } from '../../strings/documents.ts';
import { DayField } from '../../ui/DayField.tsx';
import { LineListField } from '../../ui/LineListField.tsx';
import { KeptRecipients, KeptSignatories, LegalBasisLibrary } from './KeptLists.tsx';

const strings = documentStrings.form;

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    maxWidth: '860px',
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXXL,
  },
  listed: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

interface WordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
}

function WordField({ label, value, maxLength, onChange, isRequired = false }: WordFieldProps) {
  return (
    <Field label={label} validationMessage={isRequired && value.trim() === '' ? strings.required : undefined}>
      <Input value={value} maxLength={maxLength} onChange={(_, { value: typed }) => onChange(typed)} />
    </Field>
  );
}

export interface DraftFormProps {
  readonly draft: DocumentDraft;
  readonly today: string;
  readonly onChange: (changes: Partial<DocumentDraft>) => void;
}

function HeaderFields({ draft, today, onChange }: DraftFormProps) {
  const { header } = draft;
  const change = (changes: Partial<DocumentDraft['header']>) => onChange({ header: { ...header, ...changes } });
  return (
    <>
      <WordField
        label={strings.parentAgency}
        value={header.parentAgency ?? ''}
        maxLength={300}
        onChange={(value) => change({ parentAgency: value || null })}
      />
      <WordField
        label={strings.issuingAgency}
        value={header.issuingAgency}
        maxLength={300}
        onChange={(issuingAgency) => change({ issuingAgency })}
        isRequired
      />
      <WordField
        label={strings.symbol}
        value={header.symbol}
        maxLength={60}
        onChange={(symbol) => change({ symbol })}
        isRequired
      />
      <WordField
        label={strings.issuePlace}
        value={header.issuePlace}
        maxLength={100}
        onChange={(issuePlace) => change({ issuePlace })}
        isRequired
      />
      <DayField
        label={strings.issuedOn}
        hint={strings.issuedOnHint}
        value={header.issuedOn}
        today={today}
        onChange={(issuedOn) => change({ issuedOn })}
      />
      <Field label={strings.urgency}>
        <Dropdown
          value={header.urgency ?? strings.noUrgency}
          selectedOptions={[header.urgency ?? '']}
          onOptionSelect={(_, { optionValue }) => {
            const { urgency: _before, ...ordinary } = header;
            const urgency = urgencies.find((one) => one === optionValue);
            onChange({ header: urgency ? { ...ordinary, urgency } : ordinary });
          }}
        >
          <Option value="">{strings.noUrgency}</Option>
          {urgencies.map((one) => (
            <Option key={one} value={one}>
              {one}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </>
  );
}

/** Lists that are written into the draft from elsewhere start anew; the number tells their fields. */
function useRestarts() {
  const [restarts, setRestarts] = useState(0);
  return { restarts, restart: () => setRestarts((count) => count + 1) };
}

export function DraftForm(props: DraftFormProps) {
  const styles = useStyles();
  const { draft, onChange } = props;
  const { signatory } = draft;
  const { restarts, restart } = useRestarts();
  const fill = (changes: Partial<DocumentDraft>) => {
    onChange(changes);
    restart();
  };
  return (
    <div className={styles.form}>
      <HeaderFields {...props} />
      <LineListField
        label={strings.addressees}
        hint={strings.onePerLine}
        values={draft.addressees}
        onChange={(addressees) => onChange({ addressees })}
      />
      <div className={styles.listed}>
        <LineListField
          key={`bases ${restarts}`}
          label={strings.legalBases}
          hint={strings.onePerLine}
          values={draft.legalBases}
          onChange={(legalBases) => onChange({ legalBases })}
        />
        <LegalBasisLibrary draft={draft} onFill={fill} />
      </div>
      <div className={styles.listed}>
        <LineListField
          key={`recipients ${restarts}`}
          label={strings.recipients}
          hint={strings.onePerLine}
          values={draft.recipients}
          rows={4}
          onChange={(recipients) => onChange({ recipients })}
        />
        <KeptRecipients draft={draft} onFill={fill} />
      </div>
      <div className={styles.listed}>
        <LineListField
          key={`titles ${restarts}`}
          label={strings.titleLines}
          hint={strings.onePerLine}
          values={signatory.titleLines}
          rows={4}
          missing={strings.required}
          onChange={(titleLines) => onChange({ signatory: { ...signatory, titleLines } })}
        />
        <KeptSignatories draft={draft} onFill={fill} />
      </div>
      <WordField
        label={strings.signatoryName}
        value={signatory.name}
        maxLength={100}
        onChange={(name) => onChange({ signatory: { ...signatory, name } })}
      />
      <WordField
        label={strings.filingNote}
        value={draft.filingNote}
        maxLength={100}
        onChange={(filingNote) => onChange({ filingNote })}
        isRequired
      />
    </div>
  );
}
