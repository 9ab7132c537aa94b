/** Who does a piece of work, and the task of a paragraph that names them: what duties and assignments have in common. */
import { isGroupName } from './agency-names.ts';
import { withoutEndMark } from './paragraph.ts';
import type { ParsedTask } from './parsed-document.ts';
import { type ReadingContext, readAgencies } from './reading-context.ts';

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
