/** A paper that is no official document: its own body in the place of the template's, with the template's styles and page set-up. */
import { type OfficePackage, packParts } from '../../core/package/office-package.ts';
import type { WordXml } from './word-xml.ts';

const documentPart = 'word/document.xml';

/** The file of `template` with the body that `write` makes, which is given the XML of the template's document. */
export function withOwnBody(template: OfficePackage, write: (documentXml: string) => readonly WordXml[]): Uint8Array {
  const xml = new TextDecoder().decode(template.readBytes(documentPart));
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  const written = xml.slice(0, start) + write(xml).join('') + xml.slice(xml.lastIndexOf('</w:body>'));
  return packParts(
    new Map(
      template.names.map((name) => [
        name,
        name === documentPart ? new TextEncoder().encode(written) : (template.readBytes(name) ?? new Uint8Array()),
      ]),
    ),
  );
}
