/** Builds the paragraphs of a report out of words and live figures, each with the rows it comes from. Pure. */
import type { Block, BulletBlock, ParagraphBlock, TableCell, TextRun } from '../../core/domain/document-draft.ts';
import { type FigureKey, writeFigureKey } from '../../core/report/figure-key.ts';
import { markWords } from '../../core/report/origin.ts';
import { cell } from '../draft-parts.ts';
import { wordFigure } from './figure-words.ts';
import type { FigureWords, ReportFacts } from './report-facts.ts';

/** A figure on its way into a sentence. */
export interface SaidFigure {
  readonly key: string;
  readonly words: FigureWords;
}

export function figure(facts: ReportFacts, key: FigureKey): SaidFigure {
  const written = writeFigureKey(key);
  return { key: written, words: wordFigure(facts, written) };
}

/** What a sentence is made of. */
export type Said = readonly (string | SaidFigure)[];

/** say`có ${total} nhiệm vụ`: words and figures in their order. */
export function say(strings: TemplateStringsArray, ...parts: readonly (string | SaidFigure | Said)[]): Said {
  return strings.flatMap((words, i) => {
    const part = parts[i];
    const said = part === undefined ? [] : typeof part === 'object' && !('key' in part) ? part : [part];
    return words === '' ? said : [words, ...said];
  });
}

function toRuns(said: Said, footnote: string | undefined): TextRun[] {
  const runs: TextRun[] = [];
  for (const part of said) {
    const last = runs.at(-1);
    if (typeof part !== 'string') runs.push({ text: part.words.text, figure: { key: part.key } });
    else if (last && !last.figure) runs[runs.length - 1] = { ...last, text: last.text + part };
    else runs.push({ text: part });
  }
  const last = runs.at(-1);
  if (footnote && last) runs[runs.length - 1] = { ...last, footnote };
  return runs;
}

function rowsOf(said: Said): readonly string[] {
  return said.flatMap((part) => (typeof part === 'string' ? [] : part.words.rows));
}

/** How many rows a paragraph names; a count over a large plan is traced through its figures. */
const mostRows = 2000;

function originOf(runs: readonly TextRun[], said: Said, rows: readonly string[]) {
  return {
    kind: 'drafted' as const,
    rows: [...new Set([...rows, ...rowsOf(said)])].slice(0, mostRows),
    words: markWords(runs),
  };
}

/** A drafted paragraph; `rows` are those its words come from, beside those of its figures. */
export function draftParagraph(said: Said | string, rows: readonly string[] = []): ParagraphBlock {
  const parts = typeof said === 'string' ? [said] : said;
  const runs = toRuns(parts, undefined);
  return { type: 'paragraph', runs, origin: originOf(runs, parts, rows) };
}

/** A drafted dash of a list. */
export function draftBullet(
  said: Said | string,
  {
    level = 1,
    rows = [],
    footnote,
  }: { readonly level?: 1 | 2; readonly rows?: readonly string[]; readonly footnote?: string | undefined } = {},
): BulletBlock {
  const parts = typeof said === 'string' ? [said] : said;
  const runs = toRuns(parts, footnote);
  return { type: 'bullet', level, runs, origin: originOf(runs, parts, rows) };
}

/** "[chưa có số liệu về cải cách thể chế]": a gap is named, never filled. */
export function draftGap(about: string): Block {
  return draftParagraph(`[chưa có ${about}]`);
}

/** A cell of a table that is one live figure. */
export function figureCell(said: SaidFigure, align: TableCell['align'] = 'center'): TableCell {
  return { ...cell(said.words.text, align), figure: { key: said.key } };
}
