/**
 * A .docx as a `SourceText`: the lines of its body as a reader sees them, its tables, its notes; headers and footers apart.
 * Knows WordprocessingML through `core/word`, nothing of what the lines say.
 */
import { AppError } from '../../ipc/result.ts';
import { descendantsOf, textOf, type XmlElement } from '../../package/xml.ts';
import { normalizeText } from '../../text/vietnamese.ts';
import { listUnwrapped } from '../../word/blocks.ts';
import { createNumberCounter } from '../../word/count-numbers.ts';
import { createFormatting } from '../../word/formatting.ts';
import { readNotesById } from '../../word/notes.ts';
import type { Style } from '../../word/style-sheet.ts';
import { openWordParts, type WordParts } from '../../word/word-parts.ts';
import { isBrokenText } from '../lines/repair-lines.ts';
import type { SourceCell, SourceTable, SourceText } from '../source-text.ts';
import { type DocxReading, labelLines, type ParagraphText, readParagraphText } from './docx-paragraph.ts';
import { type DocxTable, readDocxTable, readLayoutLines } from './docx-table.ts';
import { linesOf, longestLine } from './read-text.ts';

/**
 * Reads a Word file. `fileName` is for messages. Throws AppError `file.empty`, `file.hasMacros`, `file.legacyWord`,
 * `file.encrypted`, `file.wrongKind`, `file.damaged`, `file.tooLarge`.
 */
export function readDocx(bytes: Uint8Array, fileName: string): SourceText {
  const parts = openWordParts(bytes, fileName);
  if (parts.hasMacros) throw new AppError('file.hasMacros', { file: fileName });
  const formatting = createFormatting(parts);
  const countNumber = createNumberCounter(formatting.numbering);
  const reading: DocxReading = { formatting, countNumber, openFields: [], notes: [], carried: '' };
  const lines: string[] = [];
  const running: string[] = [];
  const tables: SourceTable[] = [];
  const addRunning = (line: string) => {
    addLine(line, lines);
    running.push(line);
  };
  const blocks = listUnwrapped(parts.body);
  for (const [index, block] of blocks.entries()) {
    if (block.name !== 'w:tbl') {
      readBodyLines(block, blocks[index + 1], reading).forEach(addRunning);
      continue;
    }
    const table = readTable(block, reading);
    if (table.isLayout) readLayoutLines(table).forEach(addRunning);
    else tables.push(addTable(table, lines));
  }
  return {
    lines: linesOf(lines.join('\n'), fileName),
    tables,
    // A file made from a PDF has a paragraph for each printed line.
    hasWholeParagraphs: !isBrokenText(running),
    footnotes: readNotes(parts, reading),
    margins: readMargins(parts),
  };
}

/** Of every header and footer of the file, also one that no section shows: what stands there is looked through, not read as text. */
function readMargins({ files }: WordParts): readonly (readonly string[])[] {
  return files.names
    .filter((name) => /(?:^|\/)(?:header|footer)\d*\.xml$/i.test(name))
    .map((name) => files.readXml(name))
    .filter((story) => story !== undefined)
    .map((story) => descendantsOf(story, 'w:p').map((paragraph) => normalizeText(textOf(paragraph))));
}

/** Adds a line within the limits of a source text; gives its 1-based number. */
function addLine(line: string, lines: string[]): number {
  const number = lines.length + 1;
  for (let at = 0; at === 0 || at < line.length; at += longestLine) lines.push(line.slice(at, at + longestLine));
  return number;
}

/** Adds one line for each row. */
function addTable({ rows }: DocxTable, lines: string[]): SourceTable {
  const lineFrom = lines.length + 1;
  const sourceRows = rows.map((cells): readonly SourceCell[] => {
    const line = addLine(cells.map((cell) => cell.lines.join(' ')).join(' | '), lines);
    return cells.map(({ grid, rowSpan, lines: ofCell }) => {
      return { text: ofCell.join('\n'), line, column: grid.column, columnSpan: grid.columnSpan, rowSpan };
    });
  });
  return { lineFrom, lineTo: Math.max(lines.length, lineFrom), rows: sourceRows };
}

/** The lines of a block of the body outside tables; an empty paragraph stays an empty line, without a number. */
function readBodyLines(block: XmlElement, next: XmlElement | undefined, reading: DocxReading): readonly string[] {
  const paragraph = block.name === 'w:p' ? readParagraphText(block, next, undefined, reading) : undefined;
  if (!paragraph) return [];
  const isEmpty = paragraph.lines.every((line) => line === '');
  return [...(isEmpty ? paragraph.lines : labelLines(paragraph)), ...readBoxes(paragraph, reading)];
}

/** The lines of the text boxes anchored in a paragraph: they stand below it. */
function readBoxes({ textBoxes }: ParagraphText, reading: DocxReading): readonly string[] {
  return textBoxes.flatMap((box) => readStory(box, undefined, reading));
}

function readTable(table: XmlElement, reading: DocxReading): DocxTable {
  return readDocxTable(table, reading, (cell, cellStyle) => readStory(cell, cellStyle, reading));
}

/** The lines of a cell, text box or note that say something, tables inside flattened. */
function readStory(story: XmlElement, cellStyle: Style | undefined, reading: DocxReading): readonly string[] {
  const blocks = listUnwrapped(story);
  const lines = blocks.flatMap((block, index): readonly string[] => {
    if (block.name === 'w:tbl')
      return readTable(block, reading)
        .rows.flat()
        .flatMap((cell) => cell.lines);
    const paragraph =
      block.name === 'w:p' ? readParagraphText(block, blocks[index + 1], cellStyle, reading) : undefined;
    return paragraph ? [...labelLines(paragraph), ...readBoxes(paragraph, reading)] : [];
  });
  return lines.filter((line) => line !== '');
}

/** The notes that the text refers to, numbered as they come; endnotes go on after the footnotes. */
function readNotes(parts: WordParts, reading: DocxReading): ReadonlyMap<number, string> {
  const notes = new Map<number, string>();
  const referred = [...reading.notes];
  for (const kind of ['footnote', 'endnote'] as const) {
    const byId = readNotesById(parts, kind);
    for (const { id } of referred.filter((reference) => reference.kind === kind)) {
      const note = byId.get(id);
      notes.set(notes.size + 1, note ? readStory(note, undefined, reading).join(' ') : '');
    }
  }
  return notes;
}
