/** What a clerk reads in a Word file, and nothing else, becomes the text of the import. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../ipc/result.ts';
import { packWordFile, paragraph, type WordFileParts } from '../../word/file-for-tests.ts';
import { readDocx } from './read-docx.ts';

function read(parts: WordFileParts) {
  return readDocx(packWordFile(parts), 'kế hoạch.docx');
}

function linesOf(body: string, parts: Omit<WordFileParts, 'body'> = {}): readonly string[] {
  return read({ ...parts, body }).lines;
}

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'read';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

const run = (inner: string) => `<w:r>${inner}</w:r>`;
const text = (words: string) => run(`<w:t xml:space="preserve">${words}</w:t>`);
const inList = (listId: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listId}"/></w:numPr>`;

const level = (index: number, format: string, label: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`;
const list = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
const numbering =
  list(1, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)')) +
  list(2, level(0, 'bullet', '\uf0b7') + level(1, 'bullet', 'o') + level(2, 'bullet', '-')) +
  list(3, level(0, 'decimal', '%1') + level(1, 'bullet', '+'));

describe('automatic numbers', () => {
  it('stand before the text as a reader sees them, and bullets as the papers’ own marks', () => {
    const body = [
      paragraph('NHIỆM VỤ', inList(1, 0)),
      paragraph('Tiêu chí “Đúng hạn”', inList(1, 1)),
      paragraph('Mục tiêu', inList(1, 2)),
      paragraph('Thời hạn', inList(1, 2)),
      paragraph('Nhắc việc mỗi sáng', inList(2, 0)),
      paragraph('tại Bộ phận Một cửa', inList(2, 1)),
      paragraph('gạch thật', inList(2, 2)),
      paragraph('cộng', inList(3, 1)),
      paragraph('TỔ CHỨC THỰC HIỆN', inList(1, 0)),
      paragraph('Sở Nội vụ', inList(1, 1)),
    ].join('');
    expect(linesOf(body, { numbering })).toEqual([
      'I. NHIỆM VỤ',
      '1. Tiêu chí “Đúng hạn”',
      'a) Mục tiêu',
      'b) Thời hạn',
      '- Nhắc việc mỗi sáng',
      '+ tại Bộ phận Một cửa',
      '- gạch thật',
      '+ cộng',
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Sở Nội vụ',
    ]);
  });

  it('are counted, but not shown alone, for an empty paragraph of the body', () => {
    const body = paragraph('', inList(1)) + paragraph('Hai', inList(1));
    expect(linesOf(body, { numbering })).toEqual(['', 'II. Hai']);
  });
});

describe('words', () => {
  it('are those that stand once every change is accepted', () => {
    const deletedMark = '<w:rPr><w:del/></w:rPr>';
    const body =
      `<w:p><w:ins>${text('Giao Sở Nội vụ')}</w:ins><w:del>${run('<w:delText>Giao Sở Y tế</w:delText>')}</w:del></w:p>` +
      `<w:p><w:moveFrom>${text('đã chuyển đi')}</w:moveFrom><w:moveTo>${text('chuyển đến')}</w:moveTo></w:p>` +
      paragraph('Nửa đầu ', deletedMark) +
      paragraph('nửa sau.') +
      paragraph('', deletedMark) +
      paragraph('Hết.') +
      paragraph('Cuối', deletedMark);
    expect(linesOf(body)).toEqual(['Giao Sở Nội vụ', 'chuyển đến', 'Nửa đầu nửa sau.', 'Hết.', 'Cuối']);
  });

  it('leave out hidden text, field codes, note marks and tables of contents', () => {
    const mark = (kind: string) => run(`<w:fldChar w:fldCharType="${kind}"/>`);
    const begin = (code: string) => `${mark('begin')}${run(`<w:instrText>${code}</w:instrText>`)}${mark('separate')}`;
    const body =
      `<w:p>${text('Thấy')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>` +
      `<w:p>${begin('TOC \\o "1-3"')}${text('I. NHIỆM VỤ 3')}</w:p><w:p>${text('II. TỔ CHỨC 9')}</w:p><w:p>${mark('end')}</w:p>` +
      `<w:p>${text('Số ')}${begin('MERGEFIELD so')}${text('12')}${mark('end')}${text('/KH-UBND')}</w:p>`;
    expect(linesOf(body)).toEqual(['Thấy', 'Số 12/KH-UBND']);
  });

  it('show capitals where the format does', () => {
    expect(linesOf(paragraph('Kế hoạch', '', '<w:caps/>'))).toEqual(['KẾ HOẠCH']);
  });

  it('break where the author began a new line, not where one only set a sentence shorter', () => {
    const broken = (...parts: readonly string[]) => `<w:p>${parts.map(text).join(run('<w:br/>'))}</w:p>`;
    const body =
      broken('KẾ HOẠCH', 'Cải cách hành chính', 'tỉnh An Giang năm 2026') +
      broken('- Việc một;', '- Việc hai.') +
      `<w:p>${text('Số:')}${run('<w:tab/>')}${text('12')}${run('<w:noBreakHyphen/>')}${text('A')}</w:p>`;
    expect(linesOf(body)).toEqual([
      'KẾ HOẠCH',
      'Cải cách hành chính tỉnh An Giang năm 2026',
      '- Việc một;',
      '- Việc hai.',
      'Số: 12-A',
    ]);
  });

  it('of a text box stand once, below its paragraph', () => {
    const box = `<w:txbxContent>${paragraph('HỎA TỐC')}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(linesOf(`<w:p>${run(drawing)}${text('SỞ NỘI VỤ')}</w:p>`)).toEqual(['SỞ NỘI VỤ', 'HỎA TỐC']);
  });

  it('of headers are left out', () => {
    const body = `${paragraph('x')}<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>`;
    expect(linesOf(body, { headers: { h1: paragraph('2') } })).toEqual(['x']);
  });
});

describe('notes', () => {
  it('are numbered as the text refers to them, endnotes last; an author’s own mark goes too', () => {
    const note = (kind: string, id: number, words: string) =>
      `<w:${kind} w:id="${id}"><w:p>${run(`<w:${kind}Ref/>`)}${text(words)}</w:p></w:${kind}>`;
    const { lines, footnotes } = read({
      body:
        `<w:p>${text('Một')}${run('<w:endnoteReference w:id="5"/>')}${run('<w:footnoteReference w:id="9"/>')}${text('.')}</w:p>` +
        `<w:p>${text('Hai')}${run('<w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t>')}${text('.')}</w:p>`,
      footnotes: note('footnote', 4, ' Báo cáo số 2.') + note('footnote', 9, ' Báo cáo số 1.'),
      endnotes: note('endnote', 5, ' Cuối văn bản.'),
    });
    expect(lines).toEqual(['Một.', 'Hai.']);
    expect([...footnotes]).toEqual([
      [1, 'Báo cáo số 1.'],
      [2, 'Báo cáo số 2.'],
      [3, 'Cuối văn bản.'],
    ]);
  });
});

describe('tables', () => {
  const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const ruled =
    '<w:tblPr><w:tblBorders><w:insideV w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>';
  const table = (properties: string, ...rows: readonly string[]) => `<w:tbl>${properties}${rows.join('')}</w:tbl>`;

  it('give one line for each row, and every cell its place', () => {
    const inner = table(ruled, row(cell(paragraph('đạt')), cell(paragraph('98%'))));
    const body =
      paragraph('Bảng 1') +
      table(
        ruled,
        row(cell(paragraph('STT')), cell(paragraph('Nhiệm vụ'), '<w:gridSpan w:val="2"/>'), cell(paragraph('Kết quả'))),
        row(
          cell(paragraph('', inList(3)), '<w:vMerge w:val="restart"/>'),
          cell(paragraph('Rà soát') + paragraph('Công bố', inList(2))),
          cell(paragraph('')),
          cell(inner + paragraph('')),
        ),
        row(cell(paragraph(''), '<w:vMerge/>'), cell(paragraph('b')), cell(paragraph('c')), cell(paragraph('d'))),
      ) +
      paragraph('Sau bảng');
    const { lines, tables } = read({ body, numbering });
    expect(lines).toEqual([
      'Bảng 1',
      'STT | Nhiệm vụ | Kết quả',
      '1 | Rà soát - Công bố |  | đạt 98%',
      'b | c | d',
      'Sau bảng',
    ]);
    const [only] = tables;
    expect([tables.length, only?.lineFrom, only?.lineTo]).toEqual([1, 2, 4]);
    expect(
      only?.rows.map((cells) =>
        cells.map(({ text, line, column, columnSpan, rowSpan }) => [text, line, column, columnSpan, rowSpan]),
      ),
    ).toEqual([
      [
        ['STT', 2, 0, 1, 1],
        ['Nhiệm vụ', 2, 1, 2, 1],
        ['Kết quả', 2, 3, 1, 1],
      ],
      [
        ['1', 3, 0, 1, 2],
        ['Rà soát\n- Công bố', 3, 1, 1, 1],
        ['', 3, 2, 1, 1],
        ['đạt\n98%', 3, 3, 1, 1],
      ],
      [
        ['b', 4, 1, 1, 1],
        ['c', 4, 2, 1, 1],
        ['d', 4, 3, 1, 1],
      ],
    ]);
  });

  it('that only set the letterhead and the signature side by side are read column after column', () => {
    const country = paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + paragraph('Độc lập - Tự do - Hạnh phúc');
    const body =
      table(
        '',
        row(cell(paragraph('UBND TỈNH AN GIANG') + paragraph('SỞ NỘI VỤ')), cell(country)),
        row(cell(paragraph('Số: 12/KH-SNV')), cell(paragraph('An Giang, ngày 05 tháng 3 năm 2026'))),
      ) +
      paragraph('KẾ HOẠCH') +
      table(
        ruled,
        row(
          cell(paragraph('Nơi nhận:') + paragraph('- Lưu: VT.')),
          cell(paragraph('GIÁM ĐỐC') + paragraph('Lê Văn B')),
        ),
      );
    const { lines, tables } = read({ body });
    expect(lines).toEqual([
      ...['UBND TỈNH AN GIANG', 'SỞ NỘI VỤ', 'Số: 12/KH-SNV'],
      ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'An Giang, ngày 05 tháng 3 năm 2026'],
      'KẾ HOẠCH',
      ...['Nơi nhận:', '- Lưu: VT.', 'GIÁM ĐỐC', 'Lê Văn B'],
    ]);
    expect(tables).toEqual([]);
  });

  it('of two columns hold data when they are ruled or long', () => {
    const pair = (index: number) => row(cell(paragraph(`Tiêu chí ${index}`)), cell(paragraph(`Sở ${index}`)));
    const long = Array.from({ length: 9 }, (_, index) => pair(index));
    expect(read({ body: table(ruled, pair(1), pair(2)) }).tables.length).toBe(1);
    expect(read({ body: table('', ...long) }).tables.length).toBe(1);
    expect(read({ body: table('', pair(1), pair(2)) }).tables.length).toBe(0);
  });

  it('take their rules from the table style, and a frame around a text is no table', () => {
    const styles = `<w:style w:type="table" w:styleId="Luoi"><w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr></w:style>`;
    const styled = table(
      '<w:tblPr><w:tblStyle w:val="Luoi"/></w:tblPr>',
      row(cell(paragraph('a')), cell(paragraph('b'))),
    );
    expect(read({ body: styled, styles }).tables.length).toBe(1);
    expect(read({ body: table(ruled, row(cell(paragraph('khung')))) })).toMatchObject({ lines: ['khung'], tables: [] });
  });
});

describe('files', () => {
  it('with macros, of other kinds, damaged or without words are refused', () => {
    const body = paragraph('x');
    const whole = packWordFile({ body });
    expect([
      codeOf(() => read({ body, hasMacros: true })),
      codeOf(() => readDocx(new Uint8Array(), 'a.docx')),
      codeOf(() => readDocx(new TextEncoder().encode('chữ'), 'a.docx')),
      codeOf(() => readDocx(whole.slice(0, whole.length - 30), 'a.docx')),
      codeOf(() => read({ body: paragraph(' ') })),
      codeOf(() => read({ body })),
    ]).toEqual(['file.hasMacros', 'file.empty', 'file.wrongKind', 'file.damaged', 'file.empty', 'read']);
  });

  it('give tables that lie inside the text, whatever their cells claim', () => {
    const { block } = fc.letrec<{ block: string; cell: string; row: string }>((tie) => ({
      block: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(
          ...[paragraph('Giao Sở Nội vụ'), paragraph(''), paragraph('x', inList(1, 7)), paragraph('y', inList(2))],
          ...[`<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}</w:p>`, `<w:p>${text('a')}${run('<w:br/>')}</w:p>`],
          ...[paragraph('dở', '<w:rPr><w:del/></w:rPr>'), `<w:p>${run('<w:footnoteReference w:id="1"/>')}</w:p>`],
        ),
        fc.array(tie('row'), { maxLength: 4 }).map((rows) => `<w:tbl>${rows.join('')}</w:tbl>`),
      ),
      cell: fc
        .tuple(
          fc.constantFrom('', '<w:vMerge/>', '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="-3"/>', '<w:cellDel/>'),
          fc.array(tie('block'), { maxLength: 3 }),
        )
        .map(([properties, blocks]) => `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks.join('')}</w:tc>`),
      row: fc.array(tie('cell'), { maxLength: 4 }).map((cells) => `<w:tr>${cells.join('')}</w:tr>`),
    }));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const { lines, tables } = read({ body: paragraph('đầu') + blocks.join(''), numbering });
        let next = 1;
        for (const { lineFrom, lineTo, rows } of tables) {
          expect(lineFrom).toBeGreaterThanOrEqual(next);
          expect(lineTo).toBe(lineFrom + rows.length - 1);
          for (const { line, text: words } of rows.flat()) {
            expect(lines[line - 1]).toContain(words.replaceAll('\n', ' '));
          }
          next = lineTo + 1;
        }
        expect(next - 1).toBeLessThanOrEqual(lines.length);
      }),
      { numRuns: 300 },
    );
  });

  it('made from a PDF are known by sentences that go over many paragraphs; tables tell nothing', () => {
    const sentences = ['Giao Sở Nội vụ chủ trì,', 'phối hợp Sở Tài chính', 'báo cáo hằng quý.'];
    const asParagraphs = (words: readonly string[]) => words.map((one) => paragraph(one)).join('');
    const cells = sentences.map(
      (words) =>
        `<w:tr><w:tc>${paragraph(words)}</w:tc><w:tc>${paragraph('x')}</w:tc><w:tc>${paragraph('y')}</w:tc></w:tr>`,
    );
    expect(read({ body: asParagraphs(sentences) }).hasWholeParagraphs).toBe(false);
    expect(read({ body: `${paragraph('Bảng')}<w:tbl>${cells.join('')}</w:tbl>` }).hasWholeParagraphs).toBe(true);
  });

  it('with an endless paragraph keep their lines within the limit', () => {
    const { lines } = read({ body: paragraph('Giao Sở Nội vụ, '.repeat(5000)) + paragraph('hết') });
    expect([lines.length, lines.at(-1), Math.max(...lines.map((line) => line.length))]).toEqual([5, 'hết', 20_000]);
  });

  it('of a thousand rows are read in seconds, however busy the machine is', () => {
    const row = `<w:tr>${Array.from({ length: 8 }, (_, index) => `<w:tc>${paragraph(`ô ${index}`)}</w:tc>`).join('')}</w:tr>`;
    const bytes = packWordFile({ body: `<w:tbl>${row.repeat(1000)}</w:tbl>` });
    const measure = () => {
      const start = performance.now();
      expect(readDocx(bytes, 'dài.docx').lines.length).toBe(1000);
      return performance.now() - start;
    };
    // The best of three: the machine also does other work.
    expect(Math.min(measure(), measure(), measure())).toBeLessThan(3000);
  });
});
