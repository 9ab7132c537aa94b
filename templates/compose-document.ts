/** From facts to the draft of a paper: one composer per kind. Pure. */
import type { DocumentDraft } from '../core/domain/document-draft.ts';
import type { DocumentFacts } from '../core/domain/document-facts.ts';
import type { DocumentKind } from '../core/domain/document-kinds.ts';
import { composeInvitation } from './invitation.ts';
import { composeNotice } from './notice.ts';
import { composeOfficialDispatch } from './official-dispatch.ts';
import { composePlan } from './plan.ts';
import { composeReport } from './report/report.ts';
import { composeSubmission } from './submission.ts';

const composers: Readonly<Record<DocumentKind, (facts: DocumentFacts) => DocumentDraft>> = {
  BC: composeReport,
  TB: composeNotice,
  KH: composePlan,
  TTr: composeSubmission,
  GM: composeInvitation,
  CV: composeOfficialDispatch,
};

/**
 * The draft of `kind` from what is stored. Number and day of issue stay open until the register gives them.
 * Throws AppError `document.nothingToSay`, with the reason, when the facts do not fill such a paper.
 */
export function composeDocument(kind: DocumentKind, facts: DocumentFacts): DocumentDraft {
  return composers[kind](facts);
}
