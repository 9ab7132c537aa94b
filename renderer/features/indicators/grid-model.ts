/** The grid of figures as plain data: its columns, its cells, what is missing, what a paste would write. Pure. */
import type { Indicator, ValueChange } from '../../../core/domain/indicator.ts';
import { listPeriods, type PeriodBasis, type ReportingPeriod } from '../../../core/domain/reporting-period.ts';
import { readDecimal, writeDecimal } from '../../../core/report/decimal.ts';
import type { Cell, IndicatorBook } from '../../../core/report/indicator-book.ts';

/** One column: a period of one unit. `agencyId` null is the whole. */
export interface GridColumn {
  readonly key: string;
  readonly label: string;
  readonly periodKey: string;
  readonly agencyId: number | null;
  /** The period is over, so that a figure may be waited for. */
  readonly isClosed: boolean;
}

export type GridView = 'quarter' | 'month' | 'halfYear' | 'year' | 'units';

/** "Quý III năm 2026" → "Quý III": the year stands above the grid. */
function shortName({ name, kind }: ReportingPeriod): string {
  const words = kind === 'year' ? name : name.replace(/ năm \d{4}$/, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The periods of a year as columns, of one unit. */
export function periodColumns(
  view: Exclude<GridView, 'units'>,
  year: number,
  { basis, agencyId, today }: { readonly basis: PeriodBasis; readonly agencyId: number | null; readonly today: string },
): readonly GridColumn[] {
  return listPeriods(view, year, basis).map((period) => ({
    key: period.key,
    label: shortName(period),
    periodKey: period.key,
    agencyId,
    isClosed: period.endOn < today,
  }));
}

/** The whole and then each unit as columns, of one period. */
export function unitColumns(
  periodKey: string,
  units: readonly { readonly id: number; readonly name: string }[],
  whole: string,
): readonly GridColumn[] {
  return [
    { key: 'whole', label: whole, periodKey, agencyId: null, isClosed: true },
    ...units.map(({ id, name }) => ({ key: String(id), label: name, periodKey, agencyId: id, isClosed: true })),
  ];
}

export interface GridCell {
  readonly text: string;
  /** `entered` by the clerk, `computed` from others, `missing` where a figure is waited for, `empty` else. */
  readonly state: 'entered' | 'computed' | 'missing' | 'empty';
}

export function cellOf(indicator: string, column: GridColumn): Cell {
  return { indicator, periodKey: column.periodKey, agencyId: column.agencyId };
}

/** The cells of a row. A figure is waited for where the same indicator has one in another column, once the period is over. */
export function readRow(book: IndicatorBook, { code }: Indicator, columns: readonly GridColumn[]): readonly GridCell[] {
  const cells = columns.map((column): GridCell => {
    const entered = book.findEntered(cellOf(code, column));
    if (entered) return { text: writeDecimal(entered.value), state: 'entered' };
    const { value } = book.reckon(cellOf(code, column));
    return value === null ? { text: '', state: 'empty' } : { text: writeDecimal(value), state: 'computed' };
  });
  const isKept = cells.some(({ state }) => state === 'entered');
  return cells.map((cell, i) =>
    isKept && cell.state === 'empty' && columns[i]?.isClosed ? { ...cell, state: 'missing' } : cell,
  );
}

export interface PastedCells {
  readonly changes: readonly ValueChange[];
  /** Texts that are no single number; they are left out. */
  readonly unreadable: readonly string[];
}

/** The lines and columns of what a spreadsheet put on the clipboard. */
export function splitClipboard(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}

/**
 * What a paste at (row, column) writes: over the rows and columns that are there, blank cells left as they are, texts that
 * are no number named. Figures are read as papers and spreadsheets write them.
 */
export function planPaste(
  text: string,
  at: { readonly row: number; readonly column: number },
  { rows, columns }: { readonly rows: readonly Indicator[]; readonly columns: readonly GridColumn[] },
): PastedCells {
  const changes: ValueChange[] = [];
  const unreadable: string[] = [];
  for (const [down, line] of splitClipboard(text).entries()) {
    const indicator = rows[at.row + down];
    for (const [right, written] of line.entries()) {
      const column = columns[at.column + right];
      if (!indicator || !column || written === '') continue;
      const value = readDecimal(written, indicator.decimals);
      if (value === null) unreadable.push(written);
      else changes.push({ ...cellOf(indicator.code, column), value });
    }
  }
  return { changes, unreadable };
}

/** What puts the cells back as they are now. */
export function planUndo(book: IndicatorBook, changes: readonly ValueChange[]): readonly ValueChange[] {
  return changes.map((change) => {
    const entered = book.findEntered(change);
    const { indicator, periodKey, agencyId } = change;
    return { indicator, periodKey, agencyId, value: entered?.value ?? null, source: entered?.source ?? '' };
  });
}
