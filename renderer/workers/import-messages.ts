/** What the window and the import worker say to each other: one question, one answer. */
import type { ParsedDocument } from '../../core/import/parsed-document.ts';
import type { Result } from '../../core/ipc/result.ts';

export type ImportQuestion =
  | { readonly kind: 'file'; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly fileName: string; readonly text: string };

export type ImportAnswer = Result<ParsedDocument>;
