/**
 * The periods that a report's sentences name ("quý III/2024", "9 tháng đầu năm 2025", "từ ngày … đến ngày …") and what a
 * change is measured against ("so với quý trước"). Knows words of time only.
 */
import type { FigureText, Span } from './figure-text.ts';

export interface NamedPeriod extends Span {
  /** As reporting periods are named, "quý III năm 2024"; other spans of time as written. */
  readonly name: string;
  /** False for a part of a year whose year is not written. */
  readonly hasYear: boolean;
}

const longestName = 60;
const romans = ['I', 'II', 'III', 'IV'];
const year = String.raw`(?:19|2[’']?0)\d{2}`;
const day = String.raw`(?:ngày )?\d{1,2}[/.]\d{1,2}(?:[/.]${year})?`;
const wordedDay = String.raw`ngày \d{1,2} tháng \d{1,2}(?: năm ${year})?`;

/** The widest first: what it covers is not read again. */
const sources: readonly string[] = [
  `từ (?:${wordedDay}|${day}) (?:đến|-) (?:hết )?(?:${wordedDay}|${day})`,
  String.raw`(?:lũy kế |luỹ kế |cộng dồn )\d{1,2} tháng(?: đầu| cuối)?(?: năm ${year}|/${year})?`,
  String.raw`(?:lũy kế |luỹ kế |tính )?(?:từ đầu năm )?đến hết (?:tháng \d{1,2}|quý [iv]{1,3}|ngày \d{1,2}/\d{1,2})(?:/| năm )?(?:${year})?`,
  String.raw`tính đến (?:hết )?\d{1,2}[/.]\d{1,2}[/.]${year}`,
  `(?:tính )?đến (?:hết )?(?:${wordedDay}|ngày \\d{1,2}[/.]\\d{1,2}[/.]${year})`,
  String.raw`\d{1,2} tháng (?:đầu|cuối) năm(?: ${year}|(?!\p{L}))`,
  String.raw`\d{1,2} tháng (?:năm |/)${year}`,
  `từ năm ${year} đến năm ${year}`,
  `những tháng (?:đầu|cuối) năm ${year}`,
  String.raw`quý (?:iv|i{1,3}|[1-4])(?:(?: ?/ ?| năm |-)${year})?(?![\p{L}\d])`,
  String.raw`(?<!\d )tháng \d{1,2}(?:(?:/| năm )${year})?(?![\d.,]*[\d%])`,
  `giai đoạn ${year} ?[-–] ?${year}`,
  String.raw`(?<!tháng \d )(?<!tháng \d\d )năm ${year}(?!\d)`,
];

const ofLower = new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'gu');
/** In damaged text "năm" and "đầu" lose their vowels: "5 thang diu nim 2025". */
const ofDamaged =
  /\d{1,2} thang d[a-z]{1,3} n[a-z]{1,3}m ?2[’']?0\d{2}|(?<!\d )thang \d{1,2}(?![\d.,/]*[\d%])|(?<!thang \d )(?<!thang \d\d )(?<![a-z])n[a-z]{1,3}m 2[’']?0\d{2}(?!\d)/g;

/** `words` are folded or in small letters, `written` the same as the paper has them. */
function nameOf(words: string, written: string): string {
  const plain = words.replace(/[’']/g, '');
  const named = plain.match(/(?:19|20)\d{2}(?!.*(?:19|20)\d{2})/)?.[0];
  const inYear = named ? ` năm ${named}` : '';
  const quarter = /^qu[ýy] (iv|i{1,3}|[1-4])/.exec(plain)?.[1];
  if (quarter) return `quý ${/\d/.test(quarter) ? romans[Number(quarter) - 1] : quarter.toUpperCase()}${inYear}`;
  const months = /^(\d{1,2}) thang d/.exec(plain)?.[1];
  if (months) return `${months} tháng đầu${inYear}`;
  const month = /^th[áa]ng (\d{1,2})/.exec(plain)?.[1];
  if (month) return `tháng ${Number(month)}${inYear}`;
  if (/^n[a-ză]{1,3}m \d/.test(plain)) return inYear.trim();
  return (written.charAt(0).toLowerCase() + written.slice(1)).slice(0, longestName).trim();
}

/** The periods of a text in their order. */
export function findPeriods({ text, lower, folded, isDamaged }: FigureText): readonly NamedPeriod[] {
  const found: NamedPeriod[] = [];
  for (const match of (isDamaged ? folded : lower).matchAll(isDamaged ? ofDamaged : ofLower)) {
    const words = match[0];
    found.push({
      start: match.index,
      end: match.index + words.length,
      name: nameOf(words, text.slice(match.index, match.index + words.length)),
      hasYear: /(?:19|2[’']?0)\d{2}/.test(words),
    });
  }
  return found;
}

/** A period's name with the year of the paper where it names none itself. */
export function completePeriod(period: NamedPeriod, year: string | null): string {
  if (period.hasYear || year === null) return period.name;
  const name = period.name.endsWith(' năm') ? `${period.name} ${year}` : `${period.name} năm ${year}`;
  return name.length > longestName ? period.name : name;
}

/** "so với …", "hơn năm …": where the words begin and what they name. */
export interface Comparison extends Span {
  readonly versus: string;
}

/** Where the words compared with end: a mark, a bracket, or the verb or number that gives its value. */
const comparisonPattern = /(?:so với|so cùng kỳ|tăng hơn|cao hơn|giảm hơn|thấp hơn) (?!\d)[^,.;:()]{2,80}/gu;
const foldedComparison = /(?:so (?:voi|v.?i)|t[a-z]{1,3}ng hon) (?!\d)[^,.;:()]{2,80}/g;
const valueEnd = / (?:là|đạt|xếp|tăng|giảm|còn|chỉ|đứng|la|dat|xep|tang|giam|con|chi|dung)(?: |$)| \d{1,3}$/u;

/** The comparisons of a text in their order. */
export function findComparisons({ text, lower, folded, isDamaged }: FigureText): readonly Comparison[] {
  const found: Comparison[] = [];
  for (const match of (isDamaged ? folded : lower).matchAll(isDamaged ? foldedComparison : comparisonPattern)) {
    const opening = match[0].startsWith('so cùng') ? 3 : (/^\S+ \S+ /.exec(match[0])?.[0].length ?? 0);
    const words = match[0].slice(opening);
    const cut = valueEnd.exec(words)?.index ?? words.length;
    const start = match.index + opening;
    const versus = text.slice(start, start + cut).trim();
    if (versus) found.push({ start: match.index, end: start + cut, versus });
  }
  return found;
}
