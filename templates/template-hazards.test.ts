/** Templates as Word and LibreOffice leave them: what would spoil a paper is refused with its paragraph, the rest is filled in. */
import { expect, test } from 'vitest';
import { textOf } from '../core/package/xml.ts';
import { makeDraft } from './facts-for-tests.ts';
import { inspectTemplate, listTemplateFindings } from './inspect-template.ts';
import { readDocument, withPart } from './paper-for-tests.ts';
import { writeDocx } from './to-docx/index.ts';
import { makeTemplate } from './to-docx/make-templates.ts';

const template = await makeTemplate('BC');
const documentPart = 'word/document.xml';
type Change = (xml: string) => string;

function spoil(change: Change, part = documentPart): Uint8Array {
  return withPart(template, part, (xml) => {
    const changed = change(xml);
    if (changed === xml) throw new Error('nothing was spoilt');
    return changed;
  });
}

const by = 'w:id="90" w:author="Chuyên viên" w:date="2026-01-01T00:00:00Z"';
const signerRun = '<w:r><w:t xml:space="preserve">{{nguoi_ky}}</w:t></w:r>';
const bodyParagraph =
  '<w:p><w:pPr><w:pStyle w:val="CCHCNoiDung"/></w:pPr><w:r><w:t xml:space="preserve">{{noi_dung}}</w:t></w:r></w:p>';
const appendixParagraph =
  '<w:p><w:pPr><w:pStyle w:val="CCHCNgatPhan"/></w:pPr><w:r><w:t xml:space="preserve">{{phu_luc}}</w:t></w:r></w:p>';
const inTable = (paragraph: string) =>
  `<w:tbl><w:tblPr><w:tblW w:w="9355" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="9355"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9355" w:type="dxa"/></w:tcPr>${paragraph}</w:tc></w:tr></w:tbl>`;
const inTextBox = (paragraph: string) =>
  `<w:r><w:pict><v:shape style="width:100pt;height:20pt"><v:textbox><w:txbxContent>${paragraph}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const replaced =
  (from: string, to: string): Change =>
  (xml) =>
    xml.replace(from, () => to);

const refused: readonly (readonly [what: string, problem: string, change: Change])[] = [
  ['braces of a Vietnamese keyboard', '“｛｛luu｝｝” chưa đúng dấu', replaced('{{luu}}', '｛｛luu｝｝')],
  ['one brace', '“{luu}” chưa đúng dấu của chỗ điền. Hãy ghi {{luu}}.', replaced('{{luu}}', '{luu}')],
  ['marks of a mail merge', '“«nơi nhận»” chưa đúng dấu', replaced('{{noi_nhan}}', '«nơi nhận»')],
  ['a name with marks', 'có lẽ là {{noi_nhan}}', replaced('{{noi_nhan}}', '{{nơi_nhận}}')],
  ['a name in capitals', 'có lẽ là {{so}}', replaced('{{so}}', '{{SO}}')],
  ['a character without width', 'có lẽ là {{luu}}', replaced('{{luu}}', '{{l\u200buu}}')],
  ['a deleted placeholder', 'Thiếu chỗ điền {{nguoi_ky}}.', replaced('{{nguoi_ky}}', '')],
  [
    'a tracked deletion',
    'Track Changes',
    replaced(signerRun, `<w:del ${by}><w:r><w:delText>{{nguoi_ky}}</w:delText></w:r></w:del>`),
  ],
  ['a tracked insertion', 'Track Changes', replaced(signerRun, `<w:ins ${by}>${signerRun}</w:ins>`)],
  ['words tracked as moved away', 'Track Changes', replaced(signerRun, `<w:moveFrom ${by}>${signerRun}</w:moveFrom>`)],
  ['a tracked row', 'Track Changes', replaced('<w:cantSplit/>', `<w:cantSplit/><w:ins ${by}/>`)],
  [
    'a tracked format',
    'Track Changes',
    replaced(
      '<w:pStyle w:val="CCHCNoiDung"/>',
      `<w:pStyle w:val="CCHCNoiDung"/><w:pPrChange ${by}><w:pPr/></w:pPrChange>`,
    ),
  ],
  ['a comment', 'Comments', replaced(signerRun, `${signerRun}<w:r><w:commentReference w:id="0"/></w:r>`)],
  [
    'hidden words',
    'chữ ẩn',
    replaced('<w:r><w:t xml:space="preserve">{{nguoi_ky}}', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>{{nguoi_ky}}'),
  ],
  ['a text box', 'khung chữ', replaced(signerRun, inTextBox(`<w:p>${signerRun}</w:p>`))],
  ['the body in a table', 'không đặt trong bảng được', replaced(bodyParagraph, inTable(bodyParagraph))],
  [
    'appendices before the signature',
    'phải đứng sau mọi chỗ điền khác',
    (xml) => xml.replace(appendixParagraph, '').replace(bodyParagraph, () => appendixParagraph + bodyParagraph),
  ],
  ['words beside the body', 'phải đứng riêng một đoạn', replaced('{{noi_dung}}', 'Nội dung: {{noi_dung}}')],
  ['the body twice', 'chỉ được dùng một lần', replaced(bodyParagraph, bodyParagraph + bodyParagraph)],
  ['a head without quốc hiệu', 'Thiếu Quốc hiệu', replaced('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '')],
  ['a head without tiêu ngữ', 'Thiếu Tiêu ngữ', replaced('Độc lập - Tự do - Hạnh phúc', 'Kính biếu')],
];

test.each(refused)('%s is refused: %s', (_what, problem, change) => {
  const spoilt = spoil(change);
  const findings = listTemplateFindings(inspectTemplate(spoilt, 'BC'));
  expect(findings.map((one) => one.problem).join('\n')).toContain(problem);
  expect(() => writeDocx(makeDraft(), spoilt)).toThrow(expect.objectContaining({ code: 'document.templateBroken' }));
});

test('a picture that lies elsewhere is refused; a link to click on and a local Normal.dotm are not', () => {
  const linked = (type: string, target: string) =>
    listTemplateFindings(
      inspectTemplate(
        spoil(
          replaced(
            '</Relationships>',
            `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
          ),
          'word/_rels/document.xml.rels',
        ),
        'BC',
      ),
    );
  expect(linked('image', 'https://noi-khac.example/anh.png')).toMatchObject([
    { quote: 'https://noi-khac.example/anh.png' },
  ]);
  expect(linked('attachedTemplate', '\\\\may-chu\\mau.dotm')).toHaveLength(1);
  expect(linked('attachedTemplate', 'file:///C:\\Users\\cv\\Normal.dotm')).toEqual([]);
  expect(linked('hyperlink', 'https://angiang.gov.vn')).toEqual([]);
  // A link that leads nowhere is refused without empty quotation marks in the sentence.
  expect(linked('image', ' ')).toMatchObject([{ quote: null }]);
});

const taken: readonly (readonly [what: string, change: Change])[] = [
  [
    'runs split by the spelling check',
    replaced(
      '{{noi_dung}}',
      '{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>{noi_dung</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t>}}',
    ),
  ],
  [
    'runs split by letters of another look',
    replaced('{{dia_danh}}', '{{dia_</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">danh}}'),
  ],
  [
    'a content control around the body',
    replaced(
      bodyParagraph,
      `<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>${bodyParagraph}</w:sdtContent></w:sdt>`,
    ),
  ],
  ['a blank behind a placeholder', replaced('{{noi_dung}}', '{{noi_dung}}\u00a0')],
  [
    'a bookmark in the paragraph',
    replaced(signerRun, `<w:bookmarkStart w:id="4" w:name="a"/>${signerRun}<w:bookmarkEnd w:id="4"/>`),
  ],
];

test.each(taken)('%s is harmless', (_what, change) => {
  const changed = spoil(change);
  expect(listTemplateFindings(inspectTemplate(changed, 'BC'))).toEqual([]);
  const words = textOf(readDocument(writeDocx(makeDraft(), changed)));
  expect(words).not.toMatch(/[{}]/);
  for (const printed of ['Trân trọng báo cáo./.', 'An Giang, ngày', 'Lưu: VT, CCHC.']) expect(words).toContain(printed);
});
