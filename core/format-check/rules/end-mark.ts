/** The mark "./." after the last word of the nội dung and of each phụ lục (B7). */
import type { Paragraph } from '../docx/paper.ts';
import type { PaperMap } from '../paper-map.ts';
import { quote } from '../paper-text.ts';
import { cells, describeParagraph } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, notApplicable } from './rule.ts';

function isMarked({ text }: Paragraph): boolean {
  return /\.\/\.$/.test(text.replace(/\s/g, ''));
}

function reportUnmarked(last: Paragraph): Finding {
  const message = 'Kết thúc nội dung ghi dấu “./.” sau chữ cuối cùng.';
  return { message, where: describeParagraph(last), expected: '“./.”', found: quote(last.text.slice(-20)) };
}

/** Shorter lines at the end of a phụ lục are captions, sums and signatures. */
const shortestSentence = 40;

/** Sentences that end a phụ lục; one that ends with a table or a caption has no last word to mark. */
function listAppendixEnds({ paper, appendices }: PaperMap): readonly Paragraph[] {
  return appendices.flatMap(({ label }, index) => {
    const from = label.paragraph.number;
    const to = appendices[index + 1]?.label.paragraph.number ?? Number.POSITIVE_INFINITY;
    const last = paper.paragraphs.findLast((one) => one.number > from && one.number < to && one.text !== '');
    const isSentence = last?.place === null && last.text.length >= shortestSentence && last.text.endsWith('.');
    return last && isSentence ? [last] : [];
  });
}

export const endMarkRules: readonly FormatRule[] = [
  {
    ...{ id: 'B7', clause: 'Phụ lục III, các mẫu', cell: cells.body, severity: 'warning', title: 'Dấu kết thúc ./.' },
    ...decreeInForce,
    check(map) {
      const last = map.body.findLast((one) => one.text !== '');
      if (!last) return notApplicable;
      return judge([last, ...listAppendixEnds(map)].filter((one) => !isMarked(one)).map(reportUnmarked));
    },
  },
];
