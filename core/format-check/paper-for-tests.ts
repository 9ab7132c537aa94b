/**
 * Builds official papers for tests, each component a value that a test may spoil. Writes OOXML by hand so that no writer of the
 * product vouches for its own checker. Not part of the product.
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
  /** "auto" unless stated; "exact" makes `line` twips. */
  readonly lineRule?: 'exact' | 'atLeast';
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
  /** Length of the line under the guide in twips; null for none. */
  readonly guideLine: number | null;
  readonly tableText: SampleParagraph;
  /** A sentence below the table. */
  readonly closing: SampleParagraph | null;
  /** Turned to landscape with this as its bottom margin, in twips. */
  readonly turnedMargin: number | null;
}

export interface SamplePaper {
  readonly page: { width: number; height: number; top: number; bottom: number; left: number; right: number };
  readonly isLandscape: boolean;
  readonly hasTitlePage: boolean;
  readonly pageNumber: SampleParagraph;
  readonly pageNumberPart: 'header' | 'footer';
  /** As pgNumType states them; null for none. */
  readonly pageNumberFormat: string | null;
  readonly firstPageNumber: number | null;
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
  /** A mark in the head under the number: độ mật, độ khẩn, chỉ dẫn lưu hành. */
  readonly stamp: SampleParagraph | null;
  /** Address lines in a footer: of the first page, or of every other one. */
  readonly addressFooter: {
    readonly kind: 'first' | 'default';
    readonly line: SampleParagraph;
    readonly hasLine: boolean;
  } | null;
  readonly title: SampleParagraph | null;
  readonly subject: SampleParagraph | null;
  readonly subjectLine: number | null;
  readonly addressees: readonly SampleParagraph[];
  readonly legalBases: readonly SampleParagraph[];
  readonly body: readonly SampleParagraph[];
  /** A table at the end of the body with these words; null for none. */
  readonly tableText: string | null;
  /** The signature block in a row of its own below nơi nhận. */
  readonly isFootInTwoRows: boolean;
  readonly recipientsHeading: SampleParagraph;
  readonly recipients: readonly SampleParagraph[];
  readonly signatureTitles: readonly SampleParagraph[];
  readonly signatoryName: SampleParagraph;
  readonly appendices: readonly SampleAppendix[];
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Words as XML takes them. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** A w:r around its inner elements. */
export function runXml({ size, bold, italic, font, colour }: SampleParagraph, inner: string): string {
  const fonts = font ? `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>` : '';
  const weight = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}`;
  return `<w:r><w:rPr>${fonts}${weight}<w:sz w:val="${size * 2}"/></w:rPr>${inner}</w:r>`;
}

/** A w:p. Line breaks in the text become w:br. */
export function paragraphXml(paragraph: SampleParagraph, sectionXml = ''): string {
  const { text, align = 'left', before = 0, after = 0, line = 240, firstLine = 0, lineRule = 'auto' } = paragraph;
  const spacing = `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="${lineRule}"/>`;
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

function sectionXml(paper: SamplePaper, appendix: SampleAppendix | null): string {
  const turned = appendix?.turnedMargin ?? null;
  const { width, height, top, bottom, left, right } =
    turned === null ? paper.page : { ...paper.page, width: 16838, height: 11906, bottom: turned };
  const reference = paper.pageNumberPart === 'header' ? 'headerReference' : 'footerReference';
  const address = paper.addressFooter ? `<w:footerReference w:type="${paper.addressFooter.kind}" r:id="rId5"/>` : '';
  const start = appendix ? (appendix.restartsNumbers ? 1 : null) : paper.firstPageNumber;
  const format = paper.pageNumberFormat === null ? '' : ` w:fmt="${paper.pageNumberFormat}"`;
  const numbers = `${start === null ? '' : ` w:start="${start}"`}${format}`;
  const isTurned = paper.isLandscape || turned !== null;
  return `<w:sectPr><w:${reference} w:type="default" r:id="rId2"/>${address}${
    numbers ? `<w:pgNumType${numbers}/>` : ''
  }<w:pgSz w:w="${width}" w:h="${height}"${isTurned ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${top}" w:bottom="${bottom}" w:left="${left}" w:right="${right}" w:header="567" w:footer="567" w:gutter="0"/>${
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
  const stamp = paper.stamp ? paragraphXml(paper.stamp) : '';
  const number = paragraphXml(paper.number) + subject + drawnLineXml(paper.dispatchLine, leftRoom) + stamp;
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
  const recipients = list([paper.recipientsHeading, ...paper.recipients]);
  const signature = list([...paper.signatureTitles, paper.signatoryName]);
  const closing = tableXml(
    paper.isFootInTwoRows
      ? [
          [recipients, ''],
          ['', signature],
        ]
      : [[recipients, signature]],
  );
  const appendices = paper.appendices.map((appendix, index) => {
    const isLast = index === paper.appendices.length - 1;
    const section = sectionXml(paper, appendix);
    const end = isLast ? section : `<w:p><w:pPr>${section}</w:pPr></w:p>`;
    const head = list([appendix.label, appendix.title, appendix.guide]) + drawnLineXml(appendix.guideLine, room);
    return head + tableXml([[paragraphXml(appendix.tableText), '']]) + list([appendix.closing]) + end;
  });
  const ownSection = sectionXml(paper, null);
  const inner = [
    letterheadXml(paper),
    list([paper.title, paper.subject]),
    drawnLineXml(paper.subjectLine, room),
    list([...paper.addressees, ...paper.legalBases, ...paper.body]),
    paper.tableText === null ? '' : tableXml([[paragraphXml({ text: paper.tableText, size: 12 }), '']]),
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

function addressPartXml({ addressFooter }: SamplePaper): string {
  if (!addressFooter) return '';
  const { line, hasLine } = addressFooter;
  const border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>';
  return `${declaration}<w:ftr ${namespaces}>${paragraphXml(hasLine ? { ...line, propertiesXml: border } : line)}</w:ftr>`;
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
    paper.addressFooter ? override('address.xml', 'wordprocessingml.footer') : '',
  ];
  const entries: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${contentTypes.join('')}</Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(
      relationship('rId2', paper.pageNumberPart, 'number.xml') +
        relationship('rId3', 'styles', 'styles.xml') +
        (parts.theme ? relationship('rId4', 'theme', 'theme/theme1.xml') : '') +
        (paper.addressFooter ? relationship('rId5', 'footer', 'address.xml') : ''),
    ),
    'word/document.xml': parts.document ?? documentXml(paper),
    'word/number.xml': numberPartXml(paper),
    'word/styles.xml': parts.styles ?? defaultStyles,
    ...(parts.theme ? { 'word/theme/theme1.xml': parts.theme } : {}),
    ...(paper.addressFooter ? { 'word/address.xml': addressPartXml(paper) } : {}),
  };
  const encoder = new TextEncoder();
  return packParts(new Map(Object.entries(entries).map(([part, text]) => [part, encoder.encode(text)] as const)));
}
