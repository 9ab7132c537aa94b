/** Presence and length of the line under a component. Knows nothing of where the component stands. */
import type { DrawnLine, TextLine } from '../docx/paper.ts';
import { findLineUnder, measureLongestLine } from '../find-drawn-line.ts';
import type { Fix } from '../fix.ts';
import { measureWords } from '../measure-words.ts';
import type { PaperMap } from '../paper-map.ts';
import { fixParagraphs } from './fixes.ts';
import type { Finding } from './rule.ts';

export interface LineDemand {
  /** Length over that of the longest line above; outside it is a warning. */
  readonly ratio: readonly [smallest: number, largest: number];
  /** The clause in words: "bằng 1/3 đến 1/2 độ dài của dòng chữ". */
  readonly wording: string;
}

const twipsPerMm = 56.6929;

/** Judges the line under some words; `name` is how a sentence calls them: "trích yếu". */
export function judgeLineUnder(
  paper: PaperMap,
  name: string,
  lines: readonly TextLine[],
  demand: LineDemand,
): readonly Finding[] {
  const drawn = findLineUnder(paper.paper, lines);
  if (!drawn) {
    return [
      {
        message: `Thiếu đường kẻ ngang, nét liền dưới ${name}; hãy kẻ đường dài ${demand.wording}, đặt cân đối (không dùng gạch chân chữ).`,
        expected: `đường kẻ ngang nét liền, dài ${demand.wording}`,
        found: lines.some((line) => line.pieces.some((piece) => piece.format.isUnderlined))
          ? 'gạch chân chữ'
          : 'không có',
        fixes: fixMissing(lines, demand),
      },
    ];
  }
  const textTwips = measureLongestLine(lines);
  if (drawn.lengthTwips === null || textTwips === 0) return [];
  const ratio = drawn.lengthTwips / textTwips;
  if (ratio >= demand.ratio[0] && ratio <= demand.ratio[1]) return [];
  return [
    {
      severity: 'warning',
      message: `Đường kẻ dưới ${name} phải dài ${demand.wording}; hãy chỉnh lại độ dài.`,
      expected: demand.wording,
      found: `khoảng ${Math.round(drawn.lengthTwips / twipsPerMm)} mm, dòng chữ khoảng ${Math.round(textTwips / twipsPerMm)} mm (${Math.round(ratio * 100)}%)`,
      fixes: fixBorder(paper, drawn, (textTwips * (demand.ratio[0] + demand.ratio[1])) / 2),
    },
  ];
}

/** Line height of Times New Roman over its size, in twips per half-point. */
const lineHeightTwips = 11.5;
/** Between the words and the line. */
const breathTwips = 20;

/** Draws the line where the words have a paragraph of the body, or of a cell, to themselves. */
function fixMissing(lines: readonly TextLine[], { ratio: [smallest, largest] }: LineDemand): readonly Fix[] {
  const last = lines.at(-1);
  const paragraph = last?.paragraph;
  if (!last || !paragraph || paragraph.number === 0 || last.column !== null) return [];
  if (last.index !== paragraph.lines.length - 1 || paragraph.format.alignment !== 'center') return [];
  const lengthTwips = Math.round((measureLongestLine(lines) * (smallest + largest)) / 2);
  const start = paragraph.format.beforeTwips + breathTwips;
  const belowTwips = paragraph.lines.reduce((sum, line) => sum + countPrinted(line) * heightOf(line), start);
  return [{ kind: 'line', paragraph: paragraph.source, line: { lengthTwips, belowTwips } }];
}

function heightOf({ pieces, paragraph: { format } }: TextLine): number {
  const size = Math.max(0, ...pieces.map((piece) => piece.format.sizeHalfPoints));
  const single = size * lineHeightTwips;
  return format.lineRule === 'auto' ? (single * format.line) / 240 : Math.max(format.line, single);
}

function countPrinted({ text, pieces, paragraph }: TextLine): number {
  const { format } = pieces.find((piece) => piece.text.trim() !== '') ?? {};
  const room = Math.max(1, paragraph.widthTwips - paragraph.format.leftTwips - paragraph.format.rightTwips);
  return Math.max(1, Math.ceil(measureWords(text, format?.sizeHalfPoints ?? 0, format?.isBold ?? false) / room));
}

/** A line drawn as the border of a paragraph of its own is as long as its indents leave it; shapes are for the clerk. */
function fixBorder(paper: PaperMap, drawn: DrawnLine, lengthTwips: number): readonly Fix[] {
  const own = paper.paper.paragraphs.find((one) => one.drawnLines.includes(drawn));
  if (drawn.kind !== 'border' || !own || own.text !== '' || own.widthTwips <= lengthTwips) return [];
  const side = Math.round((own.widthTwips - lengthTwips) / 2);
  return fixParagraphs([own], { leftTwips: side, rightTwips: side, firstLineTwips: 0 });
}
