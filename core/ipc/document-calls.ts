/** The calls about papers: composed, edited, issued, saved, printed. */
import { z } from 'zod';
import { isoDateSchema } from '../domain/deadline.ts';
import { type DocumentDetail, type DocumentView, documentDraftSchema } from '../domain/document-draft.ts';
import { documentKinds } from '../domain/document-kinds.ts';
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
}

export interface PrintOutcome {
  readonly wasPrinted: boolean;
}

export const documentCalls = {
  'documents.list': { input: nothing, output: returns<readonly DocumentView[]>() },
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
  'documents.print': { input: z.strictObject({ id }), output: returns<PrintOutcome>() },
} as const;
