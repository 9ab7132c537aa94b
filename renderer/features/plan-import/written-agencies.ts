/** Every agency name that a paper writes, with the entry of the directory that it stands for. Pure. */
import type { AgencyIndex } from '../../../core/import/agencies/agencies.ts';
import type { DirectoryAgency } from '../../../core/import/agencies/directory-agency.ts';
import type { ParsedDocument } from '../../../core/import/parsed-document.ts';
import { compareVietnamese, foldVietnamese } from '../../../core/text/vietnamese.ts';

/** `unknown` waits for the clerk: choose an entry, or confirm that the agency is new. */
export type AgencyState = 'unknown' | 'confirmed' | 'chosen' | 'known';

export interface WrittenAgency {
  /** As the paper writes it. */
  readonly name: string;
  /** The entry it stands for; null when the directory has none. */
  readonly directoryName: string | null;
  readonly state: AgencyState;
  /** In how many tasks and roles it is named. */
  readonly uses: number;
  /** First line of the first task that names it. */
  readonly line: number;
}

export interface AgencySource {
  readonly document: Pick<ParsedDocument, 'tasks' | 'agencies'>;
  readonly decidedNames: readonly string[];
}

function stateOf(name: string, directoryName: string | null, decidedNames: readonly string[]): AgencyState {
  if (!decidedNames.includes(name)) return directoryName === null ? 'unknown' : 'known';
  return directoryName === null ? 'confirmed' : 'chosen';
}

/** The names of all tasks: those that wait for the clerk first, then in Vietnamese order. */
export function listWrittenAgencies(
  { document, decidedNames }: AgencySource,
  index: AgencyIndex,
): readonly WrittenAgency[] {
  const resolved = new Map(Object.entries(document.agencies));
  const written = new Map<string, WrittenAgency>();
  for (const task of document.tasks) {
    for (const name of [...task.leadAgencies, ...task.coordinatingAgencies, ...task.implementingAgencies]) {
      const present = written.get(name);
      if (present) {
        written.set(name, { ...present, uses: present.uses + 1 });
        continue;
      }
      const directoryName = index.find(resolved.get(name) ?? name)?.name ?? null;
      const state = stateOf(name, directoryName, decidedNames);
      written.set(name, { name, directoryName, state, uses: 1, line: task.source.lineFrom });
    }
  }
  const rank = ({ state }: WrittenAgency) => (state === 'unknown' ? 0 : 1);
  return [...written.values()].toSorted(
    (left, right) => rank(left) - rank(right) || compareVietnamese(left.name, right.name),
  );
}

/** Entries whose name, abbreviation or other spelling holds what was typed, without marks; at most `limit`. */
export function searchDirectory(
  directory: readonly DirectoryAgency[],
  typed: string,
  limit: number,
): readonly DirectoryAgency[] {
  const words = foldVietnamese(typed).split(/\s+/).filter(Boolean);
  const isFound = ({ name, abbreviation, otherNames }: DirectoryAgency) => {
    const text = foldVietnamese([name, abbreviation ?? '', ...otherNames].join(' '));
    return words.every((word) => text.includes(word));
  };
  return directory.filter(isFound).slice(0, limit);
}
