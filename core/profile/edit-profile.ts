/** A profile as the office edits it by hand: agencies come, change and go; new entries get a code of their own. Pure. */
import { foldVietnamese } from '../text/vietnamese.ts';
import type { ProfileAgency } from './index.ts';

/** A short name for an outline or a group of figures, from its words, that none of `taken` is: "bao-cao-thang-2". */
export function codeFor(name: string, taken: Iterable<string>): string {
  const words = foldVietnamese(name).match(/[a-z0-9]+/g) ?? ['muc'];
  const base = words.join('-').slice(0, 50).replace(/-$/, '');
  const known = new Set(taken);
  let code = base;
  for (let count = 2; known.has(code); count += 1) code = `${base}-${count}`;
  return code;
}

/**
 * The directory with `agency` in the place of the entry `name`, or behind the others when that is null. Who had a renamed one for
 * successor has it still; its old name stays one of its spellings, so that older papers find it.
 */
export function putAgency(
  agencies: readonly ProfileAgency[],
  name: string | null,
  agency: ProfileAgency,
): ProfileAgency[] {
  if (name === null) return [...agencies, agency];
  const isRenamed = name !== agency.name;
  const otherNames = [...new Set([...agency.otherNames, name])].filter((each) => each !== agency.name);
  return agencies.map((each) => {
    if (each.name === name) return { ...agency, otherNames };
    return isRenamed && each.successorName === name ? { ...each, successorName: agency.name } : each;
  });
}

/** The directory without an entry; who had it for successor has none. */
export function removeAgency(agencies: readonly ProfileAgency[], name: string): ProfileAgency[] {
  return agencies
    .filter((each) => each.name !== name)
    .map((each) => (each.successorName === name ? { ...each, successorName: null } : each));
}
