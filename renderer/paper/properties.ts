/**
 * Formatting elements of WordprocessingML (`w:rPr`, `w:pPr`, `w:tcPr` …) as flat records that can be laid over each
 * other, the later over the earlier. Knows nothing of styles or of what a property means.
 */
import { childrenOf, type XmlElement } from '../../core/package/xml.ts';

type Attributes = Readonly<Record<string, string>>;
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
  const merged: Record<string, string> = { ...below };
  for (const [name, value] of Object.entries(above)) {
    for (const silenced of silencedBy[name] ?? []) delete merged[silenced];
    merged[name] = value;
  }
  return merged;
}

/** The `w:val` of a property, or another attribute; undefined when it is not given. */
export function attributeOf(properties: Properties, name: string, attribute = 'w:val'): string | undefined {
  return properties[name]?.[attribute];
}

/** An on/off property: undefined when it is not given; on when it has no value. */
export function isOn(properties: Properties, name: string): boolean | undefined {
  const attributes = properties[name];
  if (!attributes) return undefined;
  return !/^(0|false|off|none)$/.test(attributes['w:val'] ?? '1');
}

/** Largest length that is believed: Word's own limit is 22 inches; hostile files write more. */
const maxTwips = 31_680 * 2;

/** A length in twentieths of a point (or with a unit, as strict files write it) in points; undefined when it is none. */
export function readTwips(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const parts = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?$/.exec(value);
  if (!parts) return undefined;
  const pointsOfUnit: Readonly<Record<string, number>> = {
    mm: 72 / 25.4,
    cm: 72 / 2.54,
    in: 72,
    pt: 1,
    pc: 12,
    pi: 12,
  };
  const amount = Number(parts[1]);
  const points = parts[2] ? amount * (pointsOfUnit[parts[2]] ?? 1) : amount / 20;
  return Math.min(Math.max(points, -maxTwips / 20), maxTwips / 20);
}

/** `w:val="C00000"` as a colour; null for `auto`. */
export function readColor(value: string | undefined): string | null {
  return value && /^[0-9a-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : null;
}
