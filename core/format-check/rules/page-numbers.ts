/** Page numbers (G9, G10). */
import { descendantsOf } from '../../package/xml.ts';
import type { PageHeader, Paper, Paragraph, Section } from '../docx/paper.ts';
import { estimatePageCount, fillsOnePage } from '../estimate-pages.ts';
import type { Fix, RunChange, SectionChange } from '../fix.ts';
import type { PaperMap } from '../paper-map.ts';
import { countVisible, quote } from '../paper-text.ts';
import { clamp, fixParagraphs } from './fixes.ts';
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

function judgeSection(paper: Paper, section: Section): readonly Finding[] {
  const index = paper.sections.indexOf(section);
  const where = describeSection(index);
  const shown = findNumber(section.headers.default?.paragraphs);
  const inFooter = findNumber(section.footers.default?.paragraphs);
  // The first page of a phụ lục shows no number, so one that has no other needs none.
  if (!shown && index > 0 && section.pageNumberStart === 1 && fillsOnePage(paper, index)) return [];
  if (!shown) {
    return [
      {
        where,
        message: inFooter
          ? 'Số trang đang đặt ở cuối trang; phải đặt canh giữa trong lề trên của trang.'
          : 'Thiếu số trang; phải đánh số canh giữa trong lề trên, không hiện ở trang thứ nhất.',
        expected: 'số trang canh giữa trong phần đầu trang (header)',
        found: inFooter ? 'số trang ở chân trang (footer)' : 'không có số trang',
        fixes: fixPlace(paper),
      },
    ];
  }
  const findings: Finding[] = [];
  if (!isCentred(shown)) {
    const message = 'Số trang phải canh giữa theo chiều ngang trong lề trên.';
    const isPushed = shown.lines[0]?.original.startsWith('\t') === true;
    const fixes = isPushed ? [] : fixParagraphs([shown], { alignment: 'center' });
    findings.push({ where, message, expected: 'canh giữa', found: 'không canh giữa', fixes });
  }
  const size = (shown.lines[0]?.pieces.find((piece) => piece.field === 'PAGE')?.format ?? shown.markFormat)
    .sizeHalfPoints;
  if (size < 26 || size > 28) {
    const message = 'Số trang phải dùng cỡ chữ 13–14.';
    const fixes = fixNumber(shown, { sizeHalfPoints: clamp(size, [26, 28]) });
    findings.push({ where, message, expected: 'cỡ chữ 13–14', found: `cỡ chữ ${describeSize(size)}`, fixes });
  }
  const format = section.pageNumberFormat;
  if (format !== null && format !== 'decimal') {
    const message = 'Số trang phải đánh bằng chữ số Ả Rập.';
    const fixes = fixSection(index, { isPageNumberDecimal: true });
    findings.push({ where, message, expected: 'chữ số Ả Rập', found: `kiểu đánh số ${format}`, fixes });
  }
  if (paper.hasEvenPageHeaders && !findNumber(section.headers.even?.paragraphs)) {
    const message = 'Trang chẵn không có số trang vì đang bật đầu trang chẵn, lẻ khác nhau.';
    findings.push({
      ...{ where, message },
      expected: 'số trang ở mọi trang',
      found: 'trang chẵn không có số',
      fixes: fixPlace(paper),
    });
  }
  return findings;
}

/** The number with its field and its paragraph mark; nothing where other words stand beside it. */
function fixNumber(paragraph: Paragraph, change: RunChange): readonly Fix[] {
  const isAlone = !/\p{L}/u.test(paragraph.text);
  const runs = [...descendantsOf(paragraph.source, 'w:r'), paragraph.source];
  return isAlone ? [{ kind: 'run', runs, change }] : [];
}

function fixSection(section: number, change: SectionChange): readonly Fix[] {
  return [{ kind: 'section', section, change }];
}

/** Only where no other words stand in the headers and footers that the number comes to, or goes from. */
function fixPlace(paper: Paper): readonly Fix[] {
  const isFree = (header: PageHeader | undefined) => !header?.paragraphs.some((one) => /\p{L}/u.test(one.text));
  const areFree = paper.sections.every(
    ({ headers, footers }) =>
      [headers.default, headers.first, headers.even].every(isFree) && [footers.default, footers.even].every(isFree),
  );
  return areFree ? [{ kind: 'pageNumber' }] : [];
}

function judgeFirstPage(paper: Paper, section: Section): readonly Finding[] {
  const where = describeSection(0);
  const findings: Finding[] = [];
  const isShown = section.hasTitlePage
    ? findNumber(section.headers.first?.paragraphs) !== undefined
    : findNumber(section.headers.default?.paragraphs) !== undefined;
  if (isShown) {
    const message =
      'Trang thứ nhất không hiện số trang; hãy bật “Trang đầu khác” (Different First Page) và để trống đầu trang đó.';
    findings.push({
      ...{ where, message, expected: 'không hiện số ở trang 1', found: 'trang 1 có số' },
      fixes: fixPlace(paper),
    });
  }
  if (section.pageNumberStart !== null && section.pageNumberStart !== 1) {
    const message = 'Số trang phải bắt đầu từ số 1.';
    findings.push({
      ...{ where, message },
      expected: 'bắt đầu từ 1',
      found: `bắt đầu từ ${section.pageNumberStart}`,
      fixes: fixSection(0, { pageNumberStart: 1 }),
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
  const ofSections = distinct.flatMap((section) => judgeSection(paper, section));
  return [...mergeAlike(ofSections), ...(first ? judgeFirstPage(paper, first) : [])];
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
    findings.push({ message, expected: '“2”', found: quote(paragraph.text || extra) });
  }
  const format = number && countVisible(number.text) > 0 ? number.format : paragraph.markFormat;
  if (format.isBold || format.isItalic) {
    const found = format.isBold ? 'kiểu chữ đậm' : 'kiểu chữ nghiêng';
    findings.push({
      message: 'Số trang dùng kiểu chữ đứng, không đậm.',
      expected: 'kiểu chữ đứng',
      found,
      fixes: fixNumber(paragraph, { isBold: false, isItalic: false }),
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
