/** Mục, khoản, điểm: form and sequence of their numbers (N3, N5, N6, N8). */
import type { Paragraph } from '../docx/paper.ts';
import type { PaperMap } from '../paper-map.ts';
import { isUpperCase, quote } from '../paper-text.ts';
import { fixRuns } from './fixes.ts';
import { judgeStyle } from './judge-style.ts';
import { cells, describeParagraph, describeParagraphs } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, notApplicable } from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.6.c, d, đ';
const cell = cells.body;

/** Điểm letters in order: đ is one, f, j, w, z and letters with marks are none. */
const pointLetters = [...'abcdđeghiklmnopqrstuvxy'];

function listShown(map: PaperMap): readonly Paragraph[] {
  return map.body.filter((one) => one.text !== '');
}

/** The text with its automatic number, as a reader sees it. */
function readNumbered(paragraph: Paragraph): string {
  return paragraph.label === '' ? paragraph.text : `${paragraph.label} ${paragraph.text}`;
}

const roman = /^([IVXLC]+)\.\s+(.+)$/;

function listMajorHeadings(map: PaperMap): readonly Paragraph[] {
  return listShown(map).filter((one) => roman.test(readNumbered(one)) && one.text.length <= 2 * longestTitle);
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

function judgeClauses(map: PaperMap): readonly Finding[] {
  const shown = listShown(map);
  const plain: Paragraph[] = [];
  const bold: Paragraph[] = [];
  for (const [index, paragraph] of shown.entries()) {
    const text = clausePattern.exec(readNumbered(paragraph))?.[2];
    if (text === undefined || paragraph.format.alignment === 'center') continue;
    const next = shown[index + 1];
    const pieces = paragraph.lines.flatMap((line) => line.pieces).filter((piece) => piece.text.trim() !== '');
    // A title stands over something; a line that the next number follows is an item of a list.
    const hasContent = next !== undefined && !clausePattern.test(readNumbered(next)) && !roman.test(readNumbered(next));
    const isTitle = text.length <= longestTitle && !/[.;:,!?…/]$/.test(text) && hasContent;
    if (isTitle && !pieces.some((piece) => piece.format.isBold)) plain.push(paragraph);
    const isSentence = text.length > longestTitle && /[.;]$/.test(text) && !hasContent;
    if (isSentence && pieces.every((piece) => piece.format.isBold)) bold.push(paragraph);
  }
  return [
    ...report(plain, 'Khoản có tiêu đề thì số thứ tự và tiêu đề trình bày kiểu chữ đứng, đậm.', 'đậm', 'không đậm'),
    ...report(bold, 'Khoản không có tiêu đề thì nội dung trình bày kiểu chữ đứng, không đậm.', 'không đậm', 'đậm'),
  ];
}

function report(
  paragraphs: readonly Paragraph[],
  message: string,
  expected: string,
  found: string,
): readonly Finding[] {
  if (paragraphs.length === 0) return [];
  const lines = paragraphs.flatMap((one) => one.lines);
  const pieces = lines.flatMap((line) => line.pieces);
  const fixes = fixRuns(pieces, lines, { isBold: expected === 'đậm' });
  return [{ message, where: describeParagraphs(paragraphs), expected: `kiểu chữ ${expected}`, found, fixes }];
}

/** "a)" right; "a." and "(a)" are the wrong forms people use. */
const point = /^[“"]?(?:([a-zđ])\)|\(([a-zđ])\)|([a-zđ])\.)\s/;

function judgePoints(map: PaperMap): readonly Finding[] {
  const findings: Finding[] = [];
  const wrongForms: Paragraph[] = [];
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
    if (found[1] === undefined) wrongForms.push(paragraph);
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
  return [...reportWrongForms(wrongForms), ...findings, ...judgeAutomaticLetters(map)];
}

function reportWrongForms(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const [first] = paragraphs;
  if (!first) return [];
  const message = 'Số thứ tự của điểm ghi bằng chữ cái tiếng Việt, sau có dấu đóng ngoặc đơn.';
  const [whole = '', , bracketed, dotted] = point.exec(first.text) ?? [];
  const expected = `“${bracketed ?? dotted ?? ''})”`;
  return [{ message, where: describeParagraphs(paragraphs), expected, found: quote(whole) }];
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
  let typed = 0;
  for (const paragraph of listShown(map)) {
    const shown = readNumbered(paragraph);
    const heading = roman.exec(shown);
    const item = clausePattern.exec(shown);
    const isCounted = paragraph.label !== '';
    const where = describeParagraph(paragraph);
    if (/^(phần|chương) [ivxlc]+\b|^điều \d/i.test(paragraph.text)) {
      minor = 0;
      typed = 0;
    }
    if (heading?.[1] && (isUpperCase(heading[2] ?? '') || isBold(paragraph))) {
      const value = readRoman(heading[1]);
      if (!isCounted && value !== 1 && value !== major + 1)
        findings.push(describeBreak(where, toRoman(major + 1), heading[1]));
      major = value;
      minor = 0;
      typed = 0;
    } else if (item?.[1]) {
      const value = Number(item[1]);
      // Word counts right; a typed number goes on from the last one, or from the last typed one around a list.
      const goesOn = [1, minor + 1, typed + 1].includes(value);
      if (!isCounted && !goesOn) findings.push(describeBreak(where, String(minor + 1), item[1]));
      minor = value;
      if (!isCounted) typed = value;
    }
  }
  return findings;
}

function isBold({ lines }: Paragraph): boolean {
  return lines.every((line) => line.pieces.every(({ format, text }) => format.isBold || text.trim() === ''));
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
    check: (map) => judge(judgeClauses(map)),
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
