/** What a line "Số: …/…" and a line "…, ngày … tháng … năm …" say. Knows nothing of tables or rules. */
import type { TextLine } from './docx/paper.ts';
import { foldText } from './paper-text.ts';

export interface NumberLine {
  readonly line: TextLine;
  /** "Số" and its colon as written: "Số:". */
  readonly opening: string;
  /** Digits of the number; empty when blank. */
  readonly digits: string;
  /** A year between number and symbol ("/2026/"); null when there is none. */
  readonly year: string | null;
  /** Ký hiệu as written, with its own spaces: "BC-SNV". */
  readonly symbol: string;
  readonly hasSlash: boolean;
}

export interface PlaceDateLine {
  readonly line: TextLine;
  /** "Hà Nội"; without the comma. */
  readonly place: string;
  readonly hasComma: boolean;
  /** Digits as written; empty when blank. */
  readonly day: string;
  readonly month: string;
  readonly year: string;
  /** Written as dd/mm/yyyy. */
  readonly isNumeric: boolean;
}

const blank = /[\s._…]+/g;

/** Reads "Số: 12/BC-SNV"; undefined for any other line. */
export function parseNumberLine(line: TextLine): NumberLine | undefined {
  if (line.text.length > 80) return undefined;
  const opening = /^(số\s*:?|so\s*:)/i.exec(line.text)?.[0];
  if (!opening) return undefined;
  const rest = line.text.slice(opening.length);
  const hasColon = opening.endsWith(':');
  const slash = rest.indexOf('/');
  if (!hasColon && !/^[\d\s._…]*\//.test(rest)) return undefined;
  if (slash < 0 && !/^[\d\s._…]*([A-ZĐ]+-[A-ZĐ&]+)?$/.test(rest)) return undefined;
  const beforeSlash = slash < 0 ? rest : rest.slice(0, slash);
  const digits = beforeSlash.replace(blank, '').replace(/\D+.*$/, '');
  const afterSlash = (slash < 0 ? rest.replace(/^[\d\s._…]+/, '') : rest.slice(slash + 1)).trim();
  const year = /^(\d{4})\s*\/\s*/.exec(afterSlash);
  return {
    ...{ line, opening, digits, hasSlash: slash >= 0 },
    year: year?.[1] ?? null,
    symbol: year ? afterSlash.slice(year[0].length) : afterSlash,
  };
}

/** Reads "Hà Nội, ngày 05 tháng 3 năm 2026", blanks and dd/mm/yyyy included; undefined for any other line. */
export function parsePlaceDate(line: TextLine): PlaceDateLine | undefined {
  const { text } = line;
  if (text.length > 90 || !/^\p{L}/u.test(text)) return undefined;
  const folded = foldText(text);
  // Folding keeps one letter for one letter, so positions in both texts agree.
  const words = /^([a-z0-9 .'()-]{1,50}?)\s*(,?)\s*ngay\b(.{0,14}?)thang\b(.{0,14}?)nam\b(.{0,14})$/.exec(folded);
  if (words) {
    const [, place = '', comma = '', day = '', month = '', year = ''] = words;
    const parts = { day: digitsOf(day), month: digitsOf(month), year: digitsOf(year) };
    return { line, place: text.slice(0, place.length).trim(), hasComma: comma !== '', ...parts, isNumeric: false };
  }
  const numeric = /^([a-z .'-]{2,50}?)\s*(,?)\s*(?:ngay\s*)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(folded);
  if (!numeric) return undefined;
  const [, place = '', comma = '', day = '', month = '', year = ''] = numeric;
  return {
    line,
    place: text.slice(0, place.length).trim(),
    hasComma: comma !== '',
    ...{ day, month, year },
    isNumeric: true,
  };
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
