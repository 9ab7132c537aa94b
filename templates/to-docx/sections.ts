/**
 * Page set-up of the body and of each appendix. The template's own set-up (`w:sectPr`, with its headers) serves the body;
 * an appendix takes it over, turned where needed, with page numbers from 1 (NĐ 30/2020, Phụ lục I, III.1).
 */
import type { Appendix } from '../../core/domain/document-draft.ts';
import { paragraphXml, type WordXml } from './word-xml.ts';

/** The set-up at the end of the body part: the one that holds for the last section. */
const lastSetup = /<w:sectPr\b[^>]*>(?:(?!<w:sectPr\b)[\s\S])*?<\/w:sectPr>(?=\s*<\/w:body>)/;

/** What may follow `w:pgNumType` inside `w:sectPr` (ECMA-376, CT_SectPr is a sequence). */
const afterPageNumbers =
  /<w:(?:cols|formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid|printerSettings)\b/;

function turnPage(setup: string): string {
  return setup.replace(/<w:pgSz\b[^>]*\/>/, (element) => {
    const width = /w:w="(\d+)"/.exec(element)?.[1] ?? '11906';
    const height = /w:h="(\d+)"/.exec(element)?.[1] ?? '16838';
    return `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>`;
  });
}

function setupOfAppendix(bodySetup: string, appendix: Appendix): string {
  const fresh = bodySetup.replace(/<w:pgNumType\b[^>]*\/>/, '').replace(/<w:type\b[^>]*\/>/, '');
  const place = fresh.search(afterPageNumbers);
  const end = place < 0 ? fresh.lastIndexOf('</w:sectPr>') : place;
  const numbered = `${fresh.slice(0, end)}<w:pgNumType w:start="1"/>${fresh.slice(end)}`;
  return appendix.orientation === 'landscape' ? turnPage(numbered) : numbered;
}

/** The set-up XML of each section in order: the body, then every appendix. Undefined when the template has none. */
export function setupsOf(documentXml: string, appendices: readonly Appendix[]): readonly string[] | undefined {
  const bodySetup = lastSetup.exec(documentXml)?.[0];
  if (bodySetup === undefined) return undefined;
  return [bodySetup, ...appendices.map((appendix) => setupOfAppendix(bodySetup, appendix))];
}

/** The template's own set-up; undefined when it has none. */
export function portraitSetup(documentXml: string): string | undefined {
  return lastSetup.exec(documentXml)?.[0];
}

/** The template's own set-up turned; undefined when it has none. */
export function landscapeSetup(documentXml: string): string | undefined {
  const setup = lastSetup.exec(documentXml)?.[0];
  return setup && turnPage(setup);
}

/** The template's document with the set-up of the last section at its end. */
export function withLastSetup(documentXml: string, setups: readonly string[]): string {
  return documentXml.replace(lastSetup, () => setups.at(-1) ?? '');
}

/** The tiny paragraph that ends a section; without a set-up it only ends the file, which may not end in a table. */
export function sectionEndParagraph(setup?: string): WordXml {
  return paragraphXml('sectionEnd', '', { setup });
}
