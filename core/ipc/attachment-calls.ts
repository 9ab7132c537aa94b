/** The calls about files that prove an outcome. Bytes come in from the page's own file field: no path crosses. */
import { type AttachmentView, attachmentPlaceSchema, maxAttachmentBytes } from '../domain/attachment.ts';
import { z } from '../zod.ts';
import { id, nothing, returns } from './call.ts';

export const attachmentCalls = {
  /** The files of one task, of every period and unit, oldest first. */
  'attachments.list': { input: z.strictObject({ taskId: id }), output: returns<readonly AttachmentView[]>() },
  'attachments.add': {
    input: z.strictObject({
      ...attachmentPlaceSchema.shape,
      fileName: z.string().min(1).max(255),
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= maxAttachmentBytes),
    }),
    output: returns<AttachmentView>(),
  },
  /** Takes the file off the task; its content stays, and the step can be undone. */
  'attachments.remove': { input: z.strictObject({ id }), output: returns<null>() },
  /** Opens a copy in the program that Windows has for it. */
  'attachments.open': { input: z.strictObject({ id }), output: returns<null>() },
  /** How many files there are, and the names of those whose content is missing or changed: reads every one of them. */
  'attachments.check': {
    input: nothing,
    output: returns<{ readonly count: number; readonly lost: readonly string[] }>(),
  },
} as const;
