/**
 * Sổ đăng ký văn bản đi of a year as a paper: a landscape table in the styles of a template, without letterhead. The columns
 * are those of the decree's form (NĐ 30/2020, Phụ lục IV).
 */
import { documentKindNames } from '../../core/domain/document-kinds.ts';
import type { RegisterEntry, RegisterView } from '../../core/domain/register.ts';
import { openPackage } from '../../core/package/office-package.ts';
import { cell, table } from '../draft-parts.ts';
import { paddedNumber, shortDate } from '../wording.ts';
import { wordBlocksOf } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import { FootnoteList } from './footnotes.ts';
import { withOwnBody } from './own-body.ts';
import { landscapeSetup, sectionEndParagraph } from './sections.ts';
import { measureTemplate } from './template-measures.ts';
import { textParagraph } from './word-xml.ts';

const columns = [
  ['Số, ký hiệu văn bản', 12],
  ['Ngày tháng văn bản', 10],
  ['Tên loại và trích yếu nội dung văn bản', 32],
  ['Người ký', 13],
  ['Nơi nhận văn bản', 17],
  ['Đơn vị, người nhận bản lưu', 9],
  ['Ghi chú', 11],
] as const;

const stateNotes = {
  issued: '',
  revoked: 'Đã thu hồi',
  reserved: 'Giữ số',
  released: 'Số trả lại, chưa dùng',
} as const;

function rowOf({ number, series, state, note, document }: RegisterEntry) {
  const remark = [stateNotes[state], note].filter(Boolean).join(': ');
  if (!document) {
    const [kind = '', agency = ''] = series.split('|');
    const symbol = kind === '*' ? agency : `${kind}-${agency}`;
    return [
      cell(`${paddedNumber(number)} (${symbol})`),
      cell(''),
      cell(''),
      cell(''),
      cell(''),
      cell(''),
      cell(remark),
    ];
  }
  return [
    cell(`${paddedNumber(number)}/${document.symbol}`),
    cell(shortDate(document.issuedOn), 'center'),
    cell(`${documentKindNames[document.kind]} ${document.subject}`),
    cell(document.signatoryName),
    cell(document.recipients.join('; ')),
    cell(document.filingNote),
    cell([remark, document.isNumberShared ? 'Trùng số với văn bản khác' : ''].filter(Boolean).join('; ')),
  ];
}

/** The register of `view.year`, issued by `agency`, with page set-up and styles of `template`. */
export function writeRegister(view: RegisterView, agency: string, template: Uint8Array): Uint8Array {
  const office = openPackage(template, 'mẫu văn bản');
  const { landscapeTextWidth } = measureTemplate(office);
  const list = table(columns, view.entries.map(rowOf));
  return withOwnBody(office, (documentXml) => [
    textParagraph('title', 'SỔ ĐĂNG KÝ VĂN BẢN ĐI'),
    textParagraph('subject', cleanText(`Năm ${view.year}`)),
    textParagraph('subject', cleanText(agency.replaceAll('\n', ' '))),
    textParagraph('line', ''),
    ...wordBlocksOf([list], new FootnoteList(undefined), landscapeTextWidth, false),
    sectionEndParagraph(),
    landscapeSetup(documentXml) ?? '',
  ]);
}
