/** Blocks of a draft as Word's paragraphs and tables: structure and style names only, never a size or a font. */
import { assertNever } from '../../core/assert.ts';
import type { Block, TableBlock, TableCell, TextRun } from '../../core/domain/document-draft.ts';
import { wrapText } from '../../core/text/text-width.ts';
import { sizesPt, twipsPerPt } from '../format-rules.ts';
import type { PaperStyleKey } from '../paper-styles.ts';
import { cleanText } from './clean-text.ts';
import type { FootnoteList } from './footnotes.ts';
import { paragraphXml, runXml, tableRowXml, tableXml, type WordXml } from './word-xml.ts';

/** Runs with clean words, without empty ones, and without spaces at either end of the paragraph. */
function cleanRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const cleaned = runs
    .map((run) => ({ ...run, text: cleanText(run.text) }))
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

function paragraphOf({ style, runs, mark, isUpperCase, keepNext }: ParagraphParts, notes: FootnoteList): WordXml {
  const words = cleanRuns(runs).map((run) => {
    const text = runXml(isUpperCase ? run.text.toUpperCase() : run.text, run);
    return run.footnote === undefined ? text : text + notes.add(run.footnote);
  });
  const number = mark ? runXml(`${cleanText(mark).trim()} `) : '';
  return paragraphXml(style, number + words.join(''), { keepNext });
}

const headingStyles = { 1: 'heading1', 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const;

const isBlank = (block: Exclude<Block, TableBlock>): boolean =>
  block.runs.every((run) => cleanText(run.text).trim() === '' && run.footnote === undefined);

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

function cellContent(cell: TableCell, style: PaperStyleKey): WordXml {
  const texts = cell.paragraphs.flatMap((text) => text.split('\n')).map((text) => cleanText(text).trim());
  return (texts.length > 0 ? texts : [''])
    .map((text) => paragraphXml(style, runXml(text, cell), { alignment: cell.align }))
    .join('');
}

/** Whole twips for each column; what rounding leaves over goes to the last one. */
function scaleWidths(shares: readonly number[], total: number): readonly number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * total));
  const rest = total - widths.reduce((all, width) => all + width, 0);
  return widths.map((width, i) => (i === widths.length - 1 ? width + rest : width));
}

function tableOf(block: TableBlock, textWidth: number): WordXml {
  const widths = scaleWidths(block.widths, textWidth);
  const widthsPt = widths.map((width) => width / twipsPerPt);
  const rowOf = (cells: readonly TableCell[], isHeader: boolean) => {
    let column = 0;
    const written = cells.map((cell) => {
      const columnSpan = cell.columnSpan ?? 1;
      const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
      column += columnSpan;
      return { width, columnSpan, content: cellContent(cell, isHeader ? 'tableHeader' : 'tableText') };
    });
    return tableRowXml(written, { isHeader, isWhole: isHeader || rowHeightPt(cells, widthsPt) <= tallRowPt });
  };
  return tableXml(widths, [
    ...block.headerRows.map((cells) => rowOf(cells, true)),
    ...block.rows.map((cells) => rowOf(cells, false)),
  ]);
}

/** A point that only announces what follows ("b) Nhiệm vụ, giải pháp:") may not end a page. */
const announces = (runs: readonly TextRun[]): boolean => runs.at(-1)?.text.trimEnd().endsWith(':') ?? false;

/** What stands after a block and has a say in its look. */
type Follower = 'table' | 'signature' | 'other';

function wordBlockOf(block: Block, notes: FootnoteList, textWidth: number, follower: Follower): WordXml {
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
): readonly WordXml[] {
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
