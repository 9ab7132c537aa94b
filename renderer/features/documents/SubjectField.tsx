/** Trích yếu: what the document is about; stands above its text. */
import { Field, Textarea } from '@fluentui/react-components';
import type { DocumentDraft } from '../../../core/domain/document-draft.ts';
import { documentStrings } from '../../strings/documents.ts';

const strings = documentStrings.form;

export interface SubjectFieldProps {
  readonly header: DocumentDraft['header'];
  readonly onChange: (header: DocumentDraft['header']) => void;
}

export function SubjectField({ header, onChange }: SubjectFieldProps) {
  return (
    <Field label={strings.subject} validationMessage={header.subject.trim() === '' ? strings.required : undefined}>
      <Textarea
        value={header.subject}
        maxLength={2000}
        rows={2}
        resize="vertical"
        onChange={(_, { value }) => onChange({ ...header, subject: value })}
      />
    </Field>
  );
}
