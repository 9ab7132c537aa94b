/** The calls about papers: composed from facts, kept as drafts, rendered, issued, saved, printed. */
import type { DocumentDetail } from '../../core/domain/document-draft.ts';
import { withUsualRecipients } from '../../core/domain/paper-lists.ts';
import type { Channel } from '../../core/ipc/contract.ts';
import type { ComposeRequest } from '../../core/ipc/document-calls.ts';
import type { PaperFile } from '../../core/ipc/paper-calls.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { StartChannel } from '../../core/ipc/start-calls.ts';
import type { WriteContext } from '../../db/context.ts';
import type { Database } from '../../db/database.ts';
import {
  discardDraft,
  findNextNumber,
  findNumberNeighbours,
  getDocument,
  getIssuedFile,
  insertDraft,
  issueDocument,
  revokeDocument,
  sendToSign,
  takeBackFromSigning,
  updateDraft,
} from '../../db/documents/documents.ts';
import { getPaperLists } from '../../db/documents/paper-lists.ts';
import { findOffice } from '../../db/office/office.ts';
import { composeCorrection } from '../../templates/correction.ts';
import { openSavedFile, saveFileAs, showSavedFile } from '../files.ts';
import { makePdf, printPapers } from '../paper.ts';
import { composePaper, composeReminders, writePaper } from '../paper-writing.ts';
import { numberDraft, prepareIssue, suggestFileName, templateInUse } from '../papers.ts';
import { createPrintWork } from '../print-work.ts';
import { keepReminder } from '../reminders.ts';
import { readSampleOffice } from '../resources.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

/** Of an issued paper the very file that was issued; of a draft the file as it would be now. */
async function renderDocument(db: Database, id: number): Promise<Uint8Array> {
  const { state, draft } = getDocument(db, id);
  if (state === 'issued' || state === 'revoked') return getIssuedFile(db, id);
  return writePaper(draft, templateInUse(db, draft.kind));
}

/** A new draft; a công văn is noted down as a reminder too. Throws AppError `document.nothingToSay`. */
async function compose(
  db: Database,
  request: ComposeRequest,
  today: string,
  context: WriteContext,
): Promise<DocumentDetail> {
  if (request.kind === 'CV' && request.agencyId !== null) {
    const choices = [{ agencyId: request.agencyId }];
    const [reminder] = await composeReminders(db.name, { planId: request.planId, choices }, today);
    if (reminder) return keepReminder(db, JSON.parse(reminder), context).value;
  }
  const draft = await composePaper(db.name, request, today);
  return insertDraft(db, withUsualRecipients(draft, getPaperLists(db)), context);
}

/** A công văn that corrects an issued paper, linked to it. Throws AppError `record.notFound`, `document.notIssued`. */
function correct(db: Database, id: number, today: string, context: WriteContext): DocumentDetail {
  const { state, draft } = getDocument(db, id);
  if (state !== 'issued') throw new AppError('document.notIssued');
  const office = findOffice(db) ?? readSampleOffice();
  return insertDraft(db, composeCorrection(draft, { office, today }), context, id);
}

export function createDocumentHandlers({
  db,
  clock,
  writing,
}: Shell): Handlers<Exclude<Extract<Channel, `documents.${string}`>, StartChannel>> {
  const renderPaper = async (id: number): Promise<PaperFile> => ({
    docx: await renderDocument(db, id),
    fileName: suggestFileName(getDocument(db, id)),
  });
  const printing = createPrintWork(renderPaper, printPapers);
  return {
    'documents.compose': (request) => compose(db, request, clock.today(), writing()),
    'documents.get': ({ id }) => getDocument(db, id),
    'documents.update': (input) => updateDraft(db, input, writing()),
    'documents.discard': ({ id }) => {
      discardDraft(db, id, writing());
      return null;
    },
    'documents.render': ({ id }) => renderDocument(db, id),
    'documents.nextNumber': (input) => ({ number: findNextNumber(db, input) }),
    'documents.numberNeighbours': (input) => findNumberNeighbours(db, input),
    'documents.sendToSign': (input) => sendToSign(db, input, writing()),
    'documents.takeBack': (input) => takeBackFromSigning(db, input, writing()),
    'documents.revoke': (input) => revokeDocument(db, input, writing()),
    'documents.correct': ({ id }) => correct(db, id, clock.today(), writing()),
    'documents.issue': async (input) => {
      const draft = numberDraft(getDocument(db, input.id).draft, input, clock.today());
      const file = await writePaper(draft, templateInUse(db, draft.kind));
      // A draft that was changed meanwhile has another version, and is refused.
      return issueDocument(db, prepareIssue(draft, file, input), writing());
    },
    'documents.saveDocx': ({ id }, sender) =>
      saveFileAs(sender, suggestFileName(getDocument(db, id)), 'docx', () => renderDocument(db, id)),
    'documents.savePdf': ({ id }, sender) => {
      const name = suggestFileName(getDocument(db, id));
      return saveFileAs(sender, name, 'pdf', async () => makePdf(await renderDocument(db, id), name));
    },
    'documents.openFile': async ({ fileId }) => {
      await openSavedFile(fileId);
      return null;
    },
    'documents.showFile': ({ fileId }) => {
      showSavedFile(fileId);
      return null;
    },
    'documents.print': async ({ id }) => ({ wasPrinted: await printPapers([await renderPaper(id)]) }),
    'documents.printAll': async ({ ids }) => ({ wasPrinted: await printing.print(ids) }),
    'documents.getPrintProgress': () => printing.getProgress(),
    'documents.stopPrinting': () => {
      printing.stop();
      return null;
    },
  };
}
