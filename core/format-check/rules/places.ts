/** Names of places as findings show them. Knows nothing of rules. */
import type { Paragraph, TextLine } from '../docx/paper.ts';
import { quote } from '../paper-text.ts';

/** "đoạn 14: “Căn cứ Luật …”". */
export function describeParagraph(paragraph: Paragraph): string {
  return paragraph.number > 0
    ? `đoạn ${paragraph.number}: ${quote(paragraph.text)}`
    : `đầu trang, chân trang hoặc chú thích: ${quote(paragraph.text)}`;
}

/** The first of several paragraphs, and how many more there are. */
export function describeParagraphs(paragraphs: readonly Paragraph[]): string {
  const [first] = paragraphs;
  if (!first) return '';
  const more = paragraphs.length - 1;
  return more > 0 ? `${describeParagraph(first)} và ${more} đoạn khác` : describeParagraph(first);
}

/** The paragraph a line stands in, quoting the line. */
export function describeLine(line: TextLine): string {
  return `đoạn ${line.paragraph.number}: ${quote(line.text)}`;
}

/** "phần (section) 2", counted as Word counts. */
export function describeSection(index: number): string {
  return `phần (section) ${index + 1}`;
}

export const cells = {
  page: 'trang giấy',
  text: 'toàn văn bản',
  pageNumber: 'số trang',
  countryName: 'ô số 1 (quốc hiệu, tiêu ngữ)',
  agency: 'ô số 2 (tên cơ quan ban hành)',
  number: 'ô số 3 (số, ký hiệu)',
  placeDate: 'ô số 4 (địa danh, thời gian ban hành)',
  title: 'ô số 5a (tên loại, trích yếu)',
  dispatchSubject: 'ô số 5b (trích yếu công văn)',
  body: 'ô số 6 (nội dung)',
  signature: 'ô số 7a, 7b (chức vụ, họ tên người ký)',
  addressees: 'ô số 9a (Kính gửi)',
  recipients: 'ô số 9b (nơi nhận)',
  appendix: 'phụ lục',
  secrecy: 'ô số 10a (độ mật)',
  urgency: 'ô số 10b (độ khẩn)',
  circulation: 'ô số 11 (chỉ dẫn phạm vi lưu hành)',
  drafter: 'ô số 12 (người soạn thảo, số lượng bản)',
  address: 'ô số 13 (địa chỉ, thông tin liên hệ)',
  copy: 'bản sao',
} as const;
