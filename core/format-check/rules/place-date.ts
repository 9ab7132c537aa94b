/** Địa danh và thời gian ban hành (D1–D4, D6). */
import type { PlaceDateLine } from '../letterhead-lines.ts';
import { foldText, isUpperCase, quote } from '../paper-text.ts';
import { judgeStyle } from './judge-style.ts';
import { cells } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, missingIn, notApplicable } from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.4';
const cell = cells.placeDate;
const form = '<địa danh>, ngày … tháng … năm …';

function judgeForm(
  { line, place, hasComma, isNumeric, day, month, year }: PlaceDateLine,
  isDraft: boolean,
): readonly Finding[] {
  const found = quote(line.text);
  const findings: Finding[] = [];
  if (isNumeric) {
    findings.push({
      message: 'Thời gian ban hành phải ghi đầy đủ “ngày … tháng … năm …”, không ghi tắt.',
      expected: form,
      found,
    });
  }
  if (!hasComma) findings.push({ message: 'Sau địa danh phải có dấu phẩy.', expected: form, found });
  if (/^\p{Ll}/u.test(place)) {
    findings.push({ message: 'Chữ cái đầu của địa danh phải viết hoa.', expected: form, found });
  }
  const blanks = [day, month, year].filter((part) => part === '');
  if (!isDraft && blanks.length > 0) {
    findings.push({ message: 'Văn bản phát hành phải ghi đủ ngày, tháng, năm.', expected: form, found });
  }
  if (/\.$/.test(line.text) && year !== '') {
    findings.push({
      message: 'Cuối dòng địa danh, thời gian không có dấu chấm.',
      expected: form,
      found,
    });
  }
  return findings;
}

function judgeZeros({ day, month, isNumeric }: PlaceDateLine): readonly Finding[] {
  if (isNumeric) return [];
  const findings: Finding[] = [];
  if (/^[1-9]$/.test(day)) {
    const message = 'Ngày nhỏ hơn 10 phải ghi thêm số 0 phía trước.';
    findings.push({ message, expected: `ngày 0${day}`, found: `ngày ${day}` });
  }
  if (/^[12]$/.test(month)) {
    const message = 'Tháng 1, tháng 2 phải ghi thêm số 0 phía trước.';
    findings.push({ message, expected: `tháng 0${month}`, found: `tháng ${month}` });
  }
  if (/^0[3-9]$/.test(month)) {
    const message = 'Chỉ tháng 1 và tháng 2 ghi thêm số 0 phía trước.';
    findings.push({
      severity: 'warning',
      message,
      expected: `tháng ${Number(month)}`,
      found: `tháng ${month}`,
    });
  }
  return findings;
}

/** `YYYY-MM-DD` of a full date; undefined when it is none of the calendar. */
function toIsoDate({ day, month, year }: PlaceDateLine): string | undefined {
  const iso = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** Full dates that a text names, as `YYYY-MM-DD`. */
function listDates(text: string): readonly string[] {
  const found = text.matchAll(/(?<!\d)(\d{1,2})(?:\s*tháng\s*|[/-])(\d{1,2})(?:\s*năm\s*|[/-])(\d{4})(?!\d)/g);
  return [...found].map(
    ([, day = '', month = '', year = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}

function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}/${month}/${year}`;
}

export const placeDateRules: readonly FormatRule[] = [
  {
    ...{ id: 'D1', clause, cell, severity: 'warning', title: 'Địa danh, thời gian cùng hàng với số, ký hiệu' },
    ...decreeInForce,
    check({ placeDate, number }) {
      if (!placeDate) return notApplicable;
      const findings = [...judgeStyle('Địa danh, thời gian ban hành', [placeDate.line], { alignment: 'center' })];
      const place = placeDate.line.paragraph.place;
      const other = number?.line.paragraph.place;
      const isSplit = place && other && place.table === other.table && place.row !== other.row;
      const message = 'Địa danh, thời gian ban hành phải nằm cùng một hàng với số, ký hiệu.';
      if (isSplit) findings.push({ message, expected: 'cùng hàng với số, ký hiệu', found: 'khác hàng' });
      return judge(findings);
    },
  },
  {
    ...{ id: 'D2', clause, cell, severity: 'error', title: 'Kiểu chữ địa danh, thời gian' },
    ...decreeInForce,
    check: ({ placeDate }) =>
      placeDate
        ? judge(
            judgeStyle('Địa danh, thời gian ban hành', [placeDate.line], {
              sizes: [26, 28],
              isBold: false,
              isItalic: true,
            }),
          )
        : notApplicable,
  },
  {
    ...{ id: 'D3', clause, cell, severity: 'error', title: 'Địa danh và thời gian ban hành' },
    ...decreeInForce,
    check: (map, { mode }) =>
      map.placeDate
        ? judge(judgeForm(map.placeDate, mode === 'draft'))
        : missingIn(map, { message: 'Thiếu địa danh và thời gian ban hành dưới Tiêu ngữ.', expected: form }),
  },
  {
    ...{ id: 'D4', clause, cell, severity: 'error', title: 'Số 0 trước ngày, tháng' },
    ...decreeInForce,
    check: ({ placeDate }) => (placeDate ? judge(judgeZeros(placeDate)) : notApplicable),
  },
  {
    ...{ id: 'D6', clause, cell, severity: 'warning', title: 'Ngày ban hành có thật' },
    ...decreeInForce,
    check({ placeDate, legalBases }, { today }) {
      if (!placeDate || [placeDate.day, placeDate.month, placeDate.year].includes('')) return notApplicable;
      const issuedOn = toIsoDate(placeDate);
      const found = quote(placeDate.line.text);
      if (!issuedOn)
        return judge([
          { message: 'Ngày ban hành không có trong lịch; hãy kiểm tra lại.', expected: 'ngày có thật', found },
        ]);
      if (issuedOn > today) {
        const message = 'Ngày ban hành ở sau ngày hôm nay; hãy kiểm tra lại.';
        return judge([{ message, expected: 'không sau hôm nay', found }]);
      }
      const cited = legalBases.flatMap(({ text }) => listDates(text)).toSorted();
      const newest = cited.at(-1);
      if (newest === undefined || newest <= issuedOn) return judge([]);
      const message = 'Ngày ban hành ở trước ngày của một văn bản làm căn cứ; hãy kiểm tra lại.';
      return judge([{ message, expected: `từ ${formatDate(newest)} trở đi`, found }]);
    },
  },
  {
    ...{ id: 'D5', clause, cell, severity: 'warning', title: 'Địa danh ghi đúng tên' },
    ...decreeInForce,
    check({ placeDate }, { office }) {
      if (!placeDate || placeDate.place === '') return notApplicable;
      const { place } = placeDate;
      const message = 'Địa danh ghi tên chính thức của đơn vị hành chính, không viết tắt, không in hoa.';
      const isShort =
        /(^|\s)(T\.?P|T\.?X|H|Q|P)\.?\s|\.(?=\S)|^T\.?P|HCM|^[A-ZĐ]{2,4}$/.test(place) || isUpperCase(place);
      if (isShort) return judge([{ message, expected: 'tên đầy đủ', found: quote(place) }]);
      if (!office || foldText(office.issuePlace) === foldText(place)) return judge([]);
      const other = 'Địa danh khác với địa danh trong phần Cài đặt của cơ quan.';
      return judge([{ message: other, expected: quote(office.issuePlace), found: quote(place) }]);
    },
  },
  {
    ...{ id: 'D7', clause: 'Điều 15.2', cell, severity: 'info', title: 'Dự thảo để trống ngày' },
    ...decreeInForce,
    check: ({ placeDate }, { mode }) => (mode === 'draft' && placeDate?.day === '' ? judge([]) : notApplicable),
  },
];
