/** Nội dung: size, alignment and indents of its paragraphs, size in its tables (B1–B3, B8). */
import type { CharacterFormat, Paragraph, TextPiece } from '../docx/paper.ts';
import type { Fix } from '../fix.ts';
import { measureWords } from '../measure-words.ts';
import type { PaperMap } from '../paper-map.ts';
import { countVisible, isUpperCase } from '../paper-text.ts';
import { groupBy, onBody, onContent, reportAlike } from './body-paragraphs.ts';
import { clamp, fixParagraphs, fixRuns } from './fixes.ts';
import { describeSize } from './judge-style.ts';
import { cells, describeParagraphs } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, notApplicable, type Verdict } from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.6.d';
const cell = cells.body;
const twipsPerCm = 566.929;

/** "Chương I" alone on its line, wherever it stands: how it should stand is told by N1 and N2. */
const divisionHead = /^(Phần|Chương|Mục|Tiểu mục) \S{1,8}$/i;

/** Headings in capitals or centred lines stand outside the rules for running text. */
function isRunningText({ format, text }: Paragraph): boolean {
  return format.alignment !== 'center' && !isUpperCase(text) && !divisionHead.test(text);
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
    check: onContent(judgeAlignment),
  },
  {
    ...{ id: 'B3', clause, cell, severity: 'error', title: 'Lùi đầu dòng' },
    ...decreeInForce,
    check: onContent(judgeIndents),
  },
  {
    ...{ id: 'B8', clause: 'Phụ lục I, Phần I, Mục I.7', cell, severity: 'info', title: 'Cỡ chữ trong bảng' },
    ...decreeInForce,
    check: judgeTables,
  },
];
