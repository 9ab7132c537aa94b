/** Has a file looked into before it is kept with a task: a paper that bears a độ mật is refused, and no byte of it is sent on. */
import { maxAttachmentBytes } from '../../../core/domain/attachment.ts';
import { AppError } from '../../../core/ipc/result.ts';
import type { AttachmentAnswer, AttachmentQuestion } from '../../workers/attachment-messages.ts';

/** The largest paper takes a few seconds; what takes longer, no clerk waits for: it is kept as a file that nobody can look into. */
const longestLookMs = 20_000;

/** Throws AppError `file.secret`. A file over the limit of attachments is not opened: it is refused for its size. */
export async function refuseSecretContent(file: File): Promise<void> {
  if (file.size > maxAttachmentBytes) return;
  const worker = new Worker(new URL('../../workers/attachment.worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve } = Promise.withResolvers<AttachmentAnswer>();
  const unknown = () => resolve({ mark: null });
  const timer = setTimeout(unknown, longestLookMs);
  worker.onerror = unknown;
  worker.onmessage = ({ data }: MessageEvent<AttachmentAnswer>) => resolve(data);
  worker.postMessage({ file } satisfies AttachmentQuestion);
  try {
    const { mark } = await promise;
    if (mark) throw new AppError('file.secret', { file: file.name, mark });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
