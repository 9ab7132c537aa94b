/** Nội dung: gaps between paragraphs, line spacing, empty paragraphs (B4–B6). */
import type { Paragraph } from '../docx/paper.ts';
import type { PaperMap } from '../paper-map.ts';
import { groupBy, listContent, onBody, onContent, reportAlike } from './body-paragraphs.ts';
import { clamp, fixParagraphs } from './fixes.ts';
import { cells } from './places.ts';
import { decreeInForce, type Finding, type FormatRule } from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.6.d';
const cell = cells.body;

const smallestGap = 120;

function judgeGaps(_: readonly Paragraph[], map: PaperMap): readonly Finding[] {
  const wrong = new Map<string, Paragraph[]>();
  const content = listContent(map);
  for (const [index, below] of content.entries()) {
    const above = content[index - 1];
    // An empty paragraph or a table between two paragraphs is no gap to measure.
    // What stands right under a centred heading belongs to it.
    if (
      !above ||
      above.format.alignment === 'center' ||
      above.text === '' ||
      below.text === '' ||
      below.number !== above.number + 1
    )
      continue;
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

export const spacingRules: readonly FormatRule[] = [
  {
    ...{ id: 'B4', clause, cell, severity: 'error', title: 'Khoảng cách giữa các đoạn' },
    ...decreeInForce,
    check: onContent(judgeGaps),
  },
  {
    ...{ id: 'B5', clause, cell, severity: 'error', title: 'Khoảng cách giữa các dòng' },
    ...decreeInForce,
    check: onContent(judgeLineSpacing),
  },
  {
    ...{ id: 'B6', clause, cell, severity: 'info', title: 'Đoạn trống' },
    ...decreeInForce,
    check: onBody(judgeEmptyParagraphs),
  },
];
