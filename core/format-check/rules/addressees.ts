/** Kính gửi (R1–R4). */
import { officialDispatchKind } from '../document-kinds.ts';
import type { TextLine } from '../docx/paper.ts';
import type { Addressees } from '../find-opening.ts';
import { foldText, quote } from '../paper-text.ts';
import { judgeStyle } from './judge-style.ts';
import { cells, describeLine } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, missing, notApplicable, type Verdict } from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.9.a';
const cell = cells.addressees;
const needed: ReadonlySet<string | null> = new Set([officialDispatchKind, 'TTr']);
const notUsed: ReadonlySet<string | null> = new Set(['TB', 'KH', 'QĐ']);

function onAddressees(check: (addressees: Addressees) => Verdict): FormatRule['check'] {
  return ({ addressees }) => (addressees ? check(addressees) : notApplicable);
}

function judgeList({ items }: Addressees): readonly Finding[] {
  return items.flatMap((line, index): readonly Finding[] => {
    const isLast = index === items.length - 1;
    const mark = isLast ? '.' : ';';
    const where = describeLine(line);
    const findings: Finding[] = [];
    const hasDash = line.text.startsWith('-') || line.paragraph.format.numbering?.numberFormat === 'bullet';
    if (!hasDash) {
      const message = 'Mỗi nơi kính gửi ghi một dòng, đầu dòng có gạch đầu dòng (-).';
      findings.push({ message, where, expected: '“- ”', found: quote(line.text) });
    }
    if (!line.text.endsWith(mark)) {
      const message = isLast
        ? 'Dòng kính gửi cuối cùng kết thúc bằng dấu chấm.'
        : 'Cuối mỗi dòng kính gửi có dấu chấm phẩy.';
      findings.push({ message, where, expected: `“${mark}”`, found: quote(line.text.slice(-1)) });
    }
    return findings;
  });
}

/** Addressees written one after the other behind "Kính gửi:", divided by semicolons. */
function listOnLine({ text }: TextLine): readonly string[] {
  const written = text.replace(/^[^:]*:/, '');
  return written.split(';').filter((part) => /\p{L}/u.test(part));
}

export const addresseeRules: readonly FormatRule[] = [
  {
    ...{ id: 'R1', clause, cell, severity: 'error', title: 'Có Kính gửi khi cần' },
    ...decreeInForce,
    check(map) {
      if (needed.has(map.kind) && !map.addressees) {
        return missing({ message: 'Công văn, tờ trình phải có “Kính gửi:”.', expected: '“Kính gửi: …”' });
      }
      if (!map.addressees || !notUsed.has(map.kind)) return map.addressees ? judge([]) : notApplicable;
      const message = 'Loại văn bản này không có phần “Kính gửi”; nơi nhận ghi ở cuối văn bản.';
      return judge([
        { severity: 'warning', message, expected: 'không có “Kính gửi”', found: quote(map.addressees.opening.text) },
      ]);
    },
  },
  {
    ...{ id: 'R2', clause, cell, severity: 'error', title: 'Trình bày Kính gửi' },
    ...decreeInForce,
    check: onAddressees(({ opening, items }) => {
      const demand = { sizes: [26, 28], isBold: false, isItalic: false, isUpperCase: false } as const;
      const findings = [...judgeStyle('Kính gửi', [opening, ...items], demand)];
      if (!/^kinh gui\s*:/.test(foldText(opening.text))) {
        const message = 'Sau “Kính gửi” có dấu hai chấm.';
        findings.push({ message, expected: '“Kính gửi:”', found: quote(opening.text) });
      }
      return judge(findings);
    }),
  },
  {
    ...{ id: 'R3', clause, cell, severity: 'warning', title: 'Kính gửi một nơi' },
    ...decreeInForce,
    check: onAddressees(({ opening, items }) => {
      const [only] = items;
      if (items.length > 1 || listOnLine(opening).length > 1) return notApplicable;
      if (only) {
        const message = 'Gửi một nơi thì ghi trên cùng một dòng với “Kính gửi:”.';
        return judge([{ message, expected: '“Kính gửi: …” trên một dòng', found: quote(only.text) }]);
      }
      const message = 'Gửi một nơi thì ghi trên cùng một dòng với “Kính gửi:”, không có dấu kết thúc.';
      const isEnded = /[.;,]$/.test(opening.text);
      return judge(
        isEnded ? [{ message, expected: 'không có dấu kết thúc', found: quote(opening.text.slice(-1)) }] : [],
      );
    }),
  },
  {
    ...{ id: 'R4', clause, cell, severity: 'error', title: 'Kính gửi nhiều nơi' },
    ...decreeInForce,
    check: onAddressees((addressees) => {
      const { opening, items } = addressees;
      if (items.length > 1) return judge(judgeList(addressees));
      if (listOnLine(opening).length < 2) return notApplicable;
      const message = 'Gửi từ hai nơi trở lên thì xuống dòng, mỗi nơi một dòng, đầu dòng có gạch đầu dòng (-).';
      return judge([{ message, expected: 'mỗi nơi một dòng', found: quote(opening.text) }]);
    }),
  },
];
