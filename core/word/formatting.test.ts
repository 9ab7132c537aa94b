/** Which formatting wins, by ECMA-376 part 1, 17.7. */
import { describe, expect, test } from 'vitest';
import { childOf, childrenOf } from '../package/xml.ts';
import { packWordFile, paragraph, type WordFileParts } from './file-for-tests.ts';
import { createFormatting } from './formatting.ts';
import { attributeOf, isOn, type Properties, readProperties } from './properties.ts';
import { readTableGrid } from './tables.ts';
import { openWordParts } from './word-parts.ts';

/** The paragraphs of every cell of a table of the style "Bang", with their first runs. */
function resolveCells(parts: WordFileParts) {
  const word = openWordParts(packWordFile(parts), 'thử.docx');
  const formatting = createFormatting(word);
  const [element] = childrenOf(word.body, 'w:tbl');
  if (!element) throw new Error('no table');
  const table = formatting.resolveTable(childOf(element, 'w:tblPr'));
  const grid = readTableGrid(element);
  return grid.rows.map(({ cells }, rowIndex) =>
    cells.map((cell) => {
      const style = table.resolveCell(grid, rowIndex, cell);
      const paragraphs = childrenOf(cell.element, 'w:p').map((one) => {
        const resolved = formatting.resolveParagraph(childOf(one, 'w:pPr'), style);
        const run = formatting.resolveRun(readProperties(childOf(one, 'w:r', 'w:rPr')), resolved);
        return { ...resolved, run };
      });
      return { style, paragraphs };
    }),
  );
}

const table = (rows: string, look = '') => `<w:tbl><w:tblPr><w:tblStyle w:val="Bang"/>${look}</w:tblPr>${rows}</w:tbl>`;

/** The paragraphs of a body that is one cell. */
function resolveAll(parts: WordFileParts) {
  const cells = resolveCells({ ...parts, body: table(`<w:tr><w:tc>${parts.body}</w:tc></w:tr>`) });
  return cells.flat().flatMap(({ paragraphs }) => paragraphs);
}

function resolveOne(parts: WordFileParts) {
  const [only] = resolveAll(parts);
  if (!only) throw new Error('no paragraph');
  return only;
}

const style = (type: string, id: string, inner: string, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}" ${more}>${inner}</w:style>`;
const runOf = (inner: string) => `<w:rPr>${inner}</w:rPr>`;
const indent = (properties: Properties, name: string) => attributeOf(properties, 'w:ind', name);

describe('order of the levels', () => {
  const styles =
    `<w:docDefaults><w:rPrDefault>${runOf('<w:sz w:val="20"/><w:u w:val="single"/>')}</w:rPrDefault></w:docDefaults>` +
    style('table', 'Bang', runOf('<w:sz w:val="22"/>')) +
    style('paragraph', 'Goc', runOf('<w:sz w:val="24"/>'), 'w:default="1"') +
    style('paragraph', 'Than', `<w:basedOn w:val="Goc"/>${runOf('<w:sz w:val="26"/>')}`) +
    style('paragraph', 'Trong', '') +
    style('character', 'Nhan', runOf('<w:sz w:val="28"/>'));
  const sizes = (format: string, runFormat: string) =>
    attributeOf(resolveOne({ styles, body: paragraph('x', format, runFormat) }).run, 'w:sz');

  test.each([
    ['a style without a size leaves that of the table style', '<w:pStyle w:val="Trong"/>', '', '22'],
    ['the default paragraph style goes before the table style', '', '', '24'],
    ['a paragraph style goes before the one it is based on', '<w:pStyle w:val="Than"/>', '', '26'],
    ['a style that the file lacks is the default one', '<w:pStyle w:val="Khac"/>', '', '24'],
    ['a character style goes before the paragraph style', '<w:pStyle w:val="Than"/>', '<w:rStyle w:val="Nhan"/>', '28'],
    ['what is given directly goes before all', '', '<w:rStyle w:val="Nhan"/><w:sz w:val="30"/>', '30'],
  ] as const)('%s', (_, format, runFormat, size) => {
    expect(sizes(format, runFormat)).toBe(size);
  });

  test('the defaults of the document show through', () => {
    expect(attributeOf(resolveOne({ styles, body: paragraph('x') }).run, 'w:u')).toBe('single');
  });
});

test('bold of two styles cancels out, of three does not, and direct bold is obeyed', () => {
  const styles =
    style('table', 'Bang', runOf('<w:b/>')) +
    style('paragraph', 'Dam', runOf('<w:b/>')) +
    style('paragraph', 'Thuong', '') +
    style('character', 'Nhan', runOf('<w:b/>'));
  const body =
    paragraph('x', '<w:pStyle w:val="Thuong"/>') +
    paragraph('x', '<w:pStyle w:val="Dam"/>') +
    paragraph('x', '<w:pStyle w:val="Dam"/>', '<w:rStyle w:val="Nhan"/>') +
    paragraph('x', '<w:pStyle w:val="Dam"/>', '<w:b/>') +
    paragraph('x', '<w:pStyle w:val="Thuong"/>', '<w:b w:val="0"/>');
  expect(resolveAll({ styles, body }).map(({ run }) => isOn(run, 'w:b'))).toEqual([true, false, true, true, false]);
});

test('a theme font goes before a font beside it, and gives way to a font named later', () => {
  const themeFonts = '<a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont>';
  const styles = `<w:docDefaults><w:rPrDefault>${runOf('<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Calibri" w:hAnsiTheme="minorHAnsi"/>')}</w:rPrDefault></w:docDefaults>`;
  const body = paragraph('x') + paragraph('x', '', '<w:rFonts w:hAnsi="Arial"/>');
  expect(resolveAll({ themeFonts, styles, body }).map(({ run }) => run['w:rFonts'])).toEqual([
    { 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Times New Roman' },
    { 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Arial' },
  ]);
});

test('a height without a rule is an automatic one, whatever the style said', () => {
  const styles = style('paragraph', 'Khit', '<w:pPr><w:spacing w:line="240" w:lineRule="exact" w:after="60"/></w:pPr>');
  const { properties } = resolveOne({
    styles,
    body: paragraph('x', '<w:pStyle w:val="Khit"/><w:spacing w:line="360"/>'),
  });
  expect(properties['w:spacing']).toEqual({ 'w:line': '360', 'w:after': '60' });
});

describe('indents of a list', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0">' +
    '<w:lvl w:ilvl="0"><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>' +
    '<w:lvl w:ilvl="1"><w:pStyle w:val="Cap2"/><w:pPr><w:ind w:left="1440" w:hanging="360"/></w:pPr></w:lvl>' +
    '</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>';
  const ofList = '<w:numPr><w:numId w:val="3"/></w:numPr>';

  test('go before the style when the paragraph names the list, and give way to its own', () => {
    const styles = style('paragraph', 'Than', '<w:pPr><w:ind w:left="100" w:firstLine="567"/></w:pPr>');
    const body =
      paragraph('x', `<w:pStyle w:val="Than"/>${ofList}`) +
      paragraph('x', `<w:pStyle w:val="Than"/>${ofList}<w:ind w:left="200"/>`);
    const found = resolveAll({ numbering, styles, body });
    expect(found.map(({ properties }) => properties['w:ind'])).toEqual([
      { 'w:left': '720', 'w:hanging': '360' },
      { 'w:left': '200', 'w:hanging': '360' },
    ]);
    expect(found[0]?.list).toEqual({ listId: '3', level: 0 });
  });

  test('give way to the style that names the list', () => {
    const styles = style('paragraph', 'Than', `<w:pPr>${ofList}<w:ind w:left="100"/></w:pPr>`);
    const { properties } = resolveOne({ numbering, styles, body: paragraph('x', '<w:pStyle w:val="Than"/>') });
    expect([indent(properties, 'w:left'), indent(properties, 'w:hanging')]).toEqual(['100', '360']);
  });

  test('a style without a level of its own is on the level that names it; list 0 takes the number away', () => {
    const styles = style('paragraph', 'Cap2', `<w:pPr>${ofList}</w:pPr>`);
    const body =
      paragraph('x', '<w:pStyle w:val="Cap2"/>') +
      paragraph('x', '<w:pStyle w:val="Cap2"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const found = resolveAll({ numbering, styles, body });
    expect(found.map(({ list }) => list)).toEqual([{ listId: '3', level: 1 }, null]);
    expect(indent(found[0]?.properties ?? {}, 'w:left')).toBe('1440');
  });
});

describe('parts of a table', () => {
  const part = (type: string, inner: string) => `<w:tblStylePr w:type="${type}">${inner}</w:tblStylePr>`;
  const fill = (colour: string) => `<w:tcPr><w:shd w:fill="${colour}"/></w:tcPr>`;
  const styles =
    style('table', 'Goc', part('firstRow', runOf('<w:b/><w:color w:val="FFFFFF"/>'))) +
    style(
      'table',
      'Bang',
      `<w:basedOn w:val="Goc"/>${fill('EEEEEE')}` +
        part('firstRow', fill('000080')) +
        part('band2Horz', fill('DDDDDD')) +
        part('firstCol', runOf('<w:i/>')) +
        part('lastRow', runOf('<w:b/>')),
    );
  const rows = `<w:tr>${`<w:tc>${paragraph('x')}</w:tc>`.repeat(2)}</w:tr>`.repeat(4);
  const look = (flags: string) => `<w:tblLook ${flags}/>`;
  /** Bold, italic and fill of every cell: "bi EEEEEE". */
  const describeCells = (flags: string) =>
    resolveCells({ styles, body: table(rows, flags === '' ? '' : look(flags)) }).map((cells) =>
      cells.map(({ style: { cell }, paragraphs: [first] }) => {
        const run = first?.run ?? {};
        return `${isOn(run, 'w:b') ? 'b' : ''}${isOn(run, 'w:i') ? 'i' : ''} ${attributeOf(cell, 'w:shd', 'w:fill')}`;
      }),
    );

  test('have what the style gives them where the table asks for it', () => {
    expect(describeCells('w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:noHBand="0" w:noVBand="1"')).toEqual([
      ['bi 000080', 'b 000080'],
      ['i EEEEEE', ' EEEEEE'],
      ['i DDDDDD', ' DDDDDD'],
      ['i EEEEEE', ' EEEEEE'],
    ]);
  });

  test('are named by bits in older files', () => {
    // Last row, no bands.
    expect(describeCells('w:val="0640"')).toEqual([
      [' EEEEEE', ' EEEEEE'],
      [' EEEEEE', ' EEEEEE'],
      [' EEEEEE', ' EEEEEE'],
      ['b EEEEEE', 'b EEEEEE'],
    ]);
  });

  test('are none where the table does not ask', () => {
    expect(new Set(describeCells('').flat())).toEqual(new Set([' EEEEEE']));
  });
});
