/** What our papers, and papers of others, are read as. */
import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/ipc/result.ts';
import { packWordFile, paragraph, type WordFileParts } from '../../core/word/file-for-tests.ts';
import type { PaperBlock, PaperInline, PaperParagraph, PaperTable } from './paper-document.ts';
import { readPaper } from './read-paper.ts';

function readFile(parts: WordFileParts) {
  return readPaper(packWordFile(parts), 'thử.docx');
}

function readBlocks(parts: WordFileParts): readonly PaperBlock[] {
  return readFile(parts).sections.flatMap(({ blocks }) => blocks);
}

function asParagraph(block: PaperBlock | undefined): PaperParagraph {
  if (block?.kind !== 'paragraph') throw new Error('not a paragraph');
  return block;
}

function asTable(block: PaperBlock | undefined): PaperTable {
  if (block?.kind !== 'table') throw new Error('not a table');
  return block;
}

function readParagraph(parts: WordFileParts, index = 0): PaperParagraph {
  return asParagraph(readBlocks(parts)[index]);
}

function formatOfFirst({ inlines }: PaperParagraph) {
  const first = inlines[0];
  if (!first) throw new Error('empty paragraph');
  return first.format;
}

function describeInline(inline: PaperInline): string {
  return inline.kind === 'text' ? inline.text : `<${inline.kind}>`;
}

function describeText({ inlines }: PaperParagraph): string {
  return inlines.map(describeInline).join('');
}

const styles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="26"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Thuong"/>' +
  '<w:style w:type="paragraph" w:styleId="Than"><w:basedOn w:val="Thuong"/><w:pPr><w:jc w:val="both"/><w:ind w:firstLine="720"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="28"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Dam"><w:basedOn w:val="Than"/><w:pPr><w:keepNext/><w:ind w:hanging="360"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Nhan"><w:rPr><w:b/><w:i/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:rPr><w:sz w:val="30"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
const themeFonts =
  '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont>';

describe('effective format', () => {
  it('goes from the defaults through the chain of styles to the paragraph itself', () => {
    const { format, inlines } = readParagraph({
      styles,
      themeFonts,
      body: paragraph('Nội dung', '<w:pStyle w:val="Dam"/><w:spacing w:before="120"/>'),
    });
    expect(format).toMatchObject({
      alignment: 'justify',
      firstLinePt: -18,
      keepNext: true,
      spaceBeforePt: 6,
      spaceAfterPt: 6,
      line: { rule: 'auto', factor: 1.15 },
    });
    expect(inlines[0]?.format).toMatchObject({ fontFamily: 'Arial', sizePt: 14, isBold: true, isItalic: false });
  });

  it('takes theme fonts from the theme, and a typeface named directly before them', () => {
    const body = paragraph('Chữ') + paragraph('Chữ', '', '<w:rFonts w:hAnsi="Tahoma"/>');
    const blocks = readBlocks({ styles, themeFonts, body });
    expect(blocks.map((block) => formatOfFirst(asParagraph(block)).fontFamily)).toEqual(['Times New Roman', 'Tahoma']);
  });

  it('switches bold off where a bold character style meets a bold paragraph style, but obeys direct bold', () => {
    const body =
      paragraph('a', '<w:pStyle w:val="Dam"/>', '<w:rStyle w:val="Nhan"/>') +
      paragraph('b', '<w:pStyle w:val="Dam"/>', '<w:rStyle w:val="Nhan"/><w:b/>') +
      paragraph('c', '<w:pStyle w:val="Dam"/>', '<w:b w:val="0"/>');
    const bold = readBlocks({ styles, body }).map((block) => formatOfFirst(asParagraph(block)).isBold);
    expect(bold).toEqual([false, true, false]);
  });

  it('ends at styles that are based on each other', () => {
    expect(formatOfFirst(readParagraph({ styles, body: paragraph('x', '<w:pStyle w:val="A"/>') })).sizePt).toBe(15);
  });

  it('reads exact and least line heights in points', () => {
    const body =
      paragraph('x', '<w:spacing w:line="120" w:lineRule="exact"/>') +
      paragraph('y', '<w:spacing w:line="360" w:lineRule="atLeast"/>');
    expect(readBlocks({ body }).map((block) => asParagraph(block).format.line)).toEqual([
      { rule: 'exact', heightPt: 6 },
      { rule: 'atLeast', heightPt: 18 },
    ]);
  });

  it('drops the space between paragraphs of one contextual style', () => {
    const item = paragraph('- việc', '<w:spacing w:before="100" w:after="100"/><w:contextualSpacing/>');
    const spaces = readBlocks({ body: item + item + item }).map((block) => {
      const { spaceBeforePt, spaceAfterPt } = asParagraph(block).format;
      return [spaceBeforePt, spaceAfterPt];
    });
    expect(spaces).toEqual([
      [5, 0],
      [0, 0],
      [0, 5],
    ]);
  });
});

describe('text', () => {
  it('keeps tabs, breaks, places and the words of inserted text, and leaves deleted text out', () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">Số: </w:t><w:tab/><w:t>15</w:t><w:br/><w:t>dòng hai</w:t></w:r></w:p>' +
      '<w:p><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:del><w:r><w:delText>bớt</w:delText></w:r></w:del></w:p>';
    const paper = readFile({ body });
    const blocks = (paper.sections[0]?.blocks ?? []).map(asParagraph);
    expect(blocks.map(describeText)).toEqual(['Số: <tab>15<lineBreak>dòng hai', 'thêm']);
    expect(blocks.map(({ place }) => place)).toEqual(['đoạn 1', 'đoạn 2']);
    expect(paper.notDrawn).toEqual(['nội dung đang theo dõi thay đổi (hiện như đã chấp nhận)']);
  });

  it('starts a page after a page break, in the middle of a paragraph too', () => {
    const body =
      '<w:p><w:r><w:t>trước</w:t><w:br w:type="page"/><w:t>sau</w:t></w:r></w:p>' +
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' +
      paragraph('trang ba');
    const blocks = readBlocks({ body }).map(asParagraph);
    expect(blocks.map((block) => [describeText(block), block.startsNewPage, block.place])).toEqual([
      ['trước', false, 'đoạn 1'],
      ['sau', true, 'đoạn 1'],
      ['', false, 'đoạn 2'],
      ['trang ba', true, 'đoạn 3'],
    ]);
  });

  it('numbers lists by level and starts lower levels anew', () => {
    const level = (index: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:suff w:val="space"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const item = (index: number) =>
      paragraph('việc', `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="1"/></w:numPr>`);
    const body = [0, 1, 1, 0, 1].map(item).join('');
    expect(readBlocks({ numbering, body }).map((block) => describeText(asParagraph(block)))).toEqual([
      'I. việc',
      'I.1 việc',
      'I.2 việc',
      'II. việc',
      'II.1 việc',
    ]);
  });

  it('numbers footnotes by their references and puts the mark into the note', () => {
    const body =
      '<w:p><w:r><w:t>Chỉ số</w:t><w:footnoteReference w:id="7"/></w:r></w:p>' +
      '<w:p><w:r><w:footnoteReference w:id="3"/></w:r></w:p>';
    const footnotes =
      '<w:footnote w:id="3"><w:p><w:r><w:footnoteRef/><w:t> hai</w:t></w:r></w:p></w:footnote>' +
      '<w:footnote w:id="7"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> một</w:t></w:r></w:p></w:footnote>';
    const paper = readFile({ body, footnotes });
    const notes = [...paper.footnotes].map(([note, blocks]) => [note, describeText(asParagraph(blocks[0]))]);
    expect(notes).toEqual([
      [1, '1 một'],
      [2, '2hai'],
    ]);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid>';
  const single = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;

  it('reads grid, spans, merges, heading rows and places', () => {
    const body =
      `<w:tbl><w:tblPr/>${grid}` +
      `<w:tr><w:trPr><w:tblHeader/><w:cantSplit/></w:trPr>${cell('STT')}${cell('Nhiệm vụ')}</w:tr>` +
      `<w:tr>${cell('gộp', '<w:vMerge w:val="restart"/>')}${cell('một')}</w:tr>` +
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('hai')}</w:tr>` +
      `<w:tr>${cell('cả hàng', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`;
    const table = asTable(readBlocks({ body })[0]);
    expect(table.columnsPt).toEqual([50, 100]);
    expect(table.rows.map((row) => [row.isHeader, row.cantSplit])).toEqual([
      [true, true],
      [false, false],
      [false, false],
      [false, false],
    ]);
    expect(
      table.rows.map((row) => row.cells.map((each) => [each.column, each.columnSpan, each.verticalMerge])),
    ).toEqual([
      [
        [0, 1, 'none'],
        [1, 1, 'none'],
      ],
      [
        [0, 1, 'restart'],
        [1, 1, 'none'],
      ],
      [
        [0, 1, 'continue'],
        [1, 1, 'none'],
      ],
      [[0, 2, 'none']],
    ]);
    expect(table.rows[2]?.cells[1]?.blocks[0]?.place).toBe('bảng 1, hàng 3, ô 2, đoạn 1');
  });

  it('takes outer borders at the edge, inner ones inside, and the own ones of a cell before both', () => {
    const borders = `<w:tblBorders>${single('top')}${single('insideV')}</w:tblBorders>`;
    const body = `<w:tbl><w:tblPr>${borders}</w:tblPr>${grid}<w:tr>${cell('a')}${cell('b', '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>')}</w:tr></w:tbl>`;
    const [left, right] = asTable(readBlocks({ body })[0]).rows[0]?.cells ?? [];
    expect(left?.borders).toMatchObject({ top: { widthPt: 0.5, style: 'solid' }, right: { widthPt: 0.5 } });
    expect([left?.borders.left, left?.borders.bottom, right?.borders.top, right?.borders.right]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('aligns the text of a table with the margin before Word 2013, its edge since', () => {
    const body = `<w:tbl><w:tblPr/>${grid}<w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>`;
    const settings = '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="x" w:val="15"/></w:compat>';
    expect(asTable(readBlocks({ body })[0]).indentPt).toBe(-5.4);
    expect(asTable(readBlocks({ body, settings })[0]).indentPt).toBe(0);
  });

  it('believes the cells where the grid is a row of tiny columns', () => {
    const width = (twips: number) => `<w:tcW w:type="dxa" w:w="${twips}"/>`;
    const tiny = '<w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="100"/></w:tblGrid>';
    const body = `<w:tbl><w:tblPr/>${tiny}<w:tr>${cell('a', width(3000))}${cell('b', width(6000))}</w:tr></w:tbl>`;
    expect(asTable(readBlocks({ body })[0]).columnsPt).toEqual([150, 300]);
  });
});

describe('sections', () => {
  const page = (inner: string, size = 'w:w="11906" w:h="16838"') =>
    `<w:sectPr><w:pgSz ${size}/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/>${inner}</w:sectPr>`;
  const number =
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>9</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';

  it('reads size, margins, first page and the number in the header', () => {
    const body = paragraph('x') + page('<w:headerReference w:type="default" r:id="h1"/><w:titlePg/>');
    const [section] = readFile({ body, headers: { h1: number } }).sections;
    expect(section).toMatchObject({
      widthPt: 595.3,
      heightPt: 841.9,
      marginPt: { top: 56.7, right: 42.55, bottom: 56.7, left: 85.05 },
      headerDistancePt: 28.35,
      hasOwnFirstPage: true,
      firstPageNumber: null,
    });
    const header = asParagraph(section?.headers.other[0]);
    expect([header.format.alignment, describeText(header)]).toEqual(['center', '<pageNumber>']);
    expect(section?.headers.first).toEqual([]);
  });

  it('gives a landscape appendix its own page and number, and the header of the section before', () => {
    const body =
      `<w:p><w:pPr>${page('<w:headerReference w:type="default" r:id="h1"/>')}</w:pPr></w:p>` +
      paragraph('Phụ lục I') +
      page('<w:pgNumType w:start="1"/>', 'w:w="16838" w:h="11906" w:orient="landscape"');
    const { sections } = readFile({ body, headers: { h1: number } });
    expect(sections.map(({ widthPt, firstPageNumber }) => [widthPt, firstPageNumber])).toEqual([
      [595.3, null],
      [841.9, 1],
    ]);
    expect(sections[1]?.headers.other).toEqual(sections[0]?.headers.other);
  });

  it('lets a continuous section stand on the pages of the one before, and names its columns', () => {
    const body =
      `<w:p><w:pPr>${page('')}</w:pPr></w:p>${paragraph('hai cột')}` +
      page('<w:type w:val="continuous"/><w:cols w:num="2"/>');
    const paper = readFile({ body });
    expect([paper.sections.length, paper.sections[0]?.blocks.length]).toEqual([1, 2]);
    expect(paper.notDrawn).toEqual(['chia cột']);
  });
});

describe('drawings', () => {
  const anchor = (preset: string, inner = '') =>
    `<w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>635000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>25400</wp:posOffset></wp:positionV><wp:extent cx="1270000" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="${preset}"/><a:ln w="9525"/></wps:spPr>${inner}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const run = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`;

  it('draws a straight line of either kind once', () => {
    const vml = '<w:pict><v:line from="10pt,3pt" to="110pt,3pt"/></w:pict>';
    const body =
      run(
        `<mc:AlternateContent><mc:Choice Requires="wps">${anchor('line')}</mc:Choice><mc:Fallback>${vml}</mc:Fallback></mc:AlternateContent>`,
      ) + run(vml);
    const paper = readFile({ body });
    expect(paper.sections[0]?.blocks.map((block) => asParagraph(block).lines)).toEqual([
      [{ widthPt: 100, heightPt: 0, leftPt: 50, topPt: 2, weightPt: 0.75, color: '#000000' }],
      [{ widthPt: 100, heightPt: 0, leftPt: 10, topPt: 3, weightPt: 0.75, color: '#000000' }],
    ]);
    expect(paper.notDrawn).toEqual([]);
  });

  it('names what it does not draw, once each', () => {
    const field = '<w:p><w:fldSimple w:instr="NUMPAGES"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>';
    const body = run(anchor('rect')) + run(anchor('rect', '<wps:txbx><w:txbxContent/></wps:txbx>')) + field + field;
    expect(readFile({ body }).notDrawn).toEqual([
      'hình vẽ',
      'hộp chữ',
      'trường (field) khác số trang: chỉ hiện giá trị đã lưu trong tệp',
    ]);
  });
});

describe('files that are no papers', () => {
  const codeOf = (docx: Uint8Array) => {
    try {
      readPaper(docx, 'hỏng.docx');
      return 'read';
    } catch (error) {
      return error instanceof AppError ? error.code : 'fault';
    }
  };

  it('are refused with what is wrong', () => {
    const whole = packWordFile({ body: paragraph('x') });
    expect([
      codeOf(new Uint8Array()),
      codeOf(new TextEncoder().encode('không phải zip')),
      codeOf(whole.slice(0, whole.length - 30)),
      codeOf(packWordFile({ body: '<w:p>' })),
      codeOf(whole),
    ]).toEqual(['file.empty', 'file.wrongKind', 'file.damaged', 'file.damaged', 'read']);
  });
});
