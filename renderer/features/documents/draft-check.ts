/** What keeps a draft from being saved, in the words of the form. Pure. */
import { type DocumentDraft, documentDraftSchema, nameOfAppendix } from '../../../core/domain/document-draft.ts';
import { AppError } from '../../../core/ipc/result.ts';
import { documentStrings } from '../../strings/documents.ts';

const words = documentStrings.form;

/** Names of the fields by their place in the draft; deeper places belong to the field above them. */
const fieldNames: Readonly<Record<string, string>> = {
  'header.parentAgency': words.parentAgency,
  'header.issuingAgency': words.issuingAgency,
  'header.symbol': words.symbol,
  'header.issuePlace': words.issuePlace,
  'header.issuedOn': words.issuedOn,
  'header.subject': words.subject,
  addressees: words.addressees,
  legalBases: words.legalBases,
  'signatory.titleLines': words.titleLines,
  'signatory.name': words.signatoryName,
  recipients: words.recipients,
  filingNote: words.filingNote,
  blocks: documentStrings.editor.body,
};

function nameField(path: readonly PropertyKey[], draft: DocumentDraft): string {
  if (path[0] === 'coSignatories') {
    const index = Number(path[1]) + 1;
    return path[2] === 'name' ? words.coName(index) : words.coTitleLines(index);
  }
  if (path[0] === 'appendices') {
    const name = nameOfAppendix(Number(path[1]), draft.appendices.length);
    return path[2] === 'title' ? `${documentStrings.editor.appendixTitle} (${name})` : name;
  }
  return fieldNames[`${String(path[0])}.${String(path[1])}`] ?? fieldNames[String(path[0])] ?? path.join('.');
}

/** Throws `input.invalid` with the name of the first field that cannot be stored as it is. */
export function checkDraft(draft: DocumentDraft): void {
  const problem = documentDraftSchema.safeParse(draft).error?.issues[0];
  if (problem) throw new AppError('input.invalid', { field: nameField(problem.path, draft) });
}
