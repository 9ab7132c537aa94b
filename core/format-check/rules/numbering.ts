/** Mục, khoản, điểm: form of their numbers (N3, N5, N6). */
import type { Paragraph } from '../docx/paper.ts';
import type { PaperMap } from '../paper-map.ts';
import { quote } from '../paper-text.ts';
import { fixRuns } from './fixes.ts';
import { judgeStyle } from './judge-style.ts';
import { clausePattern, listShown, majorPattern, readNumbered } from './numbered-lines.ts';
import { cells, describeParagraph, describeParagraphs } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, notApplicable } from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.6.c, d, đ';
const cell = cells.body;

/** Điểm letters in order: đ is one, f, j, w, z and letters with marks are none. */
const pointLetters = [...'abcdđeghiklmnopqrstuvxy'];

function listMajorHeadings(map: PaperMap): readonly Paragraph[] {
  return listShown(map).filter((one) => majorPattern.test(readNumbered(one)) && one.text.length <= 2 * longestTitle);
}

function judgeMajorHeading(paragraph: Paragraph): readonly Finding[] {
  const demand = { sizes: [26, 28], isBold: true, isItalic: false, isUpperCase: true } as const;
  return judgeStyle('Tiêu đề mục', paragraph.lines, demand).map((finding) => ({
    ...finding,
    where: describeParagraph(paragraph),
  }));
}

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
    const hasContent =
      next !== undefined && !clausePattern.test(readNumbered(next)) && !majorPattern.test(readNumbered(next));
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

/** Typed letters and those that Word counts, as a reader sees them: a list may be made of both. */
function judgePoints(map: PaperMap): readonly Finding[] {
  const findings: Finding[] = [];
  const wrongForms: Paragraph[] = [];
  let position = 0;
  // After the first break the rest of a list is out of step with it: one fault, one finding.
  let isBroken = false;
  for (const paragraph of listShown(map)) {
    const shown = readNumbered(paragraph);
    const found = point.exec(shown);
    if (!found) {
      // Bullets and plain sentences stay within their điểm; a number or heading begins anew.
      if (/^(\d+(\.\d+)*\.?|[IVXLC]+\.|Điều \d+\.?|(Phần|Chương|Mục) [IVXLC\d]+)(\s|$)/.test(shown)) position = 0;
      continue;
    }
    const letter = found[1] ?? found[2] ?? found[3] ?? '';
    if (found[1] === undefined) wrongForms.push(paragraph);
    if (letter === 'a') position = 0;
    if (position === 0) isBroken = false;
    const expected = pointLetters[position] ?? '';
    if (letter !== expected && !isBroken) {
      isBroken = true;
      const message = isCountedByWord(paragraph)
        ? 'Đánh số tự động của Word bỏ chữ đ; hãy gõ chữ cái của điểm: a, b, c, d, đ, e…'
        : 'Điểm phải theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i…';
      findings.push({
        message,
        where: describeParagraph(paragraph),
        expected: `“${expected})”`,
        found: `“${letter})”`,
      });
    }
    position = Math.max(position, pointLetters.indexOf(letter)) + 1;
  }
  return [...reportWrongForms(wrongForms), ...reportSlanted(map), ...findings];
}

function isCountedByWord({ label }: Paragraph): boolean {
  return label !== '';
}

/** A điểm stands upright, whatever words in it are set apart. */
function reportSlanted(map: PaperMap): readonly Finding[] {
  const slanted = listShown(map).filter((paragraph) => {
    const { lines } = paragraph;
    const pieces = lines.flatMap((line) => line.pieces).filter((piece) => piece.text.trim() !== '');
    return point.test(readNumbered(paragraph)) && pieces.every(({ format }) => format.isItalic);
  });
  if (slanted.length === 0) return [];
  const lines = slanted.flatMap((one) => one.lines);
  const fixes = fixRuns(
    lines.flatMap((line) => line.pieces),
    lines,
    { isItalic: false },
  );
  const message = 'Điểm trình bày bằng chữ in thường, kiểu chữ đứng.';
  const where = describeParagraphs(slanted);
  return [{ message, where, expected: 'kiểu chữ đứng', found: 'kiểu chữ nghiêng', fixes }];
}

function reportWrongForms(paragraphs: readonly Paragraph[]): readonly Finding[] {
  const [first] = paragraphs;
  if (!first) return [];
  const message = 'Số thứ tự của điểm ghi bằng chữ cái tiếng Việt, sau có dấu đóng ngoặc đơn.';
  const [whole = '', , bracketed, dotted] = point.exec(readNumbered(first)) ?? [];
  const expected = `“${bracketed ?? dotted ?? ''})”`;
  return [{ message, where: describeParagraphs(paragraphs), expected, found: quote(whole) }];
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
];
