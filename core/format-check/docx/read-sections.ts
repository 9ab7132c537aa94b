/** Page set-up of every section, with the headers and footers that reach it. Knows nothing of the text between. */
import type { XmlElement } from '../../package/xml.ts';
import { readTwips } from '../../word/lengths.ts';
import { attributeOf, isOn, type Properties } from '../../word/properties.ts';
import { type HeaderParts, isContinuous, readMargins, type WordSection } from '../../word/sections.ts';
import type { HeaderKind, PageHeader, Paragraph, Section } from './paper.ts';

/** Reads the paragraphs of a part. */
export type PartReader = (root: XmlElement, widthTwips: number) => readonly Paragraph[];

/** Word's own page where a section states none: Letter. */
const defaults = { width: 12240, height: 15840 } as const;

/** The page of one section. */
export function readSection(section: WordSection, readPart: PartReader): Section {
  const page = readPage(section.properties);
  const readHeaders = (parts: HeaderParts): Section['headers'] => {
    const found: Partial<Record<HeaderKind, PageHeader>> = {};
    for (const kind of ['default', 'first', 'even'] as const) {
      const root = parts[kind];
      if (root) found[kind] = { source: root, paragraphs: readPart(root, measureTextWidth(page)) };
    }
    return found;
  };
  return {
    ...page,
    source: section.element,
    headers: readHeaders(section.headers),
    footers: readHeaders(section.footers),
  };
}

/** Width between the margins, in twips. */
export function measureTextWidth(page: Pick<Section, 'widthTwips' | 'leftTwips' | 'rightTwips'>): number {
  return page.widthTwips - page.leftTwips - page.rightTwips;
}

function readPage(properties: Properties): Omit<Section, 'source' | 'headers' | 'footers'> {
  const widthTwips = readTwips(attributeOf(properties, 'w:pgSz', 'w:w')) ?? defaults.width;
  const heightTwips = readTwips(attributeOf(properties, 'w:pgSz', 'w:h')) ?? defaults.height;
  const margins = readMargins(properties);
  const start = Number(attributeOf(properties, 'w:pgNumType', 'w:start') ?? Number.NaN);
  return {
    widthTwips,
    heightTwips,
    isLandscape: widthTwips > heightTwips || attributeOf(properties, 'w:pgSz', 'w:orient') === 'landscape',
    topTwips: margins.top,
    bottomTwips: margins.bottom,
    leftTwips: margins.left,
    gutterTwips: Math.max(readTwips(attributeOf(properties, 'w:pgMar', 'w:gutter')) ?? 0, 0),
    rightTwips: margins.right,
    hasTitlePage: isOn(properties, 'w:titlePg') ?? false,
    pageNumberFormat: attributeOf(properties, 'w:pgNumType', 'w:fmt') ?? null,
    pageNumberStart: Number.isInteger(start) ? start : null,
    startsOnNewPage: !isContinuous(properties),
  };
}
