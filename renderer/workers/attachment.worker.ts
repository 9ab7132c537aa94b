/** Looks for a độ mật in a file that is to be kept with a task, away from the window. */
import { findSecrecyOfContent } from '../../core/import/find-secrecy.ts';
import type { AttachmentAnswer, AttachmentQuestion } from './attachment-messages.ts';

// The PDF library lets go of promises that it did not need; what matters of a file comes by the one that is awaited below.
self.addEventListener('unhandledrejection', (event) => event.preventDefault());

self.onmessage = async ({ data: { file } }: MessageEvent<AttachmentQuestion>) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  self.postMessage({ mark: await findSecrecyOfContent(bytes, file.name) } satisfies AttachmentAnswer);
};
