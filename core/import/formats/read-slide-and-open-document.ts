/**
 * The paragraphs of files that are no papers to take in, but may be kept with a task: slides (.pptx) and OpenDocument texts and sheets
 * (.odt, .ods). Their words in the order of the file, nothing of their look.
 */
import type { OfficePackage } from '../../package/office-package.ts';
import { descendantsOf, isElement, type XmlElement } from '../../package/xml.ts';
import { normalizeText } from '../../text/vietnamese.ts';

/** What stands for white space in either format; a paragraph in a paragraph, as in a text box, is on its own. */
const readAs: Readonly<Record<string, string>> = {
  'text:tab': '\t',
  'text:s': ' ',
  'text:line-break': '\n',
  'a:br': '\n',
  'text:p': '',
  'text:h': '',
};

function wordsOf(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? (readAs[node.name] ?? wordsOf(node)) : node)).join('');
}

/** The lines of all paragraphs of a part. */
function linesOfPart(files: OfficePackage, part: string, names: readonly string[]): readonly string[] {
  const root = files.readXml(part);
  const paragraphs = root ? descendantsOf(root, ...names) : [];
  return paragraphs.flatMap((paragraph) => normalizeText(wordsOf(paragraph)).split('\n'));
}

const numberOf = (part: string) => Number(/\d+/.exec(part)?.[0]);

/**
 * What the file says; null for a file of another kind. Throws AppError `file.damaged`, `file.tooComplex`.
 */
export function readSlideAndOpenDocument(
  files: OfficePackage,
): { readonly lines: readonly string[]; readonly margins: readonly (readonly string[])[] } | null {
  if (files.names.includes('content.xml')) {
    // Headers and footers stand with the styles.
    return {
      lines: linesOfPart(files, 'content.xml', ['text:h', 'text:p']),
      margins: [linesOfPart(files, 'styles.xml', ['text:p'])],
    };
  }
  const slides = files.names
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort((one, other) => numberOf(one) - numberOf(other));
  return slides.length === 0
    ? null
    : { lines: slides.flatMap((part) => linesOfPart(files, part, ['a:p'])), margins: [] };
}
