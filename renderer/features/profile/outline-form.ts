/** An outline as it is edited: numbers follow from the levels, sections move, come and go. Pure. */
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

/** What can be asked for without naming fields or groups; the others keep what they name. */
export const simpleContents = [
  'progress',
  'documents',
  'achievements',
  'weaknesses',
  'nextSteps',
  'recommendations',
  'written',
] as const;

/** A section's contents with one kind asked for, or no longer; contents that name fields or groups keep them. */
export function toggleContents(
  present: readonly SectionContent[],
  original: readonly SectionContent[],
  kinds: readonly string[],
  about: string,
): SectionContent[] {
  const known = new Map([...original, ...present].map((content) => [content.kind as string, content]));
  return kinds.flatMap((kind): SectionContent[] => {
    const kept = [...present, ...original].filter((content) => content.kind === kind);
    if (kept.length > 0)
      return present.some((content) => content.kind === kind)
        ? present.filter((content) => content.kind === kind)
        : kept;
    const simple = simpleContents.find((one) => one === kind);
    if (!simple || known.has(kind)) return [];
    return [simple === 'written' ? { kind: 'written', about } : { kind: simple }];
  });
}

/** Fields that are blank: "name", "title-3". */
export function listOutlineProblems(outline: Outline): ReadonlySet<string> {
  const problems = new Set<string>();
  for (const field of ['name', 'subject', 'opening', 'closing'] as const)
    if (outline[field].trim() === '') problems.add(field);
  outline.sections.forEach(({ title, contents }, at) => {
    if (title.trim() === '') problems.add(`title-${at}`);
    if (contents.some((content) => content.kind === 'written' && content.about.trim() === ''))
      problems.add(`about-${at}`);
  });
  return problems;
}
