/** Reads spreadsheets that come back from units away from the window. */
import { readReturnedSheet } from '../../core/exchange/read-returned.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { ExchangeAnswer, ExchangeQuestion } from './exchange-messages.ts';

self.onmessage = async ({ data: { bytes, fileName } }: MessageEvent<ExchangeQuestion>) => {
  let answer: ExchangeAnswer;
  try {
    answer = { ok: true, value: await readReturnedSheet(bytes, fileName) };
  } catch (error) {
    answer = {
      ok: false,
      error:
        error instanceof AppError ? { code: error.code, details: error.details } : { code: 'internal', details: {} },
    };
  }
  self.postMessage(answer);
};
