/** Marks beside the components: độ mật, độ khẩn, lưu hành, người soạn thảo, địa chỉ, bản sao, đính chính (X1–X7). */
import type { Paragraph, TextLine } from '../docx/paper.ts';
import type { PaperMap } from '../paper-map.ts';
import { foldText, isUpperCase, quote } from '../paper-text.ts';
import { judgeStyle } from './judge-style.ts';
import { cells, describeLine } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, manual, notApplicable } from './rule.ts';

const clause = 'Phụ lục I, Phần I, Mục III';
const stampStyle = { sizes: [26, 28], isBold: true, isItalic: false, isUpperCase: true } as const;

/** Lines of the head and of its boxes, where stamps stand. */
function listHeadLines({ paper, bodyFrom }: PaperMap): readonly TextLine[] {
  const head = paper.paragraphs.filter((one) => one.number < bodyFrom);
  const boxes = paper.textBoxes.filter((box) => box.anchor <= bodyFrom).flatMap((box) => box.paragraphs);
  return [...head, ...boxes].flatMap((one) => one.lines).filter((line) => line.text !== '' && isUpperCase(line.text));
}

function findStamps(map: PaperMap, pattern: RegExp): readonly TextLine[] {
  return listHeadLines(map).filter((line) => pattern.test(foldText(line.text)));
}

/** Letters of a stamp, and the frame around it: of its paragraph, a text box, or a table cell of its own. */
function judgeStamp(name: string, line: TextLine, { paper, number }: PaperMap): readonly Finding[] {
  const { paragraph } = line;
  const isInBox = paper.textBoxes.some((box) => box.paragraphs.includes(paragraph));
  const isInOwnTable = paragraph.place !== null && paragraph.place.table !== number?.line.paragraph.place?.table;
  const style = judgeStyle(name, [line], stampStyle);
  if (paragraph.format.isBoxed || isInBox || isInOwnTable) return style;
  const message = `${name} đặt trong khung hình chữ nhật viền đơn.`;
  return [...style, { message, where: describeLine(line), expected: 'có khung', found: 'không có khung' }];
}

const secrecy = /^(tuyet mat|toi mat|mat)$/;
const urgency = /^(hoa toc|thuong khan|khan)$/;
/** Words that older rules, or nobody's rules, put in their place. */
const wrongUrgency =
  /^(khan cap|toi khan|thuong khan cap|hoa toc hen gio|hoa toc .*gio.*|rat khan|khan truong|gap|hoa khan)$/;
const circulation = /^(xem xong tra lai|luu hanh noi bo)$/;

function judgeUrgency(map: PaperMap): readonly Finding[] {
  const wrong = findStamps(map, wrongUrgency).map(
    (line): Finding => ({
      message: 'Độ khẩn chỉ gồm “HỎA TỐC”, “THƯỢNG KHẨN”, “KHẨN”.',
      where: describeLine(line),
      expected: '“HỎA TỐC”, “THƯỢNG KHẨN” hoặc “KHẨN”',
      found: quote(line.text),
    }),
  );
  const right = findStamps(map, urgency).flatMap((line) => judgeStamp('Độ khẩn', line, map));
  return [...wrong, ...right.map((finding) => ({ ...finding, severity: 'warning' as const }))];
}

const address = /(dia chi|dien thoai|dt:|fax|e-?mail|website|trang thong tin dien tu)\s*:/;

/** Lines of footers that say where the office is; `isFirst` for those of page 1 alone. */
function listAddresses({ paper }: PaperMap): readonly { readonly line: TextLine; readonly isFirst: boolean }[] {
  const pick = (paragraphs: readonly Paragraph[] | undefined, isFirst: boolean) =>
    (paragraphs ?? [])
      .flatMap((one) => one.lines)
      .filter((line) => address.test(foldText(line.text)))
      .map((line) => ({ line, isFirst }));
  const [section] = paper.sections;
  return [
    ...pick(section?.hasTitlePage ? section.footers.first?.paragraphs : [], true),
    ...pick(section?.footers.default?.paragraphs, false),
  ];
}

/** A line drawn in the footer itself: a border, a shape, underscores. */
function isUnderLine({ paper }: PaperMap, paragraph: Paragraph): boolean {
  const footers = paper.sections.flatMap(({ footers: own }) => Object.values(own));
  const own = footers.find((footer) => footer.paragraphs.includes(paragraph));
  return own?.paragraphs.some((one) => one.drawnLines.length > 0) === true;
}

function judgeAddresses(map: PaperMap): readonly Finding[] {
  const found = listAddresses(map);
  const style = judgeStyle(
    'Địa chỉ, thông tin liên hệ',
    found.map(({ line }) => line),
    { sizes: [22, 24], isItalic: false },
  );
  const message = 'Địa chỉ, thông tin liên hệ chỉ ghi ở chân trang thứ nhất; hãy bật “Trang đầu khác”.';
  const all = found.some(({ isFirst }) => !isFirst);
  const hasLine = found.some(({ line }) => isUnderLine(map, line.paragraph));
  const lineMessage = 'Phía trên địa chỉ, thông tin liên hệ có đường kẻ nét liền, kéo dài hết chiều ngang vùng chữ.';
  return [
    ...style,
    ...(all ? [{ message, expected: 'chỉ trang thứ nhất', found: 'ở mọi trang' }] : []),
    ...(hasLine ? [] : [{ message: lineMessage, expected: 'đường kẻ phía trên', found: 'không có đường kẻ' }]),
  ];
}

const copyForm = /^(sao y|sao luc|trich sao)$/;

export const sheetMarkRules: readonly FormatRule[] = [
  {
    ...{ id: 'X1', clause, cell: cells.secrecy, severity: 'warning', title: 'Độ mật' },
    ...decreeInForce,
    check(map) {
      const [line] = findStamps(map, secrecy);
      if (!line) return notApplicable;
      const message =
        'Văn bản có dấu độ mật: không soạn, lưu trên máy tính thường; theo quy định bảo vệ bí mật nhà nước.';
      return judge([
        { message, where: describeLine(line), expected: 'không có độ mật trên máy này', found: quote(line.text) },
      ]);
    },
  },
  {
    ...{ id: 'X2', clause, cell: cells.urgency, severity: 'error', title: 'Độ khẩn' },
    ...decreeInForce,
    check: (map) =>
      findStamps(map, urgency).length + findStamps(map, wrongUrgency).length > 0
        ? judge(judgeUrgency(map))
        : notApplicable,
  },
  {
    ...{ id: 'X3', clause, cell: cells.circulation, severity: 'warning', title: 'Chỉ dẫn phạm vi lưu hành' },
    ...decreeInForce,
    check(map) {
      const lines = findStamps(map, circulation);
      if (lines.length === 0) return notApplicable;
      return judge(lines.flatMap((line) => judgeStamp('Chỉ dẫn phạm vi lưu hành', line, map)));
    },
  },
  {
    ...{ id: 'X4', clause, cell: cells.drafter, severity: 'warning', title: 'Người soạn thảo, số lượng bản' },
    ...decreeInForce,
    check({ drafter }) {
      if (!drafter) return notApplicable;
      const demand = { sizes: [22, 22], isBold: false, isItalic: false } as const;
      return judge(judgeStyle('Ký hiệu người soạn thảo', [drafter], demand));
    },
  },
  {
    ...{ id: 'X5', clause, cell: cells.address, severity: 'warning', title: 'Địa chỉ, thông tin liên hệ' },
    ...decreeInForce,
    check: (map) => (listAddresses(map).length > 0 ? judge(judgeAddresses(map)) : notApplicable),
  },
  {
    ...{ id: 'X6', clause: 'Phụ lục I, Phần II', cell: cells.copy, severity: 'info', title: 'Bản sao' },
    ...decreeInForce,
    check: ({ paper }) =>
      paper.paragraphs.some((one) => isUpperCase(one.text) && copyForm.test(foldText(one.text)))
        ? manual
        : notApplicable,
  },
  {
    // Whether an issued paper has a fault that asks for a đính chính is nothing a file tells.
    ...{ id: 'X7', clause: 'Điều 18.3', cell: cells.text, severity: 'info', title: 'Đính chính bằng công văn' },
    ...decreeInForce,
    check: (_, { mode }) => (mode === 'issued' ? manual : notApplicable),
  },
];
