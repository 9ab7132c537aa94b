/** Căn cứ ban hành (C1–C3, C5, C6). */
import type { Paragraph } from '../docx/paper.ts';
import { quote } from '../paper-text.ts';
import { judgeStyle } from './judge-style.ts';
import { cells, describeParagraph, describeParagraphs } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, manual, notApplicable } from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.6.a, b';
const cell = cells.body;

/** Blanks of a draft count as a date. */
function hasDate(text: string): boolean {
  return /ngày\s*(\d|tháng|[.…_])|\d{1,2}\/\d{1,2}\/\d{4}/.test(text);
}

/** "của Chính phủ", "của UBND tỉnh"; what belongs to another paper ("một số điều của Nghị định …") names nobody. */
function hasIssuer(text: string): boolean {
  const papers = 'Nghị định|Luật|Bộ luật|Pháp lệnh|Thông tư|Quyết định|Nghị quyết|Kế hoạch|Chỉ thị|Điều|Quy';
  return new RegExp(`của (?!${papers})(\\p{Lu}|tỉnh|thành phố|liên)`, 'u').test(text) || /\bQH\d+\b/.test(text);
}

/** A law is cited by its name and date; other papers by number, date, issuer. */
function judgeCitation(paragraph: Paragraph): readonly Finding[] {
  const { text } = paragraph;
  const where = describeParagraph(paragraph);
  const law = /(Luật|Pháp lệnh|Bộ luật)[^;,]{0,200}?\bsố\s+(\d+\/\d{4}\/[\p{L}\d]+)/u.exec(text);
  if (law && /^(-\s*)?Căn cứ (Luật|Pháp lệnh|Bộ luật)/.test(text)) {
    const message = 'Viện dẫn luật, pháp lệnh không ghi số, ký hiệu và cơ quan ban hành.';
    return [{ message, where, expected: 'tên luật, ngày, tháng, năm', found: quote(law[2] ?? '') }];
  }
  const isKind = /^(-\s*)?(Căn cứ|Thực hiện) (Nghị định|Quyết định|Thông tư|Nghị quyết|Chỉ thị|Kế hoạch)\b/.test(text);
  const number = /\d+\//.exec(text);
  // What is said of a second paper named in it ("một số điều của Nghị định số …") belongs to that one.
  const own = text
    .split(/ số (?=\d+\/)/)
    .slice(0, 2)
    .join(' số ');
  if (!isKind || !number || (hasDate(own) && hasIssuer(own))) return [];
  const message = 'Viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu, ngày, tháng, năm, cơ quan ban hành và trích yếu.';
  return [{ message, where, expected: 'có ngày ban hành và cơ quan ban hành', found: quote(text) }];
}

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
  {
    ...{ id: 'C3', clause, cell, severity: 'warning', title: 'Căn cứ ghi đủ' },
    ...decreeInForce,
    check: ({ legalBases }) => (legalBases.length > 0 ? judge(legalBases.flatMap(judgeCitation)) : notApplicable),
  },
  {
    // No list of what is in force lies in a file or in this program.
    ...{ id: 'C5', clause: 'Điều 10', cell, severity: 'warning', title: 'Văn bản viện dẫn còn hiệu lực' },
    ...decreeInForce,
    check: ({ legalBases }) => (legalBases.length > 0 ? manual : notApplicable),
  },
  {
    // The decree leaves it open, so a paper without căn cứ is right; what it has is judged by C1–C3.
    ...{ id: 'C6', clause, cell, severity: 'info', title: 'Phần mở đầu thay cho căn cứ' },
    ...decreeInForce,
    check: ({ legalBases, kind }) =>
      legalBases.length === 0 && (kind === 'KH' || kind === 'BC') ? judge([]) : notApplicable,
  },
];
