/**
 * XML of office files as a small tree. Names carry the usual prefix of their namespace (`w:p`, `a:graphic`) whatever
 * prefix the file declares, so that readers never depend on it. Knows nothing of zips or of Word.
 */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** Canonical prefix and local name: `w:p`. */
  readonly name: string;
  /** Attribute names carry canonical prefixes as well: `w:val`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Usual prefixes, transitional and strict namespaces alike (ECMA-376 parts 1 and 4). */
const prefixOfNamespace: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** Deeper than any real office file; a deeper one is hostile. */
const maxDepth = 256;

/** Most elements have none: one for all of them spares a third of the memory. */
const noAttributes: Readonly<Record<string, string>> = Object.freeze(Object.create(null));

/** A paper of a thousand pages has a quarter of a million elements. */
export const mostElements = 400_000;

/** Thrown for XML of more elements than there may be. */
export class XmlTooLarge extends Error {}

/**
 * Parses one part. Throws an Error for text that is not well-formed, for a document type declaration (entity tricks)
 * and for nesting beyond 256 levels, `XmlTooLarge` for more elements than `budget` has left; callers turn them into AppErrors.
 * What was parsed is taken off the budget.
 */
export function parseXml(text: string, budget: { left: number } = { left: mostElements }): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  let root: XmlElement | undefined;
  const open: { name: string; attributes: Readonly<Record<string, string>>; children: XmlNode[] }[] = [];
  const canonical = (uri: string, prefix: string, local: string): string => {
    const known = prefixOfNamespace.get(uri) ?? prefix;
    return known ? `${known}:${local}` : local;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('document type declarations are not read');
  });
  parser.on('opentag', (tag) => {
    if (open.length >= maxDepth) throw new Error('nested too deep');
    budget.left -= 1;
    if (budget.left < 0) throw new XmlTooLarge('too many elements');
    const given = Object.values(tag.attributes);
    const attributes: Record<string, string> = given.length === 0 ? noAttributes : Object.create(null);
    for (const attribute of given) {
      // An attribute without prefix has no namespace of its own.
      attributes[attribute.prefix ? canonical(attribute.uri, attribute.prefix, attribute.local) : attribute.local] =
        attribute.value;
    }
    open.push({ name: canonical(tag.uri, tag.prefix, tag.local), attributes, children: [] });
  });
  const addText = (value: string) => {
    open.at(-1)?.children.push(value);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  });
  parser.write(text).close();
  if (!root) throw new Error('no root element');
  return root;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** Child elements, of one name when given. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  if (!element) return [];
  return element.children.filter((node): node is XmlElement => isElement(node) && (!name || node.name === name));
}

/** The first child element of a name; follows several names downwards: `childOf(p, 'w:pPr', 'w:jc')`. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let current = element;
  for (const name of path) {
    current = current?.children.find((node): node is XmlElement => isElement(node) && node.name === name);
  }
  return current;
}

/** All elements of one of the names at any depth, in document order. */
export function descendantsOf(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (node: XmlElement) => {
    for (const inner of node.children) {
      if (!isElement(inner)) continue;
      if (names.includes(inner.name)) found.push(inner);
      visit(inner);
    }
  };
  visit(element);
  return found;
}

/** All text inside, without markup. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
