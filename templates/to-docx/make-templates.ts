/**
 * Makes the templates that ship with the application: real Word files whose named styles carry the whole look, from
 * the values of `format-rules.ts`. A clerk may change them in Word afterwards. Knows nothing of drafts.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type IParagraphStyleOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type DocumentKind, documentKindNames, documentKindTraits } from '../../core/domain/document-kinds.ts';
import { measureText } from '../../core/text/text-width.ts';
import {
  bodyParagraph,
  dispatchSubjectBefore,
  footerColumnsMm,
  headerColumnsMm,
  pageMargins,
  pageNumber,
  paperSize,
  pointsOfMm,
  signatureRoomPt,
  sizesPt,
  smallHeadSizesPt,
  twipsOfMm,
  twipsPerPt,
  typeface,
  urgencyMarkMm,
} from '../format-rules.ts';
import { type PaperStyleKey, paperStyles, smallHeadStyles, tableStyle } from '../paper-styles.ts';
import { lineIndent } from './lines.ts';
import { repack } from './repack.ts';

type ParagraphLook = NonNullable<IParagraphStyleOptions['paragraph']>;
type RunLook = NonNullable<IParagraphStyleOptions['run']>;

const singleLine = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } as const;
const centred: ParagraphLook = { alignment: AlignmentType.CENTER, spacing: singleLine };
const bodyLook: ParagraphLook = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: twipsOfMm(bodyParagraph.firstLineMm) },
  spacing: {
    before: bodyParagraph.beforePt.value * twipsPerPt,
    after: 0,
    line: Math.round(bodyParagraph.line.value * 240),
    lineRule: LineRuleType.AUTO,
  },
};
const headingLook = (outlineLevel: number): ParagraphLook => ({ ...bodyLook, keepNext: true, outlineLevel });
const spaced = (look: ParagraphLook, beforePt: number, afterPt = 0): ParagraphLook => ({
  ...look,
  spacing: { ...look.spacing, before: beforePt * twipsPerPt, after: afterPt * twipsPerPt },
});

/** Where "Kính gửi:" starts when several bodies stand under it; their dashes stand under its colon (II.9.a). */
const addresseesLeft = twipsOfMm(30);
const addresseesDash =
  addresseesLeft + Math.round(measureText('Kính gửi', 'regular', sizesPt.addressees.value) * twipsPerPt);
const dashWidth = Math.round(measureText('- ', 'regular', sizesPt.addressees.value) * twipsPerPt);

function look(
  sizePt: number,
  paragraph: ParagraphLook,
  run: RunLook = {},
): Pick<IParagraphStyleOptions, 'run' | 'paragraph'> {
  return { run: { ...run, size: sizePt * 2 }, paragraph };
}

const bold: RunLook = { bold: true };
const italic: RunLook = { italics: true };

const looks: Readonly<Record<PaperStyleKey, Pick<IParagraphStyleOptions, 'run' | 'paragraph'>>> = {
  countryName: look(sizesPt.countryName.value, centred, bold),
  motto: look(sizesPt.motto.value, centred, bold),
  parentAgency: look(sizesPt.agency.value, centred),
  issuingAgency: look(sizesPt.agency.value, centred, bold),
  line: look(2, {
    alignment: AlignmentType.CENTER,
    spacing: { ...singleLine, line: 120, lineRule: LineRuleType.EXACT, after: 180 },
  }),
  number: look(sizesPt.number.value, spaced(centred, 6)),
  dispatchSubject: look(sizesPt.dispatchSubject.value, spaced(centred, dispatchSubjectBefore.pt)),
  urgency: look(
    sizesPt.urgency.value,
    {
      ...centred,
      spacing: {
        ...singleLine,
        before: 120,
        // The box has a point of room and a line of a point at each side.
        line: Math.round((pointsOfMm(urgencyMarkMm.height) - 4) * twipsPerPt),
        lineRule: LineRuleType.EXACT,
      },
    },
    { ...bold, color: 'FF0000' },
  ),
  placeAndDate: look(sizesPt.placeAndDate.value, spaced(centred, 6), italic),
  title: look(sizesPt.title.value, { ...spaced(centred, 18), keepNext: true }, bold),
  subject: look(sizesPt.subject.value, { ...centred, keepNext: true }, bold),
  oneAddressee: look(sizesPt.addressees.value, spaced(centred, 18, 6)),
  addresseesHeading: look(sizesPt.addressees.value, {
    ...spaced({ alignment: AlignmentType.LEFT, spacing: singleLine }, 18),
    indent: { left: addresseesLeft },
    keepNext: true,
  }),
  addressee: look(sizesPt.addressees.value, {
    ...spaced({ alignment: AlignmentType.LEFT, spacing: singleLine }, 3),
    indent: { left: addresseesDash + dashWidth, hanging: dashWidth },
  }),
  legalBasis: look(sizesPt.body.value, bodyLook, italic),
  body: look(sizesPt.body.value, bodyLook),
  beforeTable: look(sizesPt.body.value, { ...spaced(bodyLook, bodyParagraph.beforePt.value, 6), keepNext: true }),
  // Capitals of several lines would be torn apart by justifying.
  heading1: look(sizesPt.body.value, { ...headingLook(0), alignment: AlignmentType.LEFT }, bold),
  heading2: look(sizesPt.body.value, headingLook(1), bold),
  heading3: look(sizesPt.body.value, headingLook(2), bold),
  heading4: look(sizesPt.body.value, { ...headingLook(3), keepNext: false }),
  dash: look(sizesPt.body.value, bodyLook),
  plus: look(sizesPt.body.value, bodyLook),
  recipientsHeading: look(
    sizesPt.recipientsHeading.value,
    { alignment: AlignmentType.LEFT, spacing: singleLine },
    { bold: true, italics: true },
  ),
  recipient: look(sizesPt.recipients.value, { alignment: AlignmentType.LEFT, spacing: singleLine }),
  positionTitle: look(sizesPt.signature.value, centred, bold),
  signerName: look(sizesPt.signature.value, spaced(centred, signatureRoomPt), bold),
  tableHeader: look(sizesPt.table.value, spaced({ ...centred, keepNext: true }, 2, 2), bold),
  tableText: look(sizesPt.table.value, spaced({ alignment: AlignmentType.LEFT, spacing: singleLine }, 2, 2)),
  appendixNumber: look(sizesPt.appendixNumber.value, { ...centred, keepNext: true }, bold),
  appendixTitle: look(sizesPt.appendixTitle.value, { ...centred, keepNext: true }, bold),
  appendixReference: look(sizesPt.appendixReference.value, { ...centred, keepNext: true }, italic),
  footnote: look(sizesPt.footnote.value, { alignment: AlignmentType.BOTH, spacing: singleLine }),
  pageNumber: look(pageNumber.sizePt.value, centred),
  // As low as a line can be: behind a table that fills its page anything higher would open an empty one.
  sectionEnd: look(1, { spacing: { ...singleLine, line: 1, lineRule: LineRuleType.EXACT } }),
};

const smallHeadLooks = (Object.keys(smallHeadStyles) as (keyof typeof smallHeadStyles)[]).map((key) => {
  const { run, paragraph } = looks[key];
  return { ...smallHeadStyles[key], paragraph: paragraph ?? {}, run: { ...run, size: smallHeadSizesPt[key] * 2 } };
});

const tableBorders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

/** The look of tables: docx makes no table styles. */
const tableStyleXml =
  `<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle.id}"><w:name w:val="${tableStyle.name}"/>` +
  `<w:uiPriority w:val="99"/><w:tblPr><w:tblBorders>${tableBorders}</w:tblBorders>` +
  '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
} as const;

function styled(style: PaperStyleKey, text: string): Paragraph {
  return new Paragraph({ style: paperStyles[style].id, children: [new TextRun(text)] });
}

/** A line of `lengthPt` in the middle of `roomPt`. */
function drawnLine(lengthPt: number, roomPt: number): Paragraph {
  const indent = lineIndent(lengthPt, roomPt);
  return new Paragraph({
    style: paperStyles.line.id,
    indent: { left: indent, right: indent },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
  });
}

function layoutTable(
  columnsMm: readonly [number, number],
  cellMarginMm: number,
  rows: readonly (readonly Paragraph[])[][],
) {
  const columnWidths = columnsMm.map(twipsOfMm);
  const cellMargin = twipsOfMm(cellMarginMm);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: noBorders,
    margins: { left: cellMargin, right: cellMargin, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({ width: { size: columnWidths[column] ?? 0, type: WidthType.DXA }, children }),
          ),
        }),
    ),
  });
}

function headerTable(kind: DocumentKind): Table {
  const motto = 'Độc lập - Tự do - Hạnh phúc';
  const roomPt = pointsOfMm(headerColumnsMm.right - 2 * headerColumnsMm.cellMargin);
  const numberCell = [styled('number', 'Số: {{so}}/{{ky_hieu}}')];
  if (!documentKindTraits[kind].isTitled) numberCell.push(styled('dispatchSubject', 'V/v {{trich_yeu}}'));
  numberCell.push(styled('urgency', '{{do_khan}}'));
  return layoutTable([headerColumnsMm.left, headerColumnsMm.right], headerColumnsMm.cellMargin, [
    [
      [styled('parentAgency', '{{co_quan_chu_quan}}'), styled('issuingAgency', '{{co_quan_ban_hanh}}')],
      [
        styled('countryName', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        styled('motto', motto),
        drawnLine(measureText(motto, 'bold', sizesPt.motto.value), roomPt),
      ],
    ],
    [numberCell, [styled('placeAndDate', '{{dia_danh}}, ngày {{ngay}} tháng {{thang}} năm {{nam}}')]],
  ]);
}

function footerTable(): Table {
  return layoutTable([footerColumnsMm.left, footerColumnsMm.right], 0, [
    [
      [
        styled('recipientsHeading', 'Nơi nhận:'),
        styled('recipient', '{{noi_nhan}}'),
        styled('recipient', '- Lưu: {{luu}}.'),
      ],
      [styled('positionTitle', '{{chuc_vu}}'), styled('signerName', '{{nguoi_ky}}')],
    ],
  ]);
}

function bodyOf(kind: DocumentKind): (Paragraph | Table)[] {
  const title = documentKindTraits[kind].isTitled
    ? [styled('title', documentKindNames[kind].toUpperCase()), styled('subject', '{{trich_yeu}}')]
    : [];
  return [
    headerTable(kind),
    ...title,
    styled('oneAddressee', '{{kinh_gui}}'),
    styled('legalBasis', '{{can_cu}}'),
    styled('body', '{{noi_dung}}'),
    // Keeps the two tables apart when the body ends with one of its own, and gives nơi nhận its room.
    new Paragraph({ style: paperStyles.line.id, keepNext: true }),
    footerTable(),
    styled('sectionEnd', '{{phu_luc}}'),
  ];
}

/**
 * One template as the bytes of a .docx. Equal on every run.
 * Page, styles and letterhead by NĐ 30/2020/NĐ-CP, Phụ lục I, through `format-rules.ts`.
 */
export async function makeTemplate(kind: DocumentKind): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Bàn việc CCHC',
    lastModifiedBy: 'Bàn việc CCHC',
    title: `Mẫu ${documentKindNames[kind].toLowerCase()}`,
    footnotes: {},
    styles: {
      default: {
        document: {
          run: { font: typeface.name, size: sizesPt.body.value * 2, language: { value: 'vi-VN' } },
          paragraph: { spacing: singleLine },
        },
        footnoteText: looks.footnote,
      },
      paragraphStyles: [
        ...(Object.keys(paperStyles) as PaperStyleKey[]).map((key) => ({ ...paperStyles[key], ...looks[key] })),
        ...smallHeadLooks,
      ].map((style) => ({ ...style, basedOn: 'Normal', quickFormat: true })),
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twipsOfMm(paperSize.widthMm), height: twipsOfMm(paperSize.heightMm) },
            margin: {
              top: twipsOfMm(pageMargins.topMm.value),
              bottom: twipsOfMm(pageMargins.bottomMm.value),
              left: twipsOfMm(pageMargins.leftMm.value),
              right: twipsOfMm(pageMargins.rightMm.value),
              header: twipsOfMm(pageNumber.fromTopMm),
              footer: twipsOfMm(pageNumber.fromTopMm),
              gutter: 0,
            },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                style: paperStyles.pageNumber.id,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
          first: new Header({ children: [new Paragraph({ style: paperStyles.pageNumber.id })] }),
        },
        children: bodyOf(kind),
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return repack(bytes, (name, text) =>
    name === 'word/styles.xml' ? text.replace('</w:styles>', `${tableStyleXml}</w:styles>`) : text,
  );
}
