/**
 * Applies safe fixes to the XML of a Word file and packs it again; parts that no fix names stay byte for byte. Knows nothing
 * of rules.
 */
import { packParts } from '../package/office-package.ts';
import type { XmlElement } from '../package/xml.ts';
import { type EditableElement, type EditablePart, isEditableElement, openPart } from '../package/xml-editing.ts';
import {
  canBeChanged,
  findChild,
  localNameOf,
  removeProperty,
  requireFirst,
  setProperty,
  setSwitch,
} from '../word/change-properties.ts';
import type { WordParts } from '../word/word-parts.ts';
import type { Paper } from './docx/paper.ts';
import type { Fix, ParagraphChange, RunChange, SectionChange } from './fix.ts';
import { createLineRun, type LineShape } from './line-shape.ts';
import { createPageNumberHeader, placePageNumbers } from './place-page-numbers.ts';

/** The file with the fixes in it. Fixes of parts that cannot be changed safely are left out. */
export function applyFixes(parts: WordParts, paper: Paper, fixes: readonly Fix[]): Uint8Array {
  const editing = new Editing(parts);
  for (const fix of fixes) {
    if (fix.kind === 'run') editing.changeAll(fix.runs, (run) => changeRun(run, fix.change));
    else if (fix.kind === 'paragraph') {
      editing.changeAll(fix.paragraphs, (paragraph) => changeParagraph(requireFirst(paragraph, 'pPr'), fix.change));
    } else if (fix.kind === 'line') {
      editing.drawLine(fix.paragraph, fix.line);
    } else if (fix.kind === 'section') {
      const section = editing.findSection(paper, fix.section);
      if (section) changeSection(section, fix.change, paper.sections[fix.section]?.gutterTwips ?? 0);
    }
  }
  if (fixes.some((fix) => fix.kind === 'pageNumber')) editing.placePageNumbers(paper);
  return editing.pack();
}

/** Bytes at the start of the document within which it declares its namespaces. */
const namespaceReach = 8192;

/** The parts of one file that are being changed. */
class Editing {
  readonly #parts: WordParts;
  readonly #open = new Map<string, EditablePart>();
  readonly #added = new Map<string, Uint8Array>();
  readonly #isStrict: boolean;
  #lineCount = 0;

  constructor(parts: WordParts) {
    this.#parts = parts;
    const start = parts.files.readBytes(parts.mainPart)?.subarray(0, namespaceReach);
    this.#isStrict = new TextDecoder().decode(start).includes('purl.oclc.org/ooxml/');
  }

  changeAll(elements: readonly XmlElement[], change: (element: EditableElement) => void): void {
    for (const element of elements) {
      const found = this.#find(element);
      if (found && canBeChanged(found)) change(found);
    }
  }

  /** Left out where the file is written in the strict namespaces, which Word's shapes do not belong to. */
  drawLine(paragraph: XmlElement, line: LineShape): void {
    if (this.#isStrict) return;
    this.changeAll([paragraph], (found) => {
      const prefix = found.name.slice(0, -1);
      this.#lineCount += 1;
      found.children.push(createLineRun(prefix, line, this.#lineCount));
    });
  }

  /** The `w:sectPr` of a section; one is made at the end of the body where the file states none. */
  findSection(paper: Paper, index: number): EditableElement | undefined {
    const source = paper.sections[index]?.source;
    if (source) return this.#find(source);
    const body = this.#find(this.#parts.body);
    if (!body || !canBeChanged(body)) return undefined;
    const name = body.name.replace('body', 'sectPr');
    const known = body.children.filter(isEditableElement).find((child) => child.name === name);
    if (known) return known;
    const made: EditableElement = { name, attributes: new Map(), children: [] };
    body.children.push(made);
    return made;
  }

  placePageNumbers(paper: Paper): void {
    const header = createPageNumberHeader(this.#parts);
    const sections = paper.sections.map((_, index) => this.findSection(paper, index));
    const isPlaced = placePageNumbers(paper, sections, header.relationId, (element) => this.#find(element));
    if (isPlaced) for (const [name, bytes] of header.parts) this.#added.set(name, bytes);
  }

  pack(): Uint8Array {
    const { files } = this.#parts;
    const changed = new Map([...this.#open].map(([name, part]) => [name, part.toBytes()] as const));
    const names = [...files.names, ...[...this.#added.keys()].filter((name) => !files.names.includes(name))];
    return packParts(
      new Map(
        names.map((name) => [
          name,
          this.#added.get(name) ?? changed.get(name) ?? files.readBytes(name) ?? new Uint8Array(),
        ]),
      ),
    );
  }

  #find(element: XmlElement): EditableElement | undefined {
    for (const part of this.#open.values()) {
      const found = part.find(element);
      if (found) return found;
    }
    for (const [name, root] of this.#parts.files.listRead()) {
      const bytes = this.#open.has(name) ? undefined : this.#parts.files.readBytes(name);
      if (!bytes || !holds(root, element)) continue;
      const part = openPart(bytes, root);
      this.#open.set(name, part);
      return part.find(element);
    }
    return undefined;
  }
}

function holds(root: XmlElement, element: XmlElement): boolean {
  return root === element || root.children.some((child) => typeof child !== 'string' && holds(child, element));
}

/** `element` is a `w:r`, or a `w:p` for the format of its mark. */
function changeRun(element: EditableElement, change: RunChange): void {
  const properties = localNameOf(element) === 'p' ? requireMarkProperties(element) : requireFirst(element, 'rPr');
  if (change.sizeHalfPoints !== undefined) {
    const size = { val: String(change.sizeHalfPoints) };
    setProperty(properties, 'sz', size);
    setProperty(properties, 'szCs', size);
  }
  if (change.isBold !== undefined) setSwitch(properties, 'b', change.isBold);
  if (change.isItalic !== undefined) setSwitch(properties, 'i', change.isItalic);
  if (change.isCaps) setSwitch(properties, 'caps', true);
  if (change.isBlack) {
    setProperty(properties, 'color', { val: '000000', themeColor: null, themeTint: null, themeShade: null });
  }
  if (change.isDemandedFont) setProperty(properties, 'rFonts', demandedFonts);
}

const font = 'Times New Roman';
const demandedFonts = {
  ...{ ascii: font, hAnsi: font, cs: font },
  ...{ asciiTheme: null, hAnsiTheme: null, cstheme: null },
} as const;

function requireMarkProperties(paragraph: EditableElement): EditableElement {
  const properties = requireFirst(paragraph, 'pPr');
  const known = findChild(properties, 'rPr');
  if (known) return known;
  setProperty(properties, 'rPr', {});
  return findChild(properties, 'rPr') ?? properties;
}

function changeParagraph(properties: EditableElement, change: ParagraphChange): void {
  if (change.alignment !== undefined) setProperty(properties, 'jc', { val: change.alignment });
  if (change.firstLineTwips !== undefined) {
    setProperty(properties, 'ind', {
      ...{ firstLine: String(change.firstLineTwips), firstLineChars: null },
      ...{ hanging: null, hangingChars: null },
    });
  }
  if (change.leftTwips !== undefined && change.rightTwips !== undefined) {
    setProperty(properties, 'ind', {
      ...{ left: String(change.leftTwips), leftChars: null, start: null },
      ...{ right: String(change.rightTwips), rightChars: null, end: null },
    });
  }
  const spacing: Record<string, string | null> = {};
  if (change.beforeTwips !== undefined) {
    Object.assign(spacing, { before: String(change.beforeTwips), beforeLines: null, beforeAutospacing: '0' });
  }
  if (change.afterTwips !== undefined) {
    Object.assign(spacing, { after: String(change.afterTwips), afterLines: null, afterAutospacing: '0' });
  }
  if (change.line !== undefined) Object.assign(spacing, { line: String(change.line), lineRule: 'auto' });
  if (Object.keys(spacing).length > 0) setProperty(properties, 'spacing', spacing);
  if (change.isContextualSpacing === false) setSwitch(properties, 'contextualSpacing', false);
}

function changeSection(section: EditableElement, change: SectionChange, gutterTwips: number): void {
  if (change.page) setProperty(section, 'pgSz', { w: String(change.page.width), h: String(change.page.height) });
  const margins = Object.entries(change.margins ?? {});
  if (margins.length > 0) {
    // The check counts the gutter to the left margin.
    const state = (edge: string, twips: number) => String(edge === 'left' ? twips - gutterTwips : twips);
    setProperty(section, 'pgMar', Object.fromEntries(margins.map(([edge, twips]) => [edge, state(edge, twips)])));
  }
  if (change.pageNumberStart !== undefined)
    setProperty(section, 'pgNumType', { start: String(change.pageNumberStart) });
  if (change.isPageNumberDecimal) {
    setProperty(section, 'pgNumType', { fmt: null });
    const type = findChild(section, 'pgNumType');
    if (type && type.attributes.size === 0) removeProperty(section, 'pgNumType');
  }
}
