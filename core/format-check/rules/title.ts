/** Tên loại and trích yếu, of named kinds and of công văn (T1–T5, V1–V3). */
import { findNamedKind, officialDispatchKind } from '../document-kinds.ts';
import { findLineUnder } from '../find-drawn-line.ts';
import type { PaperMap } from '../paper-map.ts';
import { foldText, quote } from '../paper-text.ts';
import { judgeLineUnder } from './drawn-line.ts';
import { fixParagraphs } from './fixes.ts';
import { judgeStyle } from './judge-style.ts';
import { cells } from './places.ts';
import {
  decreeInForce,
  type Finding,
  type FormatRule,
  judge,
  manual,
  missing,
  missingIn,
  notApplicable,
} from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.5';
const named = { clause, cell: cells.title, ...decreeInForce } as const;
const dispatch = { clause, cell: cells.dispatchSubject, ...decreeInForce } as const;

function isDispatch(map: PaperMap): boolean {
  return map.kind === officialDispatchKind;
}

/** A trích yếu is one short sentence or phrase. */
const longSubject = 200;

export const titleRules: readonly FormatRule[] = [
  {
    ...named,
    ...{ id: 'T1', severity: 'error', title: 'Tên loại văn bản' },
    check(map) {
      if (isDispatch(map)) return notApplicable;
      if (!map.title) return missingIn(map, { message: 'Thiếu tên loại văn bản.', expected: 'tên loại theo Điều 7' });
      const demand = {
        sizes: [26, 28],
        isBold: true,
        isItalic: false,
        isUpperCase: true,
        alignment: 'center',
      } as const;
      const findings = [...judgeStyle('Tên loại văn bản', [map.title], demand)];
      if (!map.titleKind && !map.isAttachment) {
        const message = 'Tên loại không thuộc 29 loại văn bản hành chính của Điều 7.';
        findings.push({ message, expected: 'tên loại theo Điều 7', found: quote(map.title.text) });
      } else if (map.titleKind && !findNamedKind(map.title.text)) {
        const message = 'Tên loại phải đứng riêng một dòng, trích yếu ghi ngay dưới.';
        findings.push({ message, expected: quote(map.titleKind.name.toUpperCase()), found: quote(map.title.text) });
      }
      return judge(findings);
    },
  },
  {
    ...named,
    ...{ id: 'T2', severity: 'error', title: 'Trích yếu nội dung' },
    check(map) {
      if (isDispatch(map) || map.isAttachment || !map.title) return notApplicable;
      if (map.subject.length === 0) {
        return missingIn(map, {
          message: 'Thiếu trích yếu nội dung ngay dưới tên loại.',
          expected: 'trích yếu nội dung',
        });
      }
      const demand = {
        sizes: [26, 28],
        isBold: true,
        isItalic: false,
        isUpperCase: false,
        alignment: 'center',
      } as const;
      return judge(judgeStyle('Trích yếu', map.subject, demand));
    },
  },
  {
    ...named,
    ...{ id: 'T3', severity: 'error', title: 'Đường kẻ dưới trích yếu' },
    check(map) {
      if (isDispatch(map) || map.isAttachment || map.subject.length === 0) return notApplicable;
      const demand = { ratio: [0.28, 0.58], wording: 'bằng 1/3 đến 1/2 độ dài của dòng chữ' } as const;
      return judge(judgeLineUnder(map, 'trích yếu', map.subject, demand));
    },
  },
  {
    ...named,
    ...{ id: 'T4', severity: 'error', title: 'Trích yếu không mở đầu bằng V/v' },
    check(map) {
      const [first] = map.subject;
      if (isDispatch(map) || !first) return notApplicable;
      const message = 'Chỉ công văn dùng “V/v”; trích yếu của văn bản có tên loại ghi thẳng nội dung.';
      const isWrong = /^v ?\/ ?v/.test(foldText(first.text));
      return judge(isWrong ? [{ message, expected: 'không có “V/v”', found: quote(first.text) }] : []);
    },
  },
  {
    ...named,
    ...{ id: 'T5', severity: 'info', title: 'Trích yếu ngắn gọn' },
    check(map) {
      const text = map.subject.map((line) => line.text).join(' ');
      if (isDispatch(map) || text === '') return notApplicable;
      const findings: Finding[] = [];
      const found = quote(text);
      if (text.length > longSubject) {
        findings.push({
          message: 'Trích yếu nên là một câu ngắn gọn hoặc một cụm từ.',
          expected: 'một câu ngắn',
          found,
        });
      }
      if (text.endsWith('.')) {
        findings.push({
          message: 'Cuối trích yếu không đặt dấu chấm.',
          expected: 'không có dấu chấm',
          found,
        });
      }
      return judge(findings);
    },
  },
  {
    // The register and the name of the file are outside the file.
    ...named,
    ...{ id: 'T6', clause: 'Điều 15', severity: 'warning', title: 'Trích yếu khớp với sổ đăng ký' },
    check: (map) => (map.subject.length + map.dispatchSubject.length > 0 ? manual : notApplicable),
  },
  {
    ...dispatch,
    ...{ id: 'V1', severity: 'error', title: 'Trích yếu công văn' },
    check(map) {
      if (!isDispatch(map)) return notApplicable;
      if (map.dispatchSubject.length === 0) {
        return missing({ message: 'Thiếu trích yếu “V/v …” dưới số, ký hiệu.', expected: '“V/v …”' });
      }
      const demand = {
        sizes: [24, 26],
        isBold: false,
        isItalic: false,
        isUpperCase: false,
        alignment: 'center',
      } as const;
      return judge([...judgeStyle('Trích yếu công văn', map.dispatchSubject, demand), ...judgeDispatchGap(map)]);
    },
  },
  {
    ...dispatch,
    ...{ id: 'V2', severity: 'error', title: 'Công văn không ghi tên loại' },
    check(map) {
      if (!isDispatch(map)) return notApplicable;
      const message = 'Công văn không ghi tên loại; hãy bỏ dòng này.';
      return judge(map.title ? [{ message, expected: 'không có tên loại', found: quote(map.title.text) }] : []);
    },
  },
  {
    ...dispatch,
    ...{ id: 'V3', severity: 'warning', title: 'Không kẻ dưới trích yếu công văn' },
    check(map) {
      if (!isDispatch(map) || map.dispatchSubject.length === 0) return notApplicable;
      const last = map.dispatchSubject.at(-1);
      const isShared = last?.paragraph === map.number?.line.paragraph;
      const line = isShared ? undefined : findLineUnder(map.paper, map.dispatchSubject);
      const message = 'Dưới trích yếu công văn không có đường kẻ; hãy bỏ đường kẻ.';
      return judge(line ? [{ message, expected: 'không có đường kẻ', found: 'có đường kẻ' }] : []);
    },
  },
];

/** Six points below the number (twips), with the rounding of programs; the official sample has no gap, so only a warning. */
const dispatchGap = { twips: 120, toleranceTwips: 20 } as const;

function judgeDispatchGap(map: PaperMap): readonly Finding[] {
  const above = map.number?.line.paragraph;
  const below = map.dispatchSubject[0]?.paragraph;
  if (!above || !below || above === below || above.place?.row !== below.place?.row) return [];
  const gap = Math.max(above.format.afterTwips, below.format.beforeTwips);
  if (Math.abs(gap - dispatchGap.twips) <= dispatchGap.toleranceTwips) return [];
  return [
    {
      severity: 'warning',
      message: 'Trích yếu công văn cách số, ký hiệu 6 pt; hãy đặt lại khoảng cách.',
      expected: '6 pt',
      found: `${Math.round(gap / 2) / 10} pt`.replace('.', ','),
      fixes: [
        ...fixParagraphs([above], { afterTwips: 0 }),
        ...fixParagraphs([below], { beforeTwips: dispatchGap.twips }),
      ],
    },
  ];
}
