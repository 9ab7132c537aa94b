/**
 * The calls about the register of outgoing documents (a year of numbers, kept, given back, printed, verified) and about the
 * lists an office writes its papers from.
 */
import { documentKinds } from '../domain/document-kinds.ts';
import { type PaperLists, paperListsSchema } from '../domain/paper-lists.ts';
import { numberingSchema, type RegisterCheck, type RegisterView } from '../domain/register.ts';
import { z } from '../zod.ts';
import { nothing, returns } from './call.ts';
import type { FileSaved, PrintOutcome } from './document-calls.ts';

const year = z.int().min(1945).max(2200);

export const registerCalls = {
  'register.get': { input: z.strictObject({ year }), output: returns<RegisterView>() },
  'register.setNumbering': { input: z.strictObject({ numbering: numberingSchema }), output: returns<null>() },
  /** Keeps the next numbers of a kind; answers with them. */
  'register.reserve': {
    input: z.strictObject({
      kind: z.enum(documentKinds),
      year,
      count: z.int().min(1).max(50),
      note: z.string().trim().min(1).max(500),
    }),
    output: returns<readonly number[]>(),
  },
  'register.release': {
    input: z.strictObject({ series: z.string().min(1).max(100), year, number: z.int().min(1).max(999_999) }),
    output: returns<null>(),
  },
  /** Compares every file of the year with its fingerprint. */
  'register.verify': { input: z.strictObject({ year }), output: returns<RegisterCheck>() },
  /** The year as a paper. */
  'register.render': { input: z.strictObject({ year }), output: returns<Uint8Array>() },
  'register.print': { input: z.strictObject({ year }), output: returns<PrintOutcome>() },
  'paperLists.get': { input: nothing, output: returns<PaperLists>() },
  'paperLists.update': { input: paperListsSchema, output: returns<PaperLists>() },
  'register.saveDocx': { input: z.strictObject({ year }), output: returns<FileSaved>() },
} as const;
