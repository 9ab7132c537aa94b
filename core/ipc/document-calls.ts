/** The calls about papers: composed, edited, issued, saved, printed. */
import { isoDateSchema } from '../domain/deadline.ts';
import { type DocumentDetail, documentDraftSchema } from '../domain/document-draft.ts';
import { documentKinds } from '../domain/document-kinds.ts';
import type { NumberNeighbours } from '../domain/register.ts';
import { z } from '../zod.ts';
import { id, nothing, returns } from './call.ts';

/** What a paper is composed for. BC needs a period; CV an agency to press; KH and TB take the plan. */
export const composeRequestSchema = z.strictObject({
  kind: z.enum(documentKinds),
  planId: id,
  periodKey: z.string().max(20).nullable(),
  agencyId: id.nullable(),
});
export type ComposeRequest = Readonly<z.infer<typeof composeRequestSchema>>;

export interface FileSaved {
  /** Name only: paths never cross. Null when the clerk cancelled the dialog. */
  readonly fileName: string | null;
  /** By which the file can be opened or shown later, while the application runs; null when nothing was saved. */
  readonly fileId: number | null;
}

export interface PrintOutcome {
  readonly wasPrinted: boolean;
}

/** How far papers are that are printed as one job. */
export interface PrintProgress {
  /** Written as files, laid out as pages, in the hands of the system's dialog and the printer. */
  readonly phase: 'writing' | 'layingOut' | 'printing';
  readonly doneCount: number;
  readonly totalCount: number;
}

export const documentCalls = {
  'documents.compose': { input: composeRequestSchema, output: returns<DocumentDetail>() },
  'documents.get': { input: z.strictObject({ id }), output: returns<DocumentDetail>() },
  'documents.update': {
    input: z.strictObject({ id, version: z.int().min(0), draft: documentDraftSchema }),
    output: returns<DocumentDetail>(),
  },
  /** Moves a draft out of the list; it stays in the database. */
  'documents.discard': { input: z.strictObject({ id }), output: returns<null>() },
  /** The finished .docx: of a draft as it stands, of an issued paper the very file that was issued. */
  'documents.render': { input: z.strictObject({ id }), output: returns<Uint8Array>() },
  'documents.nextNumber': {
    input: z.strictObject({ id, issuedOn: isoDateSchema }),
    output: returns<{ readonly number: number }>(),
  },
  /** The papers beside a number, with their days. */
  'documents.numberNeighbours': {
    input: z.strictObject({ id, issuedOn: isoDateSchema, number: z.int().min(1).max(999_999) }),
    output: returns<NumberNeighbours>(),
  },
  /** Trình ký, and back. */
  'documents.sendToSign': { input: z.strictObject({ id, version: z.int().min(0) }), output: returns<DocumentDetail>() },
  'documents.takeBack': { input: z.strictObject({ id, version: z.int().min(0) }), output: returns<DocumentDetail>() },
  /** Thu hồi: the number stays in the register. */
  'documents.revoke': {
    input: z.strictObject({ id, reason: z.string().trim().min(1).max(500) }),
    output: returns<DocumentDetail>(),
  },
  /** A new draft that corrects an issued paper, linked to it. */
  'documents.correct': { input: z.strictObject({ id }), output: returns<DocumentDetail>() },
  /** Enters the paper in the register with number and date, and keeps the exact file. */
  'documents.issue': {
    input: z.strictObject({
      id,
      version: z.int().min(0),
      number: z.int().min(1).max(999_999),
      issuedOn: isoDateSchema,
    }),
    output: returns<DocumentDetail>(),
  },
  'documents.saveDocx': { input: z.strictObject({ id }), output: returns<FileSaved>() },
  'documents.savePdf': { input: z.strictObject({ id }), output: returns<FileSaved>() },
  /** Several papers as one job of the printer, in the order given. */
  'documents.printAll': {
    input: z.strictObject({ ids: z.array(id).min(1).max(500) }),
    output: returns<PrintOutcome>(),
  },
  /** How far `documents.printAll` is; null while nothing is printed by it. */
  'documents.getPrintProgress': { input: nothing, output: returns<PrintProgress | null>() },
  /** Ends `documents.printAll` after the paper under way, unless the job is with the system's dialog already: nothing is printed then. */
  'documents.stopPrinting': { input: nothing, output: returns<null>() },
  /** Opens a file that was saved, in the program of its kind; or shows it in its folder. */
  'documents.openFile': { input: z.strictObject({ fileId: id }), output: returns<null>() },
  'documents.showFile': { input: z.strictObject({ fileId: id }), output: returns<null>() },
  'documents.print': { input: z.strictObject({ id }), output: returns<PrintOutcome>() },
} as const;
