/** Numbers of phần, chương, mục, điều and khoản follow one another (N8). */
import type { Paragraph } from '../docx/paper.ts';
import type { PaperMap } from '../paper-map.ts';
import { isUpperCase } from '../paper-text.ts';
import { clausePattern, listShown, majorPattern, readNumbered, readRoman, toRoman } from './numbered-lines.ts';
import { cells, describeParagraph } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge } from './rule.ts';

const message = 'Số thứ tự không liên tục; hãy đánh số lại.';

/** Numbers of one level. What Word counts is right of itself and only carries the count on. */
function judgeMajorAndClauses(map: PaperMap): readonly Finding[] {
  const findings: Finding[] = [];
  let major = 0;
  let minor = 0;
  let typed = 0;
  const report = (paragraph: Paragraph, expected: string, found: string) => {
    if (paragraph.label !== '') return;
    const where = describeParagraph(paragraph);
    findings.push({ message, where, expected: `“${expected}.”`, found: `“${found}.”` });
  };
  for (const paragraph of listShown(map)) {
    const shown = readNumbered(paragraph);
    const heading = majorPattern.exec(shown);
    const item = clausePattern.exec(shown);
    if (/^(phần|chương) [ivxlc]+\b|^điều \d/i.test(paragraph.text)) {
      minor = 0;
      typed = 0;
    }
    if (heading?.[1] && (isUpperCase(heading[2] ?? '') || isBold(paragraph))) {
      const value = readRoman(heading[1]);
      if (value !== 1 && value !== major + 1) report(paragraph, toRoman(major + 1), heading[1]);
      major = value;
      minor = 0;
      typed = 0;
    } else if (item?.[1]) {
      const value = Number(item[1]);
      // A typed number goes on from the last one, or from the last typed one around a list.
      if (![1, minor + 1, typed + 1].includes(value)) report(paragraph, String(minor + 1), item[1]);
      minor = value;
      if (paragraph.label === '') typed = value;
    }
  }
  return findings;
}

function isBold({ lines }: Paragraph): boolean {
  return lines.every((line) => line.pieces.every(({ format, text }) => format.isBold || text.trim() === ''));
}

interface Level {
  /** With the number as its second group. */
  readonly pattern: RegExp;
  readonly read: (number: string) => number;
  readonly write: (value: number) => string;
}

const decimal = { read: Number, write: String } as const;
const roman = {
  // In Arabic numbers it is the finding of N1.
  read: (number: string) => Number(number) || readRoman(number.toUpperCase()),
  write: toRoman,
} as const;

/** Chương and điều go on through the whole paper, as the decree numbers its own; each may begin anew in a part that follows. */
const levels: readonly Level[] = [
  { pattern: /^(Phần)\s+([IVXLC]+|\d+)\s*([.:-].*)?$/i, ...roman },
  { pattern: /^(Chương)\s+([IVXLC]+|\d+)\s*([.:-].*)?$/i, ...roman },
  { pattern: /^(Điều)\s+(\d{1,3})\s*[.:]/, ...decimal },
];

function judgeLevel(map: PaperMap, { pattern, read, write }: Level): readonly Finding[] {
  let last = 0;
  return listShown(map).flatMap((paragraph): readonly Finding[] => {
    const [, word, number] = pattern.exec(paragraph.text) ?? [];
    if (!word || !number) return [];
    const value = read(number);
    const isNext = value === 1 || value === last + 1;
    const expected = `“${word} ${write(last + 1)}”`;
    last = value;
    const where = describeParagraph(paragraph);
    return isNext ? [] : [{ message, where, expected, found: `“${word} ${number}”` }];
  });
}

export const sequenceRules: readonly FormatRule[] = [
  {
    ...{ id: 'N8', clause: 'Phụ lục I, Phần I, Mục II.6.c, d, đ', cell: cells.body, severity: 'error' },
    title: 'Số thứ tự liên tục',
    ...decreeInForce,
    check: (map) => judge([...judgeMajorAndClauses(map), ...levels.flatMap((level) => judgeLevel(map, level))]),
  },
];
