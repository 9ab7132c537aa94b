/** From facts to the draft of a paper: one composer per kind. Pure. */
import { assertNever } from '../core/assert.ts';
import type { DocumentDraft, DocumentKind } from '../core/domain/document-draft.ts';
import type { DocumentFacts } from '../core/domain/document-facts.ts';
import { composeNotice } from './notice.ts';
import { composeOfficialDispatch } from './official-dispatch.ts';
import { composePlan } from './plan.ts';
import { composeReport } from './report/report.ts';

/**
 * The draft of `kind` from what is stored. Number and day of issue stay open until the register gives them.
 * Throws AppError `document.nothingToSay`, with the reason, when the facts do not fill such a paper.
 */
export function composeDocument(kind: DocumentKind, facts: DocumentFacts): DocumentDraft {
  switch (kind) {
    case 'KH':
      return composePlan(facts);
    case 'TB':
      return composeNotice(facts);
    case 'BC':
      return composeReport(facts);
    case 'CV':
      return composeOfficialDispatch(facts);
    default:
      return assertNever(kind);
  }
}
