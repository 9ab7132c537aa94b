/** A section's page: size, margins, numbering, header and footer. */
import { childOf, childrenOf, type XmlElement } from '../../core/package/xml.ts';
import type { Edges, MarginTexts, PaperBlock, PaperSection } from './paper-document.ts';
import { attributeOf, isOn, readProperties, readTwips } from './properties.ts';
import { BlockReader } from './read-blocks.ts';
import type { ReadingContext } from './reading-context.ts';
import type { WordParts } from './word-parts.ts';

export type SectionPage = Omit<PaperSection, 'blocks' | 'defaultTabPt'>;

/** A4 (NĐ 30/2020, Phụ lục I, Mục I.1), for a file that names no size. */
const a4 = { widthPt: 595.3, heightPt: 841.9 };
/** Pages outside these are no paper: 5 cm to Word's own 22 inches. */
const minPagePt = 142;
const maxPagePt = 1584;

/** The margins of a section, needed before its paragraphs are read. */
export function readMargins(section: XmlElement | undefined): Edges {
  const margins = readProperties(section)['w:pgMar'] ?? {};
  const read = (name: string) => Math.abs(readTwips(margins[name]) ?? 72);
  return {
    top: read('w:top'),
    right: read('w:right'),
    bottom: read('w:bottom'),
    left: read('w:left') + Math.max(readTwips(margins['w:gutter']) ?? 0, 0),
  };
}

/** Whether a section goes on where the one before ends. */
export function isContinuous(section: XmlElement | undefined): boolean {
  return childOf(section, 'w:type')?.attributes['w:val'] === 'continuous';
}

/** Reads a `w:sectPr`. `before`: the page of the section before, whose headers are inherited. */
export function readSectionPage(
  section: XmlElement | undefined,
  before: SectionPage | undefined,
  parts: WordParts,
  context: ReadingContext,
): SectionPage {
  const properties = readProperties(section);
  const clampPage = (value: string | undefined, fallback: number) =>
    Math.min(Math.max(readTwips(value) ?? fallback, minPagePt), maxPagePt);
  const widthPt = clampPage(attributeOf(properties, 'w:pgSz', 'w:w'), a4.widthPt);
  const heightPt = clampPage(attributeOf(properties, 'w:pgSz', 'w:h'), a4.heightPt);
  const start = Number(attributeOf(properties, 'w:pgNumType', 'w:start') ?? Number.NaN);
  reportSectionLimits(properties, context);
  return {
    widthPt,
    heightPt,
    marginPt: limitMargins(readMargins(section), widthPt, heightPt),
    headerDistancePt: readTwips(attributeOf(properties, 'w:pgMar', 'w:header')) ?? 36,
    footerDistancePt: readTwips(attributeOf(properties, 'w:pgMar', 'w:footer')) ?? 36,
    hasOwnFirstPage: isOn(properties, 'w:titlePg') ?? false,
    firstPageNumber: Number.isFinite(start) ? start : null,
    headers: readMarginTexts('w:headerReference', section, before?.headers, parts, context),
    footers: readMarginTexts('w:footerReference', section, before?.footers, parts, context),
  };
}

function reportSectionLimits(properties: ReturnType<typeof readProperties>, context: ReadingContext): void {
  if (Number(attributeOf(properties, 'w:cols', 'w:num') ?? 1) > 1) context.reportNotDrawn('columns');
  if (properties['w:pgBorders']) context.reportNotDrawn('pageBorder');
  const format = attributeOf(properties, 'w:pgNumType', 'w:fmt');
  if (format !== undefined && format !== 'decimal') context.reportNotDrawn('pageNumberFormat');
}

/** Margins that leave room for a line of text whatever the file says. */
function limitMargins(margins: Edges, widthPt: number, heightPt: number): Edges {
  const share = (first: number, second: number, whole: number) =>
    Math.min(1, (whole - 72) / Math.max(first + second, 1));
  const across = share(margins.left, margins.right, widthPt);
  const along = share(margins.top, margins.bottom, heightPt);
  return {
    top: margins.top * along,
    right: margins.right * across,
    bottom: margins.bottom * along,
    left: margins.left * across,
  };
}

function readMarginTexts(
  name: 'w:headerReference' | 'w:footerReference',
  section: XmlElement | undefined,
  before: MarginTexts | undefined,
  parts: WordParts,
  context: ReadingContext,
): MarginTexts {
  const references = childrenOf(section, name);
  const read = (type: string): readonly PaperBlock[] | undefined => {
    const reference = references.find(({ attributes }) => (attributes['w:type'] ?? 'default') === type);
    const root = reference ? parts.readById(reference.attributes['r:id']) : undefined;
    if (!root) return undefined;
    const blocks = new BlockReader(context, name === 'w:headerReference' ? 'đầu trang, ' : 'chân trang, ');
    for (const child of childrenOf(root)) blocks.add(child);
    return blocks.take();
  };
  return { first: read('first') ?? before?.first ?? [], other: read('default') ?? before?.other ?? [] };
}
