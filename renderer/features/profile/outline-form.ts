/** An outline as it is edited: numbers follow from the levels, sections move, come and go. Pure. */
import { reformFields } from '../../../core/domain/field.ts';
import { codeFor } from '../../../core/profile/edit-profile.ts';
import type { Outline, OutlineSection, SectionContent } from '../../../core/report/outline.ts';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** Numbers as reports print them: I. II.; 1. 2. under each; 1.1. under those. */
export function numberSections(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  let [part, point, sub] = [0, 0, 0];
  return sections.map((section) => {
    if (section.level === 1) {
      [part, point, sub] = [part + 1, 0, 0];
      return { ...section, number: `${roman[part - 1] ?? part}.` };
    }
    if (section.level === 2) {
      [point, sub] = [point + 1, 0];
      return { ...section, number: `${point}.` };
    }
    sub += 1;
    return { ...section, number: `${Math.max(point, 1)}.${sub}.` };
  });
}

/** A new section behind the one at `at`, of its level; its id is one that no other has. */
export function addSection(outline: Outline, at: number, title: string): Outline {
  const ids = new Set(outline.sections.map(({ id }) => id));
  let count = outline.sections.length + 1;
  while (ids.has(`muc-${count}`)) count += 1;
  const level = outline.sections[at]?.level ?? 1;
  const added: OutlineSection = { id: `muc-${count}`, level, number: '', title, contents: [] };
  return { ...outline, sections: [...numberSections(outline.sections.toSpliced(at + 1, 0, added))] };
}

/** The section at `at` one place up (-1) or down (1); at the ends nothing happens. */
export function moveSection(outline: Outline, at: number, by: -1 | 1): Outline {
  const section = outline.sections[at];
  if (!section || !outline.sections[at + by]) return outline;
  return {
    ...outline,
    sections: [...numberSections(outline.sections.toSpliced(at, 1).toSpliced(at + by, 0, section))],
  };
}

/** Without the section at `at`; the last one stays, an outline has at least one. */
export function removeSection(outline: Outline, at: number): Outline {
  if (outline.sections.length === 1) return outline;
  return { ...outline, sections: [...numberSections(outline.sections.toSpliced(at, 1))] };
}

export function changeSection(outline: Outline, at: number, changes: Partial<OutlineSection>): Outline {
  const section = outline.sections[at];
  if (!section) return outline;
  return { ...outline, sections: [...numberSections(outline.sections.with(at, { ...section, ...changes }))] };
}

export const contentKinds = [
  'progress',
  'outcomes',
  'indicators',
  'indicatorsOfFields',
  'documents',
  'achievements',
  'weaknesses',
  'nextSteps',
  'recommendations',
  'written',
] as const satisfies readonly SectionContent['kind'][];

function newContent(kind: SectionContent['kind'], about: string): SectionContent {
  switch (kind) {
    case 'written':
      return { kind, about };
    case 'indicators':
      return { kind, groups: [] };
    case 'outcomes':
    case 'indicatorsOfFields':
      return { kind, fields: [] };
    default:
      return { kind };
  }
}

/** A section's contents with one kind more or fewer; what was asked for before comes back as it was. */
export function toggleContents(
  present: readonly SectionContent[],
  original: readonly SectionContent[],
  kinds: readonly string[],
  about: string,
): SectionContent[] {
  return kinds.flatMap((kind): readonly SectionContent[] => {
    const ofKind = (contents: readonly SectionContent[]) => contents.filter((content) => content.kind === kind);
    if (ofKind(present).length > 0) return ofKind(present);
    if (ofKind(original).length > 0) return ofKind(original);
    return contentKinds.filter((known) => known === kind).map((known) => newContent(known, about));
  });
}

/** The fields or groups that a content names; null when it names none. */
export function choicesOf(content: SectionContent): readonly string[] | null {
  switch (content.kind) {
    case 'indicators':
      return content.groups;
    case 'outcomes':
    case 'indicatorsOfFields':
      return content.fields;
    default:
      return null;
  }
}

/** The content with other fields or groups, in the order of reports; what is no field is left out. */
export function withChoices(content: SectionContent, chosen: readonly string[]): SectionContent {
  switch (content.kind) {
    case 'indicators':
      return { ...content, groups: [...chosen] };
    case 'outcomes':
      return { ...content, fields: [...reformFields, 'other' as const].filter((field) => chosen.includes(field)) };
    case 'indicatorsOfFields':
      return { ...content, fields: reformFields.filter((field) => chosen.includes(field)) };
    default:
      return content;
  }
}

/** The outline of a new kind of report, with one section to begin with; its code comes with its name, when it is saved. */
export function newOutline(
  start: Pick<Outline, 'name' | 'subject' | 'opening' | 'closing'>,
  usual: Outline,
  title: string,
): Outline {
  const bare = { ...start, code: newCode, ministry: usual.ministry, appendices: [], sections: [] };
  return addSection(bare, 0, title);
}

/** The code of an outline that was never saved. */
export const newCode = 'moi';

/** What is kept when `outline` is saved: it in the place of the one with its code, or behind the others under a code of its own. */
export function putOutline(
  outlines: readonly Outline[],
  outline: Outline,
): { readonly outlines: Outline[]; readonly code: string } {
  const codes = outlines.map(({ code }) => code);
  if (codes.includes(outline.code)) {
    return { outlines: outlines.map((one) => (one.code === outline.code ? outline : one)), code: outline.code };
  }
  const code = codeFor(outline.name, [...codes, newCode]);
  return { outlines: [...outlines, { ...outline, code }], code };
}

/** Fields that are blank: "name", "title-3", "choices-3". */
export function listOutlineProblems(outline: Outline): ReadonlySet<string> {
  const problems = new Set<string>();
  for (const field of ['name', 'subject', 'opening', 'closing', 'ministry'] as const)
    if (outline[field].trim() === '') problems.add(field);
  outline.sections.forEach(({ title, contents }, at) => {
    if (title.trim() === '') problems.add(`title-${at}`);
    if (contents.some((content) => content.kind === 'written' && content.about.trim() === ''))
      problems.add(`about-${at}`);
    if (contents.some((content) => choicesOf(content)?.length === 0)) problems.add(`choices-${at}`);
  });
  return problems;
}
