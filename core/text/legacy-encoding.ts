/**
 * Text of the old Vietnamese 8-bit fonts (TCVN3 ".Vn…", VNI "VNI-…") that shows as wrong letters in Unicode: recognises it
 * by what its words become, and converts it. Knows letters, nothing of files.
 */
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

export type LegacyEncoding = 'tcvn3' | 'vni';

/**
 * TCVN 5712:1993 (VN3): one code for each letter. Capitals with a tone have none; a capital font shows the small letter's
 * code as a capital.
 */
const tcvn3Pairs =
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đ' +
  'µà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậ' +
  'ÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞị' +
  'ßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợ' +
  'ïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ';

/** VNI: a vowel and the sign after it. Rows: the vowel; signs with what they make of it. */
const vniRows: readonly (readonly [string, string])[] = [
  ['a', 'ùáøàûảõãïạêăéắèằúẳüẵëặââáấàầåẩãẫäậ'],
  ['e', 'ùéøèûẻõẽïẹâêáếàềåểãễäệ'],
  ['o', 'ùóøòûỏõõïọâôáốàồåổãỗäộ'],
  ['ô', 'ùớøờûởõỡïợ'],
  ['u', 'ùúøùûủõũïụ'],
  ['ö', 'ùứøừûửõữïự'],
  ['y', 'ùýøỳûỷõỹ'],
];
/** VNI letters that are one code. */
const vniSingles = 'ôơöưñđæỉóĩòịîỵ';

function pairsOf(text: string): readonly (readonly [string, string])[] {
  const letters = [...text];
  return letters.flatMap((letter, i) => (i % 2 === 0 ? [[letter, letters[i + 1] as string] as const] : []));
}

const tcvn3Letters: ReadonlyMap<string, string> = new Map(pairsOf(tcvn3Pairs));

/** Small and capital letters; a sign is small or capital with its vowel, but "Uû" is found as well as "UÛ". */
const vniLetters: ReadonlyMap<string, string> = new Map(
  [
    ...vniRows.flatMap(([vowel, signs]) => pairsOf(signs).map(([sign, made]) => [vowel + sign, made] as const)),
    ...pairsOf(vniSingles),
  ].flatMap(([written, made]) => {
    const [vowel = '', sign = ''] = written;
    const capital = vowel.toUpperCase();
    return [
      [written, made],
      [capital + sign.toUpperCase(), made.toUpperCase()],
      [capital + sign, made.toUpperCase()],
    ] as const;
  }),
);
const vniPattern = new RegExp([...vniLetters.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** Letters that only Unicode Vietnamese has: a line that holds one is in no old encoding. */
const unicodeLetters = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/;
/** A word of letters and of the signs that stand for letters. */
const wordPattern = /[\p{L}\u00a1-\u00ff\u00ad]+/gu;

function isCapital(word: string): boolean {
  return /[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word);
}

/** The code of "ư" is an invisible hyphen in Unicode, which copying loses: puts "ư" back where only it makes a syllable. */
function restoreLostLetter(word: string): string {
  if (!/\p{Ll}$/u.test(word) || isVietnameseSyllable(word)) return word;
  for (let at = word.length; at >= 0; at -= 1) {
    const restored = `${word.slice(0, at)}ư${word.slice(at)}`;
    if (isVietnameseSyllable(restored)) return restored;
  }
  return word;
}

function convertTcvn3Line(line: string, isLetterLost: boolean): string {
  const isCapitalLine = isCapital(line);
  return line.replace(wordPattern, (word) => {
    const made = [...word].map((letter) => tcvn3Letters.get(letter) ?? letter).join('');
    if (isCapitalLine || isCapital(word)) return made.toUpperCase();
    return isLetterLost ? restoreLostLetter(made) : made;
  });
}

function convertVniLine(line: string): string {
  return line.replace(vniPattern, (written) => vniLetters.get(written) ?? written);
}

/**
 * The text in Unicode; a line that is in Unicode already stays as it is. TCVN3 has no capitals with a tone: they come back
 * in words and lines of capitals ("CéNG" → "CỘNG"); one at the beginning of a word becomes small.
 */
export function convertLegacyText(text: string, encoding: LegacyEncoding): string {
  const isLetterLost = !text.includes('\u00ad');
  return text
    .split('\n')
    .map((line) => {
      if (unicodeLetters.test(line)) return line;
      return encoding === 'vni' ? convertVniLine(line) : convertTcvn3Line(line, isLetterLost);
    })
    .join('\n');
}

/** So many words that only one encoding explains make chance unlikely. */
const leastWords = 3;
/** So much of a text is looked at. */
const sampleLength = 200_000;

/**
 * The old encoding a text was typed in, or null for ordinary text: the one that turns most of the words that are no
 * Vietnamese as they stand into Vietnamese ones. "ñöôïc" is "được" in VNI, "c¸c" is "các" in TCVN3.
 */
export function detectLegacyEncoding(text: string): LegacyEncoding | null {
  const lines = text.slice(0, sampleLength).split('\n');
  const sample = lines.filter((line) => !unicodeLetters.test(line)).join(' ');
  const words = (sample.match(wordPattern) ?? []).filter((word) => /[^A-Za-z]/.test(word));
  const strange = words.filter((word) => !isVietnameseSyllable(word));
  const tcvn3 = strange.filter((word) => isVietnameseSyllable(convertTcvn3Line(word, true))).length;
  const vni = strange.filter((word) => isVietnameseSyllable(convertVniLine(word))).length;
  const most = Math.max(tcvn3, vni);
  if (most < leastWords || most < words.length / 2) return null;
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
}
