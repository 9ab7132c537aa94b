/** The memory of a program with all its processes, as Linux counts it: PSS, in which a page shared by n processes counts 1/n for each. */
import { readdirSync, readFileSync } from 'node:fs';

/** Bytes. A process that ends while it is read counts nothing. */
export function readProportionalBytes(rootId: number): number {
  const childrenOf = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = readParent(name);
    if (parent !== null) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(name)]);
  }
  const sum = (id: number): number =>
    (childrenOf.get(id) ?? []).reduce((total, child) => total + sum(child), readOwnBytes(id));
  return sum(rootId);
}

function readParent(id: string): number | null {
  try {
    // The name in parentheses may hold anything; the parent is the second field behind it.
    return Number(readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[1]);
  } catch {
    return null;
  }
}

function readOwnBytes(id: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
