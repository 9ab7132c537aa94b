/** What the window and the worker of a package say to each other: one question, one answer, in turn. Types only. */
import type { ExchangePart } from '../../core/exchange/package-parts.ts';
import type { PackageHead } from '../../core/exchange/record-schemas.ts';
import type { Result } from '../../core/ipc/result.ts';

export type PackageQuestion =
  | { readonly kind: 'open'; readonly fileName: string; readonly bytes: Uint8Array }
  /** The next piece of its lists; null after the last. */
  | { readonly kind: 'next' }
  | { readonly kind: 'content'; readonly sha256: string };

/** What each question is answered with. */
export interface PackageAnswers {
  readonly open: { readonly head: PackageHead; readonly contents: readonly string[]; readonly totalBytes: number };
  readonly next: { readonly part: ExchangePart; readonly readBytes: number } | null;
  readonly content: Uint8Array;
}

export type PackageAnswer = Result<PackageAnswers[PackageQuestion['kind']]>;
