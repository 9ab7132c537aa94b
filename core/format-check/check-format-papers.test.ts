/** Papers as people really make them: other profiles, other ways to write the same thing, files that are no papers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../ipc/result.ts';
import { packParts } from '../package/office-package.ts';
import { checkFormat } from './index.ts';
import { buildDocx, documentXml, type SamplePaper, type SampleParts } from './paper-for-tests.ts';
import { sampleDecision, sampleDispatch, sampleNotice, sampleReport, stamp } from './sample-papers-for-tests.ts';

const today = '2026-11-22';
const check = (paper: SamplePaper, parts?: SampleParts) =>
  checkFormat(buildDocx(paper, parts), 'văn bản.docx', { today });
const rulesOf = (paper: SamplePaper, parts?: SampleParts) => check(paper, parts).violations.map((one) => one.rule);
const notice = sampleNotice();

/** The notice with its XML changed; fails when the words to change are not there. */
function rewriteXml(from: string, to: string, paper: SamplePaper = notice): SampleParts {
  const document = documentXml(paper);
  expect(document).toContain(from);
  return { document: document.replace(from, to) };
}

describe('profile', () => {
  test('a paper of the Party is left alone', () => {
    const document = documentXml(notice)
      .replace('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'ĐẢNG CỘNG SẢN VIỆT NAM')
      .replace('Số: 07/TB-SNV', 'Số 07-TB/TU');
    const report = check(notice, { document });
    expect(report).toMatchObject({ profile: 'party', violations: [] });
    expect(new Set(report.results.map((one) => one.status))).toEqual(new Set(['notApplicable']));
  });

  test('a normative document is left alone', () => {
    const paper = { ...notice, number: { ...notice.number, text: 'Số: 12/2026/QĐ-UBND' } };
    expect(check(paper)).toMatchObject({ profile: 'normative', violations: [] });
  });

  test('a petition with quốc hiệu is no paper of an agency', () => {
    const text = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const words = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ĐƠN ĐỀ NGHỊ',
      'Kính gửi: Sở Nội vụ',
    ];
    const document = documentXml(notice).replace(
      /<w:body>.*<\/w:body>/s,
      `<w:body>${words.map(text).join('')}</w:body>`,
    );
    expect(check(notice, { document })).toMatchObject({ profile: 'other', violations: [] });
  });
});

test('a paper in a font of TCVN3 is told so; its words are left to a person', () => {
  const document = documentXml(notice).replaceAll('<w:rPr>', '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>');
  const report = check(notice, { document });
  expect(new Set(report.violations.map((one) => one.rule))).toEqual(new Set(['G7']));
  expect(report.results.find((one) => one.rule === 'Q1')?.status).toBe('manual');
});

describe('papers of the office itself', () => {
  const office = { parentAgency: 'UBND TỈNH AN GIANG', issuingAgency: 'SỞ NỘI VỤ', issuePlace: 'An Giang' };
  const withOffice = (paper: SamplePaper, own = office) =>
    checkFormat(buildDocx(paper), 'văn bản.docx', { today, office: own }).violations.map((one) => [
      one.rule,
      one.expected,
    ]);

  test('agree with what the office says of itself', () => {
    expect(withOffice(notice)).toEqual([]);
  });

  test('are told another superior and another place', () => {
    const other = { ...office, parentAgency: 'UBND TỈNH ĐỒNG THÁP', issuePlace: 'Đồng Tháp' };
    expect(withOffice(notice, other)).toEqual([
      ['O6', '“UBND TỈNH ĐỒNG THÁP”'],
      ['D5', '“Đồng Tháp”'],
    ]);
  });

  test('papers of others are not compared', () => {
    expect(withOffice(notice, { ...office, issuingAgency: 'SỞ Y TẾ', parentAgency: 'X', issuePlace: 'Y' })).toEqual([]);
  });
});

describe('draft and issued', () => {
  const draft: SamplePaper = {
    ...notice,
    number: { ...notice.number, text: 'Số:        /TB-SNV' },
    placeDate: { ...notice.placeDate, text: 'An Giang, ngày      tháng 3 năm 2026' },
  };

  test('blanks make a draft, and are right in it', () => {
    expect(check(draft)).toMatchObject({ mode: 'draft', violations: [] });
  });

  test('blanks are faults in an issued paper', () => {
    const report = checkFormat(buildDocx(draft), 'văn bản.docx', { today, mode: 'issued' });
    expect(report.violations.map((one) => [one.rule, one.severity])).toEqual([
      ['S1', 'error'],
      ['D3', 'error'],
    ]);
  });
});

describe('other ways to write a right paper', () => {
  test('quốc hiệu and tiêu ngữ in one paragraph, spelt HOÀ, capitals by format', () => {
    const paper = { ...notice, countryName: { ...notice.countryName, text: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM' } };
    expect(rulesOf(paper)).toEqual([]);
    const caps = rewriteXml(
      '<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">THÔNG BÁO',
      '<w:caps/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">Thông báo',
    );
    expect(rulesOf(notice, caps)).toEqual([]);
  });

  test('a drawn shape or underscores count as the line', () => {
    const shape =
      '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="2176780" cy="0"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:prstGeom prst="line"/></a:graphic></wp:anchor></w:drawing></w:r></w:p>';
    const without = { ...notice, mottoLine: null };
    const anchor = /(Hạnh phúc<\/w:t><\/w:r><\/w:p>)/;
    const withShape = documentXml(without).replace(anchor, `$1${shape}`);
    expect(rulesOf(without, { document: withShape })).toEqual([]);
    const zero = withShape.replace('cx="2176780"', 'cx="0"');
    expect(rulesOf(without, { document: zero })).toEqual(['Q3']);
    const vml = shape.replace(
      /<w:drawing>.*<\/w:drawing>/,
      '<w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" from="0,0" to="171.4pt,0"/></w:pict>',
    );
    expect(rulesOf(without, { document: documentXml(without).replace(anchor, `$1${vml}`) })).toEqual([]);
    const underscores =
      '<w:p><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>____________________________</w:t></w:r></w:p>';
    expect(rulesOf(without, { document: documentXml(without).replace(anchor, `$1${underscores}`) })).toEqual([]);
  });

  test('the frame of a stamp is no line under the trích yếu above it', () => {
    expect(rulesOf({ ...sampleDispatch(), stamp: { ...stamp, text: 'THƯỢNG KHẨN', colour: 'FF0000' } })).toEqual([]);
  });

  test('a tờ trình whose number carries a year is no normative document', () => {
    const paper = { ...sampleReport(), number: { ...notice.number, text: 'Số: 15/2026/TTr-SNV' } };
    expect(check({ ...paper, title: { ...paper.number, text: 'TỜ TRÌNH' } }).profile).toBe('state');
  });

  test('several components in one paragraph, broken by lines', () => {
    const paper = {
      ...notice,
      countryName: { ...notice.countryName, text: '', size: 1 },
      motto: { ...notice.motto, size: 13, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc' },
      mottoLine: 3183,
      placeDate: { ...notice.placeDate, size: 14 },
    };
    // 13/13/14 is out of step, and that is all there is to say.
    expect(rulesOf(paper)).toEqual(['G11']);
  });

  test('a phụ lục of one page needs no number', () => {
    const document = documentXml(sampleReport());
    const references = [...document.matchAll(/<w:headerReference[^>]*>/g)];
    expect(references).toHaveLength(3);
    const at = references[1]?.index ?? 0;
    const empty = '<w:headerReference w:type="default" r:id="rId9"/>';
    const changed = document.slice(0, at) + empty + document.slice(at + (references[1]?.[0].length ?? 0));
    expect(rulesOf(sampleReport(), { document: changed })).toEqual([]);
  });

  test('a căn cứ right under the line of the authority keeps to it; a căn cứ pushed with a tab is told', () => {
    const decision = sampleDecision();
    const change = (index: number, values: object) =>
      decision.legalBases.map((one, position) => (position === index ? { ...one, ...values } : one));
    expect(rulesOf({ ...decision, legalBases: change(1, { before: 60 }) })).toEqual([]);
    expect(rulesOf({ ...decision, legalBases: change(2, { before: 60 }) })).toEqual(['B4']);
    const words = '<w:r><w:rPr><w:i/></w:rPr><w:tab/><w:t>Căn cứ tình hình thực tế;</w:t></w:r>';
    expect(rulesOf({ ...decision, legalBases: change(2, { text: '', contentXml: words }) })).toEqual(['B3']);
  });

  test('one stray letter typed in two parts is not reported', () => {
    const body = notice.body.map((one, index) =>
      index === 2 ? { ...one, text: one.text.replace('ệ', 'ệ'.normalize('NFD')) } : one,
    );
    expect(rulesOf({ ...notice, body })).toEqual([]);
  });

  test('tracked deletions and hidden text do not count', () => {
    const deleted =
      '<w:del><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:delText>đã bỏ</w:delText></w:r></w:del>';
    const hidden = '<w:r><w:rPr><w:vanish/><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t>ẩn đi</w:t></w:r>';
    const paper = { ...notice, body: notice.body.map((one) => ({ ...one, contentXml: deleted + hidden })) };
    expect(rulesOf(paper)).toEqual([]);
  });

  test('a body sentence that begins like a căn cứ is none', () => {
    const dispatch = sampleDispatch();
    const [first] = dispatch.body;
    if (!first) throw new Error('the sample has a body');
    const sentence = { ...first, text: 'Xét đề nghị của Sở Tài chính, Sở Nội vụ có ý kiến như sau:' };
    expect(rulesOf({ ...dispatch, body: [sentence, ...dispatch.body] })).toEqual([]);
  });

  test('a paragraph that begins with "Điều chỉnh" starts no new numbering', () => {
    const body = ['1. Rà soát nhiệm vụ được giao.', 'Điều chỉnh thời hạn khi cần.', '2. Báo cáo kết quả định kỳ.'];
    const [first] = notice.body;
    if (!first) throw new Error('the sample has a body');
    expect(rulesOf({ ...notice, body: [...body.map((text) => ({ ...first, text })), ...notice.body] })).toEqual([]);
  });

  test('the list under Kính gửi ends with its full stop', () => {
    const dispatch = sampleDispatch();
    const [first] = dispatch.body;
    if (!first) throw new Error('the sample has a body');
    const bullet = { ...first, text: '- Rà soát nhiệm vụ được giao;' };
    expect(rulesOf({ ...dispatch, body: [bullet, ...dispatch.body] })).toEqual([]);
  });

  test('styles decide as much as direct format', () => {
    const styles = (size: number, theme = '') =>
      `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" ${theme}/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:sz w:val="${size}"/></w:rPr></w:style></w:styles>`;
    const document = documentXml(notice).replace(
      '<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">THÔNG BÁO',
      '</w:rPr><w:t xml:space="preserve">THÔNG BÁO',
    );
    expect(rulesOf(notice, { document, styles: styles(28) })).toEqual([]);
    expect(rulesOf(notice, { document, styles: styles(36) })).toEqual(['T1']);
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
    const themed = check(notice, { styles: styles(28, 'w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"'), theme });
    expect(themed.violations.map((one) => [one.rule, one.found])).toEqual([['G6', 'Calibri']]);
  });
});

describe('files that are no papers', () => {
  const codeOf = (bytes: Uint8Array) => {
    try {
      checkFormat(bytes, 'tệp.docx', { today });
      return 'read';
    } catch (error) {
      return error instanceof AppError ? error.code : error;
    }
  };
  const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const utf16 = Uint8Array.from([...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]));

  test.each([
    ['file.empty', new Uint8Array()],
    ['formatCheck.wrongKind', new TextEncoder().encode('chỉ là chữ')],
    ['formatCheck.wrongKind', packParts(new Map([['xl/workbook.xml', new Uint8Array(1)]]))],
    ['file.legacyWord', compound],
    ['file.encrypted', Uint8Array.from([...compound, ...utf16])],
    ['file.damaged', buildDocx(notice).slice(0, 900)],
    ['file.damaged', buildDocx(notice, { document: '<w:document' })],
  ] as const)('%s', (code, bytes) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('a spoilt file is checked or refused, never worse, and within two seconds', () => {
    const document = documentXml(sampleReport());
    const spoilt = fc.array(
      fc.tuple(fc.nat(document.length), fc.nat(60), fc.constantFrom('', 'w:', '"', '/', '9', '<w:p/>', 'ư̆', ' ')),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(spoilt, (changes) => {
        const text = changes.reduce(
          (whole, [at, length, word]) => whole.slice(0, at) + word + whole.slice(at + length),
          document,
        );
        const start = performance.now();
        expect(['read', 'file.damaged', 'formatCheck.wrongKind']).toContain(
          codeOf(buildDocx(sampleReport(), { document: text })),
        );
        expect(performance.now() - start).toBeLessThan(2000);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['one word over and over', 'Kế hoạch số 1/'],
    ['a law over and over', 'Căn cứ Luật số 1/2/3'],
    ['appendices over and over', 'phụ lục 1, 2, '],
    ['spaces', '  '],
  ])('a paragraph of a hundred thousand letters is checked in time: %s', (_, words) => {
    const text = words.repeat(Math.floor(100_000 / words.length));
    const body = notice.body.map((one, index) => (index === 1 ? { ...one, text } : one));
    const start = performance.now();
    expect(codeOf(buildDocx({ ...notice, legalBases: [{ ...notice.placeDate, text: `Căn cứ ${text};` }], body }))).toBe(
      'read',
    );
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('markup shuffled within the rules of XML is read', () => {
    const document = documentXml(sampleReport());
    const tokens = document.match(/w:val="[^"]*"|w:(?:before|after|line|w|start)="[^"]*"/g) ?? [];
    expect(tokens.length).toBeGreaterThan(100);
    const odd = fc.constantFrom('-1', '', 'none', '99999999999', 'NaN', 'center', '1e9', 'true');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(tokens.length - 1), odd), { minLength: 1, maxLength: 20 }), (changes) => {
        const values = new Map(changes);
        let index = -1;
        const text = document.replace(
          /(w:val|w:(?:before|after|line|w|start))="[^"]*"/g,
          (whole, attribute: string) => {
            index += 1;
            const value = values.get(index);
            return value === undefined ? whole : `${attribute}="${value}"`;
          },
        );
        expect(codeOf(buildDocx(sampleReport(), { document: text }))).toBe('read');
      }),
      { numRuns: 100 },
    );
  });
});

test('a paper of twenty pages is checked in less than 300 ms', () => {
  const paper = {
    ...notice,
    body: Array.from({ length: 10 }, () => notice.body.slice(0, -1))
      .flat()
      .concat(notice.body.slice(-1)),
  };
  const docx = buildDocx(paper);
  const measure = () => {
    const start = performance.now();
    expect(checkFormat(docx, 'dài.docx', { today }).violations).toEqual([]);
    return performance.now() - start;
  };
  // The best of three: the machine also does other work.
  expect(Math.min(measure(), measure(), measure())).toBeLessThan(300);
});
