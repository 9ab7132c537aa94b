/** The calls about papers: composed from facts, kept as drafts, rendered, issued, saved, printed. */
import type { Channel } from '../../core/ipc/contract.ts';
import type { Database } from '../../db/database.ts';
import {
  discardDraft,
  findNextNumber,
  getDocument,
  getIssuedFile,
  insertDraft,
  issueDocument,
  listDocuments,
  updateDraft,
} from '../../db/documents.ts';
import { getDocumentFacts } from '../../db/facts.ts';
import { composeDocument } from '../../templates/compose-document.ts';
import { saveFileAs } from '../files.ts';
import { makePdf, printPaper } from '../paper.ts';
import { prepareIssue, renderDraft, suggestFileName } from '../papers.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

/** Of an issued paper the very file that was issued; of a draft the file as it would be now. */
async function renderDocument(db: Database, id: number): Promise<Uint8Array> {
  const { state, draft } = getDocument(db, id);
  return state === 'issued' || state === 'revoked' ? getIssuedFile(db, id) : await renderDraft(draft);
}

export function createDocumentHandlers({
  db,
  clock,
  writing,
}: Shell): Handlers<Extract<Channel, `documents.${string}`>> {
  return {
    'documents.list': () => listDocuments(db),
    'documents.compose': (request) =>
      insertDraft(db, composeDocument(request.kind, getDocumentFacts(db, request, clock.today())), writing()),
    'documents.get': ({ id }) => getDocument(db, id),
    'documents.update': (input) => updateDraft(db, input, writing()),
    'documents.discard': ({ id }) => {
      discardDraft(db, id, writing());
      return null;
    },
    'documents.render': ({ id }) => renderDocument(db, id),
    'documents.nextNumber': (input) => ({ number: findNextNumber(db, input) }),
    'documents.issue': async (input) =>
      issueDocument(db, await prepareIssue(getDocument(db, input.id).draft, input), writing()),
    'documents.saveDocx': ({ id }, sender) =>
      saveFileAs(sender, suggestFileName(getDocument(db, id)), 'docx', () => renderDocument(db, id)),
    'documents.savePdf': ({ id }, sender) => {
      const name = suggestFileName(getDocument(db, id));
      return saveFileAs(sender, name, 'pdf', async () => makePdf(await renderDocument(db, id), name));
    },
    'documents.print': async ({ id }) => ({
      wasPrinted: await printPaper(await renderDocument(db, id), suggestFileName(getDocument(db, id))),
    }),
  };
}
