/** Fonts and colours that a file names through its theme (word/theme/theme1.xml). Knows nothing of styles. */
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../package/xml.ts';

export interface Theme {
  /** The font behind "minorHAnsi" and the like; undefined when the theme does not name it. */
  findFont(name: string): string | undefined;
  /** RRGGBB behind "text1" and the like; undefined when unknown. */
  findColour(name: string): string | undefined;
}

/** ECMA-376 17.18.97: the words of documents for the slots of the theme. */
const slotOfColour: Readonly<Record<string, string>> = {
  ...{ text1: 'dk1', dark1: 'dk1', background1: 'lt1', light1: 'lt1' },
  ...{ text2: 'dk2', dark2: 'dk2', background2: 'lt2', light2: 'lt2' },
  ...{ hyperlink: 'hlink', followedHyperlink: 'folHlink' },
};

/** Reads a theme part; a file without one answers undefined to everything. */
export function readTheme(root: XmlElement | undefined): Theme {
  const fonts = new Map<string, string>();
  const colours = new Map<string, string>();
  if (root) {
    for (const group of ['major', 'minor'] as const) {
      const [font] = descendantsOf(root, `a:${group}Font`);
      for (const [element, slots] of [
        ['a:latin', ['HAnsi', 'Ascii']],
        ['a:ea', ['EastAsia']],
        ['a:cs', ['Bidi']],
      ] as const) {
        const face = childOf(font, element)?.attributes.typeface;
        for (const slot of slots) if (face) fonts.set(group + slot, face);
      }
    }
    const [scheme] = descendantsOf(root, 'a:clrScheme');
    for (const slot of childrenOf(scheme)) {
      const [value] = childrenOf(slot);
      const colour = value?.attributes.lastClr ?? value?.attributes.val;
      if (colour) colours.set(slot.name.replace('a:', ''), colour.toUpperCase());
    }
  }
  return {
    findFont: (name) => fonts.get(name),
    findColour: (name) => colours.get(slotOfColour[name] ?? name),
  };
}
