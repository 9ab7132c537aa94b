/** The calls about templates: looked through, taken out to be changed in Word, taken back, put back to the original. */
import { documentKinds } from '../domain/document-kinds.ts';
import type { TemplateReport, TemplateView } from '../domain/template.ts';
import { z } from '../zod.ts';
import { nothing, returns } from './call.ts';
import type { FileSaved } from './document-calls.ts';

const kind = z.enum(documentKinds);
/** A template of many pictures is heavier than any office's; larger ones are refused by the schema. */
const maxTemplateBytes = 20 * 1024 * 1024;
const file = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= maxTemplateBytes);

export const templateCalls = {
  'templates.list': { input: nothing, output: returns<readonly TemplateView[]>() },
  /** Looks a file through, or the template in use when there is none. */
  'templates.inspect': { input: z.strictObject({ kind, file: file.nullable() }), output: returns<TemplateReport>() },
  /** Writes a copy of the template in use where the clerk says. */
  'templates.saveCopy': { input: z.strictObject({ kind }), output: returns<FileSaved>() },
  /** Takes a file as the template of a kind; one with a finding is refused. */
  'templates.replace': {
    input: z.strictObject({ kind, fileName: z.string().trim().min(1).max(300), file }),
    output: returns<null>(),
  },
  /** Back to the template that ships. */
  'templates.restore': { input: z.strictObject({ kind }), output: returns<null>() },
} as const;
