/** What the window and the exchange worker say to each other: one spreadsheet, one answer. */
import type { ReturnedSheet } from '../../core/exchange/returned-sheet.ts';
import type { Result } from '../../core/ipc/result.ts';

export interface ExchangeQuestion {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export type ExchangeAnswer = Result<ReturnedSheet>;
