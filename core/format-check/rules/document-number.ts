/** Số, ký hiệu (S1–S6). */
import { findKindByAbbreviation, findKindByAnyCase, officialDispatchKind } from '../document-kinds.ts';
import type { NumberLine } from '../letterhead-lines.ts';
import type { PaperMap } from '../paper-map.ts';
import { foldText, quote } from '../paper-text.ts';
import { judgeStyle } from './judge-style.ts';
import { cells } from './places.ts';
import {
  decreeInForce,
  type Finding,
  type FormatRule,
  judge,
  manual,
  missingIn,
  notApplicable,
  type Verdict,
} from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.3';
const cell = cells.number;

/** Runs a check on the number line; without one only S1 says so. */
function onNumber(check: (number: NumberLine, map: PaperMap) => Verdict): FormatRule['check'] {
  return (map) => (map.number ? check(map.number, map) : notApplicable);
}

/** The groups of a ký hiệu, spaces around hyphens aside (those are S3's). */
function listGroups(number: NumberLine): readonly string[] {
  return number.symbol.split('-').map((group) => group.trim());
}

function judgeForm(number: NumberLine, map: PaperMap, isDraft: boolean): readonly Finding[] {
  const findings: Finding[] = [
    ...judgeStyle('Số, ký hiệu', [number.line], {
      sizes: [26, 26],
      isBold: false,
      isItalic: false,
      alignment: 'center',
    }),
  ];
  const expected = map.kind === officialDispatchKind ? 'Số: …/SNV-VP' : `Số: …/${map.kind ?? 'BC'}-SNV`;
  if (number.opening !== 'Số:') {
    const message = 'Từ “Số” viết in thường, sau từ “Số” có dấu hai chấm.';
    findings.push({ message, expected: '“Số:”', found: quote(number.opening) });
  }
  if (!number.hasSlash) {
    findings.push({
      message: 'Giữa số và ký hiệu phải có dấu gạch chéo (/).',
      expected,
      found: quote(number.line.text),
    });
  }
  if (number.symbol === '') {
    findings.push({ message: 'Thiếu ký hiệu sau dấu gạch chéo.', expected, found: quote(number.line.text) });
  }
  if (!isDraft && number.digits === '') {
    findings.push({
      message: 'Văn bản phát hành phải có số; hãy lấy số ở văn thư.',
      expected: 'có số',
      found: 'để trống',
    });
  }
  const lower = listGroups(number)
    .slice(1)
    .find((group) => /\p{Ll}/u.test(group));
  if (lower) {
    findings.push({ message: 'Ký hiệu phải viết in hoa.', expected: quote(lower.toUpperCase()), found: quote(lower) });
  }
  return findings;
}

function judgeAbbreviation(number: NumberLine, map: PaperMap): readonly Finding[] {
  const [first = ''] = listGroups(number);
  const expected = map.kind ?? 'chữ viết tắt tên loại văn bản';
  const wrong = (message: string): readonly Finding[] => [{ message, expected: quote(expected), found: quote(first) }];
  if (first === map.kind) return [];
  const meant = findKindByAnyCase(first);
  if (meant && meant.abbreviation === map.kind)
    return wrong('Chữ viết tắt tên loại văn bản viết chưa đúng chữ hoa, chữ thường.');
  if (findKindByAbbreviation(first)) return wrong('Chữ viết tắt trong ký hiệu không khớp với tên loại văn bản.');
  return wrong('Ký hiệu phải mở đầu bằng chữ viết tắt tên loại văn bản theo Phụ lục III.');
}

function judgeDispatchSymbol(number: NumberLine): readonly Finding[] {
  const [first = '', ...rest] = listGroups(number);
  const expected = 'chữ viết tắt tên cơ quan, gạch nối, đơn vị soạn thảo hoặc lĩnh vực: “SNV-VP”';
  if (first.toUpperCase() === 'CV') {
    const message = 'Công văn không có chữ viết tắt tên loại; hãy bỏ “CV”, ghi tên cơ quan rồi đến đơn vị soạn thảo.';
    return [{ message, expected, found: quote(number.symbol) }];
  }
  if (findKindByAbbreviation(first) && rest.length > 0) {
    const message = 'Ký hiệu công văn không mở đầu bằng chữ viết tắt của loại văn bản khác.';
    return [{ message, expected, found: quote(number.symbol) }];
  }
  if (rest.length > 0) return [];
  const message = 'Ký hiệu công văn thiếu đơn vị soạn thảo hoặc lĩnh vực sau tên cơ quan.';
  return [{ message, expected, found: quote(number.symbol) }];
}

export const documentNumberRules: readonly FormatRule[] = [
  {
    ...{ id: 'S1', clause, cell, severity: 'error', title: 'Số, ký hiệu' },
    ...decreeInForce,
    check: (map, { mode }) =>
      map.number
        ? judge(judgeForm(map.number, map, mode === 'draft'))
        : missingIn(map, { message: 'Thiếu số, ký hiệu dưới tên cơ quan ban hành.', expected: 'Số: …/…' }),
  },
  {
    ...{ id: 'S2', clause, cell, severity: 'error', title: 'Số nhỏ hơn 10 có số 0 phía trước' },
    ...decreeInForce,
    check: onNumber(({ digits }) => {
      if (digits === '') return notApplicable;
      const expected = String(Number(digits)).padStart(2, '0');
      const message =
        'Số văn bản ghi bằng chữ số Ả Rập; số nhỏ hơn 10 phải ghi thêm số 0 phía trước, số khác thì không.';
      return judge(digits === expected && Number(digits) > 0 ? [] : [{ message, expected, found: digits }]);
    }),
  },
  {
    ...{ id: 'S3', clause, cell, severity: 'error', title: 'Ký hiệu nối bằng gạch nối, không cách chữ' },
    ...decreeInForce,
    check: onNumber(({ symbol, line }) => {
      const message = 'Các nhóm chữ trong ký hiệu nối nhau bằng dấu gạch nối (-), không cách chữ.';
      const hasLongDash = /[\u2010-\u2015\u2212]/.test(line.original);
      if (!/\s/.test(symbol) && !hasLongDash) return judge([]);
      return judge([
        {
          message,
          expected: quote(symbol.replace(/\s+/g, '')),
          found: quote(hasLongDash ? line.original : symbol),
        },
      ]);
    }),
  },
  {
    ...{ id: 'S4', clause, cell, severity: 'error', title: 'Chữ viết tắt tên loại trong ký hiệu' },
    ...decreeInForce,
    check: onNumber((number, map) => {
      const isNamed = map.titleKind !== null && map.kind !== null && map.kind !== officialDispatchKind;
      return isNamed && number.symbol !== '' ? judge(judgeAbbreviation(number, map)) : notApplicable;
    }),
  },
  {
    ...{ id: 'S5', clause, cell, severity: 'error', title: 'Ký hiệu công văn' },
    ...decreeInForce,
    check: onNumber((number, map) =>
      map.kind === officialDispatchKind && number.symbol !== '' ? judge(judgeDispatchSymbol(number)) : notApplicable,
    ),
  },
  {
    ...{ id: 'S6', clause, cell, severity: 'error', title: 'Số văn bản hành chính không kèm năm' },
    ...decreeInForce,
    check: onNumber(({ year, line }) => {
      const message = 'Số của văn bản hành chính không ghi năm; hãy bỏ năm giữa số và ký hiệu.';
      return judge(year === null ? [] : [{ message, expected: 'không ghi năm', found: quote(line.text) }]);
    }),
  },
  {
    // Whether a number is unique and follows the last one is told by the register, not by the file.
    ...{ id: 'S7', clause: 'Điều 15', cell, severity: 'warning', title: 'Số liên tục, không trùng trong năm' },
    ...decreeInForce,
    check: onNumber(({ digits }) => (digits === '' ? notApplicable : manual)),
  },
  {
    ...{ id: 'S8', clause, cell, severity: 'info', title: 'Hội đồng, ban, tổ lấy hệ thống số riêng' },
    ...decreeInForce,
    check: onNumber((_, map) => {
      const name = foldText(map.issuingAgency.map((line) => line.text).join(' '));
      return /^(hoi dong (?!nhan dan)|ban chi dao|to |doan |tieu ban )/.test(name) ? manual : notApplicable;
    }),
  },
];
