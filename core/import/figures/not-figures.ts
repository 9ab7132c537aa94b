/**
 * Marks what looks like a number of a report and is none: dates, symbols of documents, legal references, ordinals, list
 * numbers, telephone numbers, addresses, periods of time. Knows nothing of what is counted.
 */
import { foldVietnamese } from '../../text/vietnamese.ts';
import type { FigureText, Span } from './figure-text.ts';

/** On the text as written, where capital letters tell a symbol ("131/NQ-CP") from a rate per head ("5/người"). */
const writtenPatterns: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)\S{1,300}/gi,
  /\S{1,64}@\S{1,64}/g,
  /\d{1,6}(?:-| ?\/ ?)[A-ZĐ][^\s,;.()]{0,40}/g,
  /\d{1,6} ?\/ ?\d{4} ?[/-] ?[A-ZĐ][^\s,;.()]{0,40}/g,
  /(?:ISO|TCVN|QCVN|IEC|COVID)[ -]?[\d:.-]{1,20}/gi,
  // "(1)" opens an item; "(2) …" is told from "(575)" by its size and by the words behind it.
  /(?<=\()\d{1,2}(?=\) \p{L})/gu,
  /(?<=(?:^|[.;:] ))\d{1,2}[.)] (?=\p{Lu})/gu,
];

/** Words that give the number behind them the rank of a name: "khoản 2", "mức độ 3 và 4", "phường 5". */
const designators = [
  'khoản|điều|mục|chương|tiết|trang|phụ lục|mẫu|biểu|bảng|hình|biểu mẫu',
  'phiên bản|kiến trúc|công nghệ|công nghiệp|mức độ|cấp độ|giai đoạn|nhóm|loại|bậc|vùng|khu vực',
  'phường|quận|khu phố|ấp|khóm|khoá|khóa|kỳ họp|kỳ|đợt|lần|lần thứ|vòng|bước|quốc lộ|khối|lớp|quý|tuần|thứ',
  'đề án|chỉ thị|nghị quyết|quyết định|nghị định|thông tư|luật|tiêu chí|bộ chỉ số',
].join('|');

/** On the text in small letters; in damaged text the same without marks. */
const lowerPatterns: readonly string[] = [
  // A number after "số" names something, except after "tổng số", "con số".
  String.raw`(?<!tổng )(?<!con )(?<!trong )(?<![\p{L}\d])số \d[\d/.-]{0,20}(?![\d.,]{0,9} ?%)`,
  String.raw`(?<![\p{L}\d])ngày \d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4,5}`,
  String.raw`(?<![\p{L}\d])ngày \d{1,2}(?: ?[/.-] ?\d{1,2}| tháng \d{1,2})?`,
  String.raw`(?<!\d)\d{1,2} ?[/-] ?\d{1,2} ?[/-] ?\d{4,5}`,
  String.raw`(?<![\p{L}\d])tháng \d{1,2}(?: ?[/-] ?\d{4}|(?:,| và|, tháng| và tháng) \d{1,2})?(?![.,]?\d|%)`,
  String.raw`(?<![\d.,])\d{1,2} (?:tháng|năm|quý|tuần)(?!\p{L})`,
  String.raw`(?<![\p{L}\d])(?:năm|năm học|giai đoạn|nhiệm kỳ|niên độ) (?:19|2[’']?0)\d{2}(?: ?[-–—/] ?\d{4})?`,
  String.raw`(?<![\d.,])(?:19|20)\d{2} ?[-–—] ?(?:19|20)\d{2}(?![\d.,])`,
  String.raw`(?<!danh |định |xếp |đứng |vị |mô |cùng )(?<!\p{L})(?:${designators}) \d{1,4}(?:\.\d{1,2})?(?![\d.,/]{0,12}[\d/%])(?! ?%)`,
  String.raw`(?<!\p{L})(?:mức độ|nhóm|loại|cấp độ|mức) \d{1,2}(?:, ?| và | hoặc )(?:mức độ |nhóm )?\d{1,2}(?!\d)`,
  String.raw`(?<!\p{L})điểm \d{1,2},? (?=khoản|điều|mục)`,
  String.raw`(?:điện thoại|sđt|đt|hotline|fax|đường dây nóng|số máy|zalo)[: ]{1,3}\d[\d. -]{2,20}`,
  String.raw`(?<![\d.,])0\d{8,10}(?!\d)`,
  String.raw`(?<![\d.,])(?:1800|1900)[ .]\d{3,6}(?!\d)`,
  String.raw`\d{1,2} ?(?:giờ|h\d{2})(?!\p{L})`,
  String.raw`(?<!\d)24/7(?!\d)`,
  String.raw`(?<!\p{L})(?:từ|đủ|dưới|trên) \d{1,3} tuổi`,
  String.raw`(?<!\p{L})(?:trong vòng|thời hạn|trong|sau|chậm nhất|kể từ) \d{1,3} (?:ngày|phút)`,
  String.raw`định kỳ,? (?:\p{L}{1,6} )?\d{1,3} \p{L}{1,10}`,
];

/** Only in damaged text: "năm" with a wrong vowel, "tỷ lệ" ending as "18", "là" as "13" before a number. */
const damagedPatterns: readonly RegExp[] = [
  /(?<![a-z])n[a-z]{1,3}m 2[’']?0\d{2}(?: ?[-–—] ?\d{4})?/g,
  /(?<![a-z])ty le(?= )/g,
  /(?<= )1[34](?= \d)/g,
  /(?<![a-z])[bd]e [a4]n 0[06]/g,
  // "một số" as "mot 5O": the folding has mended the word already.
  /(?<=mot )so(?![a-z])/g,
];

const patternsOfLower = lowerPatterns.map((source) => new RegExp(source, 'gu'));
const patternsOfFolded = lowerPatterns.map(
  (source) => new RegExp(foldVietnamese(source).replaceAll('\\p{l}', '\\p{L}'), 'gu'),
);

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((left, right) => left.start - right.start)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** What no figure may be read from, in order and apart. */
export function markNonFigures({ text, lower, folded, isDamaged }: FigureText): readonly Span[] {
  const spans: Span[] = [];
  const collect = (patterns: readonly RegExp[], source: string) => {
    for (const pattern of patterns) {
      for (const match of source.matchAll(pattern)) {
        spans.push({ start: match.index, end: match.index + match[0].length });
      }
    }
  };
  collect(writtenPatterns, text);
  collect(isDamaged ? patternsOfFolded : patternsOfLower, isDamaged ? folded : lower);
  if (isDamaged) collect(damagedPatterns, folded);
  return mergeSpans(spans);
}
