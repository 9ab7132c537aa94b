/** Page numbers (G9, G10). */
import type { Paper, Paragraph, Section } from '../docx/paper.ts';
import { estimatePageCount } from '../estimate-pages.ts';
import type { PaperMap } from '../paper-map.ts';
import { countVisible, quote } from '../paper-text.ts';
import { describeSize } from './judge-style.ts';
import { cells, describeSection } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, mergeAlike, notApplicable } from './rule.ts';

function findNumber(paragraphs: readonly Paragraph[] | undefined): Paragraph | undefined {
  return paragraphs?.find((one) => one.fields.includes('PAGE'));
}

/** The header paragraphs that carry the number on ordinary pages. */
function listNumbers(paper: Paper): readonly Paragraph[] {
  return [...new Set(paper.sections.flatMap((section) => findNumber(section.headers.default?.paragraphs) ?? []))];
}

function isCentred(paragraph: Paragraph): boolean {
  const { format } = paragraph;
  const startsAtCentreTab = format.hasCentreTab && paragraph.lines[0]?.original.startsWith('\t') === true;
  return format.alignment === 'center' || format.isFrameCentred || startsAtCentreTab;
}

function judgeSection(paper: Paper, section: Section, where: string): readonly Finding[] {
  const shown = findNumber(section.headers.default?.paragraphs);
  const inFooter = findNumber(section.footers.default?.paragraphs);
  const fixable = true;
  if (!shown) {
    return [
      {
        ...{ where, fixable },
        message: inFooter
          ? 'Số trang đang đặt ở cuối trang; phải đặt canh giữa trong lề trên của trang.'
          : 'Thiếu số trang; phải đánh số canh giữa trong lề trên, không hiện ở trang thứ nhất.',
        expected: 'số trang canh giữa trong phần đầu trang (header)',
        found: inFooter ? 'số trang ở chân trang (footer)' : 'không có số trang',
      },
    ];
  }
  const findings: Finding[] = [];
  if (!isCentred(shown)) {
    const message = 'Số trang phải canh giữa theo chiều ngang trong lề trên.';
    findings.push({ ...{ where, fixable, message }, expected: 'canh giữa', found: 'không canh giữa' });
  }
  const size = (shown.lines[0]?.pieces.find((piece) => piece.field === 'PAGE')?.format ?? shown.markFormat)
    .sizeHalfPoints;
  if (size < 26 || size > 28) {
    const message = 'Số trang phải dùng cỡ chữ 13–14.';
    findings.push({ ...{ where, fixable, message }, expected: 'cỡ chữ 13–14', found: `cỡ chữ ${describeSize(size)}` });
  }
  const format = section.pageNumberFormat;
  if (format !== null && format !== 'decimal') {
    const message = 'Số trang phải đánh bằng chữ số Ả Rập.';
    findings.push({ ...{ where, fixable, message }, expected: 'chữ số Ả Rập', found: `kiểu đánh số ${format}` });
  }
  if (paper.hasEvenPageHeaders && !findNumber(section.headers.even?.paragraphs)) {
    const message = 'Trang chẵn không có số trang vì đang bật đầu trang chẵn, lẻ khác nhau.';
    findings.push({
      ...{ where, fixable, message },
      expected: 'số trang ở mọi trang',
      found: 'trang chẵn không có số',
    });
  }
  return findings;
}

function judgeFirstPage(section: Section): readonly Finding[] {
  const where = describeSection(0);
  const fixable = true;
  const findings: Finding[] = [];
  const isShown = section.hasTitlePage
    ? findNumber(section.headers.first?.paragraphs) !== undefined
    : findNumber(section.headers.default?.paragraphs) !== undefined;
  if (isShown) {
    const message =
      'Trang thứ nhất không hiện số trang; hãy bật “Trang đầu khác” (Different First Page) và để trống đầu trang đó.';
    findings.push({ ...{ where, fixable, message }, expected: 'không hiện số ở trang 1', found: 'trang 1 có số' });
  }
  if (section.pageNumberStart !== null && section.pageNumberStart !== 1) {
    const message = 'Số trang phải bắt đầu từ số 1.';
    findings.push({
      ...{ where, fixable, message },
      expected: 'bắt đầu từ 1',
      found: `bắt đầu từ ${section.pageNumberStart}`,
    });
  }
  return findings;
}

function judgeNumbers(map: PaperMap): readonly Finding[] {
  const { paper } = map;
  const [first] = paper.sections;
  // A section with the same headers and numbering as the one before would only repeat its findings.
  const distinct = paper.sections.filter(
    (section, index) =>
      index === 0 ||
      section.headers.default !== paper.sections[index - 1]?.headers.default ||
      section.pageNumberFormat !== paper.sections[index - 1]?.pageNumberFormat,
  );
  const ofSections = distinct.flatMap((section) =>
    judgeSection(paper, section, describeSection(paper.sections.indexOf(section))),
  );
  return [...mergeAlike(ofSections), ...(first ? judgeFirstPage(first) : [])];
}

function judgePlainness(paragraph: Paragraph): readonly Finding[] {
  const around = paragraph.lines.flatMap((line) => line.pieces).filter((piece) => piece.field !== 'PAGE');
  const number = paragraph.lines.flatMap((line) => line.pieces).find((piece) => piece.field === 'PAGE');
  const extra = around
    .map((piece) => piece.text)
    .join('')
    .trim();
  const findings: Finding[] = [];
  if (extra !== '') {
    const message = 'Số trang chỉ ghi chữ số, không kèm chữ hay dấu khác.';
    findings.push({ message, expected: '“2”', found: quote(paragraph.text || extra), fixable: true });
  }
  const format = number && countVisible(number.text) > 0 ? number.format : paragraph.markFormat;
  if (format.isBold || format.isItalic) {
    const found = format.isBold ? 'kiểu chữ đậm' : 'kiểu chữ nghiêng';
    findings.push({
      message: 'Số trang dùng kiểu chữ đứng, không đậm.',
      expected: 'kiểu chữ đứng',
      found,
      fixable: true,
    });
  }
  return findings;
}

export const pageNumberRules: readonly FormatRule[] = [
  {
    ...{ id: 'G9', clause: 'Phụ lục I, Mục I.7', cell: cells.pageNumber, severity: 'error', title: 'Số trang' },
    ...decreeInForce,
    check(map) {
      const findings = judgeNumbers(map);
      const { atLeast, isSure } = estimatePageCount(map.paper);
      if (findings.length > 0 && atLeast < 2) return notApplicable;
      return judge(isSure ? findings : findings.map((finding) => ({ ...finding, severity: 'warning' })));
    },
  },
  {
    ...{
      id: 'G10',
      clause: 'Phụ lục I, Mục I.7',
      cell: cells.pageNumber,
      severity: 'warning',
      title: 'Số trang chỉ là chữ số, đứng',
    },
    ...decreeInForce,
    check(map) {
      const numbers = listNumbers(map.paper);
      return numbers.length === 0 ? notApplicable : judge(numbers.flatMap(judgePlainness));
    },
  },
];
