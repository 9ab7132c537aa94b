/** What the main process and the worker of packages say to each other. Types only. */
import type { MergeChoices, MergeReview } from '../../core/exchange/merge-view.ts';
import type { ExchangePart } from '../../core/exchange/package-parts.ts';
import type { PackageHead } from '../../core/exchange/record-schemas.ts';
import type { PackageApplied } from '../../db/exchange/exchange-package.ts';
import type { ExchangeContext } from '../../db/exchange/exchange-stamps.ts';

/** What the worker is given. */
export interface ThreadJob {
  /** The database, which is open in the main process too. */
  readonly file: string;
  readonly now: string;
}

export type ThreadQuestion =
  | {
      readonly kind: 'save';
      readonly path: string;
      readonly passphrase: string | null;
      readonly context: ExchangeContext;
    }
  | { readonly kind: 'start'; readonly head: PackageHead; readonly contents: readonly string[] }
  | { readonly kind: 'part'; readonly part: ExchangePart }
  | { readonly kind: 'compare'; readonly context: ExchangeContext }
  | { readonly kind: 'content'; readonly sha256: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'apply';
      readonly choices: MergeChoices;
      readonly digest: string;
      readonly context: ExchangeContext;
    };

/** What each question is answered with. */
export interface ThreadResults {
  /** SHA-256 of the file. */
  readonly save: string;
  readonly start: null;
  readonly part: null;
  readonly compare: MergeReview;
  readonly content: null;
  readonly apply: PackageApplied;
}
