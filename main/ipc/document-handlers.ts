/** The calls about papers: composed from facts, kept as drafts, rendered, issued, saved, printed. */
import type { Channel } from '../../core/ipc/contract.ts';
import type { Database } from '../../db/database.ts';
import {
  discardDraft,
  findIssuedFile,
  findNextNumber,
  getDocument,
  insertDraft,
  issueDocument,
  listDocuments,
  updateDraft,
} from '../../db/documents.ts';
import { getDocumentFacts } from '../../db/facts.ts';
import { composeDocument } from '../../templates/compose-document.ts';
import { saveFileAs } from '../files.ts';
import { makePdf, printPaper } from '../paper.ts';
import { renderDraft, sha256Of, suggestFileName } from '../papers.ts';
import { officeOrSample } from '../sample.ts';
import type { Shell } from './handlers.ts';
import type { Handlers } from './register.ts';

/** Of an issued paper the very file that was issued; of a draft the file as it would be now. */
async function renderDocument(db: Database, id: number): Promise<Uint8Array> {
  return findIssuedFile(db, id) ?? (await renderDraft(getDocument(db, id).draft));
}

export function createDocumentHandlers({
  db,
  clock,
  writing,
}: Shell): Handlers<Extract<Channel, `documents.${string}`>> {
  return {
    'documents.list': () => listDocuments(db),
    'documents.compose': (request) => {
      const facts = getDocumentFacts(db, request, officeOrSample(db), clock.today());
      return getDocument(db, insertDraft(db, composeDocument(request.kind, facts), writing()));
    },
    'documents.get': ({ id }) => getDocument(db, id),
    'documents.update': (input) => {
      updateDraft(db, input, writing());
      return getDocument(db, input.id);
    },
    'documents.discard': ({ id }) => {
      discardDraft(db, id, writing());
      return null;
    },
    'documents.render': ({ id }) => renderDocument(db, id),
    'documents.nextNumber': ({ id, issuedOn }) => {
      const { draft } = getDocument(db, id);
      return { number: findNextNumber(db, draft.kind, draft.header.symbol, Number(issuedOn.slice(0, 4))) };
    },
    'documents.issue': async ({ id, version, number, issuedOn }) => {
      const { draft } = getDocument(db, id);
      const issued = { ...draft, header: { ...draft.header, number, issuedOn, year: Number(issuedOn.slice(0, 4)) } };
      const file = await renderDraft(issued);
      issueDocument(db, { id, version, draft: issued, file, sha256: sha256Of(file) }, writing());
      return getDocument(db, id);
    },
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
