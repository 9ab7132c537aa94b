/** Blocks of a draft as Word's paragraphs and tables: structure and style names only, never a size or a font. */
import {
  AlignmentType,
  FootnoteReferenceRun,
  Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  WidthType,
  TableCell as WordCell,
  TextRun as WordRun,
} from 'docx';
import { assertNever } from '../../core/assert.ts';
import type { Block, TableBlock, TableCell, TextRun } from '../../core/domain/document-draft.ts';
import { wrapText } from '../../core/text/text-width.ts';
import { sizesPt, twipsPerPt } from '../format-rules.ts';
import { type PaperStyleKey, paperStyles, tableStyle } from '../paper-styles.ts';
import { toInertText } from './inert-text.ts';

/** What docx takes as the content of a document. */
export type WordBlock = Paragraph | Table;

/** Chú thích cuối trang, numbered through the whole paper in the order of their places. */
export class FootnoteList {
  readonly paragraphs: Record<number, { children: Paragraph[] }> = {};
  private count = 0;

  /** Takes the words of a note and gives its number. */
  add(text: string): number {
    this.count += 1;
    this.paragraphs[this.count] = { children: [textParagraph('footnote', ` ${toInertText(text).trim()}`)] };
    return this.count;
  }
}

/** A paragraph of plain words in a style. */
export function textParagraph(style: PaperStyleKey, text: string): Paragraph {
  return new Paragraph({ style: paperStyles[style].id, children: text ? [new WordRun(text)] : [] });
}

/** Runs with clean words, without empty ones, and without spaces at either end of the paragraph. */
function cleanRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const cleaned = runs
    .map((run) => ({ ...run, text: toInertText(run.text) }))
    .filter((run) => run.text !== '' || run.footnote !== undefined);
  return cleaned.map((run, i) => {
    const start = i === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: i === cleaned.length - 1 ? start.trimEnd() : start };
  });
}

interface ParagraphParts {
  readonly style: PaperStyleKey;
  readonly runs: readonly TextRun[];
  /** The number of a heading or the dash of a bullet. */
  readonly mark?: string;
  readonly isUpperCase?: boolean;
  readonly keepNext?: boolean;
}

function paragraphOf({ style, runs, mark, isUpperCase, keepNext }: ParagraphParts, notes: FootnoteList): Paragraph {
  const children = cleanRuns(runs).flatMap((run) => {
    const text = isUpperCase ? run.text.toUpperCase() : run.text;
    const words = text ? [new WordRun({ text, bold: run.bold || undefined, italics: run.italic || undefined })] : [];
    return run.footnote === undefined ? words : [...words, new FootnoteReferenceRun(notes.add(run.footnote))];
  });
  return new Paragraph({
    style: paperStyles[style].id,
    keepNext: keepNext || undefined,
    children: mark ? [new WordRun(`${toInertText(mark).trim()} `), ...children] : children,
  });
}

const headingStyles = { 1: 'heading1', 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const;

const isBlank = (block: Exclude<Block, TableBlock>): boolean =>
  block.runs.every((run) => toInertText(run.text).trim() === '' && run.footnote === undefined);

/** Room inside a cell that the table style's side margins take, in points. */
const cellMarginsPt = 7;
/** A row higher than this may break over pages, or it would leave most of one empty. */
const tallRowPt = 240;

function rowHeightPt(cells: readonly TableCell[], widthsPt: readonly number[]): number {
  let column = 0;
  const sizePt = sizesPt.table.value;
  const lineCounts = cells.map((cell) => {
    const span = cell.columnSpan ?? 1;
    const widthPt = widthsPt.slice(column, column + span).reduce((sum, width) => sum + width, 0) - cellMarginsPt;
    column += span;
    return cell.paragraphs.reduce((sum, text) => sum + wrapText(text, 'regular', sizePt, widthPt).length, 0);
  });
  return Math.max(1, ...lineCounts) * sizePt * 1.15;
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function cellOf(cell: TableCell, style: PaperStyleKey, width: number): WordCell {
  const texts = cell.paragraphs.flatMap((text) => text.split('\n')).map((text) => toInertText(text).trim());
  const paragraphs = (texts.length > 0 ? texts : ['']).map(
    (text) =>
      new Paragraph({
        style: paperStyles[style].id,
        alignment: cell.align && alignments[cell.align],
        children: text ? [new WordRun({ text, bold: cell.bold || undefined })] : [],
      }),
  );
  return new WordCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: cell.columnSpan,
    children: paragraphs,
  });
}

/** Whole twips for each column; what rounding leaves over goes to the last one. */
function scaleWidths(shares: readonly number[], total: number): readonly number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * total));
  const rest = total - widths.reduce((all, width) => all + width, 0);
  return widths.map((width, i) => (i === widths.length - 1 ? width + rest : width));
}

function tableOf(block: TableBlock, textWidth: number): Table {
  const widths = scaleWidths(block.widths, textWidth);
  const widthsPt = widths.map((width) => width / twipsPerPt);
  const rowOf = (cells: readonly TableCell[], isHeader: boolean) => {
    let column = 0;
    return new TableRow({
      tableHeader: isHeader || undefined,
      cantSplit: isHeader || rowHeightPt(cells, widthsPt) <= tallRowPt || undefined,
      children: cells.map((cell) => {
        const span = cell.columnSpan ?? 1;
        const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
        column += span;
        return cellOf(cell, isHeader ? 'tableHeader' : 'tableText', width);
      }),
    });
  };
  return new Table({
    style: tableStyle.id,
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [...block.headerRows.map((cells) => rowOf(cells, true)), ...block.rows.map((cells) => rowOf(cells, false))],
  });
}

/** A point that only announces what follows ("b) Nhiệm vụ, giải pháp:") may not end a page. */
const announces = (runs: readonly TextRun[]): boolean => runs.at(-1)?.text.trimEnd().endsWith(':') ?? false;

/** What stands after a block and has a say in its look. */
type Follower = 'table' | 'signature' | 'other';

function wordBlockOf(block: Block, notes: FootnoteList, textWidth: number, follower: Follower): WordBlock {
  const keepNext = follower === 'signature';
  switch (block.type) {
    case 'paragraph':
      return paragraphOf({ style: follower === 'table' ? 'beforeTable' : 'body', runs: block.runs, keepNext }, notes);
    case 'heading':
      return paragraphOf(
        {
          style: headingStyles[block.level],
          runs: block.runs,
          mark: block.number,
          isUpperCase: block.level === 1,
          keepNext: keepNext || announces(block.runs),
        },
        notes,
      );
    case 'bullet':
      return block.level === 1
        ? paragraphOf({ style: 'dash', runs: block.runs, mark: '-', keepNext }, notes)
        : paragraphOf({ style: 'plus', runs: block.runs, mark: '+', keepNext }, notes);
    case 'table':
      return tableOf(block, textWidth);
    default:
      return assertNever(block);
  }
}

/**
 * Blocks in order; blank paragraphs and tables without rows are left out. `textWidth` in twips. With `keepLast` the last
 * paragraph stays on the page of what follows, so that a signature never stands alone.
 */
export function wordBlocksOf(
  blocks: readonly Block[],
  notes: FootnoteList,
  textWidth: number,
  keepLast: boolean,
): WordBlock[] {
  const printed = blocks.filter((block) =>
    block.type === 'table' ? block.rows.length + block.headerRows.length > 0 : !isBlank(block),
  );
  return printed.map((block, i) => {
    const next = printed[i + 1];
    const isBeforeSignature = keepLast && next === undefined;
    const follower = isBeforeSignature ? 'signature' : next?.type === 'table' ? 'table' : 'other';
    return wordBlockOf(block, notes, textWidth, follower);
  });
}
