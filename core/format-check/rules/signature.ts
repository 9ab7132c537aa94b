/** Quyền hạn, chức vụ, họ tên của người ký (K1–K5). */
import type { TextLine } from '../docx/paper.ts';
import type { Signature } from '../find-closing.ts';
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
  missing,
  missingIn,
  notApplicable,
  type Verdict,
} from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục II.7';
const cell = cells.signature;

function onSignature(check: (signature: Signature) => Verdict): FormatRule['check'] {
  return ({ signature }) => (signature ? check(signature) : notApplicable);
}

const authority = /^(TM|KT|TL|TUQ|Q)\. \S/;
const wrongAuthority =
  /^(t\s*\/\s*m|k\s*\/\s*t|t\s*\/\s*l|t\s*\/\s*u\s*\/?\s*q|t\.\s*m|k\.\s*t|t\.\s*l|t\.\s*u\.\s*q)\b|^(tm|kt|tl|tuq)(\.?[ :](?!\S)|[ :]|\.(?! ))/;

function judgeAuthority({ titleLines }: Signature): readonly Finding[] {
  const [first] = titleLines;
  if (first && leader.test(foldText(first.text))) {
    const message = 'Cấp phó ký thay người đứng đầu thì phía trên chức vụ ghi “KT.” và chức vụ của người đứng đầu.';
    return [{ message, expected: '“KT. …” ở dòng trên', found: quote(first.text) }];
  }
  return titleLines.flatMap((line): readonly Finding[] => {
    if (authority.test(line.text.toUpperCase()) || !wrongAuthority.test(foldText(line.text))) return [];
    const message = 'Quyền hạn của người ký ghi “TM.”, “KT.”, “TL.”, “TUQ.” hoặc “Q.”, có dấu chấm, trước chức vụ.';
    return [{ message, expected: '“TM. ”, “KT. ”, “TL. ”, “TUQ. ” hoặc “Q. ”', found: quote(line.text) }];
  });
}

/** A deputy of a head, alone on the first line. */
const leader =
  /^pho (tong )?(giam doc|chu tich|truong|chanh van phong|chanh thanh tra|hieu truong|cuc truong|chi cuc truong|tong cuc truong|vien truong|thu truong)\b/;

/** The line after "KT." names a deputy. */
const deputy = /^(pho|thu truong|uy vien thuong truc)\b/;

function judgeSequence({ titleLines }: Signature): readonly Finding[] {
  return titleLines.flatMap((line, index): readonly Finding[] => {
    const folded = foldText(line.text);
    const next = titleLines[index + 1];
    const found = next ? quote(next.text) : 'không có dòng chức vụ';
    if (/^k\s*[./]?\s*t\s*[./ ]/.test(folded) && !(next && deputy.test(foldText(next.text)))) {
      const message = 'Dưới “KT.” và chức vụ của người đứng đầu phải ghi chức vụ cấp phó của người ký.';
      return [{ message, expected: '“PHÓ …”', found }];
    }
    if (/^tm\. /.test(folded) && next && /^pho /.test(foldText(next.text))) {
      const message = 'Cấp phó ký thay mặt tập thể thì giữa “TM. …” và chức vụ của mình ghi “KT. …”.';
      return [{ message, expected: '“KT. CHỦ TỊCH”', found }];
    }
    if (/^(tl|tuq|tm)\. /.test(folded) && !next) {
      const message = 'Dưới dòng quyền hạn phải ghi chức vụ của người ký.';
      return [{ message, expected: 'chức vụ của người ký', found }];
    }
    return [];
  });
}

/** Học hàm, học vị, danh hiệu and ranks; longest first so that "PGS.TS" is named whole. */
const honours =
  /^((GS|PGS|TS|TSKH|ThS|CN|BS|BSCK|KS|LS|NGND|NGƯT|TTND|TTƯT|NSND|NSƯT)(\.|\s)|(Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Kỹ sư|Cử nhân|Luật sư|Bác sĩ|(Đại|Thượng|Trung|Thiếu) (tướng|tá|úy|uý)|Ông|Bà)\s)/i;
/** Fields whose bodies may be allowed to write them. */
const exemptAgency =
  /\b(quan doi|quoc phong|cong an|quan su|giao duc|dai hoc|truong|y te|benh vien|khoa hoc|hoc vien)\b/;

function judgeName(line: TextLine): readonly Finding[] {
  const demand = { sizes: [26, 28], isBold: true, isItalic: false, isUpperCase: false, alignment: 'center' } as const;
  const findings = [...judgeStyle('Họ tên người ký', [line], demand)];
  const lower = line.text
    .replace(honours, '')
    .split(' ')
    .find((word) => /^\p{Ll}/u.test(word));
  if (lower) {
    const message = 'Họ tên người ký viết hoa chữ cái đầu của mỗi âm tiết.';
    findings.push({ message, expected: 'viết hoa chữ cái đầu mỗi âm tiết', found: quote(line.text) });
  }
  return findings;
}

/** A hand needs about two centimetres; the decree gives no value. */
const leastRoomTwips = 600;

function judgeRoom({ signature, paper }: PaperMap): Verdict {
  // A second post may stand between the room and the name, so the room is looked for in the whole block.
  const above = signature?.titleLines[0]?.paragraph;
  const name = signature?.nameLine?.paragraph;
  // Beside tabs the lines of nơi nhận fill the room, and nobody can tell how many are enough.
  const isTabbed = signature?.titleLines.some((line) => line.column !== null) === true;
  if (!above || !name || isTabbed || above === name || above.place?.row !== name.place?.row) return notApplicable;
  const block = paper.paragraphs.filter((one) => one.number >= above.number && one.number <= name.number);
  const height = block.reduce((sum, { text, markFormat, format }, index) => {
    const gaps = (index > 0 ? format.beforeTwips : 0) + (index < block.length - 1 ? format.afterTwips : 0);
    return sum + gaps + (text === '' ? markFormat.sizeHalfPoints * 11.5 : 0);
  }, 0);
  const message = 'Giữa chức vụ và họ tên cần chừa chỗ để ký.';
  const found = `${Math.round(height / 20)} pt`;
  return judge(height >= leastRoomTwips ? [] : [{ message, expected: 'khoảng 40–60 pt', found }]);
}

export const signatureRules: readonly FormatRule[] = [
  {
    ...{ id: 'K1', clause, cell, severity: 'error', title: 'Quyền hạn của người ký' },
    ...decreeInForce,
    check: onSignature((signature) => judge(judgeAuthority(signature))),
  },
  {
    ...{ id: 'K2', clause, cell, severity: 'error', title: 'Chức vụ của người ký' },
    ...decreeInForce,
    check(map) {
      const { signature } = map;
      if (!signature) return missingIn(map, { message: 'Thiếu chức vụ, họ tên người ký.', expected: 'khối ký' });
      const demand = {
        sizes: [26, 28],
        isBold: true,
        isItalic: false,
        isUpperCase: true,
        alignment: 'center',
      } as const;
      return judge(judgeStyle('Quyền hạn, chức vụ của người ký', signature.titleLines, demand));
    },
  },
  {
    ...{ id: 'K3', clause, cell, severity: 'error', title: 'Chức vụ đi với quyền hạn' },
    ...decreeInForce,
    check: onSignature((signature) => judge(judgeSequence(signature))),
  },
  {
    ...{ id: 'K4', clause, cell, severity: 'error', title: 'Họ tên người ký' },
    ...decreeInForce,
    check({ signature }, { mode }) {
      if (!signature) return notApplicable;
      if (signature.nameLine) return judge(judgeName(signature.nameLine));
      if (mode === 'draft') return notApplicable;
      return missing({ message: 'Thiếu họ tên người ký.', expected: 'họ, tên đầy đủ' });
    },
  },
  {
    ...{ id: 'K5', clause, cell, severity: 'error', title: 'Không ghi học hàm, học vị, danh hiệu' },
    ...decreeInForce,
    check(map) {
      const name = map.signature?.nameLine;
      if (!name) return notApplicable;
      const found = honours.exec(name.text)?.[0];
      const agency = foldText(map.issuingAgency.map((line) => line.text).join(' '));
      const message = 'Trước họ tên người ký không ghi học hàm, học vị, danh hiệu hay cấp bậc.';
      const severity = exemptAgency.test(agency) ? ('warning' as const) : ('error' as const);
      return judge(found ? [{ severity, message, expected: 'chỉ họ và tên', found: quote(found) }] : []);
    },
  },
  {
    ...{ id: 'K6', clause, cell, severity: 'info', title: 'Chức danh do Nhà nước quy định' },
    ...decreeInForce,
    check: onSignature(() => manual),
  },
  {
    ...{ id: 'K7', clause, cell, severity: 'info', title: 'Chỗ để ký' },
    ...decreeInForce,
    check: (map) => judgeRoom(map),
  },
  {
    ...{ id: 'K8', clause, cell, severity: 'info', title: 'Hình ảnh chữ ký số, dấu' },
    ...decreeInForce,
    check: onSignature(() => manual),
  },
  {
    ...{ id: 'K9', clause, cell, severity: 'warning', title: 'Khối ký cùng hàng với nơi nhận' },
    ...decreeInForce,
    check({ signature, recipients }) {
      const left = recipients?.heading.paragraph.place;
      const right = signature?.titleLines[0]?.paragraph.place;
      if (!left || !right) return notApplicable;
      const isLevel = left.table === right.table && left.row === right.row;
      const message = 'Quyền hạn, chức vụ của người ký đặt ngang hàng với dòng “Nơi nhận:”.';
      return judge(isLevel ? [] : [{ message, expected: 'cùng một hàng của bảng', found: 'khác hàng' }]);
    },
  },
];
