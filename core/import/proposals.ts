/** Reads the chapter "Đề xuất, kiến nghị" of a report: what is put to each body that a heading names. */
import { foldVietnamese } from '../text/vietnamese.ts';
import { findDeadline } from './deadlines.ts';
import { doersOf, isAgencyHeading, isClosingSentence, taskOf } from './doers.ts';
import type { Paragraph } from './paragraph.ts';
import type { ParsedTask } from './parsed-document.ts';
import type { ReadingContext } from './reading-context.ts';
import { fieldOf } from './reform-field.ts';
import { chapterOf, type Section } from './sections.ts';

/** Whether a section of such a chapter names a body and sets out below it what is asked of it. */
export function isProposalSection(section: Section, context: ReadingContext): boolean {
  const { heading, body } = section;
  if (heading?.mark !== 'number' || body.length === 0 || !isAgencyHeading(heading, context)) return false;
  return /kien nghi|de xuat/.test(foldVietnamese(chapterOf(section)?.text ?? ''));
}

/** One `recommendation` per paragraph of a section for which `isProposalSection` holds. */
export function readProposals(section: Section, heading: Paragraph, context: ReadingContext): readonly ParsedTask[] {
  const doers = doersOf(heading.text, context);
  return section.body
    .filter((paragraph) => !isClosingSentence(paragraph))
    .map(({ text, lineFrom, lineTo }) => ({
      ...taskOf('recommendation', heading.label, text, doers, { lineFrom, lineTo }),
      deadline: findDeadline(text, context.deadlines),
      field: fieldOf(text, []),
    }));
}
