/** Phụ lục (A1–A5). */
import type { AppendixPart } from '../find-appendices.ts';
import { findLineUnder } from '../find-drawn-line.ts';
import type { Fix } from '../fix.ts';
import type { PaperMap } from '../paper-map.ts';
import { foldText, quote } from '../paper-text.ts';
import { judgeStyle } from './judge-style.ts';
import { readRoman } from './numbered-lines.ts';
import { cells, describeLine, describeSection } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, notApplicable } from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục III.1';
const cell = cells.appendix;

function onAppendices(check: (appendix: AppendixPart, map: PaperMap) => readonly Finding[]): FormatRule['check'] {
  return (map) =>
    map.appendices.length > 0 ? judge(map.appendices.flatMap((appendix) => check(appendix, map))) : notApplicable;
}

function judgeLabel({ label }: AppendixPart, map: PaperMap): readonly Finding[] {
  const where = describeLine(label);
  const demand = { sizes: [28, 28], isBold: true, isItalic: false, isUpperCase: false, alignment: 'center' } as const;
  const findings = judgeStyle('Từ “Phụ lục” và số thứ tự', [label], demand).map((finding) => ({ ...finding, where }));
  if (map.appendices.length < 2) return findings;
  const hasRoman = /^phu luc [ivxlc]+$/.test(foldText(label.text));
  const message = 'Từ hai phụ lục trở lên thì đánh số thứ tự bằng chữ số La Mã.';
  return hasRoman ? findings : [...findings, { message, where, expected: '“Phụ lục I”', found: quote(label.text) }];
}

function judgeTitle({ label, title }: AppendixPart): readonly Finding[] {
  const where = describeLine(title[0] ?? label);
  if (title.length === 0) {
    return [
      { message: 'Phụ lục phải có tiêu đề dưới từ “Phụ lục”.', where, expected: 'tiêu đề phụ lục', found: 'không có' },
    ];
  }
  const demand = { sizes: [26, 28], isBold: true, isItalic: false, isUpperCase: true, alignment: 'center' } as const;
  return judgeStyle('Tiêu đề phụ lục', title, demand).map((finding) => ({ ...finding, where }));
}

function judgeGuide({ label, guide }: AppendixPart): readonly Finding[] {
  const where = describeLine(guide[0] ?? label);
  const expected = '“(Kèm theo <tên loại> số …/… ngày … tháng … năm … của …)”';
  if (guide.length === 0) {
    const message = 'Dưới tiêu đề phụ lục phải ghi chỉ dẫn kèm theo văn bản nào.';
    return [{ message, where, expected, found: 'không có' }];
  }
  const demand = { sizes: [26, 28], isItalic: true, isBold: false, alignment: 'center' } as const;
  const findings = judgeStyle('Chỉ dẫn “Kèm theo …”', guide, demand).map((finding) => ({ ...finding, where }));
  const text = guide.map((line) => line.text).join(' ');
  const message = 'Chỉ dẫn kèm theo đặt trong ngoặc đơn.';
  return /^\(.*\)$/.test(text) ? findings : [...findings, { message, where, expected, found: quote(text) }];
}

function judgeNumbering({ section, label }: AppendixPart, map: PaperMap): readonly Finding[] {
  const own = map.paper.sections[section];
  const isAlone = map.appendices.filter((one) => one.section === section).length === 1 && section > 0;
  if (own && isAlone && own.pageNumberStart === 1) return [];
  const message =
    'Số trang của mỗi phụ lục được đánh riêng; hãy đặt phụ lục trong một phần (section) riêng, bắt đầu từ số 1.';
  const found = isAlone ? `${describeSection(section)} đánh số tiếp theo` : 'không ở phần (section) riêng';
  const fixes: readonly Fix[] = isAlone ? [{ kind: 'section', section, change: { pageNumberStart: 1 } }] : [];
  return [{ message, where: describeLine(label), expected: 'đánh số lại từ 1', found, fixes }];
}

function judgeGuideLine({ guide }: AppendixPart, map: PaperMap): readonly Finding[] {
  const [first] = guide;
  if (!first || findLineUnder(map.paper, guide)) return [];
  const message = 'Dưới chỉ dẫn “(Kèm theo …)” có đường kẻ như các mẫu của Phụ lục III.';
  return [{ message, where: describeLine(first), expected: 'đường kẻ ngang', found: 'không có' }];
}

/** "phụ lục I, II và III": the numbers behind one mention; "kèm theo các phụ lục" means all of them. */
const mention = /phu luc(?: so)?((?:(?:\s*(?:,|va|den|-|;))?\s*(?:phu luc )?(?:so )?(?:[ivxlc]+|\d{1,2})\b)*)/g;

/** Labels of the appendices that folded words do not speak of. */
function listUntold(words: string, appendices: readonly AppendixPart[]): readonly string[] {
  const told = [...words.matchAll(mention)].map(([, numbers = '']) => numbers);
  if (told.some((numbers) => numbers.trim() === '' || /\bden\b|-/.test(numbers))) return [];
  const values = new Set(told.flatMap((numbers) => [...numbers.matchAll(/\b([ivxlc]+|\d+)\b/g)].map(readNumber)));
  // By position: a phụ lục that carries the wrong kind of number is the finding of A2.
  return appendices.flatMap(({ label }, index) => (values.has(index + 1) ? [] : [label.text]));
}

function readNumber([number]: readonly string[]): number {
  return Number(number) || readRoman((number ?? '').toUpperCase());
}

export const appendixRules: readonly FormatRule[] = [
  {
    ...{ id: 'A1', clause, cell, severity: 'error', title: 'Trong văn bản có chỉ dẫn về phụ lục' },
    ...decreeInForce,
    check(map) {
      if (map.appendices.length === 0) return notApplicable;
      const first = map.appendices[0]?.label.paragraph.number ?? 0;
      const before = map.paper.paragraphs.filter((one) => one.number < first);
      const words = foldText(before.map((one) => one.text).join(' '));
      const message = 'Văn bản có phụ lục thì trong nội dung phải có chỉ dẫn về phụ lục đó.';
      const untold = listUntold(words, map.appendices);
      if (untold.length === 0) return judge([]);
      const found = untold.length < map.appendices.length ? `không nhắc đến ${untold.join(', ')}` : 'không nhắc đến';
      return judge([{ message, expected: 'nhắc đến phụ lục trong nội dung', found }]);
    },
  },
  {
    ...{ id: 'A2', clause, cell, severity: 'error', title: 'Từ “Phụ lục” và số thứ tự' },
    ...decreeInForce,
    check: onAppendices(judgeLabel),
  },
  {
    ...{ id: 'A3', clause, cell, severity: 'error', title: 'Tiêu đề phụ lục' },
    ...decreeInForce,
    check: onAppendices(judgeTitle),
  },
  {
    ...{ id: 'A4', clause, cell, severity: 'error', title: 'Chỉ dẫn kèm theo' },
    ...decreeInForce,
    check: onAppendices(judgeGuide),
  },
  {
    ...{ id: 'A5', clause, cell, severity: 'error', title: 'Số trang phụ lục đánh riêng' },
    ...decreeInForce,
    check: onAppendices(judgeNumbering),
  },
  {
    ...{ id: 'A6', clause: 'Phụ lục III, Mẫu 2.1', cell, severity: 'warning', title: 'Đường kẻ dưới chỉ dẫn kèm theo' },
    ...decreeInForce,
    check: onAppendices(judgeGuideLine),
  },
  {
    // A phụ lục in a file of its own is signed by the agency as a whole; this file holds its phụ lục within.
    ...{ id: 'A7', clause, cell, severity: 'info', title: 'Chữ ký số trên phụ lục tách tệp' },
    ...decreeInForce,
    check: () => notApplicable,
  },
];
