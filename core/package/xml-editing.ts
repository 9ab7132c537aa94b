/**
 * One part of an office file, open for changes of formatting: what is not touched is written back as it was read. Names keep
 * the prefixes of the file. Knows nothing of Word.
 */
import { SaxesParser } from 'saxes';
import { isElement, type XmlElement } from './xml.ts';

/** An element that may be changed; its names are those of the file. */
export interface EditableElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: EditableNode[];
}
/** `markup`: a comment or an instruction, as written. */
export type EditableNode = EditableElement | string | { readonly markup: string };

export function isEditableElement(node: EditableNode): node is EditableElement {
  return typeof node !== 'string' && 'name' in node;
}

/** A part that can be changed and written. */
export interface EditablePart {
  readonly root: EditableElement;
  /** The element that a reader of the same bytes knows as `element`; undefined for one of another part. */
  find(element: XmlElement): EditableElement | undefined;
  toBytes(): Uint8Array;
}

/**
 * Opens a part; `read` is the tree that `parseXml` made of the same bytes. Throws an Error for text that is not well-formed.
 */
export function openPart(bytes: Uint8Array, read: XmlElement): EditablePart {
  const { root, before } = parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  // Both trees hold the same elements in the same order.
  const partners = new Map<XmlElement, EditableElement>();
  const pair = (one: XmlElement, other: EditableElement) => {
    partners.set(one, other);
    const others = other.children.filter(isEditableElement);
    for (const [index, child] of one.children.filter(isElement).entries()) {
      const partner = others[index];
      if (partner) pair(child, partner);
    }
  };
  pair(read, root);
  return {
    root,
    find: (element) => partners.get(element),
    toBytes: () => new TextEncoder().encode(before + write(root)),
  };
}

function parse(text: string): { readonly root: EditableElement; readonly before: string } {
  const parser = new SaxesParser();
  const open: EditableElement[] = [];
  let root: EditableElement | undefined;
  let before = /^\s*<\?xml[^>]*\?>\s*/.exec(text)?.[0] ?? '';
  const add = (node: EditableNode) => {
    const parent = open.at(-1);
    if (parent) parent.children.push(node);
    else if (!root && typeof node !== 'string' && 'markup' in node) before += node.markup;
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: new Map(Object.entries(attributes)), children: [] };
    add(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('comment', (comment) => add({ markup: `<!--${comment}-->` }));
  parser.on('processinginstruction', ({ target, body }) => add({ markup: `<?${target} ${body}?>` }));
  parser.write(text.replace(/^\ufeff/, '')).close();
  if (!root) throw new Error('no root element');
  return { root, before };
}

const escapes: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
};

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (letter) => escapes[letter] ?? letter);
}

function write(element: EditableElement): string {
  const attributes = [...element.attributes].map(
    ([name, value]) => ` ${name}="${value.replace(/[&<>"\t\n\r]/g, (letter) => escapes[letter] ?? letter)}"`,
  );
  const opening = `<${element.name}${attributes.join('')}`;
  if (element.children.length === 0) return `${opening}/>`;
  const inner = element.children.map((child) => {
    if (typeof child === 'string') return escapeText(child);
    return 'markup' in child ? child.markup : write(child);
  });
  return `${opening}>${inner.join('')}</${element.name}>`;
}
