/** What the window and the exchange worker say to each other: one file, one answer. */
import type { ExchangePackage } from '../../core/exchange/package-format.ts';
import type { ReturnedSheet } from '../../core/exchange/returned-sheet.ts';
import type { Result } from '../../core/ipc/result.ts';

export interface ExchangeQuestion {
  readonly kind: 'sheet' | 'package';
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface ExchangeContents {
  readonly sheet: ReturnedSheet;
  readonly package: ExchangePackage;
}

export type ExchangeAnswer = Result<ExchangeContents[ExchangeQuestion['kind']]>;
