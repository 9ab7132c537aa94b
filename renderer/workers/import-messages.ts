/** What the window and the import worker say to each other: one question, one answer. */
import type { DirectoryAgency } from '../../core/import/directory-agency.ts';
import type { ParsedDocument } from '../../core/import/parsed-document.ts';
import type { Result } from '../../core/ipc/result.ts';

/** A paper, and the agencies known to the office that reads it. */
export type ImportQuestion = { readonly fileName: string; readonly directory: readonly DirectoryAgency[] } & (
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }
);

export type ImportAnswer = Result<ParsedDocument>;
