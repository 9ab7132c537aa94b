/** The calls about the package for the office's IT ("Gói hỗ trợ"). */
import { nothing, returns } from './call.ts';
import type { FileSaved } from './document-calls.ts';

/** A part of the package, as the clerk sees it before it is saved. */
export interface SupportPart {
  readonly name: string;
  /** What is in it, in words. */
  readonly contents: string;
  /** The whole of a short part; the end of a log. */
  readonly text: string;
}

export const supportCalls = {
  /** What the package holds now. Reads every page of the data: for when the clerk asks only. */
  'support.describe': { input: nothing, output: returns<readonly SupportPart[]>() },
  'support.save': { input: nothing, output: returns<FileSaved>() },
} as const;
