/** Mục, khoản, điểm: form and sequence of their numbers (N3, N5, N6, N8). */
import type { Paragraph } from '../docx/paper.ts';
import type { PaperMap } from '../paper-map.ts';
import { isUpperCase, quote } from '../paper-text.ts';
import { judgeStyle } from './judge-style.ts';
import { cells, describeParagraph } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, notApplicable } from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.6.c, d, đ';
const cell = cells.body;

/** Điểm letters in order: đ is one, f, j, w, z and letters with marks are none. */
const pointLetters = [...'abcdđeghiklmnopqrstuvxy'];

function listShown(map: PaperMap): readonly Paragraph[] {
  return map.body.filter((one) => one.text !== '');
}

const roman = /^([IVXLC]+)\.\s+(.+)$/;

function listMajorHeadings(map: PaperMap): readonly Paragraph[] {
  return listShown(map).filter((one) => roman.test(one.text));
}

function judgeMajorHeading(paragraph: Paragraph): readonly Finding[] {
  const demand = { sizes: [26, 28], isBold: true, isItalic: false, isUpperCase: true } as const;
  return judgeStyle('Tiêu đề mục', paragraph.lines, demand).map((finding) => ({
    ...finding,
    where: describeParagraph(paragraph),
  }));
}

const clausePattern = /^(\d{1,3})\.\s+(\S.*)$/;
/** A heading of a khoản is short and has no end mark. */
const longestTitle = 120;

function judgeClause(paragraph: Paragraph): readonly Finding[] {
  const text = clausePattern.exec(paragraph.text)?.[2];
  if (text === undefined || paragraph.format.alignment === 'center') return [];
  const pieces = paragraph.lines.flatMap((line) => line.pieces).filter((piece) => piece.text.trim() !== '');
  const isAllBold = pieces.every((piece) => piece.format.isBold);
  const isTitle = text.length <= longestTitle && !/[.;:,!?]$/.test(text);
  const where = describeParagraph(paragraph);
  if (isTitle && !pieces.some((piece) => piece.format.isBold)) {
    const message = 'Khoản có tiêu đề thì số thứ tự và tiêu đề trình bày kiểu chữ đứng, đậm.';
    return [{ message, where, expected: 'kiểu chữ đậm', found: 'không đậm', fixable: true }];
  }
  if (!isTitle && isAllBold && text.length > longestTitle) {
    const message = 'Khoản không có tiêu đề thì nội dung trình bày kiểu chữ đứng, không đậm.';
    return [{ message, where, expected: 'không đậm', found: 'kiểu chữ đậm' }];
  }
  return [];
}

/** "a)" right; "a." and "(a)" are the wrong forms people use. */
const point = /^(?:([a-zđ])\)|\(([a-zđ])\)|([a-zđ])\.)\s/;

function judgePoints(map: PaperMap): readonly Finding[] {
  const findings: Finding[] = [];
  let position = 0;
  // After the first break the rest of a list is out of step with it: one fault, one finding.
  let isBroken = false;
  for (const paragraph of listShown(map)) {
    const found = point.exec(paragraph.text);
    if (!found) {
      // Bullets and plain sentences stay within their điểm; a number or heading begins anew.
      if (/^(\d+(\.\d+)*\.?|[IVXLC]+\.|Điều \d+\.?|(Phần|Chương|Mục) [IVXLC\d]+)(\s|$)/.test(paragraph.text))
        position = 0;
      continue;
    }
    const where = describeParagraph(paragraph);
    const letter = found[1] ?? found[2] ?? found[3] ?? '';
    if (found[1] === undefined) {
      const message = 'Số thứ tự của điểm ghi bằng chữ cái tiếng Việt, sau có dấu đóng ngoặc đơn.';
      findings.push({ message, where, expected: `“${letter})”`, found: quote(found[0]), fixable: true });
    }
    if (letter === 'a') position = 0;
    if (position === 0) isBroken = false;
    const expected = pointLetters[position] ?? '';
    if (letter !== expected && !isBroken) {
      isBroken = true;
      const message = 'Điểm phải theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i…';
      findings.push({ message, where, expected: `“${expected})”`, found: `“${letter})”` });
    }
    position = Math.max(position, pointLetters.indexOf(letter)) + 1;
  }
  return [...findings, ...judgeAutomaticLetters(map)];
}

/** Word's own alphabet goes a b c d e f: wrong from the fifth item on. */
function judgeAutomaticLetters(map: PaperMap): readonly Finding[] {
  const counts = new Map<string, number>();
  return listShown(map).flatMap((paragraph): readonly Finding[] => {
    const { numbering } = paragraph.format;
    if (numbering?.numberFormat !== 'lowerLetter') return [];
    const key = `${numbering.numberingId}:${numbering.level}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const where = describeParagraph(paragraph);
    if (count === 1 && !/^%\d\)$/.test(numbering.levelText)) {
      const message = 'Số thứ tự của điểm ghi bằng chữ cái tiếng Việt, sau có dấu đóng ngoặc đơn.';
      return [{ message, where, expected: '“a)”', found: quote(numbering.levelText.replace(/%\d/, 'a')) }];
    }
    if (count !== 5) return [];
    const message = 'Đánh số tự động của Word bỏ chữ đ; hãy gõ chữ cái của điểm: a, b, c, d, đ, e…';
    return [{ message, where, expected: '“đ)”', found: '“e)”' }];
  });
}

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function readRoman(text: string): number {
  const values = [...text].map((letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function judgeSequence(map: PaperMap): readonly Finding[] {
  const findings: Finding[] = [];
  let major = 0;
  let minor = 0;
  for (const paragraph of listShown(map)) {
    const heading = roman.exec(paragraph.text);
    const item = clausePattern.exec(paragraph.text);
    const where = describeParagraph(paragraph);
    if (/^(phần|chương) [ivxlc]+\b|^điều \d/i.test(paragraph.text)) minor = 0;
    if (heading?.[1] && isUpperCase(heading[2] ?? '')) {
      const value = readRoman(heading[1]);
      if (value !== 1 && value !== major + 1) findings.push(describeBreak(where, toRoman(major + 1), heading[1]));
      major = value;
      minor = 0;
    } else if (item?.[1]) {
      const value = Number(item[1]);
      if (value !== 1 && value !== minor + 1) findings.push(describeBreak(where, String(minor + 1), item[1]));
      minor = value;
    }
  }
  return findings;
}

function describeBreak(where: string, expected: string, found: string): Finding {
  const message = 'Số thứ tự không liên tục; hãy đánh số lại.';
  return { message, where, expected: `“${expected}.”`, found: `“${found}.”` };
}

function toRoman(value: number): string {
  const steps = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = value;
  let text = '';
  for (const [step, letters] of steps) {
    for (; rest >= step; rest -= step) text += letters;
  }
  return text;
}

export const numberingRules: readonly FormatRule[] = [
  {
    ...{ id: 'N3', clause, cell, severity: 'error', title: 'Mục đánh số La Mã' },
    ...decreeInForce,
    check(map) {
      const headings = listMajorHeadings(map);
      return headings.length > 0 ? judge(headings.flatMap(judgeMajorHeading)) : notApplicable;
    },
  },
  {
    ...{ id: 'N5', clause, cell, severity: 'warning', title: 'Kiểu chữ của khoản' },
    ...decreeInForce,
    check: (map) => judge(listShown(map).flatMap(judgeClause)),
  },
  {
    ...{ id: 'N6', clause, cell, severity: 'error', title: 'Chữ cái của điểm' },
    ...decreeInForce,
    check: (map) => judge(judgePoints(map)),
  },
  {
    ...{ id: 'N8', clause, cell, severity: 'error', title: 'Số thứ tự liên tục' },
    ...decreeInForce,
    check: (map) => judge(judgeSequence(map)),
  },
];
