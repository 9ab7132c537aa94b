/**
 * Names (uid) of what a draft became for good, a paper that was issued or a report that was sent, where PCs that did not know of each
 * other did that with one draft: each is a record of its own. One keeps the name of the draft, each other has a name made from that
 * name and its own print. Every PC gives the same names, whatever it heard first. Pure.
 */

/** What tells a final record from every other; it never changes. */
export interface Final {
  /** SHA-256, hexadecimal. */
  readonly print: string;
  /** When it became final: a day or an instant, ISO. */
  readonly at: string;
}

/** The names that records get, by those they bear. */
export type NewNames = ReadonlyMap<string, string>;

const ownPart = /~[0-9a-f]{32}$/;

/** The name of the draft that a record came from: records that share it are of one draft. */
export function draftNameOf(name: string): string {
  return name.replace(ownPart, '');
}

/** The name that only the record with this print can bear. */
export function ownNameOf(name: string, print: string): string {
  // A name that came in may be as long as names may be.
  return `${draftNameOf(name).slice(0, 200)}~${print.slice(0, 32)}`;
}

/** Whether a name is one that another record would bear; `final` is null for a draft. */
export function isForeignName(name: string, final: Final | null): boolean {
  return ownPart.test(name) && (final === null || ownNameOf(name, final.print) !== name);
}

/** Whether a record keeps the name of the draft before another: the earlier, else by its print. */
function keepsName(one: Final, other: Final): boolean {
  return one.at === other.at ? one.print < other.print : one.at < other.at;
}

/**
 * The names that records here, and records that come in, must get before they are compared: afterwards final records of one name are
 * one record, and one record has one name. `findMine` answers with null for a draft, and for what is not here.
 */
export function findNewNames(
  findMine: (name: string) => Final | null,
  incoming: ReadonlyMap<string, Final>,
): { readonly mine: NewNames; readonly theirs: NewNames } {
  const mine = new Map<string, string>();
  const theirs = new Map<string, string>();
  for (const [name, final] of incoming) {
    const own = ownNameOf(name, final.print);
    const draftName = draftNameOf(name);
    const here = findMine(draftName);
    if (name === own) {
      // The other PC knows already that the record here is one of several.
      if (here?.print === final.print) mine.set(draftName, own);
    } else if (findMine(own) !== null || incoming.has(own)) theirs.set(name, own);
    else if (here === null || here.print === final.print) continue;
    else if (keepsName(final, here)) mine.set(name, ownNameOf(name, here.print));
    else theirs.set(name, own);
  }
  return { mine, theirs };
}
