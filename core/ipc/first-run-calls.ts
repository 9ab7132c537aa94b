/** The calls of the first run, and of the specimen paper by which offices and profiles are shown. */
import { documentKinds } from '../domain/document-kinds.ts';
import { type FirstRunState, firstRunDraftSchema, firstRunResultSchema } from '../domain/first-run.ts';
import { type Office, officeSchema } from '../domain/office.ts';
import { z } from '../zod.ts';
import { nothing, returns } from './call.ts';

export const firstRunCalls = {
  'firstRun.get': { input: nothing, output: returns<FirstRunState>() },
  /** Keeps what is typed so far; null forgets it. */
  'firstRun.keep': { input: z.strictObject({ draft: firstRunDraftSchema.nullable() }), output: returns<null>() },
  /** Writes office, signers, nơi nhận and numbering, all or nothing, and forgets what was typed. */
  'firstRun.finish': { input: firstRunResultSchema, output: returns<Office>() },
  /** A paper of the office with hardly a word in it, by the composer and the template of real ones. */
  'office.drawSpecimen': {
    input: z.strictObject({
      office: officeSchema,
      kind: z.enum(documentKinds),
      number: z.int().min(1).max(999_999).nullable(),
      recipients: z.array(z.string().trim().min(1).max(500)).max(100),
    }),
    output: returns<Uint8Array>(),
  },
} as const;
