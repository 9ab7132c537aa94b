/** The calls of the hidden page that lays out and prints a paper. */
import { z } from '../zod.ts';
import { nothing, returns } from './call.ts';

export interface PaperFile {
  readonly docx: Uint8Array;
  /** For messages only. */
  readonly fileName: string;
}

/** The job of the hidden page that lays out and prints: papers, one after the other. */
export interface PaperJob {
  readonly papers: readonly PaperFile[];
}

export const paperCalls = {
  /** Only for the hidden paper page: takes the job that was put down for it. */
  'paper.takeJob': { input: nothing, output: returns<PaperJob>() },
  /** Only for the hidden paper page: so many papers of the job stand. */
  'paper.reportLaidOut': { input: z.strictObject({ paperCount: z.int().min(1).max(500) }), output: returns<null>() },
  /** Only for the hidden paper page: the pages stand and the fonts are in. */
  'paper.reportReady': {
    input: z.strictObject({ pageCount: z.int().min(1), notDrawn: z.array(z.string().max(200)).max(100) }),
    output: returns<null>(),
  },
  /** Only for the hidden paper page: the file could not be laid out; the reason in Vietnamese. */
  'paper.reportFailure': { input: z.strictObject({ reason: z.string().max(1000) }), output: returns<null>() },
} as const;
