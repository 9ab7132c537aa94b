/** Căn cứ ban hành (C1, C2). */

import { quote } from '../paper-text.ts';
import { judgeStyle } from './judge-style.ts';
import { cells, describeParagraph, describeParagraphs } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, notApplicable } from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.6.a, b';
const cell = cells.body;

export const legalBasisRules: readonly FormatRule[] = [
  {
    ...{ id: 'C1', clause, cell, severity: 'error', title: 'Kiểu chữ căn cứ' },
    ...decreeInForce,
    check({ legalBases }) {
      if (legalBases.length === 0) return notApplicable;
      const demand = { sizes: [26, 28], isItalic: true, isBold: false } as const;
      const findings = judgeStyle(
        'Căn cứ',
        legalBases.flatMap((one) => one.lines),
        demand,
      );
      const wrong = legalBases.filter((one) => judgeStyle('Căn cứ', one.lines, demand).length > 0);
      return judge(findings.map((finding) => ({ ...finding, where: describeParagraphs(wrong) })));
    },
  },
  {
    ...{ id: 'C2', clause, cell, severity: 'error', title: 'Dấu kết thúc căn cứ' },
    ...decreeInForce,
    check({ legalBases }) {
      if (legalBases.length === 0) return notApplicable;
      return judge(
        legalBases.flatMap((paragraph, index): readonly Finding[] => {
          const isLast = index === legalBases.length - 1;
          const expected = isLast ? '.' : ';';
          if (paragraph.text.endsWith(expected)) return [];
          const message = isLast
            ? 'Căn cứ cuối cùng phải kết thúc bằng dấu chấm.'
            : 'Mỗi căn cứ phải kết thúc bằng dấu chấm phẩy.';
          const found = quote(paragraph.text.slice(-1));
          return [{ message, where: describeParagraph(paragraph), expected: quote(expected), found }];
        }),
      );
    },
  },
];
