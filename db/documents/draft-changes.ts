/** What changed between two states of a draft, small enough to be kept at every autosave. Pure; knows no SQL. */
import { isDeepStrictEqual } from 'node:util';
import type { DocumentDraft } from '../../core/domain/document-draft.ts';
import { changedFields } from '../history/audit.ts';

/** Consecutive items of a list, with the place of the first. */
interface Span {
  readonly at: number;
  readonly items: readonly unknown[];
}

/**
 * The parts of the draft that differ, before and after; of a list only the items between the first and the last
 * difference, so that one corrected word does not copy a report of forty pages. Null when nothing differs.
 */
export function describeDraftChanges(before: DocumentDraft, after: DocumentDraft) {
  const changes = changedFields({ ...before }, { ...after });
  if (!changes) return null;
  const narrowed = Object.keys(changes.after).map((key) => {
    const [left, right] = [changes.before[key], changes.after[key]];
    return [key, Array.isArray(left) && Array.isArray(right) ? changedSpans(left, right) : [left, right]] as const;
  });
  return {
    before: Object.fromEntries(narrowed.map(([key, [left]]) => [key, left])),
    after: Object.fromEntries(narrowed.map(([key, [, right]]) => [key, right])),
  };
}

function changedSpans(before: readonly unknown[], after: readonly unknown[]): readonly [Span, Span] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isDeepStrictEqual(before[start], after[start])) start += 1;
  let tail = 0;
  while (tail < shorter - start && isDeepStrictEqual(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  return [
    { at: start, items: before.slice(start, before.length - tail) },
    { at: start, items: after.slice(start, after.length - tail) },
  ];
}
