/**
 * How wide words are in Times New Roman, and where they wrap: needed for the lines under the agency, the motto and the
 * subject, whose length the decree ties to the text. Advance widths are those of Tinos, which is metric-compatible.
 * Knows nothing of papers.
 */

export type FontFace = 'regular' | 'bold' | 'italic';

/** Line height of Times New Roman over its size. */
export const lineHeightRatio = 1.149;

/** Units of an em in the tables below. */
const unitsPerEm = 2048;

/** Advance widths of U+0020 … U+007E. */
const asciiWidths: Readonly<Record<FontFace, readonly number[]>> = {
  regular: [
    512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024,
    1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479,
    682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569,
    682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024,
    682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
  ],
  bold: [
    512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024,
    1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366, 1251, 1593,
    1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479, 1366,
    682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024,
    1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
  ],
  italic: [
    512, 682, 860, 1024, 1024, 1706, 1593, 438, 682, 682, 1024, 1382, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024,
    1024, 1024, 1024, 1024, 1024, 682, 682, 1382, 1382, 1382, 1024, 1884, 1251, 1251, 1366, 1479, 1251, 1251, 1479,
    1479, 682, 909, 1366, 1139, 1706, 1366, 1479, 1251, 1479, 1251, 1024, 1139, 1479, 1251, 1706, 1251, 1139, 1139, 797,
    569, 797, 864, 1024, 682, 1024, 1024, 909, 1024, 909, 569, 1024, 1024, 569, 569, 909, 569, 1479, 1024, 1024, 1024,
    1024, 797, 797, 569, 1024, 909, 1366, 909, 909, 797, 819, 563, 819, 1108,
  ],
};

/** Letters and marks outside ASCII whose width is not that of their base letter. */
const otherWidths: Readonly<Record<FontFace, Readonly<Record<string, number>>>> = {
  regular: {
    Đ: 1479,
    đ: 1024,
    Ơ: 1479,
    ơ: 1083,
    Ư: 1589,
    ư: 1110,
    '–': 1024,
    '—': 2048,
    '“': 909,
    '”': 909,
    '…': 2048,
  },
  bold: { Đ: 1479, đ: 1139, Ơ: 1593, ơ: 1134, Ư: 1630, ư: 1229, '–': 1024, '—': 2048, '“': 1024, '”': 1024, '…': 2048 },
  italic: {
    Đ: 1479,
    đ: 1024,
    Ơ: 1479,
    ơ: 1093,
    Ư: 1544,
    ư: 1117,
    '–': 1024,
    '—': 1821,
    '“': 1139,
    '”': 1139,
    '…': 1821,
  },
};

/** Combining tone and shape marks of Vietnamese, without the horn: they sit on the letter and take no room. */
const marksWithoutRoom = /[\u0300\u0301\u0302\u0303\u0306\u0309\u0323]/g;

function widthOfCharacter(character: string, face: FontFace): number {
  const code = character.charCodeAt(0);
  return otherWidths[face][character] ?? asciiWidths[face][code === 0xa0 ? 0 : code - 0x20] ?? unitsPerEm / 2;
}

/** Widths of letters outside ASCII as they are met; finding one takes two normalisations. */
const knownWidths: Readonly<Record<FontFace, Map<string, number>>> = {
  regular: new Map(),
  bold: new Map(),
  italic: new Map(),
};

/** ấ → a + ^ + ´ → a; ở → o + horn + hook → ơ: marks go, the horn is put back into its letter. */
function findWidth(letter: string, face: FontFace): number {
  const known = knownWidths[face].get(letter);
  if (known !== undefined) return known;
  const base = letter.normalize('NFD').replace(marksWithoutRoom, '').normalize('NFC');
  const width = base === '' ? 0 : widthOfCharacter(base, face);
  knownWidths[face].set(letter, width);
  return width;
}

/** Width in units of the em: whole numbers, so that the widths of words add up to that of their line. */
function measureUnits(text: string, face: FontFace): number {
  const widths = asciiWidths[face];
  let units = 0;
  for (const letter of text.normalize('NFC')) units += widths[letter.charCodeAt(0) - 0x20] ?? findWidth(letter, face);
  return units;
}

/** Width of one line of text in points. A character that the tables lack counts as half an em. */
export function measureText(text: string, face: FontFace, sizePt: number): number {
  return (measureUnits(text, face) * sizePt) / unitsPerEm;
}

/**
 * Breaks text at spaces the way Word does: as many words on a line as fit. "\n" always breaks; a long word stays whole.
 * Gaps of several spaces keep their width within a line and end a line without taking room.
 */
export function wrapText(text: string, face: FontFace, sizePt: number, widthPt: number): readonly string[] {
  const roomUnits = (widthPt * unitsPerEm) / sizePt;
  return text.split('\n').flatMap((part) => {
    const lines: string[] = [];
    let line = '';
    let lineUnits = 0;
    for (const [gapAndWord, word = ''] of part.matchAll(/ *([^ ]+)/g)) {
      const added = measureUnits(gapAndWord, face);
      if (line && lineUnits + added > roomUnits) {
        lines.push(line);
        line = word;
        lineUnits = measureUnits(word, face);
      } else {
        lineUnits += line ? added : measureUnits(word, face);
        line = line ? line + gapAndWord : word;
      }
    }
    return [...lines, line];
  });
}

/** Text set in lines of about equal length. */
export interface BalancedText {
  /** The room that makes Word break the text like this. */
  readonly widthPt: number;
  readonly longestLinePt: number;
  readonly lineCount: number;
}

/**
 * The narrowest room in which the text takes no more lines than in `widthPt`, so that a centred name does not leave one
 * word alone on its last line. Widths in points.
 */
export function balanceText(text: string, face: FontFace, sizePt: number, widthPt: number): BalancedText {
  const lineCount = wrapText(text, face, sizePt, widthPt).length;
  const fits = (candidate: number) => wrapText(text, face, sizePt, candidate).length <= lineCount;
  let narrowest = 0;
  let widest = widthPt;
  while (widest - narrowest > 0.5) {
    const middle = (narrowest + widest) / 2;
    if (fits(middle)) widest = middle;
    else narrowest = middle;
  }
  const lines = wrapText(text, face, sizePt, widest);
  const longestLinePt = Math.max(...lines.map((line) => measureText(line, face, sizePt)));
  return { widthPt: Math.min(widthPt, Math.max(widest, longestLinePt)), longestLinePt, lineCount };
}
