/**
 * What the reader of a format (.txt, .docx, .xlsx, .pdf) hands on: the lines of a paper as a reader sees them, and the
 * tables among them. Types only; knows no format and no task.
 */
import type { LegacyEncoding } from '../text/legacy-encoding.ts';

/** One cell, where it begins. A covered cell of a span is not listed. */
export interface SourceCell {
  readonly text: string;
  /** 1-based line of the source text where the cell's words stand. */
  readonly line: number;
  /** 0-based column of the grid. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface SourceTable {
  /** 1-based lines of the source text that the table covers, both inclusive. */
  readonly lineFrom: number;
  readonly lineTo: number;
  /** Rows from top to bottom; a row lists the cells that begin in it, from left to right. */
  readonly rows: readonly (readonly SourceCell[])[];
}

export interface SourceText {
  /** NFC; a table's row is one line, its cells parted by " | ". */
  readonly lines: readonly string[];
  readonly tables: readonly SourceTable[];
  /** True when a line is a whole paragraph (.docx, .xlsx); false when a paragraph may run over lines (.pdf, .txt). */
  readonly hasWholeParagraphs: boolean;
  /** Footnotes by number, their marks removed from the lines. */
  readonly footnotes: ReadonlyMap<number, string>;
  /** The lines of each header and footer, which are no part of the text; absent where the format has none. */
  readonly margins?: readonly (readonly string[])[];
  /** The old encoding that the words were converted from; absent for Unicode text. */
  readonly convertedFrom?: LegacyEncoding;
}
