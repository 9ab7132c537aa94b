/** Styles of a file with what they inherit (word/styles.xml; ECMA-376 17.7). Knows nothing of paragraphs that use them. */
import { childOf, childrenOf, type XmlElement } from '../package/xml.ts';
import { findLevel, findListPlace, type Numbering } from './numbering.ts';
import { isOnValue, layOver, noProperties, type Properties, readProperties } from './properties.ts';

/** One style with everything its `w:basedOn` chain gives. */
export interface Style {
  readonly paragraph: Properties;
  readonly run: Properties;
  readonly table: Properties;
  /** Of a table style: for every cell. */
  readonly cell: Properties;
  /** Of a table style: what it adds for parts of the table, by `w:type`: "firstRow". */
  readonly parts: ReadonlyMap<string, Style>;
}

export const noStyle: Style = {
  ...{ paragraph: noProperties, run: noProperties, table: noProperties, cell: noProperties },
  parts: new Map(),
};

export interface StyleSheet {
  readonly defaults: Style;
  /** The style of a paragraph that names none, or one that the file lacks. */
  readonly defaultParagraphStyleId: string | undefined;
  has(id: string): boolean;
  /** Style by id; the default style of the type when `id` is undefined or unknown. */
  resolve(type: 'paragraph' | 'character' | 'table', id: string | undefined): Style;
}

/** Reads `styles.xml`, which may be missing. Styles that name each other in a circle are cut at the repetition. */
export function readStyleSheet(styles: XmlElement | undefined, numbering: Numbering): StyleSheet {
  const elements = new Map<string, XmlElement>();
  const defaultIds = new Map<string, string>();
  for (const style of childrenOf(styles, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    elements.set(id, style);
    if (isOnValue(style.attributes['w:default'])) defaultIds.set(style.attributes['w:type'] ?? 'paragraph', id);
  }
  const known = new Map<string, Style>();
  const resolveChain = (id: string | undefined): Style => {
    const element = elements.get(id ?? '');
    if (id === undefined || !element) return noStyle;
    const ready = known.get(id);
    if (ready) return ready;
    known.set(id, noStyle);
    const base = resolveChain(childOf(element, 'w:basedOn')?.attributes['w:val']);
    const own = readProperties(childOf(element, 'w:pPr'));
    const level = findLevel(findListPlace(own, id, numbering), numbering);
    // A list that the style names gives way to the style's own indents.
    const paragraph = layOver(base.paragraph, level?.paragraph ?? noProperties);
    const style = layStyleOver({ ...base, paragraph }, element);
    known.set(id, style);
    return style;
  };
  return {
    defaults: {
      ...noStyle,
      paragraph: readProperties(childOf(styles, 'w:docDefaults', 'w:pPrDefault', 'w:pPr')),
      run: readProperties(childOf(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')),
    },
    defaultParagraphStyleId: defaultIds.get('paragraph'),
    has: (id) => elements.has(id),
    resolve: (type, id) => resolveChain(id !== undefined && elements.has(id) ? id : defaultIds.get(type)),
  };
}

/** What a `w:style` or a part of one states, over what it inherits. */
function layStyleOver(base: Style, element: XmlElement): Style {
  const parts = new Map(base.parts);
  for (const part of childrenOf(element, 'w:tblStylePr')) {
    const name = part.attributes['w:type'] ?? '';
    parts.set(name, layStyleOver(parts.get(name) ?? noStyle, part));
  }
  const lay = (below: Properties, name: string) => layOver(below, readProperties(childOf(element, name)));
  return {
    paragraph: lay(base.paragraph, 'w:pPr'),
    run: lay(base.run, 'w:rPr'),
    table: lay(base.table, 'w:tblPr'),
    cell: lay(base.cell, 'w:tcPr'),
    parts,
  };
}
