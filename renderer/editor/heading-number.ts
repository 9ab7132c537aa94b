/**
 * The number a new đề mục gets: numbers are words of the draft (Word's own numbering knows no "đ)"), so the editor proposes
 * the next one. Pure.
 */

/** A heading as numbering sees it. */
export interface NumberedHeading {
  readonly level: number;
  readonly number: string;
}

/** Letters of điểm, in the order of Vietnamese papers: a, b, c, d, đ, e, g, h… (no f, j, w, z; no ă, â, ê, ô, ơ, ư). */
const pointLetters = 'abcdđeghiklmnopqrstuvxy';

const romanDigits: readonly (readonly [string, number])[] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

function toRoman(value: number): string {
  const found = romanDigits.find(([, worth]) => worth <= value);
  return found ? found[0] + toRoman(value - found[1]) : '';
}

function fromRoman(digits: string): number {
  const found = romanDigits.find(([letters]) => digits.startsWith(letters));
  return found ? found[1] + fromRoman(digits.slice(found[0].length)) : 0;
}

function firstNumber(level: number, parent: NumberedHeading | undefined): string {
  if (level === 1) return 'I.';
  if (level === 2) return '1.';
  if (level === 3) return parent?.level === 2 && /^\d+\.$/.test(parent.number) ? `${parent.number}1.` : '1.1.';
  return 'a)';
}

/** The number after this one, or undefined when it is not a number that can be counted on. */
function numberAfter(number: string): string | undefined {
  const roman = /^([IVX]+)\.$/.exec(number)?.[1];
  if (roman) return `${toRoman(fromRoman(roman) + 1)}.`;
  const arabic = /^((?:\d+\.)*)(\d+)\.$/.exec(number);
  if (arabic) return `${arabic[1]}${Number(arabic[2]) + 1}.`;
  const letter = /^(\p{L})\)$/u.exec(number)?.[1];
  const next = letter ? pointLetters[pointLetters.indexOf(letter) + 1] : undefined;
  return letter && pointLetters.includes(letter) && next ? `${next})` : undefined;
}

/**
 * The number for a new heading of `level` (1 `I.`, 2 `1.`, 3 `1.1.`, 4 `a)`; NĐ 30/2020, Phụ lục I, II.6) that comes after
 * `before`, in reading order: it goes on from its last sibling, or starts anew under a higher heading.
 */
export function nextHeadingNumber(before: readonly NumberedHeading[], level: number): string {
  const parentAt = before.findLastIndex((heading) => heading.level < level);
  const siblings = before.slice(parentAt + 1).filter((heading) => heading.level === level);
  const next = siblings.map((sibling) => numberAfter(sibling.number)).findLast((number) => number !== undefined);
  return next ?? firstNumber(level, before[parentAt]);
}
