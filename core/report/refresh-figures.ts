/** Brings the live figures of a report up to date: a figure says what the data say, or names the gap. Frozen ones stay. Pure. */
import { assertNever } from '../assert.ts';
import type { Block, FigureMark, TableCell, TextRun } from '../domain/document-draft.ts';

/** The words of a figure today. */
export type FigureTexts = (key: string) => string;

function refreshRuns(runs: readonly TextRun[], textOf: FigureTexts): TextRun[] {
  return runs.map((run) => (run.figure && !run.figure.isFrozen ? { ...run, text: textOf(run.figure.key) } : run));
}

function refreshCell(cell: TableCell, textOf: FigureTexts): TableCell {
  return cell.figure && !cell.figure.isFrozen ? { ...cell, paragraphs: [textOf(cell.figure.key)] } : cell;
}

/** The blocks with every live figure as it is today. */
export function refreshFigures(blocks: readonly Block[], textOf: FigureTexts): Block[] {
  return blocks.map((block) =>
    block.type === 'table'
      ? { ...block, rows: block.rows.map((row) => row.map((cell) => refreshCell(cell, textOf))) }
      : { ...block, runs: refreshRuns(block.runs, textOf) },
  );
}

/** A figure where it stands: which block, its key, the text that is there. */
export interface PlacedFigure {
  readonly blockIndex: number;
  readonly mark: FigureMark;
  readonly text: string;
}

/** Every figure of the blocks in reading order. */
export function listFigures(blocks: readonly Block[]): readonly PlacedFigure[] {
  return blocks.flatMap((block, blockIndex) => {
    const placed =
      block.type === 'table'
        ? block.rows.flat().map((cell) => ({ figure: cell.figure, text: cell.paragraphs.join('\n') }))
        : block.runs;
    return placed.flatMap(({ figure, text }) => (figure ? [{ blockIndex, mark: figure, text }] : []));
  });
}

/** A figure whose text is no longer what the data say: frozen, or in a report that was sent. */
export interface FigureDifference extends PlacedFigure {
  readonly textNow: string;
}

/** The figures that say something else than the data do today. */
export function compareWithData(blocks: readonly Block[], textOf: FigureTexts): readonly FigureDifference[] {
  return listFigures(blocks).flatMap((placed) => {
    const textNow = textOf(placed.mark.key);
    return textNow === placed.text ? [] : [{ ...placed, textNow }];
  });
}

/** Freezes or frees all figures. */
export function setFrozen(blocks: readonly Block[], isFrozen: boolean): Block[] {
  const mark = (figure: FigureMark): FigureMark => (isFrozen ? { key: figure.key, isFrozen } : { key: figure.key });
  return blocks.map((block) =>
    block.type === 'table'
      ? {
          ...block,
          rows: block.rows.map((row) =>
            row.map((cell) => (cell.figure ? { ...cell, figure: mark(cell.figure) } : cell)),
          ),
        }
      : { ...block, runs: block.runs.map((run) => (run.figure ? { ...run, figure: mark(run.figure) } : run)) },
  );
}

function withoutMarks({ text, bold, italic, footnote }: TextRun): TextRun {
  return { text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(footnote ? { footnote } : {}) };
}

/** The blocks as plain text for a paper: without live figures, origins and sections. */
export function withoutProvenance(blocks: readonly Block[]): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'table':
        return {
          ...block,
          rows: block.rows.map((row) => row.map(({ figure: _figure, ...cell }) => cell)),
        };
      case 'heading':
        return { type: 'heading', level: block.level, number: block.number, runs: block.runs.map(withoutMarks) };
      case 'bullet':
        return { type: 'bullet', level: block.level, runs: block.runs.map(withoutMarks) };
      case 'paragraph':
        return { type: 'paragraph', runs: block.runs.map(withoutMarks) };
      default:
        return assertNever(block);
    }
  });
}
