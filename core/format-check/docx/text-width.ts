/**
 * How wide a text is in Times New Roman: enough to judge the length of a drawn line against the words above it and whether
 * a text needs a second line. Knows nothing of documents.
 */

/** Advance widths in thousandths of the size, Times New Roman; marks on a vowel change nothing but the horns of ơ and ư. */
const boldWidths: Readonly<Record<string, number>> = {
  ...{ A: 722, B: 667, C: 722, D: 722, E: 667, F: 611, G: 778, H: 778, I: 389, J: 500, K: 778, L: 667, M: 944, N: 722 },
  ...{ O: 778, P: 611, Q: 778, R: 722, S: 556, T: 667, U: 722, V: 722, W: 1000, X: 722, Y: 722, Z: 667 },
  ...{ a: 500, b: 556, c: 444, d: 556, e: 444, f: 333, g: 500, h: 556, i: 278, j: 333, k: 556, l: 278, m: 833, n: 556 },
  ...{ o: 500, p: 556, q: 556, r: 444, s: 389, t: 333, u: 556, v: 500, w: 722, x: 500, y: 500, z: 444 },
  ...{ Đ: 722, đ: 556, Ơ: 778, ơ: 554, Ư: 796, ư: 600, '&': 833, ';': 333, ':': 333 },
};
const regularWidths: Readonly<Record<string, number>> = {
  ...{ A: 722, B: 667, C: 667, D: 722, E: 611, F: 556, G: 722, H: 722, I: 333, J: 389, K: 722, L: 611, M: 889, N: 722 },
  ...{ O: 722, P: 556, Q: 722, R: 667, S: 556, T: 611, U: 722, V: 722, W: 944, X: 722, Y: 722, Z: 611 },
  ...{ a: 444, b: 500, c: 444, d: 500, e: 444, f: 333, g: 500, h: 500, i: 278, j: 278, k: 500, l: 278, m: 778, n: 500 },
  ...{ o: 500, p: 500, q: 500, r: 333, s: 389, t: 278, u: 500, v: 500, w: 722, x: 500, y: 500, z: 444 },
  ...{ Đ: 722, đ: 500, Ơ: 722, ơ: 529, Ư: 776, ư: 542, '&': 778, ';': 278, ':': 278 },
};
const markWidths: Readonly<Record<string, number>> = {
  ...{ ' ': 250, ',': 250, '.': 250, '-': 333, '/': 278, '(': 333, ')': 333, '%': 900, '–': 500, '—': 1000 },
};
const horn = '\u031b';
const otherWidth = 500;

function widthOf(character: string, widths: Readonly<Record<string, number>>): number {
  const known = widths[character] ?? markWidths[character];
  if (known !== undefined) return known;
  const [base = '', ...marks] = character.normalize('NFD');
  const bare = marks.includes(horn) ? (base + horn).normalize('NFC') : base;
  return widths[bare] ?? otherWidth;
}

/** Width in twips of a text set in one size (half-points). */
export function measureText(text: string, sizeHalfPoints: number, isBold: boolean): number {
  const widths = isBold ? boldWidths : regularWidths;
  let thousandths = 0;
  for (const character of text.normalize('NFC')) thousandths += widthOf(character, widths);
  return (thousandths / 1000) * sizeHalfPoints * 10;
}

/** The lines a text falls into within a width (twips), broken at spaces as Word does. */
export function wrapText(text: string, sizeHalfPoints: number, isBold: boolean, widthTwips: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measureText(longer, sizeHalfPoints, isBold) > widthTwips) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line) lines.push(line);
  return lines;
}
