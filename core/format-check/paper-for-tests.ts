/**
 * Small official papers for the tests of this folder, each component a value that a test may spoil. Builds OOXML by hand so
 * that no writer of the product vouches for its own checker. Not part of the product.
 */
import { packParts } from '../package/office-package.ts';

export interface SampleParagraph {
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Twips. */
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly firstLine?: number;
  readonly font?: string;
  readonly colour?: string;
  /** Further elements of w:pPr and of w:p, as XML. */
  readonly propertiesXml?: string;
  readonly contentXml?: string;
}

export interface SampleAppendix {
  readonly label: SampleParagraph;
  readonly title: SampleParagraph;
  readonly guide: SampleParagraph;
  readonly restartsNumbers: boolean;
}

export interface SamplePaper {
  readonly page: { width: number; height: number; top: number; bottom: number; left: number; right: number };
  readonly isLandscape: boolean;
  readonly hasTitlePage: boolean;
  readonly pageNumber: SampleParagraph;
  readonly pageNumberPart: 'header' | 'footer';
  readonly countryName: SampleParagraph;
  readonly motto: SampleParagraph;
  /** Lengths of drawn lines in twips; null for none. */
  readonly mottoLine: number | null;
  readonly parentAgency: SampleParagraph;
  readonly issuingAgency: SampleParagraph;
  readonly agencyLine: number | null;
  readonly number: SampleParagraph;
  readonly placeDate: SampleParagraph;
  readonly dispatchSubject: SampleParagraph | null;
  readonly dispatchLine: number | null;
  readonly title: SampleParagraph | null;
  readonly subject: SampleParagraph | null;
  readonly subjectLine: number | null;
  readonly addressees: readonly SampleParagraph[];
  readonly legalBases: readonly SampleParagraph[];
  readonly body: readonly SampleParagraph[];
  readonly recipientsHeading: SampleParagraph;
  readonly recipients: readonly SampleParagraph[];
  readonly signatureTitles: readonly SampleParagraph[];
  readonly signatoryName: SampleParagraph;
  readonly appendices: readonly SampleAppendix[];
}

const centred = { align: 'center', size: 14 } as const;
const running = { size: 14, align: 'both', before: 120, firstLine: 720 } as const;
const recipient = { size: 11 } as const;

const longSentence =
  'Các cơ quan, đơn vị rà soát nhiệm vụ được giao, xác định rõ người thực hiện, thời hạn hoàn thành và gửi kết quả về cơ quan đầu mối để tổng hợp trước khi trình cấp có thẩm quyền xem xét';

function say(text: string, more: Partial<SampleParagraph> = {}): SampleParagraph {
  return { ...running, text, ...more };
}

const commonParts = {
  page: { width: 11906, height: 16838, top: 1134, bottom: 1134, left: 1701, right: 851 },
  isLandscape: false,
  hasTitlePage: true,
  pageNumberPart: 'header',
  pageNumber: { ...centred, text: '' },
  countryName: { ...centred, text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13, bold: true },
  motto: { ...centred, text: 'Độc lập - Tự do - Hạnh phúc', bold: true },
  mottoLine: 3428,
  parentAgency: { ...centred, text: 'UBND TỈNH AN GIANG', size: 13 },
  issuingAgency: { ...centred, text: 'SỞ NỘI VỤ', size: 13, bold: true },
  agencyLine: 600,
  placeDate: { ...centred, text: 'An Giang, ngày 05 tháng 3 năm 2026', italic: true },
  ...{ dispatchSubject: null, dispatchLine: null, addressees: [], legalBases: [], appendices: [] },
  recipientsHeading: { text: 'Nơi nhận:', size: 12, bold: true, italic: true },
  recipients: [
    { ...recipient, text: '- UBND tỉnh;' },
    { ...recipient, text: '- Các sở, ban, ngành tỉnh;' },
    { ...recipient, text: '- Lưu: VT, CCHC.' },
  ],
  signatureTitles: [
    { ...centred, text: 'KT. GIÁM ĐỐC', bold: true },
    { ...centred, text: 'PHÓ GIÁM ĐỐC', bold: true },
  ],
  signatoryName: { ...centred, text: 'Nguyễn Văn Bình', bold: true, before: 1200 },
} as const;

function name(symbol: string): SampleParagraph {
  return { ...centred, text: symbol, size: 13 };
}

function bodyOf(length: number, ...more: readonly SampleParagraph[]): readonly SampleParagraph[] {
  const middle = Array.from({ length }, (_, index) => say(`${longSentence}, đợt ${index + 1}.`));
  return [
    ...more,
    ...middle,
    say('Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan báo cáo để được hướng dẫn./.'),
  ];
}

/** A báo cáo to the superior body, with headings, điểm and two appendices. */
export function sampleReport(): SamplePaper {
  return {
    ...commonParts,
    number: name('Số: 15/BC-SNV'),
    title: { ...centred, text: 'BÁO CÁO', bold: true },
    subject: { ...centred, text: 'Công tác cải cách hành chính quý I năm 2026', bold: true },
    subjectLine: 2000,
    addressees: [{ ...centred, text: 'Kính gửi: Ủy ban nhân dân tỉnh An Giang', before: 120 }],
    recipients: [{ ...recipient, text: '- Như trên;' }, ...commonParts.recipients],
    body: bodyOf(
      12,
      say('I. KẾT QUẢ THỰC HIỆN', { bold: true }),
      say('1. Công tác chỉ đạo, điều hành', { bold: true }),
      ...['a', 'b', 'c', 'd', 'đ', 'e'].map((letter) => say(`${letter}) ${longSentence};`)),
      say('2. Cải cách thể chế', { bold: true }),
      say('Số liệu nêu tại Phụ lục I, Phụ lục II kèm theo.'),
      say('II. PHƯƠNG HƯỚNG', { bold: true }),
    ),
    appendices: [sampleAppendix('I', 'THỐNG KÊ CHỈ TIÊU'), sampleAppendix('II', 'TIẾN ĐỘ NHIỆM VỤ')],
  };
}

function sampleAppendix(roman: string, title: string): SampleAppendix {
  return {
    label: { ...centred, text: `Phụ lục ${roman}`, bold: true },
    title: { ...centred, text: title, bold: true },
    guide: { ...centred, text: '(Kèm theo Báo cáo số 15/BC-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ)', italic: true },
    restartsNumbers: true,
  };
}

/** A thông báo of two pages. */
export function sampleNotice(): SamplePaper {
  return {
    ...commonParts,
    number: name('Số: 07/TB-SNV'),
    title: { ...centred, text: 'THÔNG BÁO', bold: true },
    subject: { ...centred, text: 'Kết luận tại cuộc họp về cải cách hành chính', bold: true },
    subjectLine: 2000,
    body: bodyOf(20),
  };
}

/** A kế hoạch with căn cứ. */
export function samplePlan(): SamplePaper {
  return {
    ...commonParts,
    number: name('Số: 112/KH-SNV'),
    title: { ...centred, text: 'KẾ HOẠCH', bold: true },
    subject: { ...centred, text: 'Cải cách hành chính năm 2026', bold: true },
    subjectLine: 1500,
    legalBases: [
      say('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', { italic: true }),
      say('Theo đề nghị của Trưởng phòng Cải cách hành chính.', { italic: true }),
    ],
    body: bodyOf(20),
  };
}

/** A công văn to two bodies. */
export function sampleDispatch(): SamplePaper {
  return {
    ...commonParts,
    number: name('Số: 231/SNV-CCHC'),
    dispatchSubject: { ...centred, text: 'V/v đôn đốc thực hiện nhiệm vụ cải cách hành chính', size: 12, before: 120 },
    ...{ title: null, subject: null, subjectLine: null },
    addressees: [
      { ...running, text: 'Kính gửi:', align: 'left' },
      { ...running, text: '- Các sở, ban, ngành tỉnh;', align: 'left', before: 0 },
      { ...running, text: '- Ủy ban nhân dân các xã, phường.', align: 'left', before: 0 },
    ],
    recipients: [{ ...recipient, text: '- Như trên;' }, ...commonParts.recipients],
    body: bodyOf(20),
  };
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function runXml({ size, bold, italic, font, colour }: SampleParagraph, inner: string): string {
  const fonts = font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>` : '';
  const weight = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}`;
  return `<w:r><w:rPr>${fonts}${weight}<w:sz w:val="${size * 2}"/></w:rPr>${inner}</w:r>`;
}

/** A w:p. Line breaks in the text become w:br. */
export function paragraphXml(paragraph: SampleParagraph, sectionXml = ''): string {
  const { text, align = 'left', before = 0, after = 0, line = 240, firstLine = 0 } = paragraph;
  const spacing = `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;
  const indent = firstLine ? `<w:ind w:firstLine="${firstLine}"/>` : '';
  const texts = text.split('\n').map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`);
  return `<w:p><w:pPr>${paragraph.propertiesXml ?? ''}${spacing}${indent}<w:jc w:val="${align}"/>${sectionXml}</w:pPr>${
    text ? runXml(paragraph, texts.join('<w:br/>')) : ''
  }${paragraph.contentXml ?? ''}</w:p>`;
}

/** A line drawn as the bottom border of its own paragraph. */
function drawnLineXml(lengthTwips: number | null, roomTwips: number): string {
  if (lengthTwips === null) return '';
  const side = (roomTwips - lengthTwips) / 2;
  return `<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/><w:ind w:left="${side}" w:right="${side}"/></w:pPr></w:p>`;
}

const [leftTwips, rightTwips] = [3500, 5700];
const cellMargin = 56;

function tableXml(rows: readonly (readonly [left: string, right: string])[]): string {
  const cell = (width: number, inner: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inner || '<w:p/>'}</w:tc>`;
  const rowsXml = rows
    .map(([left, right]) => `<w:tr>${cell(leftTwips, left)}${cell(rightTwips, right)}</w:tr>`)
    .join('');
  const margins = `<w:tblCellMar><w:left w:w="${cellMargin}" w:type="dxa"/><w:right w:w="${cellMargin}" w:type="dxa"/></w:tblCellMar>`;
  return `<w:tbl><w:tblPr>${margins}</w:tblPr><w:tblGrid><w:gridCol w:w="${leftTwips}"/><w:gridCol w:w="${rightTwips}"/></w:tblGrid>${rowsXml}</w:tbl>`;
}

function sectionXml(paper: SamplePaper, restartsNumbers: boolean): string {
  const { width, height, top, bottom, left, right } = paper.page;
  const reference = paper.pageNumberPart === 'header' ? 'headerReference' : 'footerReference';
  return `<w:sectPr><w:${reference} w:type="default" r:id="rId2"/>${
    restartsNumbers ? '<w:pgNumType w:start="1"/>' : ''
  }<w:pgSz w:w="${width}" w:h="${height}"${paper.isLandscape ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${top}" w:bottom="${bottom}" w:left="${left}" w:right="${right}" w:header="567" w:footer="567" w:gutter="0"/>${
    paper.hasTitlePage ? '<w:titlePg/>' : ''
  }</w:sectPr>`;
}

function letterheadXml(paper: SamplePaper): string {
  const leftRoom = leftTwips - 2 * cellMargin;
  const rightRoom = rightTwips - 2 * cellMargin;
  const agencies =
    paragraphXml(paper.parentAgency) + paragraphXml(paper.issuingAgency) + drawnLineXml(paper.agencyLine, leftRoom);
  const country =
    paragraphXml(paper.countryName) + paragraphXml(paper.motto) + drawnLineXml(paper.mottoLine, rightRoom);
  const subject = paper.dispatchSubject ? paragraphXml(paper.dispatchSubject) : '';
  const number = paragraphXml(paper.number) + subject + drawnLineXml(paper.dispatchLine, leftRoom);
  return tableXml([
    [agencies, country],
    [number, paragraphXml(paper.placeDate)],
  ]);
}

/** The body of the paper as XML, for tests that spoil the markup itself. */
export function documentXml(paper: SamplePaper): string {
  const list = (paragraphs: readonly (SampleParagraph | null)[]) =>
    paragraphs.map((one) => (one ? paragraphXml(one) : '')).join('');
  const room = paper.page.width - paper.page.left - paper.page.right;
  const closing = tableXml([
    [list([paper.recipientsHeading, ...paper.recipients]), list([...paper.signatureTitles, paper.signatoryName])],
  ]);
  const appendices = paper.appendices.map((appendix, index) => {
    const table =
      '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl>';
    const isLast = index === paper.appendices.length - 1;
    const section = sectionXml(paper, appendix.restartsNumbers);
    const end = isLast ? section : `<w:p><w:pPr>${section}</w:pPr></w:p>`;
    return list([appendix.label, appendix.title, appendix.guide]) + drawnLineXml(1500, room) + table + end;
  });
  const ownSection = sectionXml(paper, false);
  const inner = [
    letterheadXml(paper),
    list([paper.title, paper.subject]),
    drawnLineXml(paper.subjectLine, room),
    list([...paper.addressees, ...paper.legalBases, ...paper.body]),
    closing,
    appendices.length > 0 ? `<w:p><w:pPr>${ownSection}</w:pPr></w:p>${appendices.join('')}` : ownSection,
  ];
  return `${declaration}<w:document ${namespaces}><w:body>${inner.join('')}</w:body></w:document>`;
}

function numberPartXml(paper: SamplePaper): string {
  const field = [
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:instrText> PAGE </w:instrText>',
    '<w:fldChar w:fldCharType="separate"/>',
  ]
    .concat('<w:t>2</w:t>', '<w:fldChar w:fldCharType="end"/>')
    .map((inner) => runXml(paper.pageNumber, inner))
    .join('');
  const root = paper.pageNumberPart === 'header' ? 'w:hdr' : 'w:ftr';
  return `${declaration}<${root} ${namespaces}>${paragraphXml({ ...paper.pageNumber, contentXml: field })}</${root}>`;
}

export interface SampleParts {
  readonly document?: string;
  readonly styles?: string;
  readonly theme?: string;
}

const defaultStyles = `${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`;

/** The .docx of a paper; `parts` replaces whole parts. */
export function buildDocx(paper: SamplePaper, parts: SampleParts = {}): Uint8Array {
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relationships = (inner: string) =>
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const override = (part: string, type: string) =>
    `<Override PartName="/word/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  const contentTypes = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('document.xml', 'wordprocessingml.document.main'),
    override('styles.xml', 'wordprocessingml.styles'),
    override('number.xml', `wordprocessingml.${paper.pageNumberPart}`),
    parts.theme ? override('theme/theme1.xml', 'theme') : '',
  ];
  const entries: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${contentTypes.join('')}</Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(
      relationship('rId2', paper.pageNumberPart, 'number.xml') +
        relationship('rId3', 'styles', 'styles.xml') +
        (parts.theme ? relationship('rId4', 'theme', 'theme/theme1.xml') : ''),
    ),
    'word/document.xml': parts.document ?? documentXml(paper),
    'word/number.xml': numberPartXml(paper),
    'word/styles.xml': parts.styles ?? defaultStyles,
    ...(parts.theme ? { 'word/theme/theme1.xml': parts.theme } : {}),
  };
  const encoder = new TextEncoder();
  return packParts(new Map(Object.entries(entries).map(([part, text]) => [part, encoder.encode(text)] as const)));
}
