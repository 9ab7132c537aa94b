/**
 * LibreOffice as the unit's clerk: opens a spreadsheet, has cells typed into, saves it. It saves its own flat XML first, the cells
 * are written into that, and it opens that and saves an .xlsx: so no macro and no bridge has to be installed.
 */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { convertInOffice } from './libre-office.ts';

/** What is typed: "F7" → "Hoàn thành". A number is typed as a number, a text as a text, an empty text empties the cell. */
export type TypedCells = Readonly<Record<string, string | number>>;

function convert(input: string, extension: 'fods' | 'xlsx', folder: string): string {
  const trouble = convertInOffice([input], extension, folder);
  const output = path.join(folder, `${path.basename(input, path.extname(input))}.${extension}`);
  if (!existsSync(output)) throw new Error(`soffice made no ${extension}: ${trouble}`);
  return output;
}

/** Whether this machine has LibreOffice with its spreadsheets (Calc). */
export function hasSpreadsheetOffice(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchc-office-'));
  try {
    writeFileSync(path.join(folder, 'thu.csv'), 'a,b\n');
    return convert(path.join(folder, 'thu.csv'), 'xlsx', folder) !== '';
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function placeOf(address: string): readonly [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [Number(digits) - 1, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1];
}

const repeatsOf = (element: string, name: string) =>
  Number(new RegExp(`table:${name}="(\\d+)"`).exec(element)?.[1] ?? 1);

function writeCell(style: string, value: string | number): string {
  if (typeof value === 'number') return `<table:table-cell${style} office:value-type="float" office:value="${value}"/>`;
  if (value === '') return `<table:table-cell${style}/>`;
  const lines = value.split('\n').map((line) => `<text:p>${escapeXml(line)}</text:p>`);
  return `<table:table-cell${style} office:value-type="string">${lines.join('')}</table:table-cell>`;
}

/** Puts a value into a row of the flat XML; cells that stand for several are taken apart around it. */
function typeIntoRow(row: string, column: number, value: string | number): string {
  let at = 0;
  return row.replace(
    /<table:(?:covered-)?table-cell\b[^>]*?(?:\/>|>.*?<\/table:(?:covered-)?table-cell>)/gs,
    (cell) => {
      const opening = /^<[^>]*>/.exec(cell)?.[0] ?? '';
      const repeats = repeatsOf(opening, 'number-columns-repeated');
      const first = at;
      at += repeats;
      if (column < first || column >= at) return cell;
      const repeated = (count: number) =>
        count > 0
          ? cell
              .replace(/ table:number-columns-repeated="\d+"/, '')
              .replace('<table:table-cell', `<table:table-cell table:number-columns-repeated="${count}"`)
          : '';
      const style = / table:style-name="[^"]*"/.exec(opening)?.[0] ?? '';
      return repeated(column - first) + writeCell(style, value) + repeated(at - column - 1);
    },
  );
}

function typeInto(fods: string, cells: TypedCells): string {
  const places = Object.entries(cells).map(([address, value]) => [...placeOf(address), value] as const);
  const end = fods.indexOf('</table:table>');
  let at = 0;
  const first = fods.slice(0, end).replace(/<table:table-row\b[^>]*?(?:\/>|>.*?<\/table:table-row>)/gs, (row) => {
    const here = at;
    at += repeatsOf(/^<[^>]*>/.exec(row)?.[0] ?? '', 'number-rows-repeated');
    return places
      .filter(([of]) => of === here)
      .reduce((typed, [, column, value]) => typeIntoRow(typed, column, value), row);
  });
  return first + fods.slice(end);
}

/** Opens `input`, types the cells into its first sheet and saves it as the .xlsx `output`. */
export function typeInOffice(input: string, output: string, cells: TypedCells): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchc-office-'));
  try {
    const flat = convert(input, 'fods', folder);
    writeFileSync(flat, typeInto(readFileSync(flat, 'utf8'), cells));
    renameSync(convert(flat, 'xlsx', folder), output);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
