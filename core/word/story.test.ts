/** What is left of a story once tracked changes are accepted: blocks, rows, cells, words. */
import { describe, expect, test } from 'vitest';
import { childrenOf, descendantsOf, textOf } from '../package/xml.ts';
import { hasTrackedChanges, isMarkDeleted, listUnwrapped } from './blocks.ts';
import { packWordFile, paragraph } from './file-for-tests.ts';
import { type Inline, isInContents, listTextBoxes, type OpenFields, readInlines } from './inlines.ts';
import { isContinuous, readMargins, readSections } from './sections.ts';
import { countRowSpan, readTableGrid } from './tables.ts';
import { openWordParts } from './word-parts.ts';

function readBody(body: string) {
  return openWordParts(packWordFile({ body }), 'thử.docx').body;
}

function describeInline(inline: Inline): string {
  if (inline.kind === 'text') return inline.field ? `${inline.field}:${inline.text}` : inline.text;
  return inline.kind === 'fieldEnd' ? `<${inline.name}>` : `<${inline.kind}>`;
}

/** The inlines of every paragraph, open fields carried along. */
function inlinesOf(body: string): readonly string[] {
  const openFields: OpenFields = [];
  return childrenOf(readBody(body), 'w:p').map((one) => readInlines(one, openFields).map(describeInline).join(''));
}

const run = (inner: string) => `<w:r>${inner}</w:r>`;
const text = (words: string) => run(`<w:t xml:space="preserve">${words}</w:t>`);
const mark = (kind: string) => run(`<w:fldChar w:fldCharType="${kind}"/>`);
const field = (code: string, result: string) =>
  `${mark('begin')}${run(`<w:instrText> ${code} </w:instrText>`)}${mark('separate')}${result}${mark('end')}`;

describe('words of a paragraph', () => {
  test.each([
    ['insertions stay, deletions go', `<w:ins>${text('thêm')}</w:ins><w:del>${text('bớt')}</w:del>`, 'thêm'],
    [
      'what was moved stands where it was moved to',
      `<w:moveFrom>${text('a')}</w:moveFrom><w:moveTo>${text('a')}</w:moveTo>`,
      'a',
    ],
    [
      'wrappers are as if they were not there',
      `<w:hyperlink><w:smartTag>${text('liên kết')}</w:smartTag></w:hyperlink>`,
      'liên kết',
    ],
    ['a field shows its result', field('DATE', text('22/11')), 'DATE:22/11<DATE>'],
    ['a field inside a field', field('TOC', field('PAGEREF', text('7'))), 'PAGEREF:7<PAGEREF><TOC>'],
    ['a simple field', `<w:fldSimple w:instr="PAGE \\* MERGEFORMAT">${text('3')}</w:fldSimple>`, 'PAGE:3<PAGE>'],
    [
      'breaks and hyphens',
      run('<w:br/><w:br w:type="page"/><w:noBreakHyphen/><w:tab/>'),
      '<lineBreak><pageBreak><noBreakHyphen><tab>',
    ],
    ['notes', run('<w:footnoteReference w:id="2"/>') + text('.'), '<noteReference>.'],
    ['spaces at the ends are XML’s own unless kept', run('<w:t> a </w:t>') + text(' b'), 'a b'],
    ['letters of symbol fonts', run('<w:sym w:font="Wingdings" w:char="F0FC"/>'), '✓'],
  ])('%s', (_, inner, expected) => {
    expect(inlinesOf(`<w:p>${inner}</w:p>`)).toEqual([expected]);
  });

  test('a field may go over several paragraphs', () => {
    const openFields: OpenFields = [];
    const body = readBody(
      `<w:p>${mark('begin')}${run('<w:instrText>TOC \\o</w:instrText>')}${mark('separate')}${text('I. Mục đích 1')}</w:p>` +
        `<w:p>${text('II. Yêu cầu 2')}</w:p><w:p>${mark('end')}</w:p>`,
    );
    const wasOpen = childrenOf(body, 'w:p').map((one) => {
      readInlines(one, openFields);
      return isInContents(openFields);
    });
    expect(wasOpen).toEqual([true, true, false]);
  });

  test('a drawing with a fallback holds its text box once', () => {
    const box = `<w:txbxContent>${paragraph('HỎA TỐC')}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const inlines = childrenOf(readBody(`<w:p>${run(drawing)}</w:p>`), 'w:p').flatMap((one) => readInlines(one, []));
    const boxes = inlines.flatMap((inline) => (inline.kind === 'drawing' ? listTextBoxes(inline.element) : []));
    expect(boxes.map(textOf)).toEqual(['HỎA TỐC']);
  });
});

describe('blocks', () => {
  test('stand without their wrappers, and changes are known', () => {
    const body = readBody(
      `<w:sdt><w:sdtContent>${paragraph('a')}<w:tbl/></w:sdtContent></w:sdt><w:customXml>${paragraph('b')}</w:customXml>`,
    );
    expect(listUnwrapped(body).map(({ name }) => name)).toEqual(['w:p', 'w:tbl', 'w:p']);
    expect([hasTrackedChanges(body), hasTrackedChanges(readBody(`<w:p><w:ins>${text('x')}</w:ins></w:p>`))]).toEqual([
      false,
      true,
    ]);
  });

  test('a deleted or moved mark joins a paragraph to the next', () => {
    const marks = ['<w:del/>', '<w:moveFrom/>', '<w:ins/>', ''].map((change) =>
      paragraph('x', `<w:rPr>${change}</w:rPr>`),
    );
    expect(childrenOf(readBody(marks.join('')), 'w:p').map(isMarkDeleted)).toEqual([true, true, false, false]);
  });
});

describe('tables', () => {
  const cell = (words: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const gridOf = (rows: string) =>
    readTableGrid(
      childrenOf(readBody(`<w:tbl>${rows}</w:tbl>`), 'w:tbl')[0] ?? { name: '', attributes: {}, children: [] },
    );

  test('spans, merges and skipped columns give every cell its place', () => {
    const grid = gridOf(
      row(cell('A', '<w:vMerge w:val="restart"/>') + cell('B', '<w:gridSpan w:val="2"/>')) +
        row(cell('', '<w:vMerge/>') + cell('C') + cell('D')) +
        row(cell('', '<w:vMerge/>') + cell('E') + cell('F')) +
        row(cell('G'), '<w:gridBefore w:val="2"/>'),
    );
    const places = grid.rows.map(({ cells }, index) =>
      cells.map((one) => [textOf(one.element), one.column, one.columnSpan, countRowSpan(grid, index, one)].join(' ')),
    );
    expect(grid.columnCount).toBe(3);
    expect(places).toEqual([
      ['A 0 1 3', 'B 1 2 1'],
      [' 0 1 1', 'C 1 1 1', 'D 2 1 1'],
      [' 0 1 1', 'E 1 1 1', 'F 2 1 1'],
      ['G 2 1 1'],
    ]);
  });

  test('deleted rows and cells are gone, wrapped ones are there', () => {
    const wrapped = `<w:sdt><w:sdtContent>${row(cell('còn'))}</w:sdtContent></w:sdt>`;
    const grid = gridOf(row(cell('bỏ'), '<w:del/>') + wrapped + row(cell('ô', '<w:cellDel/>') + cell('giữ')));
    expect(grid.rows.map(({ cells }) => cells.map(({ element }) => textOf(element)))).toEqual([['còn'], ['giữ']]);
  });

  test('a hostile span ends at the last column that is believed', () => {
    const grid = gridOf(row(cell('a', '<w:gridSpan w:val="999999999"/>') + cell('b')));
    expect([grid.columnCount, grid.rows[0]?.cells.length]).toEqual([256, 1]);
  });
});

test('sections end at their properties and inherit the headers they do not name', () => {
  const first =
    '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:pgMar w:left="1701" w:gutter="99"/></w:sectPr>';
  const body = `${paragraph('một', first)}${paragraph('hai')}<w:sectPr><w:type w:val="continuous"/></w:sectPr>`;
  const sections = readSections(openWordParts(packWordFile({ body, headers: { h1: paragraph('2') } }), 'thử.docx'));
  expect(sections.map(({ blocks }) => blocks.map((block) => descendantsOf(block, 'w:t').map(textOf).join('')))).toEqual(
    [['một'], ['hai']],
  );
  expect(sections.map(({ headers }) => headers.default && textOf(headers.default))).toEqual(['2', '2']);
  expect(sections.map(({ properties }) => [readMargins(properties).left, isContinuous(properties)])).toEqual([
    [1800, false],
    [1440, true],
  ]);
});
