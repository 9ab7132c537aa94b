/** A section's page: size, margins, numbering, header and footer. */
import { listUnwrapped } from '../../core/word/blocks.ts';
import { readPoints } from '../../core/word/lengths.ts';
import { attributeOf, isOn, type Properties } from '../../core/word/properties.ts';
import { type HeaderParts, readMargins, type WordSection } from '../../core/word/sections.ts';
import type { Edges, MarginTexts, PaperSection } from './paper-document.ts';
import { BlockReader } from './read-blocks.ts';
import type { ReadingContext } from './reading-context.ts';

export type SectionPage = Omit<PaperSection, 'blocks' | 'defaultTabPt'>;

/** A4 (NĐ 30/2020, Phụ lục I, Mục I.1), for a file that names no size. */
const a4 = { widthPt: 595.3, heightPt: 841.9 };
/** Pages outside these are no paper: 5 cm to Word's own 22 inches. */
const minPagePt = 142;
const maxPagePt = 1584;

/** Reads the page of a section. */
export function readSectionPage(section: WordSection, context: ReadingContext): SectionPage {
  const { properties } = section;
  const clampPage = (value: string | undefined, fallback: number) =>
    Math.min(Math.max(readPoints(value) ?? fallback, minPagePt), maxPagePt);
  const widthPt = clampPage(attributeOf(properties, 'w:pgSz', 'w:w'), a4.widthPt);
  const heightPt = clampPage(attributeOf(properties, 'w:pgSz', 'w:h'), a4.heightPt);
  const start = Number(attributeOf(properties, 'w:pgNumType', 'w:start') ?? Number.NaN);
  reportSectionLimits(properties, context);
  return {
    widthPt,
    heightPt,
    marginPt: limitMargins(readMargins(properties), widthPt, heightPt),
    headerDistancePt: readPoints(attributeOf(properties, 'w:pgMar', 'w:header')) ?? 36,
    footerDistancePt: readPoints(attributeOf(properties, 'w:pgMar', 'w:footer')) ?? 36,
    hasOwnFirstPage: isOn(properties, 'w:titlePg') ?? false,
    firstPageNumber: Number.isFinite(start) ? start : null,
    headers: readMarginTexts(section.headers, 'đầu trang, ', context),
    footers: readMarginTexts(section.footers, 'chân trang, ', context),
  };
}

function reportSectionLimits(properties: Properties, context: ReadingContext): void {
  if (Number(attributeOf(properties, 'w:cols', 'w:num') ?? 1) > 1) context.reportNotDrawn('columns');
  if (properties['w:pgBorders']) context.reportNotDrawn('pageBorder');
  const format = attributeOf(properties, 'w:pgNumType', 'w:fmt');
  if (format !== undefined && format !== 'decimal') context.reportNotDrawn('pageNumberFormat');
}

/** Margins (given in twips) in points, leaving room for a line of text whatever the file says. */
function limitMargins(twips: Edges, widthPt: number, heightPt: number): Edges {
  const share = (first: number, second: number, wholePt: number) =>
    Math.min(1, (wholePt - 72) / Math.max((first + second) / 20, 1));
  const across = share(twips.left, twips.right, widthPt);
  const along = share(twips.top, twips.bottom, heightPt);
  return {
    top: (twips.top / 20) * along,
    right: (twips.right / 20) * across,
    bottom: (twips.bottom / 20) * along,
    left: (twips.left / 20) * across,
  };
}

function readMarginTexts(parts: HeaderParts, prefix: string, context: ReadingContext): MarginTexts {
  const read = (kind: 'first' | 'default') => new BlockReader(context, prefix).read(listUnwrapped(parts[kind]));
  return { first: read('first'), other: read('default') };
}
