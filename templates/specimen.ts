/** A paper of the office with hardly a word in it: shows what the settings make of letterhead, number, nơi nhận and signature. Pure. */
import type { DocumentDraft } from '../core/domain/document-draft.ts';
import type { DocumentKind } from '../core/domain/document-kinds.ts';
import type { Office } from '../core/domain/office.ts';
import { draftFrame, paragraph } from './draft-parts.ts';

export interface SpecimenRequest {
  readonly office: Office;
  readonly kind: DocumentKind;
  /** Null leaves the blank of a draft. */
  readonly number: number | null;
  readonly recipients: readonly string[];
}

/** The specimen as a draft like any other; `today` gives the year. */
export function composeSpecimen({ office, kind, number, recipients }: SpecimenRequest, today: string): DocumentDraft {
  const frame = draftFrame(kind, { office, today }, 'Trích yếu nội dung văn bản');
  const isAddressed = kind === 'BC' || kind === 'CV' || kind === 'TTr';
  return {
    ...frame,
    header: { ...frame.header, number },
    addressees: isAddressed ? [office.reportsTo] : [],
    legalBases: [],
    blocks: [paragraph('Nội dung văn bản.')],
    recipients: recipients.length > 0 ? [...recipients] : [office.reportsTo],
    appendices: [],
  };
}
