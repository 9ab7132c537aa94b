/** Counts numbered paragraphs while reading on, and says the label that a reader sees before each. Knows no layout. */
import type { ListPlace, NumberedList, Numbering, NumberingLevel } from './numbering.ts';
import { readSymbolLetters } from './symbol-letters.ts';

/** What stands before the text of a numbered paragraph. */
export interface NumberLabel {
  readonly text: string;
  readonly level: NumberingLevel;
}

/** Counts one paragraph on; undefined for an unknown list. */
export type NumberCounter = (place: ListPlace) => NumberLabel | undefined;

/** A counter for one reading of a file from its beginning. */
export function createNumberCounter(numbering: Numbering): NumberCounter {
  const countsOfDefinition = new Map<string, Map<number, number>>();
  const overridesUsed = new Set<string>();
  return (place) => {
    const list = numbering.get(place.listId);
    const level = list?.levels.get(place.level);
    if (!list || !level) return undefined;
    const counts = countsOfDefinition.get(list.definitionId) ?? new Map<number, number>();
    countsOfDefinition.set(list.definitionId, counts);
    // The override counts once, where its list begins; then Word counts on for all lists of the definition.
    for (const [overridden, start] of list.startOverrides) {
      const key = `${list.id}/${overridden}`;
      if (overridden > place.level || overridesUsed.has(key)) continue;
      overridesUsed.add(key);
      counts.set(overridden, start - 1);
    }
    counts.set(place.level, (counts.get(place.level) ?? level.start - 1) + 1);
    for (const [index, lower] of list.levels) {
      if (index > place.level && place.level < lower.restartsBelow) counts.delete(index);
    }
    return { text: fillLabel(level, list, counts), level };
  };
}

function fillLabel(level: NumberingLevel, list: NumberedList, counts: ReadonlyMap<number, number>): string {
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const shown = list.levels.get(index);
    const format = level.isLegal ? 'decimal' : (shown?.format ?? 'decimal');
    return formatNumber(counts.get(index) ?? shown?.start ?? 1, format);
  });
  return readSymbolLetters(text);
}

/** ST_NumberFormat (17.18.59), those that Vietnamese papers use; the rest count in digits. */
function formatNumber(count: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'upperRoman':
      return formatRoman(count);
    case 'lowerRoman':
      return formatRoman(count).toLowerCase();
    case 'upperLetter':
      return formatLetter(count);
    case 'lowerLetter':
      return formatLetter(count).toLowerCase();
    default:
      return String(count);
  }
}

/** a … z, aa, bb …: Word repeats the letter. */
function formatLetter(count: number): string {
  if (count < 1) return String(count);
  return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.min(Math.ceil(count / 26), 10));
}

const romanValues: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function formatRoman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let rest = count;
  let text = '';
  for (const [value, letters] of romanValues) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}
