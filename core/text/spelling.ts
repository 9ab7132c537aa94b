/**
 * Doubts about the spelling of a text: words that no Vietnamese syllable can be, and capital letters against NĐ 30/2020,
 * Phụ lục II. Warnings only: names, foreign words and terms of the office are left alone where they can be told. Pure.
 */
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

export interface SpellingDoubt {
  /** Offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** A word that is no syllable, or a letter whose height the decree sets otherwise. */
  readonly kind: 'syllable' | 'capital';
  /** How the decree writes it; null for a syllable. */
  readonly suggestion: string | null;
}

/** Foreign words that papers use in small letters. */
const foreignWords: ReadonlySet<string> = new Set(
  (
    'internet email website web online offline chatbot smartphone logo file robot blockchain data wifi video clip fanpage ' +
    'portal scan server laptop tablet app livestream cloud marketing karaoke container ki-lô-mét zalo facebook youtube'
  ).split(' '),
);

const word = /[\p{L}\p{M}]+/gu;

/** Small letters, or one capital before letters with Vietnamese marks: what could be a word of the language. */
function isJudged(found: string, before: string, behind: string): boolean {
  if (found.length < 2 || /[\d@._/&-]/.test(before) || /[\d@_/&]/.test(behind)) return false;
  if (!/^\p{L}\p{Ll}*$/u.test(found)) return false;
  const isCapital = /^\p{Lu}/u.test(found);
  const isAscii = /^[a-z]+$/i.test(found);
  return !(isCapital && isAscii) && !foreignWords.has(found.toLowerCase());
}

function findImpossibleWords(text: string): readonly SpellingDoubt[] {
  return [...text.matchAll(word)].flatMap((match) => {
    const [found] = match;
    const end = match.index + found.length;
    if (!isJudged(found.normalize('NFC'), text[match.index - 1] ?? '', text[end] ?? '')) return [];
    return isVietnameseSyllable(found) ? [] : [{ start: match.index, end, kind: 'syllable', suggestion: null }];
  });
}

/** What the decree writes otherwise: the pattern, and how it should stand. */
const capitalRules: readonly (readonly [pattern: RegExp, write: (found: string) => string])[] = [
  // Khoản, điểm in small letters; điều, chương, mục with a number in a citation with a capital (mục V.3).
  [/(?<=[\p{L},;] )Khoản(?= \d+ (?:Điều|điều|của))/gu, () => 'khoản'],
  [/(?<=[\p{L},;] )Điểm(?= \p{Ll}\)? [Kk]hoản)/gu, () => 'điểm'],
  [/(?<=khoản \d{1,2} )điều(?= \d)/gu, () => 'Điều'],
  // Only the letters of type, function and field (mục IV).
  [/Ủy Ban(?: Nhân Dân| nhân dân)?|Uỷ Ban(?: Nhân Dân| nhân dân)?|Ủy ban Nhân [Dd]ân/gu, () => 'Ủy ban nhân dân'],
  [/Hội Đồng(?: Nhân Dân| nhân dân)|Hội đồng Nhân [Dd]ân/gu, () => 'Hội đồng nhân dân'],
  [
    /(?<=[\p{L},;] )Sở (?:nội vụ|tài chính|tư pháp|y tế|xây dựng|công thương)(?!\p{L})/gu,
    (found) => {
      const [, first = '', ...rest] = found.split(' ');
      return ['Sở', first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ');
    },
  ],
  // The common noun of an administrative unit stays small before a proper name (mục III.1.a); Thành phố Hồ Chí Minh is its name.
  [/(?<=\p{Ll} )Tỉnh(?= \p{Lu}\p{Ll}+ \p{Lu})/gu, () => 'tỉnh'],
  [/(?<=\p{Ll} )(?:Chủ|Phó Chủ) Tịch/gu, (found) => (found.startsWith('Phó') ? 'Phó Chủ tịch' : 'Chủ tịch')],
  [/Tết nguyên đán|tết nguyên đán/gu, () => 'tết Nguyên đán'],
];

function findCapitals(text: string): readonly SpellingDoubt[] {
  return capitalRules.flatMap(([pattern, write]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const suggestion = write(match[0]);
      return suggestion === match[0]
        ? []
        : [{ start: match.index, end: match.index + match[0].length, kind: 'capital' as const, suggestion }];
    }),
  );
}

/** The doubts of a text in their order. */
export function findSpellingDoubts(text: string): readonly SpellingDoubt[] {
  return [...findImpossibleWords(text), ...findCapitals(text)].sort((left, right) => left.start - right.start);
}
