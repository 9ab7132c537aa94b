/**
 * The text of a .pdf that has a text layer, as a `SourceText`: lines in reading order, tables ruled or not, footnotes; page numbers
 * and running heads left out. The only importer of the PDF library, which is loaded with the first PDF.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AppError } from '../../ipc/result.ts';
import { splitMark } from '../lines/paragraph.ts';
import { joinPieces } from '../lines/repair-lines.ts';
import type { SourceCell, SourceTable, SourceText } from '../source-text.ts';
import { findUnruledTables } from './pdf-columns.ts';
import { type LinePiece, orderPieces, setLines } from './pdf-lines.ts';
import { type PdfPage, readPdfPage, type TextRun } from './pdf-page.ts';
import { hasOversizedStream } from './pdf-streams.ts';
import { findTables, type PageTable } from './pdf-tables.ts';
import { linesOf, longestLine } from './read-text.ts';

const mostPages = 1000;
/** Fewer letters than this on a page, on the average, are stamps on a scan. */
const leastLettersOfPage = 20;
/** Letters of a document; a plan of 100 pages has 300 000. */
const mostLetters = 20_000_000;

/** In parts of the letter size: lines further apart than this do not belong together. */
const widestLeading = 1.9;

/** A line of text, or a table, at its place on a page. */
type Block =
  | { readonly kind: 'line'; readonly piece: LinePiece }
  | { readonly kind: 'table'; readonly table: PageTable };

/**
 * The library and its worker code, which it then finds here instead of starting a worker. Loaded inside a worker, that code
 * would take the worker's messages for its own: a scope with a `window` it leaves alone.
 */
async function loadLibrary() {
  const scope: Record<string, unknown> = globalThis;
  const isInWorker = !('window' in scope);
  if (isInWorker) scope.window = scope;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (isInWorker) delete scope.window;
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

type Library = Awaited<ReturnType<typeof loadLibrary>>;

/** Nothing is fetched, no font is loaded, no picture is decoded, no code is compiled. */
function openPdf(library: Library, bytes: Uint8Array) {
  return library.getDocument({
    // The library takes the memory over; the caller keeps his bytes.
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
}

function refusalOf(error: unknown, library: Library, fileName: string): unknown {
  if (error instanceof AppError) return error;
  const isLocked = error instanceof library.PasswordException;
  return new AppError(isLocked ? 'file.encrypted' : 'file.damaged', { file: fileName });
}

async function readPages(
  document: PDFDocumentProxy,
  library: Library,
  fileName: string,
  shouldStop: () => boolean,
  firstPages: number,
): Promise<readonly PdfPage[]> {
  const count = (value: number, unit: string) => `${value.toLocaleString('vi-VN')} ${unit}`;
  const tooLarge = (size: string, limit: string) => new AppError('file.tooLarge', { file: fileName, size, limit });
  if (document.numPages > mostPages) throw tooLarge(count(document.numPages, 'trang'), count(mostPages, 'trang'));
  const pages: PdfPage[] = [];
  let letters = 0;
  for (let number = 1; number <= Math.min(document.numPages, firstPages); number += 1) {
    if (shouldStop()) throw new AppError('file.tooSlow', { file: fileName, page: number, pages: document.numPages });
    const page = await document.getPage(number);
    const content = await readPdfPage(page, library.OPS);
    page.cleanup();
    letters += content.runs.reduce((sum, run) => sum + run.text.length, 0);
    if (letters > mostLetters) throw tooLarge(`hơn ${count(mostLetters, 'chữ')}`, count(mostLetters, 'chữ'));
    pages.push(content);
  }
  if (letters < leastLettersOfPage * pages.length) throw new AppError('file.scanned', { file: fileName });
  return pages;
}

function runsIn(tables: readonly PageTable[]): ReadonlySet<TextRun> {
  return new Set(tables.flatMap((table) => table.cells.flatMap((cell) => cell.runs)));
}

/** The blocks of each page from top to bottom; a table without ruled lines may go on from the page before. */
function blocksOfPages(pages: readonly PdfPage[]): readonly (readonly Block[])[] {
  let openEdges: readonly number[] | null = null;
  return pages.map(({ runs, rules }) => {
    const ruled = findTables(rules, runs);
    const inRuled = runsIn(ruled);
    const outside = runs.filter((run) => !inRuled.has(run));
    const unruled = findUnruledTables(outside, openEdges);
    openEdges = unruled.openEdges;
    const inUnruled = runsIn(unruled.tables);
    const tables = [...ruled, ...unruled.tables].sort((one, other) => one.top - other.top);
    return blocksOf(
      tables,
      outside.filter((run) => !inUnruled.has(run)),
    );
  });
}

/** The tables of a page and the lines between them from top to bottom. */
function blocksOf(tables: readonly PageTable[], free: readonly TextRun[]): readonly Block[] {
  const blocks: Block[] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const table of [...tables, undefined]) {
    const bottom = table?.top ?? Number.POSITIVE_INFINITY;
    const above = free.filter((run) => run.y > top && run.y <= bottom);
    blocks.push(...orderPieces(setLines(above)).map((piece) => ({ kind: 'line', piece }) as const));
    if (table) blocks.push({ kind: 'table', table });
    top = bottom;
  }
  return blocks;
}

/** "3", "- 3 -", "Trang 3/12". */
const pageNumber = /^(?:trang )?[-–—]? ?\d{1,4}(?: ?\/ ?\d{1,4})? ?[-–—]?$/i;
/** A line at the edge of so many pages is a running head or foot. */
const leastRepeats = 3;

function isPageNumber(block: Block | undefined): boolean {
  return block?.kind === 'line' && pageNumber.test(block.piece.text);
}

/** What two running heads have in common: their words without numbers. */
function headKey(block: Block | undefined): string | null {
  return block?.kind === 'line' ? block.piece.text.replace(/\d+/g, '#') : null;
}

/** The pages without their numbers and without what most of them carry at the top or at the bottom, which goes to `margin`. */
function withoutRunningHeads(pages: readonly (readonly Block[])[], margin: Set<string>): readonly (readonly Block[])[] {
  const trimmed = pages.map((blocks) => {
    const from = isPageNumber(blocks[0]) ? 1 : 0;
    return blocks.slice(from, isPageNumber(blocks.at(-1)) ? -1 : undefined);
  });
  const counts = new Map<string, number>();
  for (const blocks of trimmed) {
    for (const key of new Set([headKey(blocks[0]), headKey(blocks.at(-1))])) {
      if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const least = Math.max(leastRepeats, trimmed.length / 2);
  const isHead = (block: Block | undefined) => {
    const isRunning = (counts.get(headKey(block) ?? '') ?? 0) >= least;
    if (isRunning && block?.kind === 'line') margin.add(block.piece.text);
    return isRunning;
  };
  return trimmed.map((blocks) => blocks.slice(isHead(blocks[0]) ? 1 : 0, isHead(blocks.at(-1)) ? -1 : undefined));
}

/** The size of most letters of the running text. */
function bodySizeOf(pages: readonly (readonly Block[])[]): number {
  const letters = new Map<number, number>();
  for (const block of pages.flat()) {
    if (block.kind !== 'line') continue;
    const size = Math.round(block.piece.size);
    letters.set(size, (letters.get(size) ?? 0) + block.piece.text.length);
  }
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

/** The page without the small-lettered notes at its foot, which go to `footnotes`. */
function takeFootnotes(blocks: readonly Block[], bodySize: number, footnotes: Map<number, string>): readonly Block[] {
  let start = blocks.length;
  while (start > 0) {
    const block = blocks[start - 1];
    if (block?.kind !== 'line' || block.piece.size > bodySize - 1.5) break;
    start -= 1;
  }
  const notes = blocks.slice(start).flatMap((block) => (block.kind === 'line' ? [block.piece.text] : []));
  if (!/^\d{1,3} ?\D/.test(notes[0] ?? '')) return blocks;
  let number = 0;
  for (const text of notes) {
    const opening = /^(\d{1,3}) ?(\D.*)$/.exec(text);
    if (opening && Number(opening[1]) > number && /^["“(\p{Lu}]/u.test(opening[2] ?? '')) {
      number = Number(opening[1]);
      footnotes.set(number, opening[2] ?? '');
    } else footnotes.set(number, joinPieces(footnotes.get(number) ?? '', text));
  }
  return blocks.slice(0, start);
}

/** The words of a cell; a list item begins a line of its own. */
function textOfCell(cell: PageTable['cells'][number]): string {
  const lines = setLines(cell.runs).map((line) => line.map((piece) => piece.text).join(' '));
  const words = lines.reduce((text, line) => {
    if (text === '') return line;
    // A narrow column breaks "30/11/202" / "6" in the middle.
    if (/\/\d{1,3}$/.test(text) && /^\d{1,3}$/.test(line)) return text + line;
    return splitMark(line).kind === 'none' ? joinPieces(text, line) : `${text}\n${line}`;
  }, '');
  // A letter and its mark may have been set apart.
  return words.normalize('NFC');
}

/** Gathers lines and tables, and numbers the lines. */
class SourceBuilder {
  readonly lines: string[] = [];
  readonly tables: (SourceTable & { readonly rows: (readonly SourceCell[])[]; lineTo: number })[] = [];
  #lastEdges: readonly number[] = [];
  #previous: LinePiece | undefined;

  addLine(piece: LinePiece, startsPage: boolean): void {
    const gap = this.#previous ? piece.y - this.#previous.y : 0;
    // A wide gap parts the components of a paper's head; one blank letter marks the first line of a page.
    if (!startsPage && gap > piece.size * widestLeading) this.lines.push('', '');
    this.lines.push((startsPage && this.lines.length > 0 ? ' ' : '') + piece.text.slice(0, longestLine - 1));
    this.#previous = piece;
    this.#lastEdges = [];
  }

  /** A table that goes on from the page before becomes one with it. */
  addTable({ edges, cells, endsRowAbove }: PageTable): void {
    const goesOn = edges.length === this.#lastEdges.length && edges.every((at, i) => isNear(at, this.#lastEdges[i]));
    const last = this.tables.at(-1);
    const table = goesOn && last ? last : { lineFrom: this.lines.length + 1, lineTo: 0, rows: [] };
    for (let row = 0; row <= Math.max(...cells.map((cell) => cell.row)); row += 1) {
      const line = this.lines.length + 1;
      const found = cells
        .filter((cell) => cell.row === row)
        .map((cell) => ({ ...cell, text: textOfCell(cell) }))
        .map(({ text, column, columnSpan, rowSpan }) => ({ text, line, column, columnSpan, rowSpan }));
      const above = row === 0 && goesOn && endsRowAbove ? table.rows.at(-1) : undefined;
      if (above) {
        table.rows[table.rows.length - 1] = above.map((cell) => joinCell(cell, found));
      } else table.rows.push(found);
      const words = found.map((cell) => cell.text.replaceAll('\n', ' ')).join(' | ');
      this.lines.push(words.slice(0, longestLine));
    }
    table.lineTo = this.lines.length;
    if (table !== last) this.tables.push(table);
    this.#lastEdges = edges;
    this.#previous = undefined;
  }
}

/** A cell with what the next page says in its column. */
function joinCell(cell: SourceCell, below: readonly SourceCell[]): SourceCell {
  const rest = below.find(({ column }) => column === cell.column)?.text ?? '';
  return rest === '' ? cell : { ...cell, text: cell.text === '' ? rest : joinPieces(cell.text, rest) };
}

function isNear(one: number, other: number | undefined): boolean {
  return other !== undefined && Math.abs(one - other) <= 2;
}

function assemble(pages: readonly PdfPage[], fileName: string): SourceText {
  const footnotes = new Map<number, string>();
  const margin = new Set<string>();
  const blocks = withoutRunningHeads(blocksOfPages(pages), margin);
  const bodySize = bodySizeOf(blocks);
  const builder = new SourceBuilder();
  for (const page of blocks) {
    const kept = takeFootnotes(page, bodySize, footnotes);
    for (const [position, block] of kept.entries()) {
      if (block.kind === 'line') builder.addLine(block.piece, position === 0);
      else builder.addTable(block.table);
    }
  }
  return {
    lines: linesOf(builder.lines.join('\n'), fileName),
    tables: builder.tables,
    hasWholeParagraphs: false,
    footnotes,
    margins: [[...margin]],
  };
}

/**
 * Reads a PDF, or its `firstPages`. `shouldStop` is asked before every page. Rejects with AppError `file.scanned` when there is no text layer,
 * `file.encrypted`, `file.damaged`, `file.tooLarge`, `file.tooSlow`, `file.tooComplex` for a page with more drawing than any
 * paper has.
 */
export async function readPdf(
  bytes: Uint8Array,
  fileName: string,
  shouldStop: () => boolean,
  firstPages: number = mostPages,
): Promise<SourceText> {
  if (hasOversizedStream(bytes)) throw new AppError('file.tooComplex', { file: fileName });
  const library = await loadLibrary();
  const loading = openPdf(library, bytes);
  try {
    const document = await loading.promise;
    return assemble(await readPages(document, library, fileName, shouldStop, firstPages), fileName);
  } catch (error) {
    throw refusalOf(error, library, fileName);
  } finally {
    await loading.destroy();
  }
}
