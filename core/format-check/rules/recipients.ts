/** Nơi nhận (R5–R8). */
import type { TextLine } from '../docx/paper.ts';
import type { Recipients } from '../find-closing.ts';
import type { PaperMap } from '../paper-map.ts';
import { foldText, quote } from '../paper-text.ts';
import { judgeStyle } from './judge-style.ts';
import { cells, describeLine } from './places.ts';
import {
  decreeInForce,
  type Finding,
  type FormatRule,
  judge,
  manual,
  missing,
  missingIn,
  notApplicable,
  type Verdict,
} from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.9.b';
const cell = cells.recipients;

function onRecipients(check: (recipients: Recipients, map: PaperMap) => Verdict): FormatRule['check'] {
  return (map) => (map.recipients ? check(map.recipients, map) : notApplicable);
}

/** What the first line of nơi nhận says in a paper with "Kính gửi", and in a decision of điều. */
function findFirstForm({ addressees, kind, body }: PaperMap) {
  if (addressees) {
    const message = 'Văn bản có “Kính gửi” thì dòng nơi nhận đầu tiên ghi “- Như trên;”.';
    return { pattern: /^[-\s]*nhu (tren|kinh gui)/, message, expected: '“- Như trên;”' };
  }
  if (kind !== 'QĐ' || !body.some((one) => /^Điều \d/.test(one.text))) return undefined;
  const message = 'Dòng nơi nhận đầu tiên của quyết định ghi “- Như Điều …;” (điều về trách nhiệm thi hành).';
  return { pattern: /^[-\s]*nhu (dieu|tren)/, message, expected: '“- Như Điều …;”' };
}

function isFiling(line: TextLine): boolean {
  return /^[-\s]*luu\b/.test(foldText(line.text));
}

/** A line that goes on with the one above begins without a dash, after a line without an end mark. */
function isContinuation(line: TextLine, above: TextLine | undefined): boolean {
  return !line.text.startsWith('-') && above !== undefined && !/[;.]$/.test(above.text);
}

function hasDash(line: TextLine): boolean {
  return line.text.startsWith('-') || line.paragraph.format.numbering?.numberFormat === 'bullet';
}

function judgeItem(line: TextLine, items: readonly TextLine[]): readonly Finding[] {
  const index = items.indexOf(line);
  const where = describeLine(line);
  const findings: Finding[] = [];
  if (!hasDash(line) && !isContinuation(line, items[index - 1])) {
    const message = 'Mỗi nơi nhận ghi một dòng, đầu dòng có gạch đầu dòng (-) sát lề trái.';
    findings.push({ message, where, expected: '“- ”', found: quote(line.text) });
  }
  const next = items[index + 1];
  const goesOn = next !== undefined && !hasDash(next);
  if (!goesOn && !isFiling(line) && !line.text.endsWith(';')) {
    const message = 'Cuối mỗi dòng nơi nhận có dấu chấm phẩy.';
    findings.push({ message, where, expected: '“;”', found: quote(line.text.slice(-1)) });
  }
  return findings;
}

function judgeItems({ items }: Recipients): readonly Finding[] {
  const demand = { sizes: [22, 22], isBold: false, isItalic: false } as const;
  return [...judgeStyle('Các dòng nơi nhận', items, demand), ...items.flatMap((line) => judgeItem(line, items))];
}

const filing = /^-?\s*Lưu\s*: VT(, [^;]+)?\.$/;

export const recipientRules: readonly FormatRule[] = [
  {
    ...{ id: 'R5', clause, cell, severity: 'error', title: 'Dòng “Nơi nhận:”' },
    ...decreeInForce,
    check(map) {
      const { recipients } = map;
      if (!recipients)
        return missingIn(map, { message: 'Thiếu “Nơi nhận:” ở góc dưới, bên trái.', expected: '“Nơi nhận:”' });
      const demand = { sizes: [24, 24], isBold: true, isItalic: true, isUpperCase: false, alignment: 'left' } as const;
      const findings = [...judgeStyle('“Nơi nhận”', [recipients.heading], demand)];
      if (!recipients.heading.text.endsWith(':')) {
        const message = 'Sau “Nơi nhận” có dấu hai chấm.';
        findings.push({ message, expected: '“Nơi nhận:”', found: quote(recipients.heading.text) });
      }
      return judge(findings);
    },
  },
  {
    ...{ id: 'R6', clause, cell, severity: 'error', title: 'Các dòng nơi nhận' },
    ...decreeInForce,
    check: onRecipients((recipients) => (recipients.items.length > 0 ? judge(judgeItems(recipients)) : notApplicable)),
  },
  {
    ...{ id: 'R7', clause, cell, severity: 'error', title: 'Dòng “Lưu: VT”' },
    ...decreeInForce,
    check: onRecipients(({ items }) => {
      const last = items.findLast(isFiling);
      const expected = '“- Lưu: VT, <đơn vị soạn thảo>.”';
      if (!last) return missing({ message: 'Thiếu dòng “Lưu: VT, …” ở cuối nơi nhận.', expected });
      const text = items
        .slice(items.indexOf(last))
        .map((line) => line.text)
        .join(' ');
      const message = 'Dòng cuối của nơi nhận ghi “Lưu: VT,” rồi đơn vị soạn thảo, kết thúc bằng dấu chấm.';
      return judge(filing.test(text) ? [] : [{ message, where: describeLine(last), expected, found: quote(text) }]);
    }),
  },
  {
    ...{ id: 'R8', clause, cell, severity: 'warning', title: '“Như trên”, “Như Điều …” ở đầu nơi nhận' },
    ...decreeInForce,
    check: onRecipients(({ items }, map) => {
      const [first] = items;
      const form = findFirstForm(map);
      if (!form || !first) return notApplicable;
      const { pattern, message, expected } = form;
      const isRight = pattern.test(foldText(first.text));
      return judge(isRight ? [] : [{ message, where: describeLine(first), expected, found: quote(first.text) }]);
    }),
  },
  {
    // Whom the paper was meant for is kept with the draft, not in the file.
    ...{ id: 'R9', clause, cell, severity: 'info', title: 'Nơi nhận khớp với hồ sơ' },
    ...decreeInForce,
    check: onRecipients(() => manual),
  },
];
