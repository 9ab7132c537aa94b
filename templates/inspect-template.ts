/**
 * What a template holds: which placeholders are present, missing, unknown or broken, and which styles it lacks. A clerk
 * may have changed the file in Word, so every finding quotes its paragraph. Knows nothing of writing.
 */
import type { DocumentKind } from '../core/domain/document-kinds.ts';
import type { TemplateFinding } from '../core/domain/template.ts';
import { type OfficePackage, openPackage } from '../core/package/office-package.ts';
import { childOf, descendantsOf, isElement, type XmlElement } from '../core/package/xml.ts';
import { type PaperStyle, requiredStyles } from './paper-styles.ts';
import { type PlaceholderName, placeholdersOf } from './placeholders.ts';
import { findHazards } from './template-hazards.ts';
import { lowerFirst, upperFirst } from './wording.ts';

/** Where in the template: paragraphs are counted from 1 through the part, tables included. */
export interface TemplatePlace {
  /** `word/document.xml` or a header or footer. */
  readonly part: string;
  readonly paragraph: number;
  readonly text: string;
}

export interface UnknownPlaceholder extends TemplatePlace {
  readonly name: string;
  /** The placeholder that was probably meant. */
  readonly nearest: PlaceholderName;
}

/** Thiếu dấu; đứng chung đoạn; dùng hai lần; đặt ngoài phần thân. */
export type BrokenReason = 'unclosed' | 'unopened' | 'notAlone' | 'repeated' | 'outsideBody';

export interface BrokenPlaceholder extends TemplatePlace {
  readonly reason: BrokenReason;
  readonly name: string | null;
}

export interface TemplateInspection {
  readonly present: readonly PlaceholderName[];
  readonly missing: readonly PlaceholderName[];
  readonly unknown: readonly UnknownPlaceholder[];
  readonly broken: readonly BrokenPlaceholder[];
  readonly missingStyles: readonly PaperStyle[];
  /** What else would spoil a paper. */
  readonly hazards: readonly TemplateFinding[];
}

const documentPart = 'word/document.xml';
/** The parts of a template that may hold placeholders. */
export const partsWithText = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** Text of a paragraph itself, without paragraphs inside it (text boxes). */
function ownText(element: XmlElement): string {
  let text = '';
  for (const node of element.children) {
    if (!isElement(node) || node.name === 'w:p') continue;
    if (node.name === 'w:t') text += node.children.filter((child) => !isElement(child)).join('');
    else if (node.name === 'w:tab' || node.name === 'w:br') text += ' ';
    else text += ownText(node);
  }
  return text;
}

/** Ids of a template's styles by name. */
export function listStyles(stylesRoot: XmlElement | undefined): ReadonlyMap<string, string> {
  const styles = stylesRoot ? descendantsOf(stylesRoot, 'w:style') : [];
  return new Map(
    styles.map((style) => [
      (childOf(style, 'w:name')?.attributes['w:val'] ?? '').normalize('NFC'),
      style.attributes['w:styleId'] ?? '',
    ]),
  );
}

function listPlaces(office: OfficePackage): {
  places: readonly TemplatePlace[];
  styles: ReadonlyMap<string, string>;
} {
  const places: TemplatePlace[] = [];
  for (const part of office.names.filter((name) => partsWithText.test(name)).sort()) {
    const root = office.readXml(part);
    if (!root) continue;
    descendantsOf(root, 'w:p').forEach((element, i) => {
      places.push({ part, paragraph: i + 1, text: ownText(element).normalize('NFC').trim() });
    });
  }
  return { places, styles: listStyles(office.readXml('word/styles.xml')) };
}

/** Number of single-letter changes that turn one word into the other. */
function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

function nearestOf(name: string, known: Iterable<PlaceholderName>): PlaceholderName {
  const ranked = [...known].sort((a, b) => editDistance(name, a) - editDistance(name, b));
  return ranked[0] ?? 'noi_dung';
}

/** Delimiters that are left once every whole placeholder is taken out. */
function leftOver(text: string): BrokenReason | null {
  const rest = text.replace(/\{\{[^{}]*\}\}/g, '');
  if (rest.includes('{{')) return 'unclosed';
  return rest.includes('}}') ? 'unopened' : null;
}

/**
 * Looks a template of `kind` through.
 * Throws AppError `file.damaged` when the bytes are no readable .docx.
 */
export function inspectTemplate(bytes: Uint8Array, kind: DocumentKind): TemplateInspection {
  return inspectOpenTemplate(openPackage(bytes, 'mẫu văn bản'), kind);
}

/** The same of a template that is open already. Throws AppError `file.damaged` for parts that are no XML. */
export function inspectOpenTemplate(office: OfficePackage, kind: DocumentKind): TemplateInspection {
  const { places, styles } = listPlaces(office);
  const shapes = placeholdersOf(kind);
  const present = new Set<PlaceholderName>();
  const unknown: UnknownPlaceholder[] = [];
  const broken: BrokenPlaceholder[] = [];
  for (const place of places) {
    const reason = leftOver(place.text);
    if (reason) broken.push({ ...place, reason, name: null });
    for (const [whole, inner = ''] of place.text.matchAll(/\{\{([^{}]*)\}\}/g)) {
      const name = inner.trim() as PlaceholderName;
      const shape = shapes.get(name);
      if (!shape) {
        unknown.push({ ...place, name, nearest: nearestOf(name, shapes.keys()) });
        continue;
      }
      if (shape === 'block') {
        if (place.part !== documentPart) broken.push({ ...place, reason: 'outsideBody', name });
        else if (place.text !== whole) broken.push({ ...place, reason: 'notAlone', name });
        else if (present.has(name)) broken.push({ ...place, reason: 'repeated', name });
      }
      present.add(name);
    }
  }
  return {
    present: [...present],
    missing: [...shapes.keys()].filter((name) => !present.has(name)),
    unknown,
    broken,
    missingStyles: requiredStyles.filter((style) => !styles.has(style.name)),
    hazards: findHazards(
      office,
      office.names.filter((name) => partsWithText.test(name)).sort(),
      new Set(shapes.keys()),
    ),
  };
}

const brokenSentences: Readonly<Record<BrokenReason, string>> = {
  unclosed: 'thiếu dấu }}',
  unopened: 'thiếu dấu {{',
  notAlone: 'phải đứng riêng một đoạn',
  repeated: 'chỉ được dùng một lần',
  outsideBody: 'chỉ được đặt trong phần thân văn bản',
};

function quote(place: TemplatePlace): string {
  const shown = place.text.length > 60 ? `${place.text.slice(0, 59)}…` : place.text;
  return `${describePlace(place)} “${shown}”`;
}

function describePlace({ part, paragraph }: TemplatePlace): string {
  return `${part === documentPart ? '' : 'phần đầu hoặc chân trang, '}đoạn ${paragraph}`;
}

const describeBroken = ({ name, reason }: BrokenPlaceholder) =>
  `${name ? `chỗ điền {{${name}}} ` : ''}${brokenSentences[reason]}`;

const describeUnknown = ({ name, nearest }: UnknownPlaceholder) =>
  `không có chỗ điền nào tên là {{${name}}}, có lẽ là {{${nearest}}}`;

/** Everything to mend in a template, each with its paragraph quoted; none when the template can be used. */
export function listTemplateFindings(inspection: TemplateInspection): readonly TemplateFinding[] {
  const at = (place: TemplatePlace, problem: string) => ({
    problem: `${upperFirst(describePlace(place))}: ${problem}.`,
    quote: place.text,
  });
  return [
    ...inspection.broken.map((one) => at(one, describeBroken(one))),
    ...inspection.unknown.map((one) => at(one, describeUnknown(one))),
    ...inspection.hazards,
    ...inspection.missing.map((name) => ({ problem: `Thiếu chỗ điền {{${name}}}.`, quote: null })),
    ...inspection.missingStyles.map(({ name }) => ({ problem: `Thiếu kiểu chữ “${name}”.`, quote: null })),
  ];
}

/** The first thing to mend in a template, as part of a sentence for the clerk; null when the template can be used. */
export function describeTemplateProblem(inspection: TemplateInspection): string | null {
  const [broken] = inspection.broken;
  if (broken) return `${quote(broken)}: ${describeBroken(broken)}`;
  const [unknown] = inspection.unknown;
  if (unknown) return `${quote(unknown)}: ${describeUnknown(unknown)}`;
  const [hazard] = inspection.hazards;
  if (hazard) {
    return `${hazard.quote === null ? '' : `“${hazard.quote}”: `}${lowerFirst(hazard.problem).replace(/\.$/, '')}`;
  }
  if (inspection.missing.length > 0) {
    return `thiếu chỗ điền ${inspection.missing.map((name) => `{{${name}}}`).join(', ')}`;
  }
  if (inspection.missingStyles.length > 0) {
    return `thiếu kiểu chữ ${inspection.missingStyles.map((style) => `“${style.name}”`).join(', ')}`;
  }
  return null;
}
