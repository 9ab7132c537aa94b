/** Trích yếu: what the document is about; stands above its text. */
import { Field, Textarea } from '@fluentui/react-components';
import type { DocumentDraft } from '../../../core/domain/document-draft.ts';
import { type DocumentKind, documentKindTraits } from '../../../core/domain/document-kinds.ts';
import { labelWithClause } from '../../decree/clause-help.tsx';
import { documentStrings } from '../../strings/documents.ts';
import { DraftField } from './DraftField.tsx';

const strings = documentStrings.form;

export interface SubjectFieldProps {
  readonly kind: DocumentKind;
  readonly header: DocumentDraft['header'];
  readonly onChange: (header: DocumentDraft['header']) => void;
}

export function SubjectField({ kind, header, onChange }: SubjectFieldProps) {
  const clause = documentKindTraits[kind].isTitled ? 'title' : 'dispatch-subject';
  return (
    <DraftField path="header.subject" clause={clause}>
      <Field
        label={labelWithClause(strings.subject, clause)}
        validationMessage={header.subject.trim() === '' ? strings.required : undefined}
      >
        <Textarea
          value={header.subject}
          maxLength={2000}
          rows={2}
          resize="vertical"
          onChange={(_, { value }) => onChange({ ...header, subject: value })}
        />
      </Field>
    </DraftField>
  );
}
