/** Size, weight, slant, case and alignment of the words of one component. Knows nothing of which component it is. */
import type { CharacterFormat, TextLine, TextPiece } from '../docx/paper.ts';
import type { Fix } from '../fix.ts';
import { measureWords } from '../measure-words.ts';
import { countVisible, isUpperCase, quote } from '../paper-text.ts';
import { clamp, fixParagraphs, fixRuns } from './fixes.ts';
import type { Finding } from './rule.ts';

/** What a clause demands; what it leaves open is absent. Sizes in half-points. */
export interface StyleDemand {
  readonly sizes?: readonly [smallest: number, largest: number];
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUpperCase?: boolean;
  readonly alignment?: 'left' | 'center';
}

/** Fewer wrong letters than this are a slip of the editor, unless the component has no more. */
const minimumLetters = 3;

/** Half-points as a clerk reads them: 27 → "13,5". */
export function describeSize(sizeHalfPoints: number): string {
  return String(sizeHalfPoints / 2).replace('.', ',');
}

/** "13–14", or "13" where only one size is allowed. */
export function describeSizes([smallest, largest]: readonly [number, number]): string {
  return smallest === largest ? describeSize(smallest) : `${describeSize(smallest)}–${describeSize(largest)}`;
}

/** Every aspect in which lines depart from a demand, one finding each; `name` opens the sentences: "Quốc hiệu". */
export function judgeStyle(name: string, lines: readonly TextLine[], demand: StyleDemand): readonly Finding[] {
  const pieces = lines.flatMap((line) => line.pieces).filter((piece) => countVisible(piece.text) > 0);
  const findings: Finding[] = [];
  const { sizes } = demand;
  if (sizes) {
    const wrong = findWrong(pieces, ({ sizeHalfPoints: size }) => size < sizes[0] || size > sizes[1]);
    if (wrong) {
      findings.push({
        message: `${name} phải dùng cỡ chữ ${describeSizes(sizes)}; hãy đổi cỡ chữ.`,
        expected: `cỡ chữ ${describeSizes(sizes)}`,
        found: `cỡ chữ ${describeSize(wrong[0]?.format.sizeHalfPoints ?? 0)}`,
        fixes: fixSizes(wrong, lines, sizes),
      });
    }
  }
  findings.push(...judgeSwitch(name, lines, 'isBold', demand.isBold, ['đậm', 'không đậm']));
  findings.push(...judgeSwitch(name, lines, 'isItalic', demand.isItalic, ['nghiêng', 'đứng']));
  const shown = lines.map((line) => line.text).join(' ');
  const hasSmallCaps = pieces.some((piece) => piece.format.isSmallCaps);
  if (demand.isUpperCase === true && (!isUpperCase(shown) || hasSmallCaps)) {
    findings.push({
      message: `${name} phải viết bằng chữ in hoa.`,
      expected: 'chữ in hoa',
      found: quote(shown),
      fixes: hasSmallCaps ? [] : fixRuns(pieces, lines, { isCaps: true }),
    });
  }
  if (demand.isUpperCase === false && isUpperCase(shown)) {
    findings.push({ message: `${name} phải viết bằng chữ in thường.`, expected: 'chữ in thường', found: quote(shown) });
  }
  return [...findings, ...judgeAlignment(name, lines, demand.alignment)];
}

type Words = readonly [whenOn: string, whenOff: string];

/** Every wrong size becomes the nearest that is allowed. */
function fixSizes(
  wrong: readonly TextPiece[],
  lines: readonly TextLine[],
  sizes: readonly [smallest: number, largest: number],
): readonly Fix[] {
  const bySize = Map.groupBy(wrong, ({ format }) => clamp(format.sizeHalfPoints, sizes));
  const fixes = [...bySize].map(([sizeHalfPoints, pieces]) => fixRuns(pieces, lines, { sizeHalfPoints }));
  return fixes.some((one) => one.length === 0) ? [] : fixes.flat();
}

function judgeSwitch(
  name: string,
  lines: readonly TextLine[],
  aspect: 'isBold' | 'isItalic',
  demanded: boolean | undefined,
  [whenOn, whenOff]: Words,
): readonly Finding[] {
  const pieces = lines.flatMap((line) => line.pieces);
  const wrong = demanded === undefined ? undefined : findWrong(pieces, (format) => format[aspect] !== demanded);
  if (!wrong || demanded === undefined) return [];
  const [expected, found] = demanded ? [whenOn, whenOff] : [whenOff, whenOn];
  return [
    {
      message: `${name} phải là kiểu chữ ${expected}.`,
      expected: `kiểu chữ ${expected}`,
      found: `kiểu chữ ${found}`,
      fixes: fixRuns(wrong, lines, { [aspect]: demanded }),
    },
  ];
}

/** The pieces that are wrong, when they hold enough letters to count. */
function findWrong(
  pieces: readonly TextPiece[],
  isWrong: (format: CharacterFormat) => boolean,
): readonly TextPiece[] | undefined {
  const count = (some: readonly TextPiece[]) => some.reduce((sum, piece) => sum + countVisible(piece.text), 0);
  const wrong = pieces.filter((piece) => isWrong(piece.format) && countVisible(piece.text) > 0);
  const letters = count(wrong);
  return letters > 0 && letters >= Math.min(minimumLetters, count(pieces)) ? wrong : undefined;
}

/** Share of the room by which the middle of words pushed with spaces or tabs may miss the middle. */
const middleTolerance = 0.12;

/** Words that leading spaces or tabs bring to the middle of their column. */
function isCentredByHand(line: TextLine): boolean {
  const lead = /^[\s\u00a0]*/.exec(line.original)?.[0] ?? '';
  if (lead.length < 2) return false;
  const { paragraph } = line;
  const format = line.pieces.find((piece) => piece.text.trim() !== '')?.format;
  const size = format?.sizeHalfPoints ?? 0;
  const tabs = lead.split('\t').length - 1;
  const spaces = measureWords(lead.replace(/\t/g, ''), size, false);
  const start = paragraph.format.leftTwips + paragraph.format.firstLineTwips + tabs * defaultTabTwips + spaces;
  const middle = start + measureWords(line.text, size, format?.isBold ?? false) / 2;
  const share = middle / Math.max(1, paragraph.widthTwips);
  // Outside tables the right half of the page is a column of its own.
  const middles = paragraph.place ? [0.5] : [0.5, 0.75];
  return middles.some((one) => Math.abs(share - one) <= middleTolerance);
}

const defaultTabTwips = 720;

const alignmentNames = { left: 'sát lề trái', center: 'giữa', right: 'sát lề phải', both: 'đều hai lề' } as const;

function judgeAlignment(
  name: string,
  lines: readonly TextLine[],
  demanded: StyleDemand['alignment'],
): readonly Finding[] {
  if (!demanded) return [];
  const fits = (line: TextLine) => {
    const { alignment } = line.paragraph.format;
    if (alignment === demanded || (demanded === 'left' && alignment === 'both')) return true;
    // Halves of a line are placed with tabs and spaces: no alignment of the paragraph says where they stand.
    return line.column !== null || (demanded === 'center' && isCentredByHand(line));
  };
  const wrong = lines.find((line) => !fits(line));
  if (!wrong) return [];
  const expected = `canh ${alignmentNames[demanded]}`;
  const found = `canh ${alignmentNames[wrong.paragraph.format.alignment]}`;
  const paragraphs = [...new Set(lines.filter((line) => !fits(line)).map((line) => line.paragraph))];
  // Words pushed with spaces would not come to the middle by aligning alone, and the spaces are the clerk's to take out.
  const isPushed = paragraphs.some((one) => /^[\s\u00a0]{2,}/.test(one.lines[0]?.original ?? ''));
  const fixes = isPushed ? [] : fixParagraphs(paragraphs, { alignment: demanded });
  return [{ message: `${name} phải ${expected}.`, expected, found, fixes }];
}
