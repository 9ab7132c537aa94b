/** Reads a package of another PC away from the window: every part is checked here before anything of it goes further. */
import { type OpenedExchange, openExchange } from '../../core/exchange/package-format.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { PackageAnswer, PackageAnswers, PackageQuestion } from './package-messages.ts';

let opened: OpenedExchange | null = null;
let parts: ReturnType<OpenedExchange['readParts']> | null = null;

async function answer(question: PackageQuestion): Promise<PackageAnswers[PackageQuestion['kind']]> {
  if (question.kind === 'open') {
    opened = openExchange(question.bytes, question.fileName);
    parts = opened.readParts();
    return { head: opened.head, contents: [...opened.contents], totalBytes: opened.totalBytes };
  }
  if (!opened || !parts) throw new AppError('internal');
  if (question.kind === 'content') return opened.readContent(question.sha256);
  const { value, done } = await parts.next();
  return done ? null : value;
}

self.onmessage = async ({ data }: MessageEvent<PackageQuestion>) => {
  let result: PackageAnswer;
  try {
    result = { ok: true, value: await answer(data) };
  } catch (error) {
    const known = error instanceof AppError ? { code: error.code, details: error.details } : null;
    result = { ok: false, error: known ?? { code: 'internal', details: {} } };
  }
  self.postMessage(result);
};
