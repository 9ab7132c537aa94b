/**
 * Reads who answers for what in a plan: the leads of whole fields ("1.1. Sở Nội vụ" with its bullets) and the duties of the
 * chapter "Tổ chức thực hiện".
 */
import { foldVietnamese } from '../text/vietnamese.ts';
import { readAgencyPhrase } from './agency-names.ts';
import { findDeadline } from './deadlines.ts';
import { type Doers, doersOf, isAgencyHeading, isClosingSentence, nobody, taskOf } from './doers.ts';
import { type Paragraph, withoutEndMark } from './paragraph.ts';
import type { ParsedTask } from './parsed-document.ts';
import { type ReadingContext, readAgencies } from './reading-context.ts';
import { fieldOf } from './reform-field.ts';
import { chapterOf, type Section } from './sections.ts';

/** Whether a section names an agency and lists, one bullet each, what it answers for in general. */
export function isLeadRole(section: Section, context: ReadingContext): boolean {
  const { heading, body } = section;
  if (heading?.mark !== 'number' || body.length === 0 || !isAgencyHeading(heading, context)) return false;
  const parent = foldVietnamese(section.parents.at(-1)?.text ?? '');
  return /phu trach|phan cong|dau moi/.test(parent) && body.every((paragraph) => paragraph.mark === 'dash');
}

/** One `lead_role` per bullet of a section for which `isLeadRole` holds. */
export function readLeadRoles(section: Section, heading: Paragraph, context: ReadingContext): readonly ParsedTask[] {
  const leads = readAgencies(heading.text, context);
  return section.body.map(({ text, lineFrom, lineTo }) => ({
    ...taskOf('lead_role', heading.label, text, { ...nobody, leadAgencies: leads }, { lineFrom, lineTo }),
    field: fieldOf(text, leads),
  }));
}

/** Whether a section belongs to the chapter that says who organises what. */
export function isDutySection(section: Section): boolean {
  return /^to chuc thuc hien/.test(foldVietnamese(chapterOf(section)?.text ?? ''));
}

/** "Giao Sở Nội vụ …", "Chủ tịch UBND tỉnh yêu cầu các sở …": the words before the name of who is told. */
const addressing =
  /^(?:(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) tỉnh )?(?:giao|đề nghị|yêu cầu|phân công|kiến nghị) /iu;

/** Who a paragraph tells to do something, by its first words; null when it begins otherwise. */
function readDoers(text: string, context: ReadingContext): Doers | null {
  const names = readAgencyPhrase(text.replace(addressing, ''), context.agencies.spellings);
  return names ? doersOf(names, context) : null;
}

/**
 * The duties of one section of "Tổ chức thực hiện": each paragraph that assigns work, under the number it stands below. A
 * paragraph that names nobody goes on with the agencies of its number. The sentence that ends the paper ("./.") has no
 * number of its own.
 */
export function readDuties(section: Section, context: ReadingContext): readonly ParsedTask[] {
  const { heading } = section;
  const isNumbered = heading?.mark === 'number';
  const code = isNumbered ? heading.label : null;
  const tasks: ParsedTask[] = [];
  let current = isNumbered && isAgencyHeading(heading, context) ? doersOf(withoutEndMark(heading.text), context) : null;
  const paragraphs = isNumbered && !current ? [heading, ...section.body] : section.body;
  for (const [position, paragraph] of paragraphs.entries()) {
    const isLast = /\/\.$/.test(paragraph.text);
    const stated = readDoers(paragraph.text, context);
    const isIntroduction = paragraph.text.endsWith(':') && paragraphs[position + 1]?.mark === 'dash';
    const doers = stated ?? (isLast ? null : current);
    if (stated && (position === 0 || isIntroduction)) current = stated;
    if (!doers || isIntroduction || isClosingSentence(paragraph)) continue;
    tasks.push({
      ...taskOf('duty', isLast && paragraph !== heading ? null : code, paragraph.text, doers, {
        lineFrom: paragraph.lineFrom,
        lineTo: paragraph.lineTo,
      }),
      deadline: findDeadline(paragraph.text, context.deadlines),
    });
  }
  return tasks;
}
