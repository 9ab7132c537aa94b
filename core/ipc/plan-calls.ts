/** The calls about plans: taken in, compared with what is stored, updated, taken back. */
import type { PlanImportView, SourceDocumentView } from '../domain/plan.ts';
import type { PlanComparison } from '../domain/plan-update.ts';
import { type ColumnMapping, columnMappingSchema } from '../import/column-mapping.ts';
import { parsedDocumentSchema, parsedTaskSchema } from '../import/parsed-document.ts';
import { z } from '../zod.ts';
import { id, nothing, returns } from './call.ts';

/** A paper that has been read, as the clerk has corrected it. */
const incomingPaper = {
  fileName: z.string().trim().min(1).max(255),
  /** SHA-256 of the file's bytes, hexadecimal: the same file is taken in once. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** The plan's year, as corrected by the clerk. */
  year: z.int().min(1945).max(2200),
  document: parsedDocumentSchema,
};
/** Names as written whose agency the clerk chose; the directory keeps them as spellings. */
const chosenNames = z.array(z.string().trim().min(1).max(500)).max(5000).optional();

/** What the clerk corrected before storing: by the place of the task, the fields that were read differently, as read. */
const corrections = z
  .array(z.strictObject({ index: z.int().min(0).max(5000), asRead: parsedTaskSchema.omit({ source: true }).partial() }))
  .max(5000)
  .optional();

export const planCalls = {
  'plans.importSample': { input: nothing, output: returns<{ readonly planId: number }>() },
  /** Takes the sample away again, with its office while that is unchanged; nothing of the clerk's own. */
  'plans.removeSample': { input: nothing, output: returns<null>() },
  'plans.import': {
    input: z.strictObject({ ...incomingPaper, chosenNames, corrections }),
    output: returns<{ readonly planId: number }>(),
  },
  /** The stored plan that a paper is, and how the two differ; null when the paper is new. */
  'plans.compare': { input: z.strictObject(incomingPaper), output: returns<PlanComparison | null>() },
  'plans.applyUpdate': {
    input: z.strictObject({
      fileName: incomingPaper.fileName,
      fingerprint: incomingPaper.fingerprint,
      document: parsedDocumentSchema,
      chosenNames,
      corrections,
      planId: id,
      version: z.int().min(1),
      /** Keys of the differences to apply. */
      chosen: z.array(z.string().max(60)).max(60_000),
    }),
    output: returns<{ readonly planId: number }>(),
  },
  /** Every import, those that were taken back among them. */
  'plans.listImports': { input: nothing, output: returns<readonly PlanImportView[]>() },
  /** Takes a whole import back; nothing is deleted. */
  'plans.undoImport': { input: z.strictObject({ id }), output: returns<null>() },
  'plans.restoreImport': { input: z.strictObject({ id }), output: returns<null>() },
  /** What the columns of task tables mean, as the clerk has said it for earlier papers. */
  'plans.listColumnMappings': { input: nothing, output: returns<readonly ColumnMapping[]>() },
  'plans.rememberColumnMapping': { input: columnMappingSchema, output: returns<null>() },
  'sources.get': { input: z.strictObject({ id }), output: returns<SourceDocumentView>() },
} as const;
