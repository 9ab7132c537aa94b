/**
 * The text of a .docx as lines: body paragraphs and table cells in reading order, one line each, deleted text left out.
 * Knows WordprocessingML, nothing of what the lines say.
 */
import { AppError } from '../ipc/result.ts';
import type { OfficePackage } from '../package/office-package.ts';
import { childOf, isElement, type XmlElement } from '../package/xml.ts';

const mainPart = 'word/document.xml';

/** Whole subtrees that a reader of the printed page does not see, or would see twice. */
const unseen = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:pPr',
  'w:rPr',
  'w:sectPr',
]);

/** The text of a paragraph; "\n" where a line is broken inside it. Paragraphs in text boxes are read on their own. */
function textOfParagraph(paragraph: XmlElement): string {
  let text = '';
  const visit = (element: XmlElement) => {
    for (const node of element.children) {
      if (!isElement(node)) continue;
      if (unseen.has(node.name) || node.name === 'w:p') continue;
      if (node.name === 'w:t') text += node.children.filter((child) => !isElement(child)).join('');
      else if (node.name === 'w:tab' || node.name === 'w:ptab') text += ' ';
      else if (node.name === 'w:br' || node.name === 'w:cr') text += '\n';
      else if (node.name === 'w:noBreakHyphen') text += '-';
      else visit(node);
    }
  };
  visit(paragraph);
  return text;
}

/** The lines of the main text. Throws AppError `file.wrongKind` when the package holds no Word text, `file.damaged` when it is broken. */
export function readDocxLines(office: OfficePackage, fileName: string): readonly string[] {
  const root = office.readXml(mainPart);
  if (!root) throw new AppError('file.wrongKind', { file: fileName });
  const body = childOf(root, 'w:body');
  if (!body) throw new AppError('file.damaged', { file: fileName });
  const lines: string[] = [];
  const visit = (element: XmlElement) => {
    for (const node of element.children) {
      if (!isElement(node) || unseen.has(node.name)) continue;
      if (node.name === 'w:p') lines.push(...textOfParagraph(node).split('\n'));
      visit(node);
    }
  };
  visit(body);
  return lines;
}
