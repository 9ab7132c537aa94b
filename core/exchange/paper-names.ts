/**
 * Names of papers (uid) where a draft was issued more than once, by PCs that did not know of each other: each is a paper of its own.
 * One keeps the name of the draft, each other has a name of its own, made from that name and the hash of its file. Every PC gives the
 * same names, whatever it heard first. Pure.
 */
import type { FieldsOf } from './record-schemas.ts';

export type Paper = FieldsOf<'documents'>['paper'];
/** A paper of the register: what its file says. */
export type IssuedPaper = Paper & { readonly state: 'issued' | 'revoked'; readonly sha256: string };

/** The names that papers get, by those they bear. */
export type PaperNames = ReadonlyMap<string, string>;

export function isIssued(paper: Paper): paper is IssuedPaper {
  return (paper.state === 'issued' || paper.state === 'revoked') && paper.sha256 !== null;
}

const ownPart = /~[0-9a-f]{32}$/;

/** The name of the draft that a paper was issued from: papers that share it are of one draft. */
export function draftNameOf(name: string): string {
  return name.replace(ownPart, '');
}

/** The name that only the paper with this file can bear. */
export function ownNameOf(name: string, sha256: string): string {
  // A name that came in may be as long as names may be.
  return `${draftNameOf(name).slice(0, 200)}~${sha256.slice(0, 32)}`;
}

/** Whether a name is one that a paper with another file, or a draft, would bear. */
export function isForeignName(name: string, paper: Paper): boolean {
  return ownPart.test(name) && !(isIssued(paper) && ownNameOf(name, paper.sha256) === name);
}

/** Whether a paper keeps the name of the draft before another: by what stands on it, which never changes. */
function keepsName(one: IssuedPaper, other: IssuedPaper): boolean {
  const [oneDay, otherDay] = [one.draft.header.issuedOn ?? '', other.draft.header.issuedOn ?? ''];
  return oneDay === otherDay ? one.sha256 < other.sha256 : oneDay < otherDay;
}

/**
 * The names that papers here, and papers that come in, must get before they are compared: afterwards papers of one name are one paper,
 * and one paper has one name.
 */
export function findNewNames(
  findMine: (name: string) => Paper | undefined,
  incoming: ReadonlyMap<string, IssuedPaper>,
): { readonly mine: PaperNames; readonly theirs: PaperNames } {
  const mine = new Map<string, string>();
  const theirs = new Map<string, string>();
  for (const [name, paper] of incoming) {
    const own = ownNameOf(name, paper.sha256);
    const draftName = draftNameOf(name);
    const here = findMine(draftName);
    const isOtherHere = here !== undefined && isIssued(here) && here.sha256 !== paper.sha256;
    if (name === own) {
      // The other PC knows already that the paper here is one of several.
      if (here !== undefined && isIssued(here) && !isOtherHere) mine.set(draftName, own);
    } else if (findMine(own) !== undefined || incoming.has(own)) theirs.set(name, own);
    else if (isOtherHere && keepsName(paper, here)) mine.set(name, ownNameOf(name, here.sha256));
    else if (isOtherHere) theirs.set(name, own);
  }
  return { mine, theirs };
}
