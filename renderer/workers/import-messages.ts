/** What the window and the import worker say to each other: one question, one answer. */
import type { DirectoryAgency } from '../../core/import/agencies/directory-agency.ts';
import type { ParsedDocument, TableColumns } from '../../core/import/parsed-document.ts';
import type { Result } from '../../core/ipc/result.ts';
import type { HolidayYear } from '../../core/profile/holidays.ts';

/** A paper, the agencies known to the office that reads it, and what the clerk said about the columns of its tables. */
export type ImportQuestion = {
  readonly fileName: string;
  readonly directory: readonly DirectoryAgency[];
  readonly holidayYears: readonly HolidayYear[];
  readonly columnMapping?: readonly TableColumns[];
} & ({ readonly kind: 'file'; readonly bytes: Uint8Array } | { readonly kind: 'text'; readonly text: string });

export type ImportAnswer = Result<ParsedDocument>;
