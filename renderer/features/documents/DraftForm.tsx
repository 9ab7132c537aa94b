/** Everything of a draft that stands around its text: head, addressees, legal bases, signature, recipients. */
import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type DocumentDraft, urgencies } from '../../../core/domain/document-draft.ts';
import { labelWithClause } from '../../decree/clause-help.tsx';
import { documentStrings } from '../../strings/documents.ts';
import { DayField } from '../../ui/DayField.tsx';
import { LineListField } from '../../ui/LineListField.tsx';
import { CoSignatories } from './CoSignatories.tsx';
import { DraftField, WordField } from './DraftField.tsx';
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
        clause="agency"
        value={header.parentAgency ?? ''}
        maxLength={300}
        onChange={(value) => change({ parentAgency: value || null })}
      />
      <WordField
        label={strings.issuingAgency}
        clause="agency"
        value={header.issuingAgency}
        maxLength={300}
        onChange={(issuingAgency) => change({ issuingAgency })}
        isRequired
      />
      <WordField
        label={strings.symbol}
        path="header.symbol"
        clause="number"
        value={header.symbol}
        maxLength={60}
        onChange={(symbol) => change({ symbol })}
        isRequired
      />
      <WordField
        label={strings.issuePlace}
        clause="place-date"
        value={header.issuePlace}
        maxLength={100}
        onChange={(issuePlace) => change({ issuePlace })}
        isRequired
      />
      <DraftField clause="place-date">
        <DayField
          label={labelWithClause(strings.issuedOn, 'place-date')}
          hint={strings.issuedOnHint}
          value={header.issuedOn}
          today={today}
          onChange={(issuedOn) => change({ issuedOn })}
        />
      </DraftField>
      <DraftField clause="marks">
        <Field label={labelWithClause(strings.urgency, 'marks')}>
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
      </DraftField>
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
      <DraftField path="addressees" clause="addressees">
        <LineListField
          label={labelWithClause(strings.addressees, 'addressees')}
          hint={strings.onePerLine}
          values={draft.addressees}
          onChange={(addressees) => onChange({ addressees })}
        />
      </DraftField>
      <DraftField path="legalBases" clause="legal-bases" className={styles.listed}>
        <LineListField
          key={`bases ${restarts}`}
          label={labelWithClause(strings.legalBases, 'legal-bases')}
          hint={strings.onePerLine}
          values={draft.legalBases}
          onChange={(legalBases) => onChange({ legalBases })}
        />
        <LegalBasisLibrary draft={draft} onFill={fill} />
      </DraftField>
      <DraftField path="recipients" clause="recipients" className={styles.listed}>
        <LineListField
          key={`recipients ${restarts}`}
          label={labelWithClause(strings.recipients, 'recipients')}
          hint={strings.onePerLine}
          values={draft.recipients}
          rows={4}
          onChange={(recipients) => onChange({ recipients })}
        />
        <KeptRecipients draft={draft} onFill={fill} />
      </DraftField>
      <DraftField path="signatory.titleLines" clause="signature" className={styles.listed}>
        <LineListField
          key={`titles ${restarts}`}
          label={labelWithClause(strings.titleLines, 'signature')}
          hint={strings.onePerLine}
          values={signatory.titleLines}
          rows={4}
          missing={strings.required}
          onChange={(titleLines) => onChange({ signatory: { ...signatory, titleLines } })}
        />
        <KeptSignatories draft={draft} onFill={fill} />
      </DraftField>
      <WordField
        label={strings.signatoryName}
        clause="signature"
        path="signatory.name"
        value={signatory.name}
        maxLength={100}
        onChange={(name) => onChange({ signatory: { ...signatory, name } })}
      />
      <WordField
        label={strings.filingNote}
        clause="recipients"
        path="filingNote"
        value={draft.filingNote}
        maxLength={100}
        onChange={(filingNote) => onChange({ filingNote })}
        isRequired
      />
      <CoSignatories draft={draft} onChange={onChange} />
    </div>
  );
}
