/**
 * Writes a spreadsheet file as Excel and LibreOffice read it: frozen heads, filters, widths, lists to choose from, hidden
 * sheets and columns, real days. Texts are texts: none can become a formula. Pure; equal sheets give equal bytes.
 */
import { packParts } from '../package/office-package.ts';
import {
  type CellStyle,
  type ColumnRule,
  cellAddress,
  cellStyles,
  looksLikeFormula,
  type SheetRow,
  type WrittenCell,
  type WrittenSheet,
} from './workbook.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006';

/** Excel refuses a longer cell. */
const longestCell = 32_767;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Also without the signs that XML cannot hold. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}

/** Excel counts days from 30 December 1899. */
function serialOf(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

interface Look {
  readonly font: 0 | 1 | 2 | 3;
  readonly fill: 0 | 2 | 3 | 4;
  readonly hasBorder: boolean;
  /** 49: text as it stands; 9: whole percent; 164: dd/mm/yyyy. */
  readonly numberFormat: 0 | 9 | 49 | 164;
  readonly alignment: string;
  readonly isFilledIn: boolean;
}

const wrapped = '<alignment vertical="top" wrapText="1"/>';
const centred = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const topCentred = '<alignment horizontal="center" vertical="top"/>';

const locked = { font: 0, fill: 3, hasBorder: true, isFilledIn: false } as const;
const open = { font: 0, fill: 0, hasBorder: true, isFilledIn: true } as const;
const bare = { fill: 0, hasBorder: false, isFilledIn: false } as const;

const looks: Readonly<Record<CellStyle, Look>> = {
  plain: { ...bare, font: 0, numberFormat: 49, alignment: '' },
  title: { ...bare, font: 2, numberFormat: 49, alignment: '<alignment vertical="center"/>' },
  note: { ...bare, font: 3, numberFormat: 49, alignment: wrapped },
  head: { ...locked, font: 1, fill: 2, numberFormat: 49, alignment: centred },
  headFilled: { ...locked, font: 1, fill: 4, numberFormat: 49, alignment: centred },
  text: { ...open, numberFormat: 49, alignment: wrapped },
  textLocked: { ...locked, numberFormat: 49, alignment: wrapped },
  day: { ...open, numberFormat: 164, alignment: topCentred },
  dayLocked: { ...locked, numberFormat: 164, alignment: topCentred },
  percent: { ...open, numberFormat: 9, alignment: topCentred },
  percentLocked: { ...locked, numberFormat: 9, alignment: topCentred },
  hiddenKey: { ...bare, font: 0, numberFormat: 49, alignment: '' },
};

/** Each look twice: the second marks a text that begins as a formula does, so that editing it keeps it a text. */
function styleIndex(style: CellStyle, isQuoted: boolean): number {
  return 1 + cellStyles.indexOf(style) * 2 + (isQuoted ? 1 : 0);
}

function writeFormat(look: Look, isQuoted: boolean): string {
  const protection = `<protection locked="${look.isFilledIn ? 0 : 1}"/>`;
  return `<xf numFmtId="${look.numberFormat}" fontId="${look.font}" fillId="${look.fill}" borderId="${look.hasBorder ? 1 : 0}" xfId="0"${isQuoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${look.alignment}${protection}</xf>`;
}

function writeStyles(): string {
  const font = (inner: string) => `<font>${inner}<name val="Times New Roman"/><family val="1"/></font>`;
  const fill = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
  const side = (name: string) => `<${name} style="thin"><color rgb="FF9A9A9A"/></${name}>`;
  const formats = cellStyles.flatMap((style) => [writeFormat(looks[style], false), writeFormat(looks[style], true)]);
  return `${declaration}<styleSheet xmlns="${mainSpace}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="4">${font('<sz val="12"/>')}${font('<b/><sz val="12"/>')}${font('<b/><sz val="14"/>')}${font('<i/><sz val="11"/>')}</fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('FFD9E2EC')}${fill('FFF3F3F3')}${fill('FFFFF2CC')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.join('')}</cellXfs></styleSheet>`;
}

function writeCell({ value, style }: WrittenCell, address: string): string {
  if (value === null) return `<c r="${address}" s="${styleIndex(style, false)}"/>`;
  if (typeof value === 'number') return `<c r="${address}" s="${styleIndex(style, false)}"><v>${value}</v></c>`;
  if (typeof value === 'object')
    return `<c r="${address}" s="${styleIndex(style, false)}"><v>${serialOf(value.day)}</v></c>`;
  const text = escapeXml(value.slice(0, longestCell));
  const index = styleIndex(style, looksLikeFormula(value));
  return `<c r="${address}" s="${index}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function writeRow({ cells, isHidden, height }: SheetRow, row: number): string {
  const written = cells.map((cell, column) => (cell ? writeCell(cell, cellAddress(row, column)) : '')).join('');
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row + 1}"${size}${isHidden ? ' hidden="1"' : ''}>${written}</row>`;
}

function writeView({ frozen }: WrittenSheet, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : '';
  if (!frozen) return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`;
  const { rows, columns } = frozen;
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const pane = columns > 0 && rows > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return `<sheetViews><sheetView${selected} showGridLines="0" workbookViewId="0"><pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

/** What the sheet says when something else is typed. */
const ruleMessages = {
  choice: 'Hãy chọn một giá trị trong danh sách.',
  day: 'Hãy gõ ngày theo dạng ngày/tháng/năm, ví dụ 05/09/2026.',
  percent: 'Hãy gõ tỷ lệ từ 0% đến 100%.',
} as const;

function writeRule(rule: ColumnRule): string {
  const range = `${cellAddress(rule.firstRow, rule.column)}:${cellAddress(rule.lastRow, rule.column)}`;
  const attributes = `allowBlank="1" showErrorMessage="1" error="${ruleMessages[rule.kind]}" sqref="${range}"`;
  switch (rule.kind) {
    case 'choice':
      return `<dataValidation type="list" ${attributes}><formula1>&quot;${escapeXml(rule.choices.join(','))}&quot;</formula1></dataValidation>`;
    case 'percent':
      return `<dataValidation type="decimal" operator="between" ${attributes}><formula1>0</formula1><formula2>1</formula2></dataValidation>`;
    case 'day':
      return `<dataValidation type="date" operator="between" ${attributes}><formula1>${serialOf('1945-01-01')}</formula1><formula2>${serialOf('2200-12-31')}</formula2></dataValidation>`;
  }
}

function writeSheet(sheet: WrittenSheet, isFirst: boolean): string {
  const columns = sheet.columns
    .map(
      ({ width, isHidden }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${isHidden ? ' hidden="1"' : ''}/>`,
    )
    .join('');
  const span = (row: number, first: number, last: number, lastRow = row) =>
    `${cellAddress(row, first)}:${cellAddress(lastRow, last)}`;
  const protection = sheet.isProtected
    ? '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" autoFilter="0"/>'
    : '';
  const { filter, merges = [], rules = [] } = sheet;
  const lastRow = Math.max(sheet.rows.length - 1, filter?.row ?? 0);
  const filtered = filter
    ? `<autoFilter ref="${span(filter.row, filter.firstColumn, filter.lastColumn, lastRow)}"/>`
    : '';
  const merged = merges
    .map(({ row, firstColumn, lastColumn }) => `<mergeCell ref="${span(row, firstColumn, lastColumn)}"/>`)
    .join('');
  return [
    `${declaration}<worksheet xmlns="${mainSpace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    writeView(sheet, isFirst),
    `<sheetFormatPr defaultRowHeight="15.75"/><cols>${columns}</cols>`,
    `<sheetData>${sheet.rows.map(writeRow).join('')}</sheetData>`,
    protection,
    filtered,
    merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`,
    rules.length > 0
      ? `<dataValidations count="${rules.length}">${rules.map(writeRule).join('')}</dataValidations>`
      : '',
    '<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}

/** A name that Excel takes: no reserved signs, at most 31 letters. */
function sheetName(name: string): string {
  return escapeXml(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));
}

/** The sheets as the bytes of an .xlsx. At least one must not be hidden, and come first. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const encoder = new TextEncoder();
  const listed = sheets
    .map(
      ({ name, isHidden }, index) =>
        `<sheet name="${sheetName(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
    )
    .join('');
  const partOf = (index: number) => `worksheets/sheet${index + 1}.xml`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relationSpace}/${type}" Target="${target}"/>`;
  const contentType = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const texts = new Map<string, string>([
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${contentType('workbook.xml', 'sheet.main')}${contentType('styles.xml', 'styles')}${sheets.map((_, index) => contentType(partOf(index), 'worksheet')).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${declaration}<Relationships xmlns="${packageSpace}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${mainSpace}" xmlns:r="${relationSpace}"><sheets>${listed}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${declaration}<Relationships xmlns="${packageSpace}/relationships">${sheets.map((_, index) => relation(index + 1, 'worksheet', partOf(index))).join('')}${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', writeStyles()],
    ...sheets.map((sheet, index) => [`xl/${partOf(index)}`, writeSheet(sheet, index === 0)] as const),
  ]);
  return packParts(new Map([...texts].map(([name, text]) => [name, encoder.encode(text)])));
}
