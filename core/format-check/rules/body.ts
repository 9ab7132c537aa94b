/** Nội dung: size, alignment, indents and spacing of its paragraphs (B1–B7). */
import type { CharacterFormat, Paragraph, TextPiece } from '../docx/paper.ts';
import type { Fix } from '../fix.ts';
import { measureWords } from '../measure-words.ts';
import type { PaperMap } from '../paper-map.ts';
import { countVisible, isUpperCase, quote } from '../paper-text.ts';
import { clamp, fixParagraphs, fixRuns } from './fixes.ts';
import { describeSize } from './judge-style.ts';
import { cells, describeParagraph, describeParagraphs } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, notApplicable, type Verdict } from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.6.d';
const cell = cells.body;
const twipsPerCm = 566.929;

/** Runs a check on the paragraphs of the body that show text. */
function onBody(
  check: (paragraphs: readonly Paragraph[], map: PaperMap) => readonly Finding[],
): (map: PaperMap) => Verdict {
  return (map) => {
    const shown = map.body.filter((one) => one.text !== '');
    return shown.length > 0 ? judge(check(shown, map)) : notApplicable;
  };
}

/** One finding for all paragraphs that fail alike. */
function reportAlike(
  paragraphs: ReadonlyMap<string, readonly Paragraph[]>,
  finding: Omit<Finding, 'where' | 'found' | 'fixes'>,
  fix: (paragraphs: readonly Paragraph[]) => readonly Fix[] = () => [],
): readonly Finding[] {
  return [...paragraphs].map(([found, some]) => ({
    ...finding,
    ...{ found, where: describeParagraphs(some), fixes: fix(some) },
  }));
}

function groupBy(
  paragraphs: readonly Paragraph[],
  describe: (paragraph: Paragraph) => string | undefined,
): ReadonlyMap<string, readonly Paragraph[]> {
  const groups = new Map<string, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const key = describe(paragraph);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), paragraph]);
  }
  return groups;
}

/** Headings in capitals or centred lines stand outside the rules for running text. */
function isRunningText(paragraph: Paragraph): boolean {
  return paragraph.format.alignment !== 'center' && !isUpperCase(paragraph.text);
}

function judgeSizes(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const letters = new Map<number, number>();
  for (const piece of paragraphs.flatMap((one) => one.lines).flatMap((line) => line.pieces)) {
    const size = piece.format.sizeHalfPoints;
    letters.set(size, (letters.get(size) ?? 0) + countVisible(piece.text));
  }
  const [majority] = [...letters].toSorted((one, other) => other[1] - one[1])[0] ?? [0];
  if (majority < 26 || majority > 28) {
    const message = 'Nội dung phải dùng cỡ chữ 13 hoặc 14.';
    const fixes = fixSizes(paragraphs, clamp(majority, [26, 28]), ({ sizeHalfPoints: size }) => size < 26 || size > 28);
    return [{ message, expected: 'cỡ chữ 13–14', found: `cỡ chữ ${describeSize(majority)}`, fixes }];
  }
  const outliers = groupBy(paragraphs, (one) => {
    const other = one.lines.flatMap((line) => line.pieces).filter((piece) => piece.format.sizeHalfPoints !== majority);
    const count = other.reduce((sum, piece) => sum + countVisible(piece.text), 0);
    return count >= 3 ? `cỡ chữ ${describeSize(other[0]?.format.sizeHalfPoints ?? 0)}` : undefined;
  });
  const message = 'Nội dung phải dùng thống nhất một cỡ chữ.';
  const expected = `cỡ chữ ${describeSize(majority)}`;
  return reportAlike(outliers, { severity: 'warning', message, expected }, (some) =>
    fixSizes(some, majority, ({ sizeHalfPoints: size }) => size !== majority),
  );
}

function fixSizes(
  paragraphs: readonly Paragraph[],
  sizeHalfPoints: number,
  isWrong: (format: CharacterFormat) => boolean,
): readonly Fix[] {
  const lines = paragraphs.flatMap((one) => one.lines);
  const pieces = lines.flatMap((line) => line.pieces).filter(({ format }) => isWrong(format));
  return fixRuns(pieces, lines, { sizeHalfPoints });
}

/** Surely more than one line, whatever the engine. */
function isLong(paragraph: Paragraph): boolean {
  const { format } = paragraph;
  const room = paragraph.widthTwips - format.leftTwips - format.rightTwips - format.firstLineTwips;
  const size = paragraph.lines[0]?.pieces[0]?.format.sizeHalfPoints ?? 26;
  return paragraph.lines.some((line) => measureWords(line.text, size, false) > room * 1.1);
}

function judgeAlignment(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const names = { left: 'canh trái', right: 'canh phải', center: 'canh giữa', both: '' } as const;
  const wrong = groupBy(
    paragraphs.filter((one) => isRunningText(one) && isLong(one)),
    ({ format }) => names[format.alignment] || undefined,
  );
  const finding = { message: 'Nội dung phải canh đều cả hai lề.', expected: 'canh đều hai lề' };
  return reportAlike(wrong, finding, (some) => fixParagraphs(some, { alignment: 'both' }));
}

const indents = [567, 720] as const;
const indentTolerance = 15;

function isDemandedIndent(twips: number): boolean {
  return indents.some((one) => Math.abs(twips - one) <= indentTolerance);
}

function judgeIndents(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const running = paragraphs.filter(isRunningText);
  const demand = { expected: '1 cm hoặc 1,27 cm' } as const;
  const describe = (one: Paragraph) => {
    const start = one.format.leftTwips + one.format.firstLineTwips;
    return isDemandedIndent(start)
      ? undefined
      : `lùi ${(Math.round((start / twipsPerCm) * 100) / 100).toString().replace('.', ',')} cm`;
  };
  const typed = running.filter((one) => one.hasTabOrSpaceIndent);
  const isPlain = (one: Paragraph) => one.format.leftTwips === 0 && one.format.numbering === null;
  const rest = running.filter((one) => !one.hasTabOrSpaceIndent);
  const message = 'Dòng đầu của mỗi đoạn phải lùi vào 1 cm hoặc 1,27 cm.';
  const typedMessage = 'Dòng đầu đang lùi bằng phím Tab hoặc dấu cách; hãy đặt độ lùi trong định dạng đoạn.';
  return [
    ...reportAlike(groupBy(rest.filter(isPlain), describe), { message, ...demand }, (some) =>
      fixParagraphs(some, { firstLineTwips: 720 }),
    ),
    ...reportAlike(
      groupBy(
        rest.filter((one) => !isPlain(one)),
        describe,
      ),
      { severity: 'warning', message, ...demand },
    ),
    ...reportAlike(
      groupBy(typed, () => 'lùi bằng Tab hoặc dấu cách'),
      { severity: 'warning', message: typedMessage, ...demand },
    ),
  ];
}

const smallestGap = 120;

function judgeGaps(_: readonly Paragraph[], map: PaperMap): readonly Finding[] {
  const wrong = new Map<string, Paragraph[]>();
  for (const [index, below] of map.body.entries()) {
    const above = map.body[index - 1];
    // An empty paragraph or a table between two paragraphs is no gap to measure.
    if (!above || above.text === '' || below.text === '' || below.number !== above.number + 1) continue;
    const gap = gapBetween(above, below, map.paper.addsParagraphGaps);
    if (gap >= smallestGap) continue;
    const found = `${Math.round(gap / 2) / 10} pt`.replace('.', ',');
    wrong.set(found, [...(wrong.get(found) ?? []), below]);
  }
  const finding = { message: 'Khoảng cách giữa các đoạn tối thiểu là 6 pt.', expected: 'ít nhất 6 pt' };
  return reportAlike(wrong, finding, (some) =>
    fixParagraphs(some, { beforeTwips: smallestGap, isContextualSpacing: false }),
  );
}

function gapBetween(above: Paragraph, below: Paragraph, isAdded: boolean): number {
  const isAlike = above.format.styleId === below.format.styleId;
  const after = above.format.isContextualSpacing && isAlike ? 0 : above.format.afterTwips;
  const before = below.format.isContextualSpacing && isAlike ? 0 : below.format.beforeTwips;
  return isAdded ? after + before : Math.max(after, before);
}

/** Line height of Times New Roman over its size, as single spacing gives it. */
const singleRatio = 1.15;

/** Line spacing in lines. */
function readLineSpacing({ format, lines }: Paragraph): number {
  if (format.lineRule === 'auto') return format.line / 240;
  const sizeTwips = (lines[0]?.pieces[0]?.format.sizeHalfPoints ?? 26) * 10;
  const ratio = format.line / (singleRatio * sizeTwips);
  return format.lineRule === 'atLeast' ? Math.max(1, ratio) : ratio;
}

function judgeLineSpacing(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const describe = (isAuto: boolean) => (one: Paragraph) => {
    if ((one.format.lineRule === 'auto') !== isAuto) return undefined;
    const spacing = readLineSpacing(one);
    // Exact values are compared through an assumed font height, hence the margin of a twentieth.
    const margin = isAuto ? 0.005 : 0.05;
    if (spacing >= 1 - margin && spacing <= 1.5 + margin) return undefined;
    return `${(Math.round(spacing * 100) / 100).toString().replace('.', ',')} dòng`;
  };
  const finding = {
    message: 'Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 dòng.',
    expected: '1–1,5 dòng',
  };
  return [
    ...reportAlike(groupBy(paragraphs, describe(true)), finding, (some) =>
      some.flatMap((one) => fixParagraphs([one], { line: clamp(one.format.line, [240, 360]) })),
    ),
    ...reportAlike(groupBy(paragraphs, describe(false)), { ...finding, severity: 'warning' }),
  ];
}

function judgeEmptyParagraphs(_: readonly Paragraph[], map: PaperMap): readonly Finding[] {
  const lastShown = map.body.findLastIndex((one) => one.text !== '');
  const firstShown = map.body.findIndex((one) => one.text !== '');
  const empty = map.body.filter(
    (one, index) =>
      one.text === '' && index > firstShown && index < lastShown && one.drawnLines.length === 0 && !one.hasPageBreak,
  );
  const [first] = empty;
  if (!first) return [];
  const message = 'Có đoạn trống dùng để tạo khoảng cách; nên xóa và đặt khoảng cách đoạn.';
  return [
    {
      message,
      where: `đoạn ${first.number}`,
      expected: 'không có đoạn trống',
      found: `${empty.length} đoạn trống`,
    },
  ];
}

function judgeEndMark(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const last = paragraphs.at(-1);
  if (!last || /\.\/\.$/.test(last.text.replace(/\s/g, ''))) return [];
  const message = 'Kết thúc nội dung ghi dấu “./.” sau chữ cuối cùng.';
  return [{ message, where: describeParagraph(last), expected: '“./.”', found: quote(last.text.slice(-20)) }];
}

/** No size is demanded in tables; under this nobody reads them. */
const smallestTableSize = 22;

function judgeTables(map: PaperMap): Verdict {
  const tables = map.paper.blocks.filter((block) => block.type === 'table');
  const paragraphs = tables
    .flatMap((table) => table.paragraphs)
    .filter((one) => one.number > map.headTo && (one.number < map.bodyTo || one.number > map.closingTo));
  if (!paragraphs.some((one) => one.text !== '')) return notApplicable;
  const isSmall = (piece: TextPiece) => piece.format.sizeHalfPoints < smallestTableSize && countVisible(piece.text) > 0;
  const small = paragraphs.filter((one) => one.lines.some((line) => line.pieces.some(isSmall)));
  const found = small[0]?.lines.flatMap((line) => line.pieces).find(isSmall);
  const message = 'Chữ trong bảng nên từ cỡ 11 trở lên.';
  const size = `cỡ chữ ${describeSize(found?.format.sizeHalfPoints ?? 0)}`;
  return judge(
    small.length > 0 ? [{ message, where: describeParagraphs(small), expected: 'từ cỡ 11', found: size }] : [],
  );
}

export const bodyRules: readonly FormatRule[] = [
  {
    ...{ id: 'B1', clause, cell, severity: 'error', title: 'Cỡ chữ nội dung' },
    ...decreeInForce,
    check: onBody(judgeSizes),
  },
  {
    ...{ id: 'B2', clause, cell, severity: 'error', title: 'Canh đều hai lề' },
    ...decreeInForce,
    check: onBody(judgeAlignment),
  },
  {
    ...{ id: 'B3', clause, cell, severity: 'error', title: 'Lùi đầu dòng' },
    ...decreeInForce,
    check: onBody(judgeIndents),
  },
  {
    ...{ id: 'B4', clause, cell, severity: 'error', title: 'Khoảng cách giữa các đoạn' },
    ...decreeInForce,
    check: onBody(judgeGaps),
  },
  {
    ...{ id: 'B5', clause, cell, severity: 'error', title: 'Khoảng cách giữa các dòng' },
    ...decreeInForce,
    check: onBody(judgeLineSpacing),
  },
  {
    ...{ id: 'B6', clause, cell, severity: 'info', title: 'Đoạn trống' },
    ...decreeInForce,
    check: onBody(judgeEmptyParagraphs),
  },
  {
    ...{ id: 'B7', clause: 'Phụ lục III, các mẫu', cell, severity: 'warning', title: 'Dấu kết thúc ./.' },
    ...decreeInForce,
    check: onBody(judgeEndMark),
  },
  {
    ...{ id: 'B8', clause: 'Phụ lục I, Phần I, Mục I.7', cell, severity: 'info', title: 'Cỡ chữ trong bảng' },
    ...decreeInForce,
    check: judgeTables,
  },
];
