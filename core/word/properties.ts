/**
 * Formatting elements of WordprocessingML (`w:rPr`, `w:pPr`, `w:tcPr` …) as flat records that can be laid over each
 * other, the later over the earlier. Knows nothing of styles or of what a property means.
 */
import { childrenOf, type XmlElement } from '../package/xml.ts';

export type Attributes = Readonly<Record<string, string>>;
/** Attributes by element name; inside a container by `container/child`. */
export type Properties = Readonly<Record<string, Attributes>>;

export const noProperties: Properties = {};

/** Elements that hold properties of their own instead of attributes. */
const containers = new Set(['w:pBdr', 'w:numPr', 'w:tabs', 'w:tblBorders', 'w:tcBorders', 'w:tblCellMar', 'w:tcMar']);
/** Elements whose attributes are inherited one by one; of all others the whole element is replaced. */
const mergedByAttribute = new Set(['w:ind', 'w:spacing', 'w:rFonts']);
/** A value given anew silences what was inherited under the other name. */
const silencedBy: Readonly<Record<string, readonly string[]>> = {
  'w:firstLine': ['w:hanging'],
  'w:hanging': ['w:firstLine'],
  'w:left': ['w:start'],
  'w:start': ['w:left'],
  'w:right': ['w:end'],
  'w:end': ['w:right'],
  // A height without a rule of its own is an automatic one (17.3.1.33).
  'w:line': ['w:lineRule'],
  'w:ascii': ['w:asciiTheme'],
  'w:asciiTheme': ['w:ascii'],
  'w:hAnsi': ['w:hAnsiTheme'],
  'w:hAnsiTheme': ['w:hAnsi'],
};

/** Reads one formatting element; of a missing one, nothing. */
export function readProperties(element: XmlElement | undefined): Properties {
  const properties: Record<string, Attributes> = {};
  for (const child of childrenOf(element)) {
    if (!containers.has(child.name)) {
      properties[child.name] = child.attributes;
      continue;
    }
    for (const inner of childrenOf(child)) {
      // Tab stops are told apart by where they stand.
      const name = inner.name === 'w:tab' ? (inner.attributes['w:pos'] ?? '') : inner.name;
      properties[`${child.name}/${name}`] = inner.attributes;
    }
  }
  return properties;
}

/** Lays levels over each other, the first lowest. */
export function layOver(...levels: readonly Properties[]): Properties {
  const result: Record<string, Attributes> = {};
  for (const level of levels) {
    for (const [name, attributes] of Object.entries(level)) {
      const below = result[name];
      result[name] = below && mergedByAttribute.has(name) ? mergeAttributes(below, attributes) : attributes;
    }
  }
  return result;
}

function mergeAttributes(below: Attributes, above: Attributes): Attributes {
  const kept: Record<string, string> = { ...below };
  for (const name of Object.keys(above)) for (const silenced of silencedBy[name] ?? []) delete kept[silenced];
  return { ...kept, ...above };
}

/** The `w:val` of a property, or another attribute; undefined when it is not given. */
export function attributeOf(properties: Properties, name: string, attribute = 'w:val'): string | undefined {
  return properties[name]?.[attribute];
}

/** An on/off property: undefined when it is not given; on when it has no value. */
export function isOn(properties: Properties, name: string): boolean | undefined {
  const attributes = properties[name];
  return attributes ? isOnValue(attributes['w:val'] ?? '1') : undefined;
}

/** Whether an on/off attribute is on; an absent one is off. */
export function isOnValue(value: string | undefined): boolean {
  return value !== undefined && !/^(0|false|off|none)$/.test(value);
}
