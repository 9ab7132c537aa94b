/**
 * A .docx as a `Paper`. Finds the parts of the package, walks the body, gives every paragraph its section, table place and
 * room. Knows nothing of official documents.
 */
import { AppError } from '../../ipc/result.ts';
import { isCompoundFile, isZip, type OfficePackage, openPackage } from '../../package/office-package.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../../package/xml.ts';
import { createFormatResolver, type FormatResolver } from './effective-format.ts';
import type { Paper, PaperBlock, Paragraph, TablePlace } from './paper.ts';
import { readParagraph } from './read-paragraph.ts';
import { readSwitch } from './read-properties.ts';
import { type PartReader, readSections, type SectionFrame } from './read-sections.ts';
import { readTableShape, type TableShape } from './read-table-shape.ts';

/**
 * Reads a Word file. `fileName` is for messages.
 * Throws AppError `file.empty`, `file.legacyWord`, `file.encrypted`, `file.wrongKind`, `file.damaged`.
 */
export function readPaper(docx: Uint8Array, fileName: string): Paper {
  refuseOtherKinds(docx, fileName);
  const parts = openPackage(docx, fileName);
  const documentName = findMainPart(parts);
  if (!documentName) throw new AppError('file.wrongKind', { file: fileName });
  const body = childOf(parts.readXml(documentName), 'w:body');
  if (!body) throw new AppError('file.damaged', { file: fileName });
  const folder = documentName.slice(0, documentName.lastIndexOf('/') + 1);
  const resolver = createFormatResolver({
    styles: parts.readXml(`${folder}styles.xml`),
    numbering: parts.readXml(`${folder}numbering.xml`),
    theme: parts.readXml(`${folder}theme/theme1.xml`),
  });
  const settings = parts.readXml(`${folder}settings.xml`);
  const readPart: PartReader = (target, widthTwips) => {
    const root = parts.readXml(target.startsWith('/') ? target.slice(1) : folder + target);
    return root ? readAside(root, resolver, widthTwips) : [];
  };
  const relationships = parts.readXml(documentName.replace(/([^/]+)$/, '_rels/$1.rels'));
  const { frames, sections } = readSections(body, relationships, readPart);
  const content = readBody(body, resolver, frames);
  const notes = ['footnotes.xml', 'endnotes.xml'].flatMap((name) => {
    const root = parts.readXml(folder + name);
    return root ? childrenOf(root).flatMap((note) => readAside(note, resolver, 0)) : [];
  });
  return {
    blocks: content.blocks,
    paragraphs: content.paragraphs,
    asideParagraphs: [...content.textBoxes, ...notes],
    sections,
    hasEvenPageHeaders: readSwitch(settings, 'w:evenAndOddHeaders') ?? false,
    addsParagraphGaps: readSwitch(childOf(settings, 'w:compat'), 'w:doNotUseHTMLParagraphAutoSpacing') ?? false,
    savedPageCount: readSavedPageCount(parts),
  };
}

function refuseOtherKinds(docx: Uint8Array, fileName: string): void {
  const file = fileName;
  if (docx.length === 0) throw new AppError('file.empty', { file });
  if (isCompoundFile(docx)) {
    // An encrypted .docx is a compound file with a stream of this name, in UTF-16.
    const isEncrypted = new TextDecoder('utf-16le').decode(docx).includes('EncryptedPackage');
    throw new AppError(isEncrypted ? 'file.encrypted' : 'file.legacyWord', { file });
  }
  if (!isZip(docx)) throw new AppError('file.wrongKind', { file });
}

function findMainPart(parts: OfficePackage): string | undefined {
  const main = childrenOf(parts.readXml('_rels/.rels')).find((one) => one.attributes.Type?.endsWith('/officeDocument'));
  const target = main?.attributes.Target?.replace(/^\//, '');
  const isWord = target !== undefined && parts.readXml(target)?.name === 'w:document';
  return isWord ? target : undefined;
}

function readSavedPageCount(parts: OfficePackage): number | null {
  const pages = childrenOf(parts.readXml('docProps/app.xml')).find((one) => one.name.endsWith('Pages'));
  const count = Number(pages ? textOf(pages) : Number.NaN);
  return Number.isInteger(count) && count > 0 ? count : null;
}

/** Paragraphs outside the body: a header, a note, a text box. They carry no number. */
function readAside(root: XmlElement, resolver: FormatResolver, widthTwips: number): readonly Paragraph[] {
  const found: Paragraph[] = [];
  const visit = (parent: XmlElement) => {
    for (const child of childrenOf(parent)) {
      if (child.name !== 'w:p') {
        visit(child);
        continue;
      }
      const surroundings = { number: 0, section: 0, place: null, widthTwips, tableStyleId: undefined };
      const read = readParagraph(child, resolver, surroundings);
      found.push(read.paragraph);
      for (const box of read.textBoxes) visit(box);
    }
  };
  visit(root);
  return found;
}

interface BodyContent {
  readonly blocks: readonly PaperBlock[];
  readonly paragraphs: readonly Paragraph[];
  readonly textBoxes: readonly Paragraph[];
}

function readBody(body: XmlElement, resolver: FormatResolver, frames: readonly SectionFrame[]): BodyContent {
  const blocks: PaperBlock[] = [];
  const paragraphs: Paragraph[] = [];
  const textBoxes: Paragraph[] = [];
  let section = 0;
  let tableCount = 0;

  const addParagraph = (
    element: XmlElement,
    place: TablePlace | null,
    widthTwips: number,
    tableStyleId: string | undefined,
  ) => {
    const surroundings = { number: paragraphs.length + 1, section, place, widthTwips, tableStyleId };
    const read = readParagraph(element, resolver, surroundings);
    if (!read.isDeleted) paragraphs.push(read.paragraph);
    for (const box of read.textBoxes) textBoxes.push(...readAside(box, resolver, widthTwips));
    return read.isDeleted ? undefined : read.paragraph;
  };
  const readCell = (cell: XmlElement, place: TablePlace, widthTwips: number, tableStyleId: string | undefined) => {
    for (const child of childrenOf(cell)) {
      if (child.name === 'w:p') addParagraph(child, place, widthTwips, tableStyleId);
      else if (child.name === 'w:tbl') readRows(child, place.table, widthTwips, place);
      else if (isWrapper(child)) readCell(child, place, widthTwips, tableStyleId);
    }
  };
  // A table inside a cell keeps the outer side: what counts is where it stands on the page.
  const readRows = (table: XmlElement, number: number, widthTwips: number, outer: TablePlace | null): TableShape => {
    const shape = readTableShape(table, widthTwips);
    for (const cell of shape.cells) {
      const own: TablePlace = { table: number, row: cell.row, column: cell.column, side: cell.side };
      readCell(cell.element, outer ? { ...outer } : own, cell.innerWidthTwips, shape.styleId);
    }
    return shape;
  };
  const visit = (parent: XmlElement) => {
    for (const child of childrenOf(parent)) {
      const widthTwips = frames[section]?.textWidthTwips ?? 0;
      if (child.name === 'w:p') {
        const paragraph = addParagraph(child, null, widthTwips, undefined);
        if (paragraph) blocks.push({ type: 'paragraph', paragraph });
        if (childOf(child, 'w:pPr', 'w:sectPr')) section += 1;
      } else if (child.name === 'w:tbl') {
        const from = paragraphs.length;
        const shape = readRows(child, tableCount, widthTwips, null);
        const inside = paragraphs.slice(from);
        blocks.push({ type: 'table', table: tableCount, columnCount: shape.columnCount, paragraphs: inside, section });
        tableCount += 1;
      } else if (isWrapper(child)) visit(child);
    }
  };
  visit(body);
  return { blocks, paragraphs, textBoxes };
}

function isWrapper(element: XmlElement): boolean {
  return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag'].includes(element.name);
}
