/** Who does a piece of work, and the task of a paragraph that names them: what duties and assignments have in common. */
import { beginsWithAgency, isGroupName, readAgencyPhrase } from './agency-names.ts';
import { type Paragraph, withoutEndMark } from './paragraph.ts';
import type { ParsedTask } from './parsed-document.ts';
import { type ReadingContext, readAgencies } from './reading-context.ts';

/** Longer than the name of any agency that stands as a heading. */
const longestAgencyHeading = 120;

/** Who does a piece of work: a named body answers for it (lead), a group carries it out (implementing). */
export interface Doers {
  readonly leadAgencies: readonly string[];
  readonly implementingAgencies: readonly string[];
}

/** For work that names nobody. */
export const nobody: Doers = { leadAgencies: [], implementingAgencies: [] };

/** Sorts names into those that answer and the groups that carry out. */
export function doersOf(names: string, context: ReadingContext): Doers {
  const all = readAgencies(names, context);
  return {
    leadAgencies: all.filter((name) => !isGroupName(name)),
    implementingAgencies: all.filter((name) => isGroupName(name)),
  };
}

/** A task of a paragraph; everything that the paragraph does not say is null or empty. */
export function taskOf(
  type: ParsedTask['type'],
  code: string | null,
  title: string,
  doers: Doers,
  source: ParsedTask['source'],
): ParsedTask {
  return {
    type,
    code,
    title: (withoutEndMark(title) || title).slice(0, 20_000),
    goal: null,
    measures: [],
    leadAgencies: [...doers.leadAgencies],
    coordinatingAgencies: [],
    implementingAgencies: [...doers.implementingAgencies],
    deadline: null,
    product: null,
    field: null,
    source,
  };
}

/** Whether a heading is nothing but names: "1.1. Sở Nội vụ". */
export function isAgencyHeading({ text }: Paragraph, context: ReadingContext): boolean {
  if (text.length > longestAgencyHeading || !beginsWithAgency(text)) return false;
  const names = readAgencyPhrase(text, context.agencies.spellings);
  return names === null || names === withoutEndMark(text);
}

/** "Trên đây là Báo cáo …": ends a paper and asks for nothing. */
export function isClosingSentence({ text }: Paragraph): boolean {
  return /^Trên đây là /u.test(text);
}
