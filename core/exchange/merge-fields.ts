/**
 * How two values of one field become one. Each carries the stamp of the change that gave it; each side says how far it had heard
 * of every device. A value whose change the other side knew of was replaced knowingly; where neither knew of the other's change
 * there is a conflict, which the clerk decides, or the later change by (time, device). Pure.
 */
import type { Seen, Stamp } from './record-schemas.ts';

export interface StampedValue {
  readonly value: unknown;
  readonly stamp: Stamp;
}

/** `same`: nothing to do; `mine`: it was changed here since; `theirs`: it was changed there since; `conflict`: on both sides. */
export type MergeOutcome = 'same' | 'mine' | 'theirs' | 'conflict';

/** Whether a side had heard of a change; of what the paper says every side has. */
export function hasSeen(seen: Seen, { device, seq }: Stamp): boolean {
  return device === '' || seq <= (seen[device] ?? -1);
}

/** The text of a value in one form: the keys of objects in order. */
export function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
        : inner,
    ) ?? 'null'
  );
}

export function compareValues(mine: StampedValue, theirs: StampedValue, mySeen: Seen, theirSeen: Seen): MergeOutcome {
  if (canonicalJson(mine.value) === canonicalJson(theirs.value)) return 'same';
  const theyKnewMine = hasSeen(theirSeen, mine.stamp);
  const iKnewTheirs = hasSeen(mySeen, theirs.stamp);
  if (iKnewTheirs && !theyKnewMine) return 'mine';
  if (theyKnewMine && !iKnewTheirs) return 'theirs';
  return 'conflict';
}

/** The later change by (time, device), and by its words where both are equal: the same on every PC. */
export function laterOf(mine: StampedValue, theirs: StampedValue): 'mine' | 'theirs' {
  const order = ({ value, stamp }: StampedValue) => [stamp.at, stamp.device, canonicalJson(value)] as const;
  const [left, right] = [order(mine), order(theirs)];
  for (const index of [0, 1, 2] as const) {
    if (left[index] !== right[index]) return left[index] > right[index] ? 'mine' : 'theirs';
  }
  return 'mine';
}

/** How far a side has heard after it took the other's package in. */
export function joinSeen(mine: Seen, theirs: Seen): Seen {
  const devices = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries([...devices].map((device) => [device, Math.max(mine[device] ?? 0, theirs[device] ?? 0)]));
}
