/** Text, pasted or of a .txt file, as a `SourceText`. Knows the limits of a text, nothing of what it says. */
import { AppError } from '../../ipc/result.ts';
import { convertLegacyText, detectLegacyEncoding } from '../../text/legacy-encoding.ts';
import { normalizeText } from '../../text/vietnamese.ts';
import { findBarTables } from '../lines/bar-tables.ts';
import { isBrokenText } from '../lines/repair-lines.ts';
import { findStackedTables } from '../lines/stacked-tables.ts';
import type { SourceTable, SourceText } from '../source-text.ts';

/** The limits of the lines of a `ParsedDocument`. */
export const longestLine = 20_000;
const mostLines = 200_000;
/** Of one sign. */
const longestRun = 200;
/** A private-use letter that stands for a tab while a text is normalised. */
const tabMark = '\ue009';

/**
 * Normalised lines within the limits of a `ParsedDocument`; an endless line is cut. Throws AppError `file.tooLarge`,
 * `file.empty`.
 */
export function linesOf(text: string, fileName: string): readonly string[] {
  const lines: string[] = [];
  // A sign again and again (a drawn line, dots to write on) says no more beyond this; what looks for words in it would take minutes.
  const shortened = normalizeText(text).replace(/([^\n])\1{200,}/g, (run) => run.slice(0, longestRun));
  for (const line of shortened.split('\n')) {
    for (let at = 0; at === 0 || at < line.length; at += longestLine) lines.push(line.slice(at, at + longestLine));
    if (lines.length > mostLines) {
      const count = (value: number) => `${value.toLocaleString('vi-VN')} dòng`;
      throw new AppError('file.tooLarge', { file: fileName, size: `hơn ${count(mostLines)}`, limit: count(mostLines) });
    }
  }
  if (lines.every((line) => line.trim() === '')) throw new AppError('file.empty', { file: fileName });
  return lines;
}

/** Tables with their cells beside each other; where there are none, those with their cells below each other. */
function tablesOf(lines: readonly string[]): readonly SourceTable[] {
  const tables = findBarTables(lines);
  return tables.length > 0 ? tables : findStackedTables(lines);
}

/**
 * A text whose lines may end where printed ones did, tables where its cells are parted by bars or tabs; an old encoding is
 * converted. `fileName` is for messages. Throws AppError `file.tooLarge`, `file.empty`.
 */
export function readPlainText(text: string, fileName: string): SourceText {
  const convertedFrom = detectLegacyEncoding(text) ?? undefined;
  // Before normalising, which takes out the invisible hyphen that stands for "ư" in TCVN3.
  const unicode = convertedFrom ? convertLegacyText(text, convertedFrom) : text;
  const lines = linesOf(unicode, fileName);
  // Tabs part cells in what is copied out of a table; the lines have blanks in their place.
  const cells = unicode.includes('\t') ? linesOf(unicode.replaceAll('\t', tabMark), fileName) : lines;
  return {
    lines,
    tables: tablesOf(cells.map((line) => line.replaceAll(tabMark, '\t'))),
    hasWholeParagraphs: !isBrokenText(lines),
    footnotes: new Map(),
    convertedFrom,
  };
}

/** The source with the words of an old encoding converted, for formats that know no encoding of their own. */
export function convertSource(source: SourceText): SourceText {
  const convertedFrom = detectLegacyEncoding(source.lines.join('\n'));
  if (!convertedFrom) return source;
  const convert = (text: string) => convertLegacyText(text, convertedFrom).normalize('NFC');
  return {
    ...source,
    convertedFrom,
    lines: convert(source.lines.join('\n')).split('\n'),
    tables: source.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: convert(cell.text) }))),
    })),
    footnotes: new Map([...source.footnotes].map(([number, text]) => [number, convert(text)])),
  };
}
