/**
 * Where a task stands on a day: the rules, in one place. `db/tasks/task-status.ts` says the same in SQL for whole lists of today (a
 * test holds the two against each other); here it is reckoned for any day, as a report needs it: as of the close of its period.
 * Pure.
 */
import type { Deadline } from './deadline.ts';
import type { ProgressEntry, ProgressStatus } from './progress.ts';
import { findPeriod } from './reporting-period.ts';
import type { TaskStatus, TaskType } from './task.ts';

const millisecondsPerDay = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

/** What the last day of a task follows from. */
export interface DueFacts {
  readonly deadline: Pick<Deadline, 'kind' | 'bound' | 'date'> | null;
  readonly extension: { readonly dueOn: string } | null;
}

/**
 * The day that the paper names where that day is itself too late ("trước ngày 15/11"): a screen that shows the last day says it beside
 * it, or the clerk does not find the paper's day again. Null where the last day is the one that the words name, or an extension's.
 */
export function tooLateDayOf({ deadline, extension }: DueFacts): string | null {
  return !extension && deadline?.kind === 'date' && deadline.bound === 'before' ? deadline.date : null;
}

/**
 * The last day that is still in time: an extension's, else the deadline's ("trước ngày": the day before); null where none follows. It is
 * what every list shows, sorts and filters by, since days left and days overdue are counted from it.
 */
export function lastDayOf(task: DueFacts): string | null {
  const tooLateOn = tooLateDayOf(task);
  if (tooLateOn === null) return task.extension?.dueOn ?? task.deadline?.date ?? null;
  return new Date(Date.parse(tooLateOn) - millisecondsPerDay).toISOString().slice(0, 10);
}

/** What has come of a task, all units together. */
export interface Standing {
  readonly status: ProgressStatus;
  readonly percent: number;
  readonly completedOn: string | null;
}

/** Orders entries: of a later period, then recorded later, then kept later. */
function isLater(one: ProgressEntry, other: ProgressEntry): boolean {
  const [left, right] = [one, other].map(({ periodKey, recordedAt, id }) => [
    findPeriod(periodKey)?.endOn ?? '',
    recordedAt,
    id,
  ]) as [[string, string, number], [string, string, number]];
  for (const index of [0, 1, 2] as const) {
    if (left[index] !== right[index]) return left[index] > right[index];
  }
  return false;
}

function findNewest(entries: readonly ProgressEntry[]): ProgressEntry | null {
  return entries.reduce<ProgressEntry | null>(
    (newest, entry) => (newest && !isLater(entry, newest) ? newest : entry),
    null,
  );
}

/**
 * The newest progress: of the task as a whole where that was recorded; else of its units together, of which there are `unitCount`
 * (one of which nothing is recorded has not finished). Null while nothing was recorded.
 */
export function joinProgress(entries: readonly ProgressEntry[], unitCount: number): Standing | null {
  const whole = findNewest(entries.filter(({ agencyId }) => agencyId === null));
  if (whole) return { status: whole.status, percent: whole.percent, completedOn: whole.completedOn };
  const units = [...Map.groupBy(entries, ({ agencyId }) => agencyId).values()].flatMap((of) => findNewest(of) ?? []);
  if (units.length === 0) return null;
  const isEvery = (...wanted: readonly ProgressStatus[]) => units.every(({ status }) => wanted.includes(status));
  const isAny = (...wanted: readonly ProgressStatus[]) => units.some(({ status }) => wanted.includes(status));
  const finishedOn = units.flatMap(({ completedOn }) => completedOn ?? []).sort();
  return {
    status: isEvery('cancelled')
      ? 'cancelled'
      : isEvery('done', 'cancelled') && units.length >= unitCount
        ? 'done'
        : isAny('inProgress', 'done')
          ? 'inProgress'
          : 'notStarted',
    percent: Math.floor(units.reduce((sum, { percent }) => sum + percent, 0) / Math.max(units.length, unitCount)),
    completedOn: finishedOn.at(-1) ?? null,
  };
}

/** What a status follows from. */
export interface StandingFacts {
  readonly type: TaskType;
  readonly deadline: Deadline | null;
  readonly lastOn: string | null;
  /** `cancelled` also for a task that the plan no longer has. */
  readonly progress: Pick<Standing, 'status' | 'completedOn'> | null;
}

export interface DerivedStatus {
  readonly status: TaskStatus;
  /** Null unless overdue. */
  readonly daysOverdue: number | null;
  /** Null unless due soon. */
  readonly daysLeft: number | null;
}

/** The status on `day`; due soon begins `dueSoonDays` before the last day. The rules: `TaskStatus`. */
export function deriveStatus(
  { type, deadline, lastOn, progress }: StandingFacts,
  day: string,
  dueSoonDays: number,
): DerivedStatus {
  const plain = (status: TaskStatus): DerivedStatus => ({ status, daysOverdue: null, daysLeft: null });
  if (progress?.status === 'cancelled') return plain('cancelled');
  if (progress?.status === 'done') {
    const isLate = progress.completedOn !== null && lastOn !== null && progress.completedOn > lastOn;
    return plain(isLate ? 'doneLate' : 'done');
  }
  if (lastOn !== null && lastOn < day) {
    return { status: 'overdue', daysOverdue: daysBetween(lastOn, day), daysLeft: null };
  }
  if (lastOn !== null && daysBetween(day, lastOn) <= dueSoonDays) {
    return { status: 'dueSoon', daysOverdue: null, daysLeft: daysBetween(day, lastOn) };
  }
  if (lastOn === null && (deadline?.kind === 'ongoing' || deadline?.kind === 'recurring')) return plain('ongoing');
  if (progress?.status === 'inProgress') return plain('inProgress');
  if (deadline === null && (type === 'lead_role' || type === 'duty')) return plain('ongoing');
  return plain('notStarted');
}

/** The day in Vietnam at an instant (ISO, UTC). */
export function dayInVietnam(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}

/**
 * What had been recorded by a close: progress of periods that end by then, and what was recorded by then of any. Work that was
 * finished only afterwards is still going on at the close.
 */
export function progressBy(entries: readonly ProgressEntry[], closeOn: string): readonly ProgressEntry[] {
  return entries
    .filter(
      ({ periodKey, recordedAt }) =>
        (findPeriod(periodKey)?.endOn ?? '') <= closeOn || dayInVietnam(recordedAt) <= closeOn,
    )
    .map((entry) => {
      const isAfter = entry.status === 'done' && entry.completedOn !== null && entry.completedOn > closeOn;
      return isAfter ? { ...entry, status: 'inProgress', completedOn: null } : entry;
    });
}

/** The extension that held at a close: the last that was granted by then, by the day of its document, else by when it was recorded. */
export function extensionBy<Entry extends { readonly issuedOn: string | null; readonly recordedAt: string }>(
  extensions: readonly Entry[],
  closeOn: string,
): Entry | null {
  return extensions.findLast(({ issuedOn, recordedAt }) => (issuedOn ?? dayInVietnam(recordedAt)) <= closeOn) ?? null;
}

/** The day that statuses of a report are counted from: the close of its period, or today while the period runs. */
export function countingDay({ endOn }: { readonly endOn: string }, today: string): string {
  return endOn < today ? endOn : today;
}
