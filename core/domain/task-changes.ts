/** What has changed since a day: the audit trail of each task drawn together, so that what came and went again is left out. Pure. */
import type { HistoryEntry, TaskView } from './task.ts';

/** A task of which something is not as it was. */
export interface ChangedTask {
  readonly task: TaskView;
  /** One entry for the task itself and one for each progress record, with the fields that differ, then and now. */
  readonly changes: readonly HistoryEntry[];
}

/** Data came from a copy, and how things stood on some days before is in no history. ISO instants, UTC. */
export interface HistoryGap {
  readonly restoredAt: string;
  /** When the copy was made, or what it knows of last; null when it tells neither. */
  readonly recordedUntil: string | null;
}

/** Có gì thay đổi từ ngày …: against how things stood when the day began. */
export interface TaskChangesView {
  /** Plans taken in since, with how many tasks; their tasks are not among `added`. */
  readonly plans: readonly { readonly id: number; readonly title: string; readonly taskCount: number }[];
  /** Tasks added since to plans that were there. */
  readonly added: readonly TaskView[];
  /** Overdue now, and not yet when the day began. */
  readonly overdue: readonly TaskView[];
  readonly changed: readonly ChangedTask[];
  /** The day began in such a gap: it is compared with the copy then, and not with what stood there. Null otherwise. */
  readonly gap: HistoryGap | null;
}

type Fields = Record<string, unknown>;

/** What an entry is about beside the task itself: a progress record, named by its period and unit. */
function recordOf({ before, after }: HistoryEntry): string {
  const { periodKey = '', agencyName = '' } = { ...before, ...after };
  return `${String(periodKey)} ${String(agencyName ?? '')}`;
}

const isSame = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** Names the record an entry is about; stands on both sides and is no change. */
const namingFields = new Set(['periodKey', 'agencyName', 'ofAction']);

/**
 * Draws the entries of one task, oldest first, together to one per record: each field as it was before the first and as it
 * is after the last of them. A record that is as it was is left out.
 */
export function drawTogether(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return [...Map.groupBy(entries, recordOf).values()].flatMap((group) => {
    const before: Fields = {};
    const after: Fields = {};
    for (const entry of group) {
      for (const [field, value] of Object.entries(entry.before ?? {})) if (!(field in after)) before[field] ??= value;
      for (const field of Object.keys(entry.after ?? {})) if (!(field in before)) before[field] = null;
      Object.assign(after, entry.after);
    }
    const isChanged = (field: string) =>
      namingFields.has(field) || !isSame(before[field] ?? null, after[field] ?? null);
    const keep = (fields: Fields) => Object.fromEntries(Object.entries(fields).filter(([field]) => isChanged(field)));
    const net = { before: keep(before), after: keep(after) };
    const hasChange = Object.keys(net.after).some((field) => !namingFields.has(field));
    const last = group.at(-1);
    return last && hasChange ? [{ ...last, ...net }] : [];
  });
}
