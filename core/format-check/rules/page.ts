/** Paper, orientation and margins (G1–G5b). */
import type { Section } from '../docx/paper.ts';
import type { PaperMap } from '../paper-map.ts';
import { clamp } from './fixes.ts';
import { cells, describeSection } from './places.ts';
import { decreeInForce, type Finding, type FormatRule, judge, mergeAlike, notApplicable } from './rule.ts';

const twipsPerMm = 56.6929;
const a4 = { shortTwips: 11906, longTwips: 16838, toleranceTwips: 60 } as const;
/** Half a millimetre: Word's own "1,5 cm" is 14.99 or 15.01 mm. */
const marginTolerance = 28;

function describeMm(twips: number): string {
  return `${(Math.round((twips / twipsPerMm) * 10) / 10).toString().replace('.', ',')} mm`;
}

function eachSection(
  paper: PaperMap,
  check: (section: Section, where: string, index: number) => Finding | undefined,
): readonly Finding[] {
  const findings = paper.paper.sections.flatMap(
    (section, index) => check(section, describeSection(index), index) ?? [],
  );
  // Sections of one page set-up have one fault between them.
  return [...Map.groupBy(findings, ({ found }) => found).values()].flatMap(mergeAlike);
}

function turnA4({ isLandscape }: Section): { readonly width: number; readonly height: number } {
  const { shortTwips, longTwips } = a4;
  return isLandscape ? { width: longTwips, height: shortTwips } : { width: shortTwips, height: longTwips };
}

function judgeSize(section: Section, where: string, index: number): Finding | undefined {
  const [short, long] = [section.widthTwips, section.heightTwips].toSorted((one, other) => one - other);
  const isA4 =
    Math.abs((short ?? 0) - a4.shortTwips) <= a4.toleranceTwips &&
    Math.abs((long ?? 0) - a4.longTwips) <= a4.toleranceTwips;
  if (isA4) return undefined;
  return {
    where,
    message: 'Khổ giấy phải là A4 (210 mm × 297 mm); hãy đặt lại trong Bố trí trang (Page Setup).',
    expected: '210 mm × 297 mm',
    found: `${describeMm(section.widthTwips)} × ${describeMm(section.heightTwips)}`,
    fixes: [{ kind: 'section', section: index, change: { page: turnA4(section) } }],
  };
}

function judgeOrientation(paper: PaperMap, section: Section, where: string, index: number): Finding | undefined {
  if (!section.isLandscape) return undefined;
  if (paper.appendices.some((appendix) => appendix.section === index)) return undefined;
  // The tables that lay out the head and the foot are no reason to turn the page.
  const hasTable = paper.paper.blocks.some((block) => {
    const first = block.type === 'table' && block.section === index ? (block.paragraphs[0]?.number ?? 0) : 0;
    return first > paper.headTo && (first < paper.bodyTo || first > paper.closingTo);
  });
  if (hasTable) {
    return {
      where,
      severity: 'info',
      message: 'Phần này trình bày theo chiều ngang; chỉ dùng khi văn bản có bảng, biểu không làm thành phụ lục riêng.',
      expected: 'chiều dài (portrait)',
      found: 'chiều rộng (landscape), có bảng',
    };
  }
  return {
    where,
    message: 'Văn bản phải trình bày theo chiều dài khổ A4; hãy đổi hướng giấy sang dọc.',
    expected: 'chiều dài (portrait)',
    found: 'chiều rộng (landscape)',
  };
}

interface MarginDemand {
  readonly name: string;
  readonly rangeTwips: readonly [number, number];
  readonly wording: string;
  readonly edge: 'top' | 'bottom' | 'left' | 'right';
}

const topAndBottom = { rangeTwips: [1134, 1417], wording: '20–25 mm' } as const;

function judgeMargins(paper: PaperMap, demands: readonly MarginDemand[]): readonly Finding[] {
  return demands.flatMap(({ name, rangeTwips: [smallest, largest], wording, edge }) =>
    eachSection(paper, (section, where, index) => {
      const margin = section[`${edge}Twips`];
      const fits = margin >= smallest - marginTolerance && margin <= largest + marginTolerance;
      if (section.isLandscape || fits) return undefined;
      return {
        where,
        message: `${name} phải cách mép giấy ${wording}; hãy đặt lại lề.`,
        expected: wording,
        found: describeMm(margin),
        fixes: [
          { kind: 'section', section: index, change: { margins: { [edge]: clamp(margin, [smallest, largest]) } } },
        ],
      };
    }),
  );
}

function checkMargins(...demands: readonly MarginDemand[]): FormatRule['check'] {
  return (paper) => judge(judgeMargins(paper, demands));
}

export const pageRules: readonly FormatRule[] = [
  {
    ...{ id: 'G1', clause: 'Phụ lục I, Mục I.1', cell: cells.page, severity: 'error', title: 'Khổ giấy A4' },
    ...decreeInForce,
    check: (paper) => judge(eachSection(paper, judgeSize)),
  },
  {
    ...{
      id: 'G2',
      clause: 'Phụ lục I, Mục I.2',
      cell: cells.page,
      severity: 'error',
      title: 'Trình bày theo chiều dài',
    },
    ...decreeInForce,
    check: (paper) =>
      judge(eachSection(paper, (section, where, index) => judgeOrientation(paper, section, where, index))),
  },
  {
    ...{
      id: 'G3',
      clause: 'Phụ lục I, Mục I.3',
      cell: cells.page,
      severity: 'error',
      title: 'Lề trên, lề dưới 20–25 mm',
    },
    ...decreeInForce,
    check: checkMargins(
      { name: 'Lề trên', ...topAndBottom, edge: 'top' },
      { name: 'Lề dưới', ...topAndBottom, edge: 'bottom' },
    ),
  },
  {
    ...{ id: 'G4', clause: 'Phụ lục I, Mục I.3', cell: cells.page, severity: 'error', title: 'Lề trái 30–35 mm' },
    ...decreeInForce,
    check: checkMargins({
      name: 'Lề trái',
      rangeTwips: [1701, 1984],
      wording: '30–35 mm',
      edge: 'left',
    }),
  },
  {
    ...{ id: 'G5', clause: 'Phụ lục I, Mục I.3', cell: cells.page, severity: 'error', title: 'Lề phải 15–20 mm' },
    ...decreeInForce,
    check: checkMargins({
      name: 'Lề phải',
      rangeTwips: [850, 1134],
      wording: '15–20 mm',
      edge: 'right',
    }),
  },
  {
    ...{ id: 'G5b', clause: 'Phụ lục I, Mục I.3', cell: cells.page, severity: 'warning', title: 'Lề của trang ngang' },
    ...decreeInForce,
    // The decree does not say which edge is which on a turned page, so only a margin under the smallest of all is told.
    check(paper) {
      if (!paper.paper.sections.some((section) => section.isLandscape)) return notApplicable;
      return judge(eachSection(paper, judgeLandscapeMargins));
    },
  },
];

const smallestMargin = 850;

function judgeLandscapeMargins(section: Section, where: string): Finding | undefined {
  if (!section.isLandscape) return undefined;
  const margins = [section.topTwips, section.bottomTwips, section.leftTwips, section.rightTwips];
  const narrowest = Math.min(...margins);
  if (narrowest >= smallestMargin - marginTolerance) return undefined;
  return {
    where,
    message: 'Trang ngang có lề hẹp hơn mức nhỏ nhất của trang dọc; hãy để mỗi lề ít nhất 15 mm.',
    expected: 'ít nhất 15 mm',
    found: describeMm(narrowest),
  };
}
