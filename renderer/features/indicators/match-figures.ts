/** Which indicator of the catalogue a figure that was read from a paper is: by its words and its unit. Pure. */
import type { Indicator } from '../../../core/domain/indicator.ts';
import type { ParsedIndicator } from '../../../core/import/parsed-document.ts';
import type { Decimal } from '../../../core/report/decimal.ts';
import { foldVietnamese } from '../../../core/text/vietnamese.ts';

/** Words that tell nothing of what is counted. */
const emptyWords = new Set('so ty le tong cac va cua da duoc co la trong tai cho theo tren voi luong'.split(' '));

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    foldVietnamese(text)
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word !== '' && !emptyWords.has(word)),
  );
}

/** The share of words that two names have in common, 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return common === 0 ? 0 : (2 * common) / (one.size + other.size);
}

/** Under this two names are not the same. */
const leastLikeness = 0.6;

/** The code of the most alike indicator of the same sort of unit; null when none is alike. */
export function findIndicatorFor(found: ParsedIndicator, indicators: readonly Indicator[]): string | null {
  const words = wordsOf(found.name);
  const isPercent = found.unit === '%';
  const [best] = indicators
    .filter(({ unit }) => (unit === '%') === isPercent)
    .map(({ code, name }) => ({ code, score: likeness(words, wordsOf(name)) }))
    .sort((left, right) => right.score - left.score);
  return best && best.score >= leastLikeness ? best.code : null;
}

/** The value of a figure as exact digits: papers write at most four behind the comma. */
export function readFoundValue({ value }: ParsedIndicator): Decimal | null {
  if (value === null || !Number.isFinite(value)) return null;
  const [whole = '0', fraction = ''] = value.toFixed(4).split('.');
  const kept = fraction.replace(/0+$/, '');
  return kept ? `${whole}.${kept}` : whole;
}
