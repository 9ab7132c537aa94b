/** What an office writes on its papers again and again: legal bases, nơi nhận of each kind, those who sign. Pure. */
import { z } from '../zod.ts';
import type { DocumentDraft } from './document-draft.ts';
import { documentKinds } from './document-kinds.ts';
import { signatorySchema } from './office.ts';

export const paperListsSchema = z.strictObject({
  /** Thư viện căn cứ: each as it is cited the first time, without its end mark. */
  legalBases: z.array(z.string().trim().min(1).max(2000)).max(500),
  /** Nơi nhận by kind. */
  recipients: z.partialRecord(z.enum(documentKinds), z.array(z.string().trim().min(1).max(500)).max(100)),
  signatories: z.array(signatorySchema).max(50),
});
export type PaperLists = Readonly<z.infer<typeof paperListsSchema>>;

export const emptyPaperLists: PaperLists = { legalBases: [], recipients: {}, signatories: [] };

/** A new paper with the usual nơi nhận of its kind behind those that follow from its content. */
export function withUsualRecipients<Draft extends Pick<DocumentDraft, 'kind' | 'recipients'>>(
  draft: Draft,
  { recipients }: Pick<PaperLists, 'recipients'>,
): Draft {
  return { ...draft, recipients: [...new Set([...draft.recipients, ...(recipients[draft.kind] ?? [])])] };
}

const citedCode = /^(.*?\bsố\s+\S*\d\S*)/u;

/**
 * How a paper is cited once it has been cited in full: kind, number and symbol only (NĐ 30/2020, Phụ lục I, II.6.b); what
 * has no number, as a law, keeps its name up to the date. "Căn cứ" at its start goes.
 */
export function shortCitation(legalBasis: string): string {
  const cited = legalBasis
    .trim()
    .replace(/^(?:Căn cứ|Thực hiện|Xét)\s+/u, '')
    .replace(/[;.,\s]+$/u, '');
  const coded = citedCode.exec(cited)?.[1];
  return coded ?? (cited.split(/\s+ngày\s+\d/u)[0] || cited);
}
