/** Page set-up of every section, with the headers and footers that reach it. Knows nothing of the text between. */
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../../package/xml.ts';
import type { HeaderKind, PageHeader, Paragraph, Section } from './paper.ts';
import { readSwitch, readTwips } from './read-properties.ts';

/** Reads the paragraphs of a part by its target in the relationships. */
export type PartReader = (target: string, widthTwips: number) => readonly Paragraph[];

/** What a paragraph needs to know of its section. */
export interface SectionFrame {
  readonly textWidthTwips: number;
}

/** Word's own page where a section states none: Letter with 1-inch margins. */
const defaults = { width: 12240, height: 15840, margin: 1440 } as const;

/** Reads the sections of a body in order; a body without any gets Word's own page. */
export function readSections(
  body: XmlElement,
  relationships: XmlElement | undefined,
  readPart: PartReader,
): { readonly frames: readonly SectionFrame[]; readonly sections: readonly Section[] } {
  const targets = new Map(
    childrenOf(relationships).map((one) => [one.attributes.Id ?? '', one.attributes.Target ?? '']),
  );
  const elements = listSectionElements(body);
  const sections: Section[] = [];
  for (const element of elements) {
    const page = readPage(element);
    const width = page.widthTwips - page.leftTwips - page.rightTwips;
    const previous = sections.at(-1);
    const readParts = (name: string, inherited: Section['headers'] | undefined): Section['headers'] => {
      const found: Partial<Record<HeaderKind, PageHeader>> = { ...inherited };
      for (const reference of childrenOf(element, name)) {
        const target = targets.get(reference.attributes['r:id'] ?? '');
        const kind = reference.attributes['w:type'];
        if (target === undefined) continue;
        found[kind === 'first' || kind === 'even' ? kind : 'default'] = { paragraphs: readPart(target, width) };
      }
      return found;
    };
    sections.push({
      ...page,
      headers: readParts('w:headerReference', previous?.headers),
      footers: readParts('w:footerReference', previous?.footers),
    });
  }
  const frames = sections.map((one) => ({ textWidthTwips: one.widthTwips - one.leftTwips - one.rightTwips }));
  return { frames, sections };
}

function listSectionElements(body: XmlElement): readonly (XmlElement | undefined)[] {
  const inner = descendantsOf(body, 'w:pPr').flatMap((properties) => childrenOf(properties, 'w:sectPr'));
  const last = childOf(body, 'w:sectPr');
  return last || inner.length === 0 ? [...inner, last] : inner;
}

function readPage(element: XmlElement | undefined): Omit<Section, 'headers' | 'footers'> {
  const size = childOf(element, 'w:pgSz')?.attributes ?? {};
  const margins = childOf(element, 'w:pgMar')?.attributes ?? {};
  const numbers = childOf(element, 'w:pgNumType')?.attributes ?? {};
  const widthTwips = readTwips(size['w:w']) ?? defaults.width;
  const heightTwips = readTwips(size['w:h']) ?? defaults.height;
  const margin = (name: string) => Math.abs(readTwips(margins[`w:${name}`]) ?? defaults.margin);
  const start = Number(numbers['w:start'] ?? Number.NaN);
  return {
    widthTwips,
    heightTwips,
    isLandscape: widthTwips > heightTwips || size['w:orient'] === 'landscape',
    topTwips: margin('top'),
    bottomTwips: margin('bottom'),
    leftTwips: margin('left') + (readTwips(margins['w:gutter']) ?? 0),
    rightTwips: margin('right'),
    hasTitlePage: readSwitch(element, 'w:titlePg') ?? false,
    pageNumberFormat: numbers['w:fmt'] ?? null,
    pageNumberStart: Number.isInteger(start) ? start : null,
    startsOnNewPage: childOf(element, 'w:type')?.attributes['w:val'] !== 'continuous',
  };
}
