/** The call of the layout checker: writes a mended copy where the clerk says. Reading and mending happen in the window. */
import { z } from '../zod.ts';
import { returns } from './call.ts';
import type { FileSaved } from './document-calls.ts';

/** Larger than any file that the checker reads. */
const maxBytes = 100 * 1024 * 1024;

export const formatCheckCalls = {
  /** Asks where to save the mended copy, then writes it whole. */
  'formatCheck.saveCopy': {
    input: z.strictObject({
      /** Suggested, without extension. */
      name: z.string().min(1).max(200),
      docx: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= maxBytes),
    }),
    output: returns<FileSaved>(),
  },
} as const;
