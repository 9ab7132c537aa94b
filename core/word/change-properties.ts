/**
 * Sets formatting properties in the XML of a Word file, each in the place that the schema gives it (ECMA-376 part 1, 17.3.1,
 * 17.3.2, 17.6). Knows nothing of why a property is changed.
 */
import { type EditableElement, isEditableElement } from '../package/xml-editing.ts';

/** Attributes by local name; null takes the attribute away. */
export type AttributeChanges = Readonly<Record<string, string | null>>;

const runOrder = [
  ...['ins', 'del', 'moveFrom', 'moveTo', 'rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike'],
  ...['dstrike', 'outline', 'shadow', 'emboss', 'imprint', 'noProof', 'snapToGrid', 'vanish', 'webHidden', 'color'],
  ...[
    'spacing',
    'w',
    'kern',
    'position',
    'sz',
    'szCs',
    'highlight',
    'u',
    'effect',
    'bdr',
    'shd',
    'fitText',
    'vertAlign',
  ],
  ...['rtl', 'cs', 'em', 'lang', 'eastAsianLayout', 'specVanish', 'oMath', 'rPrChange'],
];
const paragraphOrder = [
  ...['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr', 'suppressLineNumbers'],
  ...[
    'pBdr',
    'shd',
    'tabs',
    'suppressAutoHyphens',
    'kinsoku',
    'wordWrap',
    'overflowPunct',
    'topLinePunct',
    'autoSpaceDE',
  ],
  ...['autoSpaceDN', 'bidi', 'adjustRightInd', 'snapToGrid', 'spacing', 'ind', 'contextualSpacing', 'mirrorIndents'],
  ...['suppressOverlap', 'jc', 'textDirection', 'textAlignment', 'textboxTightWrap', 'outlineLvl', 'divId', 'cnfStyle'],
  ...['rPr', 'sectPr', 'pPrChange'],
];
const sectionOrder = [
  ...[
    'headerReference',
    'footerReference',
    'footnotePr',
    'endnotePr',
    'type',
    'pgSz',
    'pgMar',
    'paperSrc',
    'pgBorders',
  ],
  ...[
    'lnNumType',
    'pgNumType',
    'cols',
    'formProt',
    'vAlign',
    'noEndnote',
    'titlePg',
    'textDirection',
    'bidi',
    'rtlGutter',
  ],
  ...['docGrid', 'printerSettings', 'sectPrChange'],
];
const orders: Readonly<Record<string, readonly string[]>> = {
  rPr: runOrder,
  pPr: paragraphOrder,
  sectPr: sectionOrder,
};

/** "w:" of "w:rPr"; empty where the file uses a default namespace. */
function prefixOf({ name }: EditableElement): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/** "rPr" of "w:rPr". */
export function localNameOf({ name }: EditableElement): string {
  return name.slice(name.indexOf(':') + 1);
}

export function findChild(parent: EditableElement, local: string): EditableElement | undefined {
  return parent.children.filter(isEditableElement).find((child) => child.name === prefixOf(parent) + local);
}

/** The child of a name, made as the first one when it is missing: the `w:rPr` of a run, the `w:pPr` of a paragraph. */
export function requireFirst(parent: EditableElement, local: string): EditableElement {
  const known = findChild(parent, local);
  if (known) return known;
  const made = { name: prefixOf(parent) + local, attributes: new Map<string, string>(), children: [] };
  parent.children.unshift(made);
  return made;
}

/** Sets attributes of a property, which is made where it is missing. `properties` is a `w:rPr`, `w:pPr` or `w:sectPr`. */
export function setProperty(properties: EditableElement, local: string, changes: AttributeChanges): void {
  const prefix = prefixOf(properties);
  let property = findChild(properties, local);
  if (!property) {
    property = { name: prefix + local, attributes: new Map(), children: [] };
    properties.children.splice(findPlace(properties, local), 0, property);
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) property.attributes.delete(prefix + name);
    else property.attributes.set(prefix + name, value);
  }
}

/** Index of the first child that the schema puts after `local`. */
function findPlace(properties: EditableElement, local: string): number {
  const order = orders[localNameOf(properties)] ?? [];
  const rank = order.indexOf(local);
  const later = properties.children.findIndex(
    (child) => isEditableElement(child) && order.indexOf(localNameOf(child)) > rank,
  );
  return later < 0 ? properties.children.length : later;
}

/** Takes a property away. */
export function removeProperty(properties: EditableElement, local: string): void {
  const at = properties.children.findIndex(
    (child) => isEditableElement(child) && child.name === prefixOf(properties) + local,
  );
  if (at >= 0) properties.children.splice(at, 1);
}

/** On, or off whatever the styles say. */
export function setSwitch(properties: EditableElement, local: string, isOn: boolean): void {
  setProperty(properties, local, { val: isOn ? null : '0' });
}

/** Whether attributes can be written with the prefix of the elements; a default namespace gives none to attributes. */
export function canBeChanged(element: EditableElement): boolean {
  return prefixOf(element) !== '';
}
