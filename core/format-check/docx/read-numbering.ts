/** Levels of automatic numbering (word/numbering.xml). Knows nothing of paragraphs. */
import { childOf, childrenOf, type XmlElement } from '../../package/xml.ts';
import { type ParagraphProperties, readParagraphProperties } from './read-properties.ts';

export interface FoundLevel {
  readonly level: { readonly numberFormat: string; readonly levelText: string };
  readonly paragraph: ParagraphProperties;
}

export interface NumberingReader {
  /** The level of a list; undefined when the list is unknown (number 0 takes numbering away). */
  find(numberingId: string, level: number): FoundLevel | undefined;
}

/** Reads the numbering part; a file without one knows no list. */
export function readNumbering(root: XmlElement | undefined): NumberingReader {
  const levelsOf = new Map<string, ReadonlyMap<number, XmlElement>>();
  const readLevels = (element: XmlElement | undefined) =>
    new Map(childrenOf(element, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? 0), level] as const));
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', readLevels(one)] as const),
  );
  for (const list of childrenOf(root, 'w:num')) {
    const levels = new Map(abstracts.get(childOf(list, 'w:abstractNumId')?.attributes['w:val'] ?? '') ?? []);
    for (const override of childrenOf(list, 'w:lvlOverride')) {
      const level = childOf(override, 'w:lvl');
      if (level) levels.set(Number(override.attributes['w:ilvl'] ?? 0), level);
    }
    levelsOf.set(list.attributes['w:numId'] ?? '', levels);
  }
  return {
    find(numberingId, level) {
      const element = levelsOf.get(numberingId)?.get(level);
      if (!element) return undefined;
      return {
        level: {
          numberFormat: childOf(element, 'w:numFmt')?.attributes['w:val'] ?? 'decimal',
          levelText: childOf(element, 'w:lvlText')?.attributes['w:val'] ?? '',
        },
        paragraph: readParagraphProperties(childOf(element, 'w:pPr')),
      };
    },
  };
}
