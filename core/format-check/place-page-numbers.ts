/**
 * Puts the page number where Mục I.7 wants it: a header of its own with the number centred, on every page but the first, and
 * none in the footers. Knows nothing of rules.
 */
import { childrenOf, descendantsOf, type XmlElement } from '../package/xml.ts';
import { type EditableElement, isEditableElement } from '../package/xml-editing.ts';
import { canBeChanged, localNameOf, setSwitch } from '../word/change-properties.ts';
import type { WordParts } from '../word/word-parts.ts';
import type { Paper, Paragraph } from './docx/paper.ts';

const namespaces = {
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';

/** Fourteen points, upright, centred. */
const headerXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:w="${namespaces.word}"><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>${[
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:t>2</w:t>',
  '<w:fldChar w:fldCharType="end"/>',
]
  .map(
    (inner) =>
      `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:b w:val="0"/><w:i w:val="0"/><w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>${inner}</w:r>`,
  )
  .join('')}</w:p></w:hdr>`;

export interface NumberHeader {
  readonly relationId: string;
  /** The header and the parts that make it known. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** A header part under names that the file does not use yet. */
export function createPageNumberHeader({ files, mainPart }: WordParts): NumberHeader {
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${mainPart.slice(folder.length)}.rels`;
  const isFree = (count: number) => !files.names.includes(`${folder}pageNumber${count}.xml`);
  let count = 1;
  while (!isFree(count)) count += 1;
  const name = `pageNumber${count}.xml`;
  const relationId = `rIdPageNumber${count}`;
  const decode = (part: string) => new TextDecoder().decode(files.readBytes(part) ?? new Uint8Array());
  const relation = `<Relationship Id="${relationId}" Type="${namespaces.relations}/header" Target="${name}"/>`;
  const override = `<Override PartName="/${folder}${name}" ContentType="${contentType}"/>`;
  const encoder = new TextEncoder();
  const empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  return {
    relationId,
    parts: new Map([
      [`${folder}${name}`, encoder.encode(headerXml)],
      [relations, encoder.encode(addInside(decode(relations) || empty, 'Relationships', relation))],
      ['[Content_Types].xml', encoder.encode(addInside(decode('[Content_Types].xml'), 'Types', override))],
    ]),
  };
}

/** Adds markup as the last child of the root. */
function addInside(xml: string, root: string, markup: string): string {
  const closed = xml.replace(new RegExp(`<${root}([^>]*)/>\\s*$`), `<${root}$1></${root}>`);
  const at = closed.lastIndexOf(`</${root}>`);
  return at < 0 ? closed : closed.slice(0, at) + markup + closed.slice(at);
}

/** Whether something was changed. `find` gives the element that may be changed. */
export function placePageNumbers(
  paper: Paper,
  sections: readonly (EditableElement | undefined)[],
  relationId: string,
  find: (element: XmlElement) => EditableElement | undefined,
): boolean {
  const [first] = sections;
  if (!first || sections.some((one) => !one || !canBeChanged(one))) return false;
  const prefix = requireRelationPrefix(sections, first);
  const lacks = (index: number) => !paper.sections[index]?.headers.default?.paragraphs.some(hasNumber);
  for (const [index, section] of sections.entries()) {
    if (!section || !lacks(index)) continue;
    // Sections go on with the headers of the one before unless they state their own.
    setHeader(section, 'default', `${prefix}id`, relationId);
    if (paper.hasEvenPageHeaders) setHeader(section, 'even', `${prefix}id`, relationId);
  }
  if (paper.hasEvenPageHeaders && !paper.sections[0]?.headers.even?.paragraphs.some(hasNumber)) {
    setHeader(first, 'even', `${prefix}id`, relationId);
  }
  setSwitch(first, 'titlePg', true);
  if (paper.sections[0]?.headers.first?.paragraphs.some(hasNumber)) removeHeader(first, 'first');
  for (const section of paper.sections) {
    for (const footer of [section.footers.default, section.footers.even]) {
      for (const paragraph of footer?.paragraphs ?? []) if (hasNumber(paragraph)) clearNumber(paragraph, find);
    }
  }
  return true;
}

function hasNumber(paragraph: Paragraph): boolean {
  return paragraph.fields.includes('PAGE');
}

/** The prefix of the namespace of relations ("r:"); where no section names a part yet, every section is told it. */
function requireRelationPrefix(sections: readonly (EditableElement | undefined)[], first: EditableElement): string {
  for (const reference of sections.flatMap((one) => one?.children.filter(isEditableElement) ?? [])) {
    const id = [...reference.attributes.keys()].find((name) => name.endsWith(':id'));
    if (id) return id.slice(0, -2);
  }
  for (const section of new Set([first, ...sections])) section?.attributes.set('xmlns:r', namespaces.relations);
  return 'r:';
}

function setHeader(section: EditableElement, kind: 'default' | 'even', idName: string, relationId: string): void {
  removeHeader(section, kind);
  const prefix = section.name.slice(0, section.name.indexOf(':') + 1);
  const attributes = new Map([
    [`${prefix}type`, kind],
    [idName, relationId],
  ]);
  section.children.unshift({ name: `${prefix}headerReference`, attributes, children: [] });
}

function removeHeader(section: EditableElement, kind: string): void {
  const at = section.children.findIndex(
    (child) =>
      isEditableElement(child) &&
      localNameOf(child) === 'headerReference' &&
      [...child.attributes].some(([name, value]) => name.endsWith(':type') && value === kind),
  );
  if (at >= 0) section.children.splice(at, 1);
}

/** Takes the field and what it shows out of a footer. */
function clearNumber({ source }: Paragraph, find: (element: XmlElement) => EditableElement | undefined): void {
  const runs = [...descendantsOf(source, 'w:r'), ...descendantsOf(source, 'w:fldSimple')];
  const gone = new Set(runs.map(find));
  const holders = [source, ...childrenOf(source), ...descendantsOf(source, 'w:sdtContent')].map(find);
  for (const holder of holders) {
    if (!holder) continue;
    const kept = holder.children.filter((child) => !isEditableElement(child) || !gone.has(child));
    holder.children.splice(0, holder.children.length, ...kept);
  }
}
