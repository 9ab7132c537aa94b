/** Phần, chương, mục, tiểu mục, điều: their heads and titles (N1, N2, N4, N7). */
import type { Paragraph, TextLine } from '../docx/paper.ts';
import type { PaperMap } from '../paper-map.ts';
import { countVisible, isUpperCase, quote } from '../paper-text.ts';
import { judgeStyle } from './judge-style.ts';
import { cells, describeParagraph, describeParagraphs } from './places.ts';
import {
  decreeInForce,
  type Finding,
  type FormatRule,
  judge,
  mergeAlike,
  notApplicable,
  type Verdict,
} from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.6.c, d';
const cell = cells.body;

/** Head of a division alone on its line, and the title below it. */
interface Division {
  readonly head: Paragraph;
  readonly title: Paragraph | undefined;
}

const upperWords = 'Phần|Chương';
const lowerWords = 'Mục|Tiểu mục';
const roman = /^(Phần|Chương)\s+(thứ\s+)?\S+\s*[.:]?$/i;
const arabic = /^(Mục|Tiểu mục)\s+\S+\s*[.:]?$/i;

function listDivisions(map: PaperMap, pattern: RegExp): readonly Division[] {
  const shown = map.body.filter((one) => one.text !== '');
  return shown.flatMap((head, index): readonly Division[] => {
    if (!pattern.test(head.text) || head.text.length > 25) return [];
    const below = shown[index + 1];
    return [{ head, title: below?.format.alignment === 'center' && !startsDivision(below) ? below : undefined }];
  });
}

function startsDivision({ text }: Paragraph): boolean {
  return roman.test(text) || arabic.test(text) || /^Điều \d/.test(text);
}

function judgeDivisions(map: PaperMap, words: string, number: RegExp, numberName: string): Verdict {
  const divisions = listDivisions(map, words === upperWords ? roman : arabic);
  const shared = judgeSharedLines(map, words);
  if (divisions.length === 0 && shared.length === 0) return notApplicable;
  const findings = divisions.flatMap(({ head, title }): readonly Finding[] => {
    const word = head.text.split(/\s/)[0] ?? '';
    const style = { sizes: [26, 28], isBold: true, isItalic: false, alignment: 'center' } as const;
    const all = [...judgeStyle(`Từ “${word}” và số thứ tự`, head.lines, style)];
    if (isUpperCase(word)) {
      const message = `Từ “${word}” và số thứ tự viết bằng chữ in thường, chữ cái đầu viết hoa.`;
      all.push({ severity: 'warning', message, expected: 'chữ in thường', found: quote(head.text) });
    }
    if (!number.test(head.text)) {
      all.push({ message: `Số thứ tự ghi bằng ${numberName}.`, expected: numberName, found: quote(head.text) });
    }
    const ofTitle = title ? judgeStyle('Tiêu đề', title.lines, { ...style, isUpperCase: true }) : [];
    return [...all, ...ofTitle].map((finding) => ({ ...finding, where: describeParagraph(head) }));
  });
  return judge([...mergeAlike(findings), ...shared]);
}

const article = /^(Điều)\s+(\d+)\s*([.:]?)\s*(.*)$/i;

/** Paragraphs that open a điều, not sentences that cite one. */
function listArticles(map: PaperMap): readonly Paragraph[] {
  return map.body.filter((one) => {
    const found = article.exec(one.text);
    return found !== null && (found[3] !== '' || found[4] === '');
  });
}

/** "Chương I. QUY ĐỊNH CHUNG": the title has to stand on the line below. Sentences that cite a division are thin. */
function judgeSharedLines(map: PaperMap, words: string): readonly Finding[] {
  const pattern = new RegExp(`^(${words})\\s+([IVXLC]+|\\d+)\\s*[.:-]\\s*\\p{L}`, 'iu');
  const shared = map.body.filter(
    (one) => pattern.test(one.text) && one.text.length <= longestHead && one.lines.some(isWhollyBold),
  );
  const [first] = shared;
  if (!first) return [];
  const word = first.text.split(/\s/)[0] ?? '';
  const message = `Từ “${word}” và số thứ tự đứng riêng một dòng, tiêu đề ghi ngay dưới bằng chữ in hoa.`;
  return [{ message, where: describeParagraphs(shared), expected: 'hai dòng', found: quote(first.text) }];
}

const longestHead = 150;

function isWhollyBold({ pieces }: TextLine): boolean {
  return pieces.every(({ format, text }) => format.isBold || text.trim() === '');
}

/** The letters of "Điều 1." at the start of a paragraph. */
function judgeArticleHead(paragraph: Paragraph): readonly Finding[] {
  const head = /^\s*Điều\s+\d+\s*[.:]?/i.exec(paragraph.lines[0]?.original ?? '')?.[0] ?? '';
  const line = paragraph.lines[0];
  if (!line) return [];
  let rest = head.length;
  const pieces = line.pieces.flatMap((piece) => {
    const text = piece.text.slice(0, Math.max(0, rest));
    rest -= piece.text.length;
    return countVisible(text) > 0 ? [{ ...piece, text }] : [];
  });
  const demand = { isBold: true, isItalic: false } as const;
  return judgeStyle('Từ “Điều” và số thứ tự', [{ ...line, pieces }], demand);
}

function judgeArticles(map: PaperMap): Verdict {
  const articles = listArticles(map);
  if (articles.length === 0) return notApplicable;
  const styled = articles.flatMap((one) =>
    judgeArticleHead(one).map((finding) => ({ ...finding, where: describeParagraph(one) })),
  );
  const unmarked = articles.filter((one) => article.exec(one.text)?.[3] !== '.');
  const message = 'Sau số thứ tự của điều có dấu chấm.';
  const marks = unmarked.length > 0 ? [{ message, where: describeParagraphs(unmarked), expected: '“Điều 1.”' }] : [];
  return judge([...mergeAlike(styled), ...marks]);
}

/** Where every điều must have a title: quy chế, quy định and other papers of structure (a); a decision states its matter. */
const titledKinds: ReadonlySet<string | null> = new Set(['QC', 'QyĐ']);

function judgeTitles(map: PaperMap): Verdict {
  const divisions = [...listDivisions(map, roman), ...listDivisions(map, arabic)];
  const articles = titledKinds.has(map.kind) ? listArticles(map) : [];
  if (divisions.length + articles.length === 0) return notApplicable;
  const bare = divisions.filter(({ title }) => title === undefined).map(({ head }) => head);
  const bareArticles = articles.filter((one) => article.exec(one.text)?.[4] === '');
  const all = [...bare, ...bareArticles];
  const message = 'Phần, chương, mục, tiểu mục, điều phải có tiêu đề.';
  const finding = { message, where: describeParagraphs(all), expected: 'có tiêu đề', found: 'không có tiêu đề' };
  return judge(all.length > 0 ? [finding] : []);
}

export const divisionRules: readonly FormatRule[] = [
  {
    ...{ id: 'N1', clause, cell, severity: 'error', title: 'Phần, chương' },
    ...decreeInForce,
    check: (map) => judgeDivisions(map, upperWords, /\s[IVXLC]+\s*[.:]?$/i, 'chữ số La Mã'),
  },
  {
    ...{ id: 'N2', clause, cell, severity: 'error', title: 'Mục, tiểu mục' },
    ...decreeInForce,
    check: (map) => judgeDivisions(map, lowerWords, /\s\d+\s*[.:]?$/, 'chữ số Ả Rập'),
  },
  {
    ...{ id: 'N4', clause, cell, severity: 'error', title: 'Điều' },
    ...decreeInForce,
    check: judgeArticles,
  },
  {
    ...{ id: 'N7', clause, cell, severity: 'error', title: 'Có tiêu đề' },
    ...decreeInForce,
    check: judgeTitles,
  },
];
