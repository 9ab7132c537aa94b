/** The progress of many units in one period while it is typed. Pure. */
import type { ProgressEntry, ProgressStatus } from '../../../core/domain/progress.ts';
import type { TaskUnit, UnitProgress } from '../../../core/domain/task-unit.ts';

/** One unit as typed; the status is empty while the unit has not reported. */
export interface UnitDraft {
  readonly status: ProgressStatus | '';
  readonly percent: string;
  readonly outcome: string;
}

/** By agency. */
export type UnitDrafts = ReadonlyMap<number, UnitDraft>;

const notReported: UnitDraft = { status: '', percent: '', outcome: '' };

/** What is recorded of each unit in the period. */
export function startUnitDrafts(
  units: readonly TaskUnit[],
  progress: readonly ProgressEntry[],
  periodKey: string,
): UnitDrafts {
  return new Map(
    units.map(({ agencyId }) => {
      const entry = progress.find((one) => one.periodKey === periodKey && one.agencyId === agencyId);
      if (!entry) return [agencyId, notReported];
      return [agencyId, { status: entry.status, percent: String(entry.percent), outcome: entry.outcome }];
    }),
  );
}

/** A draft after a change; a status fills in the percentage that follows from it. */
export function changeUnit(draft: UnitDraft, change: Partial<UnitDraft>): UnitDraft {
  const next = { ...draft, ...change };
  if (change.status === 'done') return { ...next, percent: '100' };
  if (change.status === 'notStarted') return { ...next, percent: '0' };
  if (change.status !== undefined) return { ...next, percent: next.percent || '0' };
  // Whoever types a result or a percentage has begun to report.
  return next.status === '' ? { ...next, status: 'inProgress', percent: next.percent || '0' } : next;
}

/** 0–100, or null when what is typed is none. */
export function readPercent(text: string): number | null {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) <= 100 ? Number(text) : null;
}

export interface UnitChanges {
  readonly units: UnitProgress[];
  /** Units whose percentage cannot be read. */
  readonly wrong: readonly number[];
}

/**
 * What is to be recorded: the units that differ from what is stored. A unit that is finished now is finished on `today`;
 * one that was keeps its day.
 */
export function listUnitChanges(
  drafts: UnitDrafts,
  stored: UnitDrafts,
  completedOn: (agencyId: number) => string | null,
  today: string,
): UnitChanges {
  const units: UnitProgress[] = [];
  const wrong: number[] = [];
  for (const [agencyId, { status, percent, outcome }] of drafts) {
    const before = stored.get(agencyId) ?? notReported;
    const isSame = status === before.status && percent === before.percent && outcome === before.outcome;
    if (isSame || status === '') continue;
    const read = readPercent(percent);
    if (read === null) wrong.push(agencyId);
    else {
      const finishedOn = status === 'done' ? (completedOn(agencyId) ?? today) : null;
      units.push({ agencyId, status, percent: read, completedOn: finishedOn, outcome });
    }
  }
  return { units, wrong };
}
