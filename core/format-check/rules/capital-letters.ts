/** Viết hoa (Phụ lục II): forms that a pattern can tell surely (H1–H5). */
import type { PaperMap } from '../paper-map.ts';
import { quote } from '../paper-text.ts';
import { cells, describeParagraphs } from './places.ts';
import { decreeInForce, type FormatRule, judge, notApplicable, type Verdict } from './rule.ts';

const cell = cells.body;

interface Spelling {
  /** With a group named `wrong`. */
  readonly pattern: RegExp;
  readonly message: string;
  readonly expected: string;
}

/** One finding for all places, since a paper that writes so writes so throughout. */
function judgeSpelling(map: PaperMap, { pattern, message, expected }: Spelling): Verdict {
  const shown = [...map.legalBases, ...map.body].filter((one) => one.text !== '');
  if (shown.length === 0) return notApplicable;
  const wrong = shown.filter((one) => pattern.test(one.text));
  const found = quote(pattern.exec(wrong[0]?.text ?? '')?.groups?.wrong ?? '');
  return judge(wrong.length > 0 ? [{ message, where: describeParagraphs(wrong), expected, found }] : []);
}

function spellingRule(id: string, clause: string, title: string, spelling: Spelling): FormatRule {
  return {
    ...{ id, clause, cell, severity: 'warning', title },
    ...decreeInForce,
    check: (map) => judgeSpelling(map, spelling),
  };
}

export const capitalLetterRules: readonly FormatRule[] = [
  spellingRule('H1', 'Phụ lục II, Mục V.8', 'Viện dẫn khoản, điểm', {
    pattern: /[^.!?:;“"(\s]\s+(?<wrong>(Khoản \d+|Điểm [a-zđ]) (Điều|khoản|Khoản|của)\b)/u,
    message: 'Khi viện dẫn, “khoản”, “điểm” viết thường.',
    expected: '“khoản 2 Điều …”, “điểm a khoản …”',
  }),
  spellingRule('H2', 'Phụ lục II, Mục V.8', 'Viện dẫn điều', {
    pattern: /(?<!\p{L})(?<wrong>((khoản \d+|Khoản \d+|điểm [a-zđ]),?|tại|theo|của) điều \d+)/u,
    message: 'Khi viện dẫn, “Phần”, “Chương”, “Mục”, “Tiểu mục”, “Điều” viết hoa chữ cái đầu.',
    expected: '“Điều …”',
  }),
  spellingRule('H3', 'Phụ lục II, Mục IV', 'Tên cơ quan, tổ chức', {
    pattern: /(?<wrong>(Ủy|Uỷ) Ban [Nn]hân [Dd]ân|(Ủy|Uỷ) ban Nhân [Dd]ân|Hội Đồng [Nn]hân [Dd]ân)/u,
    message: 'Tên cơ quan viết hoa chữ cái đầu của từ chỉ loại hình, chức năng, lĩnh vực.',
    expected: '“Ủy ban nhân dân”, “Hội đồng nhân dân”',
  }),
  spellingRule('H4', 'Phụ lục II, Mục V.5', 'Tên ngày tết', {
    pattern: /(?<wrong>(Tết [Nn]guyên đán|Tết Nguyên Đán|tết nguyên đán))/u,
    message: 'Tên ngày tết viết hoa chữ cái đầu của tên: “tết Nguyên đán”; “Tết” viết hoa khi đứng một mình.',
    expected: '“tết Nguyên đán”',
  }),
  spellingRule('H5', 'Phụ lục II, Mục V.1', 'Nhân dân, Nhà nước', {
    pattern: /(?<wrong>(Đảng(,| và) nhà nước|(Đảng|Nhà nước)(,| và) nhân dân))(?!\p{L})/u,
    message: '“Nhân dân”, “Nhà nước” viết hoa chữ cái đầu khi dùng như danh từ riêng.',
    expected: '“Nhà nước”, “Nhân dân”',
  }),
];
