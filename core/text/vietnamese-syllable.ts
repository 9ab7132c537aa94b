/**
 * Whether letters can be a Vietnamese syllable (âm tiết): an onset, a rhyme, a tone that the rhyme bears. Tells spelling
 * only; a syllable that no word uses passes.
 */

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

/** Rhymes (vần) without their tone. */
const rhymes = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay',
    'ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu êng',
    'o oc oi om on ong oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay',
    'oăc oăm oăn oăng oăt oe oen oeo oet',
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uơ uôc uôi uôm uôn uông uôt',
    'uy uya uych uynh uyt uyu uyn uyp uyên uyêt',
    'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
    'y yêm yên yêt yêu yêng',
  ].flatMap((row) => row.split(' ')),
);

/** After "qu" the glide is spelled in the onset. */
const rhymesAfterQu = new Set(
  (
    'a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et ê êch ên ênh êt ' +
    'i ich in inh it iên iêt iêu ơ ôc y ych ynh yt yên yêt yêu'
  ).split(' '),
);

/** Sắc, huyền, hỏi, ngã, nặng. */
const tones = /[\u0301\u0300\u0309\u0303\u0323]/g;
/** A rhyme that ends in a stop bears sắc or nặng and no other tone. */
const stopped = /(?:c|ch|p|t)$/;
const sharpOrHeavy = /^[\u0301\u0323]$/;

const longestSyllable = 7;

/** Whether a word, in any case, NFC or NFD, is spelled as a syllable can be: "nghiêng", "Uỷ", "đúng", not "dtmg". */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const marks = decomposed.match(tones) ?? [];
  if (marks.length > 1) return false;
  const plain = decomposed.replace(tones, '').normalize('NFC');
  if (plain.length === 0 || plain.length > longestSyllable) return false;
  const bears = (rhyme: string) => !stopped.test(rhyme) || sharpOrHeavy.test(marks[0] ?? '');
  if (plain.startsWith('qu') && rhymesAfterQu.has(plain.slice(2))) return bears(plain);
  if (rhymes.has(plain)) return bears(plain);
  return onsets.some((onset) => plain.startsWith(onset) && rhymes.has(plain.slice(onset.length))) && bears(plain);
}

/** Fewer words than this tell nothing about a text. */
const leastWords = 100;

/**
 * The share, 0 to 1, of a text's words that cannot be Vietnamese, or null when it has too few words to tell. Abbreviations,
 * addresses and words that hold digits are left out of the count, except where digits stand inside lower-case letters.
 */
export function shareOfImpossibleWords(text: string): number | null {
  let words = 0;
  let impossible = 0;
  for (const token of text.split(/[^\p{L}\p{M}\d@._]+/u)) {
    const word = token.replace(/^[._]+|[._]+$/g, '');
    if (!/^\p{L}\p{Ll}+$|^\p{L}?\p{Ll}*\d\p{Ll}+$/u.test(word.normalize('NFC'))) continue;
    words += 1;
    if (!isVietnameseSyllable(word)) impossible += 1;
  }
  return words < leastWords ? null : impossible / words;
}
