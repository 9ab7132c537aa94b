/** A draft that is opened in the editor and saved again must say what it said: for any draft, through the real schema. */
import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, blockSchema, type TableCell, type TextRun } from '../../core/domain/document-draft.ts';
import { blocksToEditor, editorToBlocks } from './blocks.ts';
import { draftSchema } from './schema.ts';

const schema = getSchema(draftSchema);

/** What the editor gives back after ProseMirror itself held and checked the document. */
function reopen(blocks: readonly Block[]): Block[] {
  const document = Node.fromJSON(schema, blocksToEditor(blocks));
  document.check();
  return editorToBlocks(document.toJSON());
}

/** Normal form of runs, written again from the rules: letters carry their looks, a note follows a letter. */
function normalRuns(runs: readonly TextRun[]): TextRun[] {
  const normal: TextRun[] = [];
  for (const run of runs) {
    const looks = {
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italic: true } : {}),
      ...(run.isStale ? { isStale: true } : {}),
    };
    const last = normal.at(-1);
    const isLikeLast =
      last &&
      !last.footnote &&
      !last.figure &&
      (last.isStale ?? false) === (run.isStale ?? false) &&
      (last.bold ?? false) === (run.bold ?? false) &&
      (last.italic ?? false) === (run.italic ?? false);
    if (run.figure) normal.push({ text: run.text.replace(/\s+/g, ' '), ...looks, figure: run.figure });
    else if (run.text && last && isLikeLast) normal[normal.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text) normal.push({ text: run.text, ...looks });
    if (!run.footnote) continue;
    const carrier = normal.at(-1);
    if (carrier && !carrier.footnote) normal[normal.length - 1] = { ...carrier, footnote: run.footnote };
    else normal.push({ text: '', footnote: run.footnote });
  }
  return normal;
}

function normalCell(cell: TableCell): TableCell {
  return {
    paragraphs: cell.paragraphs.length > 0 ? cell.paragraphs : [''],
    ...(cell.align ? { align: cell.align } : {}),
    ...(cell.bold ? { bold: true } : {}),
    ...(cell.columnSpan && cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.figure ? { figure: cell.figure } : {}),
  };
}

function normalBlocks(blocks: readonly Block[]): Block[] {
  const normal = blocks.map((block): Block => {
    if (block.type !== 'table') return { ...block, runs: normalRuns(block.runs) };
    const rows = (of: TableCell[][]) => of.map((cells) => cells.map(normalCell));
    return { ...block, headerRows: rows(block.headerRows), rows: rows(block.rows) };
  });
  const [only] = normal;
  return normal.length === 1 && only?.type === 'paragraph' && only.runs.length === 0 ? [] : normal;
}

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', 'Đôn đốc', 'tỷ lệ 89,85 %', 'dòng một\ndòng hai', '\n', '  hai dấu cách  '),
);
const figure = fc.oneof(
  fc.record({ key: fc.constant('value ho-so 2026-Q3') }),
  fc.record({ key: fc.constant('tasks share all 2026-Q3'), isFrozen: fc.constant(true) }),
);
const origin = fc.record({
  kind: fc.constantFrom('drafted' as const, 'carried' as const),
  rows: fc.array(fc.constantFrom('value:1', 'progress:2'), { maxLength: 2 }),
});
const run = fc.record(
  {
    text: words,
    bold: fc.boolean(),
    italic: fc.boolean(),
    footnote: fc.string({ minLength: 1, maxLength: 20 }),
    figure,
    isStale: fc.constant(true),
  },
  { requiredKeys: ['text'] },
);
const runs = fc.array(run, { maxLength: 6 });
const cell = fc.record(
  {
    paragraphs: fc.array(words, { maxLength: 3 }),
    align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    bold: fc.boolean(),
    columnSpan: fc.integer({ min: 1, max: 4 }),
    figure,
  },
  { requiredKeys: ['paragraphs'] },
);
const row = fc.array(cell, { maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), runs, origin }, { requiredKeys: ['type', 'runs'] }),
  fc.record(
    {
      type: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      number: fc.constantFrom('', 'I.', '2.6.', 'đ)'),
      runs,
      section: fc.constant('the-che'),
    },
    { requiredKeys: ['type', 'level', 'number', 'runs'] },
  ),
  fc.record({ type: fc.constant('bullet' as const), level: fc.constantFrom(1 as const, 2 as const), runs }),
  fc.record({
    type: fc.constant('table' as const),
    widths: fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 }),
    headerRows: fc.array(row, { maxLength: 2 }),
    rows: fc.array(row, { maxLength: 4 }),
  }),
);

describe('drafts in the editor', () => {
  test('any draft says after the editor what it said before', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        for (const one of blocks) blockSchema.parse(one);
        const reopened = reopen(blocks);
        expect(reopened).toEqual(normalBlocks(blocks));
        expect(reopen(reopened)).toEqual(reopened);
      }),
      { numRuns: 300 },
    );
  });

  test('a note hangs on the run that it follows', () => {
    const draft: Block[] = [
      {
        type: 'paragraph',
        runs: [{ text: 'Tỷ lệ đúng hạn đạt 99,1 %', footnote: 'Số liệu đến 14/9.' }, { text: '.' }],
      },
    ];
    expect(blocksToEditor(draft).content?.[0]?.content).toEqual([
      { type: 'text', text: 'Tỷ lệ đúng hạn đạt 99,1 %' },
      { type: 'footnote', attrs: { text: 'Số liệu đến 14/9.' } },
      { type: 'text', text: '.' },
    ]);
    expect(reopen(draft)).toEqual(draft);
  });

  test('a note without words is dropped, and its sentence stays', () => {
    const inline = [
      { type: 'text', text: 'Đạt 100 %' },
      { type: 'footnote', attrs: { text: '' } },
    ];
    expect(editorToBlocks({ type: 'doc', content: [{ type: 'paragraph', content: inline }] })).toEqual([
      { type: 'paragraph', runs: [{ text: 'Đạt 100 %' }] },
    ]);
  });

  test('a table pasted without widths shares the text width equally', () => {
    const cells = [
      { type: 'tableCell', attrs: { colspan: 2 }, content: [] },
      { type: 'tableCell', attrs: {}, content: [] },
    ];
    const [table] = editorToBlocks({
      type: 'doc',
      content: [{ type: 'table', attrs: { widths: null }, content: [{ type: 'tableRow', content: cells }] }],
    });
    expect(table).toMatchObject({ type: 'table', widths: [1, 1, 1] });
  });

  test('a node that no draft knows is refused', () => {
    expect(() => editorToBlocks({ type: 'doc', content: [{ type: 'image' }] })).toThrow(RangeError);
  });
});
