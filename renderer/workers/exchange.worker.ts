/** Reads files of other PCs and units away from the window: spreadsheets that come back, packages. */
import { config } from 'zod';
import { openExchange } from '../../core/exchange/package-format.ts';
import { readReturnedSheet } from '../../core/exchange/read-returned.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { ExchangeAnswer, ExchangeQuestion } from './exchange-messages.ts';

// The content security policy forbids eval, which zod would otherwise use to compile its checks.
config({ jitless: true });

self.onmessage = async ({ data: { kind, bytes, fileName } }: MessageEvent<ExchangeQuestion>) => {
  let answer: ExchangeAnswer;
  try {
    const value = kind === 'sheet' ? await readReturnedSheet(bytes, fileName) : await openExchange(bytes, fileName);
    answer = { ok: true, value };
  } catch (error) {
    answer = {
      ok: false,
      error:
        error instanceof AppError ? { code: error.code, details: error.details } : { code: 'internal', details: {} },
    };
  }
  self.postMessage(answer);
};
