/** Looks for a độ mật in a file that is to be kept with a task, away from the window. */
import { config } from 'zod';
import { findSecrecyOfContent } from '../../core/import/find-secrecy.ts';
import type { AttachmentAnswer, AttachmentQuestion } from './attachment-messages.ts';

// The content security policy forbids eval, which zod would otherwise use to compile its checks.
config({ jitless: true });

self.onmessage = async ({ data: { file } }: MessageEvent<AttachmentQuestion>) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  self.postMessage({ mark: await findSecrecyOfContent(bytes, file.name) } satisfies AttachmentAnswer);
};
