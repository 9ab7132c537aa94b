/**
 * The two ways between the blocks of a draft and the document of the editor. Pure: plain data in, plain data out, so a
 * draft that was opened and saved again says exactly what it said. Knows the names in `schema.ts`, not how they are drawn.
 */
import type { JSONContent } from '@tiptap/core';
import type { Block, FigureMark, Origin, TableBlock, TableCell, TextRun } from '../../core/domain/document-draft.ts';

type Mark = { readonly type: 'bold' } | { readonly type: 'italic' } | { readonly type: 'stale' };

function marksOf(run: TextRun): { marks?: Mark[] } {
  const marks: Mark[] = [];
  if (run.bold) marks.push({ type: 'bold' });
  if (run.italic) marks.push({ type: 'italic' });
  if (run.isStale) marks.push({ type: 'stale' });
  return marks.length > 0 ? { marks } : {};
}

/** Text with its line breaks as nodes of their own: the editor knows no "\n" inside text. */
function textToInline(text: string, marks: { marks?: Mark[] }): JSONContent[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'lineBreak', ...marks }] : []),
      ...(line ? [{ type: 'text', text: line, ...marks }] : []),
    ]);
}

/** A figure stands on one line, whatever its text. */
function figureToInline(run: TextRun, { key, isFrozen = false }: FigureMark): JSONContent {
  return { type: 'figure', attrs: { key, text: run.text.replace(/\s+/g, ' '), isFrozen }, ...marksOf(run) };
}

function runsToInline(runs: readonly TextRun[]): JSONContent[] {
  return runs.flatMap((run) => [
    ...(run.figure ? [figureToInline(run, run.figure)] : textToInline(run.text, marksOf(run))),
    ...(run.footnote ? [{ type: 'footnote', attrs: { text: run.footnote } }] : []),
  ]);
}

function cellToEditor(cell: TableCell): JSONContent {
  return {
    type: 'tableCell',
    attrs: {
      align: cell.align ?? null,
      bold: cell.bold ?? false,
      colspan: cell.columnSpan ?? 1,
      rowspan: 1,
      colwidth: null,
      figure: cell.figure ?? null,
    },
    content: (cell.paragraphs.length > 0 ? cell.paragraphs : ['']).map((text) => ({
      type: 'cellParagraph',
      content: textToInline(text, {}),
    })),
  };
}

function tableToEditor(table: TableBlock): JSONContent {
  const row = (header: boolean) => (cells: readonly TableCell[]) => ({
    type: 'tableRow',
    attrs: { header },
    content: cells.map(cellToEditor),
  });
  return {
    type: 'table',
    attrs: { widths: table.widths },
    content: [...table.headerRows.map(row(true)), ...table.rows.map(row(false))],
  };
}

function blockToEditor(block: Block): JSONContent {
  switch (block.type) {
    case 'table':
      return tableToEditor(block);
    case 'heading':
      return {
        type: 'heading',
        attrs: { level: block.level, number: block.number, section: block.section ?? null },
        content: runsToInline(block.runs),
      };
    case 'bullet':
      return {
        type: 'bullet',
        attrs: { level: block.level, origin: block.origin ?? null },
        content: runsToInline(block.runs),
      };
    case 'paragraph':
      return { type: 'paragraph', attrs: { origin: block.origin ?? null }, content: runsToInline(block.runs) };
  }
}

/** The editor's document for the blocks of a draft. No blocks at all become one empty paragraph to type in. */
export function blocksToEditor(blocks: readonly Block[]): JSONContent {
  const content = blocks.map(blockToEditor);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function hasMark(node: JSONContent, type: Mark['type']): boolean {
  return node.marks?.some((mark) => mark.type === type) ?? false;
}

/** Puts one inline node at the end of the runs, on the last run where that says the same. */
function appendInline(runs: TextRun[], node: JSONContent): void {
  const last = runs.at(-1);
  if (node.type === 'footnote') {
    const footnote = String(node.attrs?.text ?? '');
    // A note without words is no note.
    if (!footnote) return;
    if (last && !last.footnote) runs[runs.length - 1] = { ...last, footnote };
    else runs.push({ text: '', footnote });
    return;
  }
  const looks = looksOf(node);
  if (node.type === 'figure') {
    const { key, text, isFrozen } = node.attrs ?? {};
    runs.push({ text, ...looks, figure: { key, ...(isFrozen ? { isFrozen } : {}) } });
    return;
  }
  const text = node.type === 'lineBreak' ? '\n' : (node.text ?? '');
  if (last && !last.footnote && !last.figure && isSameLook(last, looks)) {
    runs[runs.length - 1] = { ...last, text: last.text + text };
  } else {
    runs.push({ text, ...looks });
  }
}

type Looks = Pick<TextRun, 'bold' | 'italic' | 'isStale'>;

function looksOf(node: JSONContent): Looks {
  return {
    ...(hasMark(node, 'bold') ? { bold: true } : {}),
    ...(hasMark(node, 'italic') ? { italic: true } : {}),
    ...(hasMark(node, 'stale') ? { isStale: true } : {}),
  };
}

function isSameLook(one: Looks, other: Looks): boolean {
  return (['bold', 'italic', 'isStale'] as const).every((look) => Boolean(one[look]) === Boolean(other[look]));
}

/** Where the paragraph came from, as the editor kept it. */
function originOf(node: JSONContent): { origin?: Origin } {
  return node.attrs?.origin ? { origin: node.attrs.origin } : {};
}

function inlineToRuns(content: readonly JSONContent[] = []): TextRun[] {
  const runs: TextRun[] = [];
  for (const node of content) appendInline(runs, node);
  return runs;
}

function plainText(node: JSONContent): string {
  return (node.content ?? []).map((child) => (child.type === 'lineBreak' ? '\n' : (child.text ?? ''))).join('');
}

function editorToCell(node: JSONContent): TableCell {
  const { align, bold, colspan, figure } = node.attrs ?? {};
  return {
    paragraphs: (node.content ?? []).map(plainText),
    ...(align ? { align } : {}),
    ...(bold ? { bold: true } : {}),
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    ...(figure ? { figure } : {}),
  };
}

function countColumns(cells: readonly TableCell[]): number {
  return cells.reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0);
}

function editorToTable(node: JSONContent): TableBlock {
  const rows = node.content ?? [];
  const cellsOf = (row: JSONContent) => (row.content ?? []).map(editorToCell);
  const headerRows = rows.filter((row) => row.attrs?.header).map(cellsOf);
  const bodyRows = rows.filter((row) => !row.attrs?.header).map(cellsOf);
  // A table pasted from elsewhere brings no widths: its columns share the text width equally.
  const columns = Math.max(1, ...[...headerRows, ...bodyRows].map(countColumns));
  const widths: number[] = node.attrs?.widths ?? Array.from({ length: columns }, () => 1);
  return { type: 'table', widths, headerRows, rows: bodyRows };
}

function editorToBlock(node: JSONContent): Block {
  switch (node.type) {
    case 'table':
      return editorToTable(node);
    case 'heading':
      return {
        type: 'heading',
        level: node.attrs?.level,
        number: node.attrs?.number ?? '',
        runs: inlineToRuns(node.content),
        ...(node.attrs?.section ? { section: node.attrs.section } : {}),
      };
    case 'bullet':
      return { type: 'bullet', level: node.attrs?.level, runs: inlineToRuns(node.content), ...originOf(node) };
    case 'paragraph':
      return { type: 'paragraph', runs: inlineToRuns(node.content), ...originOf(node) };
    default:
      throw new RangeError(`the editor holds a block that no draft knows: ${node.type}`);
  }
}

/**
 * The blocks of a draft for the editor's document. In normal form: neighbouring runs that look alike are one run, empty
 * runs are gone, a note hangs on the run before it, a cell has at least one paragraph, and a document of one empty paragraph is no
 * blocks. Throws a RangeError for a node that is not of the schema.
 */
export function editorToBlocks(document: JSONContent): Block[] {
  const blocks = (document.content ?? []).map(editorToBlock);
  const [only] = blocks;
  const isEmpty = blocks.length === 1 && only?.type === 'paragraph' && only.runs.length === 0;
  return isEmpty ? [] : blocks;
}
