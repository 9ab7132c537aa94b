/**
 * Recognises text of the old Vietnamese 8-bit encodings (TCVN3 fonts ".Vn…", VNI fonts "VNI-…") that shows as wrong
 * letters in Unicode. Detection only: it never changes a text.
 */

export type LegacyEncoding = 'tcvn3' | 'vni';

/** Words every official paper is full of, as each encoding shows them; none of them is a word in Unicode Vietnamese. */
const telltaleWords: Readonly<Record<LegacyEncoding, ReadonlySet<string>>> = {
  tcvn3: new Set([
    'vµ',
    'c¸c',
    'cña',
    '®\u00adîc',
    '®îc',
    'nh©n',
    'hµnh',
    'chøc',
    'tØnh',
    'thùc',
    'hiÖn',
    'c¬',
    'ngµy',
  ]),
  vni: new Set(['vaø', 'caùc', 'cuûa', 'ñöôïc', 'nhaân', 'haønh', 'chöùc', 'tænh', 'thöïc', 'hieän', 'coâng', 'sôû']),
};

/** So many telltale words make chance unlikely. */
const leastWords = 3;

/**
 * The old encoding a text was typed in, or null for ordinary text. Looks at the first 200 000 characters.
 * A mark: "ñöôïc" for "được" (VNI), "c¸c" for "các" (TCVN3).
 */
export function detectLegacyEncoding(text: string): LegacyEncoding | null {
  const counts: Record<LegacyEncoding, number> = { tcvn3: 0, vni: 0 };
  for (const word of text.slice(0, 200_000).split(/[\s,.;:()"]+/)) {
    if (telltaleWords.tcvn3.has(word)) counts.tcvn3 += 1;
    if (telltaleWords.vni.has(word)) counts.vni += 1;
  }
  const likely: LegacyEncoding = counts.tcvn3 >= counts.vni ? 'tcvn3' : 'vni';
  return counts[likely] >= leastWords ? likely : null;
}
