/** Reads a paper away from the window, so that typing is never held up and reading can be broken off. */
import type { ParsedDocument } from '../../core/import/parsed-document.ts';
import { readDocument, readText } from '../../core/import/read-document.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { ImportAnswer, ImportQuestion } from './import-messages.ts';

/** A thousand pages take a third of this; a file that takes longer was made to. */
const longestReadingMs = 120_000;

async function read(question: ImportQuestion): Promise<ParsedDocument> {
  const { directory, holidayYears, columnMapping } = question;
  const stopAt = performance.now() + longestReadingMs;
  const options = { directory, holidayYears, columnMapping, shouldStop: () => performance.now() > stopAt };
  return question.kind === 'file'
    ? readDocument(question.bytes, question.fileName, options)
    : readText(question.text, question.fileName, options);
}

// The PDF library lets go of promises that it did not need; what matters of a file comes by the one that is awaited below.
self.addEventListener('unhandledrejection', (event) => event.preventDefault());

self.onmessage = async ({ data }: MessageEvent<ImportQuestion>) => {
  let answer: ImportAnswer;
  try {
    answer = { ok: true, value: await read(data) };
  } catch (error) {
    answer = {
      ok: false,
      error:
        error instanceof AppError ? { code: error.code, details: error.details } : { code: 'internal', details: {} },
    };
  }
  self.postMessage(answer);
};
