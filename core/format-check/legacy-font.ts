/** Fonts of the character sets before Unicode: TCVN3 (".VnTime"), VNI ("VNI-Times") and their kin. Knows nothing of rules. */
import type { Paper } from './docx/paper.ts';
import { countVisible } from './paper-text.ts';

const legacyFont = /^(\.vn|vni-|vn ?(time|arial))/i;

/** True for a font whose letters are not Unicode. */
export function isLegacyFont(font: string): boolean {
  return legacyFont.test(font);
}

/** True when most letters of a paper are in such fonts: its words cannot be read before they are converted. */
export function isMostlyLegacy(paper: Paper): boolean {
  let legacy = 0;
  let all = 0;
  for (const piece of paper.paragraphs.flatMap((one) => one.lines).flatMap((line) => line.pieces)) {
    const letters = countVisible(piece.text);
    all += letters;
    if (isLegacyFont(piece.format.asciiFont)) legacy += letters;
  }
  return legacy * 2 > all;
}
