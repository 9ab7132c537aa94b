/** What the window and the worker of the layout checker say to each other: one question, one answer. */
import type { FormatReport, OwnOffice, Violation } from '../../core/format-check/index.ts';
import type { Result } from '../../core/ipc/result.ts';

export interface FormatQuestion {
  readonly fileName: string;
  readonly docx: Uint8Array;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The office that uses the application; null before the first run is through. */
  readonly office: OwnOffice | null;
  /** Rules to fix, with what follows from them when it is all; null only checks. */
  readonly fix: readonly string[] | 'all' | null;
}

export interface FormatFindings {
  /** The file as it is after the fixes; the same bytes without any. */
  readonly docx: Uint8Array;
  readonly report: FormatReport;
  readonly fixed: readonly Violation[];
}

export type FormatAnswer = Result<FormatFindings>;
