/**
 * Numbers as Vietnamese papers write them: "1.912", "89,85", "02", "12.345.678". Knows digits and their marks only, not
 * what is counted.
 */

/** A number in a text, with what its spelling tells. */
export interface WrittenNumber {
  /** Offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Digits written after the decimal mark: 94,2 has one. */
  readonly decimals: number;
  readonly written: string;
  /** True when the spelling leaves room for another value, or letters had to be read as digits. */
  readonly isDoubtful: boolean;
}

type Reading = Pick<WrittenNumber, 'value' | 'decimals' | 'isDoubtful'>;

/** More digits than this are no figure of a paper and would lose their last ones as a number. */
const mostDigits = 15;

const digitsOnly = /^\d+$/;

/** Whether the pieces between separators are groups of three after a first of one to three: "12", "345", "678". */
function areThousands(groups: readonly string[]): boolean {
  return groups.every((group, i) => (i === 0 ? group.length >= 1 && group.length <= 3 : group.length === 3));
}

function readingOf(whole: string, fraction: string, isDoubtful: boolean): Reading | null {
  if (!digitsOnly.test(whole) || whole.length + fraction.length > mostDigits) return null;
  return { value: Number(fraction ? `${whole}.${fraction}` : whole), decimals: fraction.length, isDoubtful };
}

/** "1.912", "12.345,5" where `mark` parts the thousands and `decimal` the fraction; null when written otherwise. */
function readGrouped(written: string, mark: string, decimal: string): Reading | null {
  const [head = '', fraction = '', ...rest] = written.split(decimal);
  const groups = head.split(mark);
  if (rest.length > 0 || groups.length < 2 || !areThousands(groups)) return null;
  if (written.includes(decimal) && !digitsOnly.test(fraction)) return null;
  return readingOf(groups.join(''), fraction, false);
}

/** "19,4", "97.4": one mark and no groups. A point before three digits parts thousands, so it never comes here. */
function readDecimal(written: string): Reading | null {
  const [whole = '', fraction = '', ...rest] = written.split(/[.,]/);
  if (rest.length > 0 || !digitsOnly.test(fraction)) return null;
  return readingOf(whole, fraction, false);
}

/**
 * Reads one number. A comma is the decimal mark and a point parts thousands; "97.4" and "82,342,037" (which is
 * doubtful) are read as well, because they can mean one thing only. Null for what is no number.
 */
export function parseNumber(written: string): Reading | null {
  if (digitsOnly.test(written)) return readingOf(written, '', false);
  const commas = written.split(',').length - 1;
  if (commas > 1) {
    const grouped = readGrouped(written, ',', '.');
    return grouped && { ...grouped, isDoubtful: true };
  }
  return readGrouped(written, '.', ',') ?? readDecimal(written);
}

/** The value a count can only have: nobody counts 1,912 files by thousandths, so three decimals were a group. */
export function asCount(number: WrittenNumber): WrittenNumber {
  if (number.decimals !== 3) return number;
  return { ...number, value: Math.round(number.value * 1000), decimals: 0, isDoubtful: true };
}

const numberPattern = /\d[\d.,]*/g;
/** In damaged text l, I and O stand for 1 and 0, and a blank may follow the point of a thousand. */
const damagedPattern = /[\dlIO][\dlIO.,]*/g;
/** Before a number they make it a part of a word; a poor scan sets money signs for letters. */
const isWordSign = /[\p{L}€¢&]/u;

/** Cuts marks off the end that belong to the sentence: "1.912." → "1.912". */
function withoutSentenceMarks(written: string): string {
  let end = written.length;
  while (end > 0 && (written[end - 1] === '.' || written[end - 1] === ',')) end -= 1;
  return written.slice(0, end);
}

/** A number mended letter by letter; null when no true digit holds it. */
function mend(written: string): string | null {
  if (!/\d/.test(written)) return null;
  return written.replace(/[lI]/g, '1').replaceAll('O', '0');
}

/** "1. 912": a thousand whose point was torn from its group. Gives the end of the group, or null. */
function tornGroupEnd(text: string, end: number): number | null {
  return /^\. \d{3}(?![\d.,]*\d)/.test(text.slice(end, end + 12)) ? end + 5 : null;
}

function readAt(text: string, start: number, raw: string, isDamaged: boolean): WrittenNumber | null {
  const spelled = withoutSentenceMarks(raw);
  const end = start + spelled.length;
  if (isWordSign.test(text[start - 1] ?? '')) return null;
  const tornEnd = isDamaged && /^\d{1,3}$/.test(spelled) ? tornGroupEnd(text, end) : null;
  const written = text.slice(start, tornEnd ?? end);
  const mended = isDamaged ? mend(written.replace(' ', '')) : written;
  const reading = mended === null ? null : parseNumber(mended);
  if (!reading) return null;
  return { ...reading, start, end: tornEnd ?? end, written, isDoubtful: reading.isDoubtful || mended !== written };
}

/**
 * The numbers of a text in their order, those glued behind a letter ("IPv6", "s6") left out. In damaged text (`isDamaged`)
 * letters inside a number are read as digits and the number is doubtful.
 */
export function findNumbers(text: string, isDamaged: boolean): readonly WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (const match of text.matchAll(isDamaged ? damagedPattern : numberPattern)) {
    const last = found.at(-1);
    if (last && match.index < last.end) continue;
    const number = readAt(text, match.index, match[0], isDamaged);
    if (number) found.push(number);
  }
  return found;
}

/** A number in Vietnamese form with the given decimals: 1912 → "1.912", 94.2 → "94,2". */
export function writeNumber(value: number, decimals: number): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  let grouped = whole.slice(-3);
  for (let end = whole.length - 3; end > 0; end -= 3) grouped = `${whole.slice(Math.max(0, end - 3), end)}.${grouped}`;
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

const digitWords: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

/** The words that numbers below a thousand are written with; alternatives of a regular expression. */
export const numberWords = `(?:(?:${Object.keys(digitWords).join('|')}|mười|mươi|trăm|linh|lẻ)(?![\\p{L}]))`;

/** "hai mươi mốt" → 21, "một trăm linh năm" → 105; null for words that are no number below a thousand. */
export function parseNumberWords(words: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const word of words.trim().toLowerCase().split(/\s+/)) {
    const value = digitWords[word];
    if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else if (word === 'mười' && digit === null) total += 10;
    else if ((word === 'mươi' || word === 'trăm') && digit !== null) {
      total += digit * (word === 'mươi' ? 10 : 100);
      digit = null;
    } else if ((word !== 'linh' && word !== 'lẻ') || digit !== null || total === 0) return null;
  }
  return total + (digit ?? 0);
}
