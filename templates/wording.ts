/** Words, numbers and dates the way administrative papers write them. Shared by all composers and the writer. Pure. */
import type { Evidence } from '../core/domain/progress.ts';

/** What a paper prints while the register has not given a number or the day of signing is open. */
const blankNumber = ' '.repeat(7);
const blankDatePart = ' '.repeat(3);

/** 1912 → "1.912"; 0.5 → "0,5". At most two decimals. */
export function formatNumber(value: number): string {
  const [whole = '0', decimals] = String(Math.round(Math.abs(value) * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}

/** A share in percent with up to two decimals, "89,85 %"; null when there is nothing to take a share of. */
export function formatShare(part: number, whole: number): string | null {
  return whole === 0 ? null : `${formatNumber((part / whole) * 100)} %`;
}

/** Số of a paper: under 10 with a leading zero (II.3); a gap while there is none. */
export function paddedNumber(number: number | null): string {
  return number === null ? blankNumber : String(number).padStart(2, '0');
}

/** Day under 10 and months 1 and 2 with a leading zero, other months without (II.4). */
function paddedDateParts(on: string): readonly [day: string, month: string, year: string] {
  const [year = '', month = '', day = ''] = on.split('-');
  return [day, Number(month) < 3 ? month : String(Number(month)), year];
}

/** Parts of the date of issue as printed; gaps for day and month while it is open. `issuedOn` is `YYYY-MM-DD`. */
export function dateParts(issuedOn: string | null, year: number): { day: string; month: string; year: string } {
  if (issuedOn === null) return { day: blankDatePart, month: blankDatePart, year: String(year) };
  const [day, month, issuedYear] = paddedDateParts(issuedOn);
  return { day, month, year: issuedYear };
}

/** "2026-03-05" → "ngày 05 tháng 3 năm 2026". */
export function dateInWords(on: string): string {
  const [day, month, year] = paddedDateParts(on);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** "2026-06-15" → "15/6/2026", as periods and deadlines are written within a sentence. */
export function shortDate(on: string): string {
  const [day, month, year] = paddedDateParts(on);
  return `${Number(day) < 10 ? day : Number(day)}/${month}/${year}`;
}

/** Điểm letters in the Vietnamese order, đ included (II.6). */
const pointLetters = 'abcdđeghiklmnopqrstuvxy';

/** 0 → "a)", 4 → "đ)". Throws a RangeError past the alphabet's end. */
export function pointMark(index: number): string {
  const letter = pointLetters[index];
  if (letter === undefined) throw new RangeError(`point ${index}`);
  return `${letter})`;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words at the start of a text that stay in upper case within a sentence: abbreviations, bodies, cited documents (Phụ lục II). */
const properStart =
  /^(?:\p{Lu}{2}|(?:Sở|Bộ|Ban|Đảng|Cục|Chi cục) \p{Lu}|(?:Ủy|Uỷ) ban|Văn phòng|Hội đồng nhân dân|Chính phủ|Thủ tướng|Công an|Kho bạc|Nhà nước|Nhân dân|Mặt trận|(?:Luật|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Công văn) số)/u;

/** Lower case at the start, as within a sentence, unless the text begins with a proper name. */
export function lowerFirst(text: string): string {
  return properStart.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** The text without the marks that end a sentence. */
export function withoutEndMark(text: string): string {
  return text.trim().replace(/(?:\s|\.\/\.|[.;,:])+$/, '');
}

/** The text as a sentence: first letter upper case, full stop at its end. */
export function sentence(text: string): string {
  return `${upperFirst(withoutEndMark(text))}.`;
}

/** Lines of a recorded text, without their dashes, blank ones left out. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^[-+•]\s+/, ''))
    .filter(Boolean);
}

/** Kinds of papers by the abbreviation in their symbol (Phụ lục III, mục I). */
const kindsBySymbol: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  GM: 'Giấy mời',
  TT: 'Thông tư',
  NĐ: 'Nghị định',
};

/** "1234/QĐ-UBND" → "Quyết định số 1234/QĐ-UBND". A symbol that names no kind is a công văn. */
export function nameByCode(code: string): string {
  if (!/^\d/.test(code)) return code;
  const kind = /\/(?:\d{4}\/)?(\p{L}+)-/u.exec(code)?.[1] ?? '';
  return `${kindsBySymbol[kind] ?? 'Công văn'} số ${code}`;
}

/** A paper cited for the first time, with all that is known of it: name, day, issuer, subject (II.6.a). */
export function citeInFull(evidence: Evidence): string {
  const subject = withoutEndMark(evidence.subject);
  return [
    nameByCode(evidence.documentCode),
    evidence.issuedOn && dateInWords(evidence.issuedOn),
    evidence.issuer && `của ${evidence.issuer}`,
    subject &&
      (/^(về|ban hành|phê duyệt|công bố|quy định)\s/i.test(subject)
        ? lowerFirst(subject)
        : `về ${lowerFirst(subject)}`),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Cites papers in the order of a text: in full the first time, afterwards by name and code only. */
export function createCitations(): (evidence: Evidence) => string {
  const cited = new Set<string>();
  return (evidence) => {
    if (cited.has(evidence.documentCode)) return nameByCode(evidence.documentCode);
    cited.add(evidence.documentCode);
    return citeInFull(evidence);
  };
}

/** "Kế hoạch …" → "…": a trích yếu does not repeat its own kind. */
export function withoutKind(title: string, kindName: string): string {
  const rest = title.trim();
  const starts = rest.toLowerCase().startsWith(`${kindName.toLowerCase()} `);
  return upperFirst(withoutEndMark(starts ? rest.slice(kindName.length).trim() : rest));
}
