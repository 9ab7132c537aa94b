/** Reads written papers back for the tests of this room: paragraphs with their styles, in order. Never in the product. */
import { openPackage, packParts } from '../core/package/office-package.ts';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../core/package/xml.ts';

export interface PrintedParagraph {
  readonly style: string;
  readonly text: string;
  readonly element: XmlElement;
}

const documentPart = 'word/document.xml';

export function readDocument(bytes: Uint8Array, part = documentPart): XmlElement {
  const root = openPackage(bytes, 'bài thử').readXml(part);
  if (!root) throw new Error(`no ${part}`);
  return root;
}

export function readPart(bytes: Uint8Array, part = documentPart): string {
  return new TextDecoder().decode(openPackage(bytes, 'bài thử').readBytes(part));
}

export function readParagraphs(bytes: Uint8Array, part = documentPart): readonly PrintedParagraph[] {
  return descendantsOf(readDocument(bytes, part), 'w:p').map((element) => ({
    style: childOf(element, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? '',
    text: childrenOf(element, 'w:r')
      .flatMap((run) => childrenOf(run, 'w:t'))
      .map(textOf)
      .join(''),
    element,
  }));
}

/** Texts of the paragraphs in one style. */
export function textsIn(bytes: Uint8Array, style: { readonly id: string }): readonly string[] {
  return readParagraphs(bytes)
    .filter((paragraph) => paragraph.style === style.id)
    .map((paragraph) => paragraph.text);
}

/** The same file with one part changed, as a clerk's Word might leave it. */
export function withPart(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const office = openPackage(bytes, 'bài thử');
  return packParts(
    new Map(
      office.names.map((name) => {
        const content = office.readBytes(name) ?? new Uint8Array();
        return [name, name === part ? new TextEncoder().encode(change(new TextDecoder().decode(content))) : content];
      }),
    ),
  );
}

/** The same file without a part, as another word processor may save it. */
export function withoutPart(bytes: Uint8Array, part: string): Uint8Array {
  const office = openPackage(bytes, 'bài thử');
  const kept = office.names.filter((name) => name !== part);
  return packParts(new Map(kept.map((name) => [name, office.readBytes(name) ?? new Uint8Array()])));
}
