/** Names of the superior and the issuing agency (O1–O5). */
import { foldText, quote } from '../paper-text.ts';
import { namesPlace } from '../province-names.ts';
import { judgeSingleSpacing } from './country-name.ts';
import { judgeLineUnder } from './drawn-line.ts';
import { judgeStyle } from './judge-style.ts';
import { cells } from './places.ts';
import { decreeInForce, type FormatRule, judge, missing, notApplicable } from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.2';
const cell = cells.agency;
const sizes = [24, 26] as const;

/** Bodies that are surely local: of the State above them there are none of these names. */
const localBody = /^(ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|so|phong|chi cuc)\b/;

/** Allowed in the superior's name only. */
const abbreviated = /(?<!\p{L})(UBND|HĐND|TT|BQL|BCĐ|VP|GDĐT|TNMT|LĐTBXH)(?!\p{L})|&/u;

export const agencyRules: readonly FormatRule[] = [
  {
    ...{ id: 'O1', clause, cell, severity: 'error', title: 'Tên cơ quan chủ quản' },
    ...decreeInForce,
    check(map) {
      if (map.parentAgency.length === 0) return notApplicable;
      const demand = { sizes, isBold: false, isItalic: false, isUpperCase: true, alignment: 'center' } as const;
      return judge(judgeStyle('Tên cơ quan chủ quản trực tiếp', map.parentAgency, demand));
    },
  },
  {
    ...{ id: 'O2', clause, cell, severity: 'error', title: 'Tên cơ quan ban hành' },
    ...decreeInForce,
    check(map) {
      if (map.issuingAgency.length === 0) {
        return missing({
          message: 'Thiếu tên cơ quan, tổ chức ban hành ở phía trên, bên trái.',
          expected: 'tên cơ quan ban hành',
        });
      }
      const demand = { sizes, isBold: true, isItalic: false, isUpperCase: true, alignment: 'center' } as const;
      return judge(judgeStyle('Tên cơ quan ban hành', map.issuingAgency, demand));
    },
  },
  {
    ...{ id: 'O3', clause, cell, severity: 'error', title: 'Đường kẻ dưới tên cơ quan ban hành' },
    ...decreeInForce,
    check(map) {
      if (map.issuingAgency.length === 0) return notApplicable;
      const demand = { ratio: [0.28, 0.58], wording: 'bằng 1/3 đến 1/2 độ dài của dòng chữ' } as const;
      return judge(judgeLineUnder(map, 'tên cơ quan ban hành', map.issuingAgency, demand));
    },
  },
  {
    ...{ id: 'O4', clause, cell, severity: 'warning', title: 'Tên cơ quan cách nhau dòng đơn' },
    ...decreeInForce,
    check(map) {
      const lines = [...map.parentAgency, ...map.issuingAgency];
      return lines.length > 1 ? judge(judgeSingleSpacing(map, 'Các dòng tên cơ quan', lines)) : notApplicable;
    },
  },
  {
    ...{ id: 'O5', clause, cell, severity: 'warning', title: 'Tên cơ quan ban hành ghi đầy đủ' },
    ...decreeInForce,
    check(map) {
      const name = map.issuingAgency.map((line) => line.text).join(' ');
      if (name === '') return notApplicable;
      const short = abbreviated.exec(name)?.[0];
      const message = 'Tên cơ quan ban hành phải ghi đầy đủ tên chính thức; chỉ tên cơ quan chủ quản được viết tắt.';
      return judge(short ? [{ message, expected: 'tên đầy đủ', found: quote(short) }] : []);
    },
  },
  {
    ...{ id: 'O6', clause, cell, severity: 'warning', title: 'Cơ quan chủ quản ở địa phương kèm tên địa phương' },
    ...decreeInForce,
    check(map, { office }) {
      const name = map.parentAgency.map((line) => line.text).join(' ');
      const own = office?.parentAgency ?? '';
      if (own !== '' && foldText(own) !== foldText(name)) {
        const message = 'Tên cơ quan chủ quản khác với tên trong phần Cài đặt của cơ quan.';
        return judge([{ message, expected: quote(own), found: name === '' ? 'không có' : quote(name) }]);
      }
      if (name === '') return notApplicable;
      const isBare = localBody.test(foldText(name)) && !namesPlace(name);
      const message = 'Cơ quan chủ quản ở địa phương ghi thêm tên tỉnh, thành phố, xã, phường, đặc khu.';
      return judge(isBare ? [{ message, expected: 'kèm tên địa phương: “UBND TỈNH …”', found: quote(name) }] : []);
    },
  },
  {
    ...{ id: 'O7', clause, cell, severity: 'info', title: 'UBND cấp tỉnh không có cơ quan chủ quản' },
    ...decreeInForce,
    check(map) {
      const name = foldText(map.issuingAgency.map((line) => line.text).join(' '));
      if (!/^(uy ban nhan dan|hoi dong nhan dan) (tinh|thanh pho)\b/.test(name)) return notApplicable;
      const found = map.parentAgency.map((line) => line.text).join(' ');
      const message = 'Ủy ban nhân dân, Hội đồng nhân dân cấp tỉnh không ghi cơ quan chủ quản ở dòng trên.';
      return judge(found ? [{ message, expected: 'không có dòng trên', found: quote(found) }] : []);
    },
  },
];
