/** A spreadsheet file as rows of cells, for reading and for writing. Types only; knows no library and no task. */

/** A cell as it was read. Rows and columns count from 0. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Of a formula the value that was stored with it. */
  readonly value: string | number | boolean;
  /** `YYYY-MM-DD` when the number is shown as a day. */
  readonly day: string | null;
  /** The number format, "General" where none is set. */
  readonly format: string;
  readonly isFormula: boolean;
}

export interface ReadSheet {
  readonly name: string;
  /** The cells that say something, row by row; merged ones once. */
  readonly cells: readonly ReadCell[];
}

/** What a written cell holds; a text is never taken for a formula. */
export type CellValue = string | number | { readonly day: string } | null;

/** The looks that our sheets need. `…Locked`: not to be filled in. */
export const cellStyles = [
  'plain',
  'title',
  'note',
  'head',
  'headFilled',
  'text',
  'textLocked',
  'day',
  'dayLocked',
  'percent',
  'percentLocked',
  'hiddenKey',
] as const;
export type CellStyle = (typeof cellStyles)[number];

export interface WrittenCell {
  readonly value: CellValue;
  readonly style: CellStyle;
}

export interface SheetColumn {
  /** In widths of the digit 0. */
  readonly width: number;
  readonly isHidden?: boolean;
}

export interface SheetRow {
  /** By column; null leaves the cell out. */
  readonly cells: readonly (WrittenCell | null)[];
  readonly isHidden?: boolean;
  /** In points; by the contents where it is not set. */
  readonly height?: number;
}

/** What may be typed into a column. `choice` gives a list to choose from. */
export type ColumnRule = { readonly column: number; readonly firstRow: number; readonly lastRow: number } & (
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'day' | 'percent' }
);

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** A sheet that only this program reads. */
  readonly isHidden?: boolean;
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The head row of the filter and its columns, from 0. */
  readonly filter?: { readonly row: number; readonly firstColumn: number; readonly lastColumn: number };
  readonly merges?: readonly { readonly row: number; readonly firstColumn: number; readonly lastColumn: number }[];
  readonly rules?: readonly ColumnRule[];
  /** Only cells that are to be filled in take anything; without a password, as a reminder and not as a lock. */
  readonly isProtected?: boolean;
}

/** "E7" for row 6, column 4. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** What would be read as a formula, were it typed. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}
