/** Quốc hiệu, tiêu ngữ and the sizes that go together (Q1–Q6, G11). */
import type { Paragraph, TextLine } from '../docx/paper.ts';
import type { Fix } from '../fix.ts';
import { measureWords } from '../measure-words.ts';
import type { PaperMap } from '../paper-map.ts';
import { quote, unifyToneMarks } from '../paper-text.ts';
import { judgeLineUnder } from './drawn-line.ts';
import { fixParagraphs, fixRuns } from './fixes.ts';
import { describeSize, judgeStyle } from './judge-style.ts';
import { cells } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, missing, notApplicable } from './rule.ts';

const countryName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';

function judgeCountryName(lines: readonly TextLine[]): readonly Finding[] {
  const shown = lines.map((line) => line.text).join(' ');
  const style = judgeStyle('Quốc hiệu', lines, { sizes: [24, 26], isBold: true, isItalic: false, isUpperCase: true });
  if (unifyToneMarks(shown.toUpperCase()) === countryName) return style;
  const message = 'Quốc hiệu ghi chưa đúng; hãy ghi lại đủ chữ, đúng dấu.';
  return [...style, { message, expected: quote(countryName), found: quote(shown) }];
}

function judgeMotto(line: TextLine): readonly Finding[] {
  const style = judgeStyle('Tiêu ngữ', [line], { sizes: [26, 28], isBold: true, isItalic: false, alignment: 'center' });
  if (unifyToneMarks(line.text) === motto) return style;
  const message =
    'Tiêu ngữ ghi chưa đúng; chữ cái đầu của mỗi cụm từ viết hoa, giữa các cụm từ có gạch nối, có cách chữ.';
  return [...style, { message, expected: quote(motto), found: quote(line.text) }];
}

/** Space that opens between two neighbouring lines (twips), line spacing aside. */
function gapBetween(above: Paragraph, below: Paragraph): number {
  return above === below ? 0 : Math.max(above.format.afterTwips, below.format.beforeTwips);
}

/** Rounding of programs that store points. */
const gapTolerance = 20;

/** "Cách nhau dòng đơn" between neighbouring lines of the head. */
export function judgeSingleSpacing(map: PaperMap, name: string, lines: readonly TextLine[]): readonly Finding[] {
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const { format } = line.paragraph;
    const isWide = format.lineRule === 'auto' ? format.line > 250 : false;
    const isApart = above !== undefined && gapBetween(above.paragraph, line.paragraph) > gapTolerance;
    const hasEmpty = above !== undefined && hasEmptyBetween(map, above.paragraph, line.paragraph);
    if (!isWide && !isApart && !hasEmpty) continue;
    const found = hasEmpty
      ? 'có dòng trống ở giữa'
      : isWide
        ? `giãn dòng ${String(format.line / 240)
            .slice(0, 4)
            .replace('.', ',')}`
        : 'có khoảng cách giữa hai dòng';
    const message = `${name} phải cách nhau dòng đơn.`;
    const fixes = hasEmpty ? [] : fixSpacing(lines);
    return [{ message, expected: 'dòng đơn, không cách đoạn', found, fixes }];
  }
  return [];
}

/** Single lines throughout; no gap between them, that before the first and after the last stays. */
function fixSpacing(lines: readonly TextLine[]): readonly Fix[] {
  const paragraphs = [...new Set(lines.map((line) => line.paragraph))];
  return paragraphs.flatMap((one, index) => {
    const line = one.format.lineRule === 'auto' && one.format.line > 250 ? { line: 240 } : {};
    const before = index > 0 ? { beforeTwips: 0 } : {};
    const after = index < paragraphs.length - 1 ? { afterTwips: 0 } : {};
    return fixParagraphs([one], { ...line, ...before, ...after });
  });
}

function hasEmptyBetween(map: PaperMap, above: Paragraph, below: Paragraph): boolean {
  if (above.place?.row !== below.place?.row || above.place?.column !== below.place?.column) return false;
  return map.paper.paragraphs.some(
    (one) => one.number > above.number && one.number < below.number && one.text === '' && one.drawnLines.length === 0,
  );
}

function sizeOf(line: TextLine | null | undefined): number | undefined {
  return line?.pieces.find((piece) => piece.text.trim() !== '')?.format.sizeHalfPoints;
}

const harmonies = ['13/14/14', '12/13/13'];

function judgeHarmony(map: PaperMap): readonly Finding[] {
  const sizes = [sizeOf(map.countryName[0]), sizeOf(map.motto), sizeOf(map.placeDate?.line)];
  const found = sizes.map((size) => describeSize(size ?? 0)).join('/');
  // A size outside its own range is the finding of Q1, Q2 or D2.
  const [country = 0, second = 0, date = 0] = sizes;
  const areAllowed = country >= 24 && country <= 26 && [second, date].every((size) => size >= 26 && size <= 28);
  if (!areAllowed || harmonies.includes(found)) return [];
  const message =
    'Cỡ chữ của Quốc hiệu, Tiêu ngữ, địa danh – thời gian phải tăng, giảm thống nhất: 13/14/14 hoặc 12/13/13.';
  return [{ message, expected: '13/14/14 hoặc 12/13/13', found, fixes: fixHarmony(map, second) }];
}

/** Room of a line; indents to the outside widen it. */
function readRoom({ widthTwips, format }: Paragraph): number {
  return widthTwips - format.leftTwips - format.rightTwips - Math.max(0, format.firstLineTwips);
}

/** The size of tiêu ngữ stays, because a drawn line is measured to it; the other two follow. */
function fixHarmony(map: PaperMap, mottoSize: number): readonly Fix[] {
  const fixed = [
    [map.countryName, mottoSize - 2],
    [map.placeDate ? [map.placeDate.line] : [], mottoSize],
  ] as const;
  const fixes = fixed.map(([lines, sizeHalfPoints]) =>
    fixRuns(
      lines.flatMap((line) => line.pieces),
      lines,
      { sizeHalfPoints },
    ),
  );
  return fixes.some((one) => one.length === 0) ? [] : fixes.flat();
}

const clause = 'Phụ lục I, Phần I, Mục II.1';
const cell = cells.countryName;

export const countryNameRules: readonly FormatRule[] = [
  {
    ...{
      id: 'G11',
      clause: 'Phụ lục I, Mục V (chú thích)',
      cell,
      severity: 'warning',
      title: 'Cỡ chữ phần đầu thống nhất',
    },
    ...decreeInForce,
    check: (map) =>
      map.countryName.length > 0 && map.motto && map.placeDate ? judge(judgeHarmony(map)) : notApplicable,
  },
  {
    ...{ id: 'Q1', clause, cell, severity: 'error', title: 'Quốc hiệu' },
    ...decreeInForce,
    check: (map) =>
      map.countryName.length > 0
        ? judge(judgeCountryName(map.countryName))
        : missing({ message: 'Thiếu Quốc hiệu ở phía trên, bên phải trang thứ nhất.', expected: quote(countryName) }),
  },
  {
    ...{ id: 'Q2', clause, cell, severity: 'error', title: 'Tiêu ngữ' },
    ...decreeInForce,
    check: (map) =>
      map.motto
        ? judge(judgeMotto(map.motto))
        : missing({ message: 'Thiếu Tiêu ngữ dưới Quốc hiệu.', expected: quote(motto) }),
  },
  {
    ...{ id: 'Q3', clause, cell, severity: 'error', title: 'Đường kẻ dưới Tiêu ngữ' },
    ...decreeInForce,
    check: (map) =>
      map.motto
        ? judge(
            judgeLineUnder(map, 'Tiêu ngữ', [map.motto], { ratio: [0.9, 1.1], wording: 'bằng độ dài của dòng chữ' }),
          )
        : notApplicable,
  },
  {
    ...{ id: 'Q4', clause, cell, severity: 'warning', title: 'Quốc hiệu, Tiêu ngữ cách nhau dòng đơn' },
    ...decreeInForce,
    check: (map) =>
      map.motto && map.countryName.length > 0
        ? judge(judgeSingleSpacing(map, 'Quốc hiệu và Tiêu ngữ', [...map.countryName, map.motto]))
        : notApplicable,
  },
  {
    ...{ id: 'Q5', clause, cell, severity: 'warning', title: 'Gạch nối trong Tiêu ngữ' },
    ...decreeInForce,
    check(map) {
      if (!map.motto) return notApplicable;
      const dash = /[\u2010-\u2015\u2212]/.exec(map.motto.original);
      const message = 'Giữa các cụm từ của Tiêu ngữ dùng dấu gạch nối (-), không dùng dấu gạch dài.';
      return judge(dash ? [{ message, expected: '“-”', found: quote(dash[0]) }] : []);
    },
  },
  {
    ...{ id: 'Q6', clause, cell, severity: 'warning', title: 'Quốc hiệu nằm trên một dòng' },
    ...decreeInForce,
    check(map) {
      const [first] = map.countryName;
      if (!first) return notApplicable;
      // A size above 13 is the finding of Q1.
      const needed = measureWords(countryName, Math.min(sizeOf(first) ?? 0, 26), true);
      const isBroken = map.countryName.length > 1 || readRoom(first.paragraph) < needed;
      const message = 'Quốc hiệu không đủ chỗ trên một dòng; hãy nới rộng ô bên phải hoặc dùng cỡ chữ 12.';
      return judge(isBroken ? [{ message, expected: 'một dòng', found: 'hai dòng' }] : []);
    },
  },
];
