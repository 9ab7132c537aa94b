/** Automatic numbering of paragraphs: definitions from `numbering.xml`, counters while reading on. Knows no layout. */
import { childOf, childrenOf, type XmlElement } from '../../core/package/xml.ts';
import { noProperties, type Properties, readProperties } from './properties.ts';
import { readSymbolLetters } from './symbol-letters.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.`: the counters of the levels. */
  readonly text: string;
  readonly suffix: 'tab' | 'space' | 'nothing';
  readonly paragraph: Properties;
  readonly run: Properties;
}

/** What stands before the text of a numbered paragraph. */
export interface NumberLabel {
  readonly text: string;
  readonly suffix: Level['suffix'];
  readonly run: Properties;
}

export interface Numbering {
  /** Paragraph properties that the level brings; none for an unknown list. */
  paragraphOf(listId: string | undefined, level: number): Properties;
  /** Counts one paragraph on; undefined for an unknown list. */
  countOn(listId: string | undefined, level: number): NumberLabel | undefined;
}

/** Reads `numbering.xml`; without one no paragraph is numbered. */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const abstractLists = new Map<string, ReadonlyMap<number, Level>>();
  for (const list of childrenOf(root, 'w:abstractNum')) {
    abstractLists.set(list.attributes['w:abstractNumId'] ?? '', readLevels(list));
  }
  const lists = new Map<string, { readonly abstractId: string; readonly levels: ReadonlyMap<number, Level> }>();
  for (const list of childrenOf(root, 'w:num')) {
    const abstractId = childOf(list, 'w:abstractNumId')?.attributes['w:val'] ?? '';
    const levels = overrideLevels(abstractLists.get(abstractId) ?? new Map(), list);
    lists.set(list.attributes['w:numId'] ?? '', { abstractId, levels });
  }
  // Lists on one definition count together, as in Word, unless they override a start.
  const counters = new Map<string, number[]>();
  return {
    paragraphOf: (listId, level) => lists.get(listId ?? '')?.levels.get(level)?.paragraph ?? noProperties,
    countOn(listId, levelIndex) {
      const list = lists.get(listId ?? '');
      const level = list?.levels.get(levelIndex);
      if (!list || !level) return undefined;
      const key = list.levels === abstractLists.get(list.abstractId) ? list.abstractId : `list ${listId}`;
      const counts = counters.get(key) ?? [];
      counters.set(key, counts);
      counts[levelIndex] = (counts[levelIndex] ?? level.start - 1) + 1;
      counts.length = levelIndex + 1;
      const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const shown = list.levels.get(index);
        return formatNumber(counts[index] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
      });
      return { text: readSymbolLetters(text), suffix: level.suffix, run: level.run };
    },
  };
}

function readLevels(list: XmlElement): ReadonlyMap<number, Level> {
  return new Map(childrenOf(list, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl']), readLevel(level)]));
}

function readLevel(level: XmlElement): Level {
  const suffix = childOf(level, 'w:suff')?.attributes['w:val'];
  const run = { ...readProperties(childOf(level, 'w:rPr')) };
  const format = childOf(level, 'w:numFmt')?.attributes['w:val'] ?? 'decimal';
  // A bullet's symbol font has no letters of Unicode; they are drawn in the paper's own font.
  if (format === 'bullet') delete run['w:rFonts'];
  return {
    start: Number(childOf(level, 'w:start')?.attributes['w:val'] ?? 1) || 0,
    format,
    text: childOf(level, 'w:lvlText')?.attributes['w:val'] ?? '',
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    paragraph: readProperties(childOf(level, 'w:pPr')),
    run,
  };
}

function overrideLevels(levels: ReadonlyMap<number, Level>, list: XmlElement): ReadonlyMap<number, Level> {
  const overrides = childrenOf(list, 'w:lvlOverride');
  if (overrides.length === 0) return levels;
  const result = new Map(levels);
  for (const override of overrides) {
    const index = Number(override.attributes['w:ilvl']);
    const replacement = childOf(override, 'w:lvl');
    const start = childOf(override, 'w:startOverride')?.attributes['w:val'];
    const level = replacement ? readLevel(replacement) : result.get(index);
    if (level) result.set(index, start === undefined ? level : { ...level, start: Number(start) || 0 });
  }
  return result;
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
