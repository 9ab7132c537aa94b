/** What the first screen counts. Types only. */
import type { ReformField } from './field.ts';
import type { TaskStatus } from './task.ts';

export type StatusCounts = Readonly<Record<TaskStatus, number>>;

/** Counts of one group of tasks: a field, or an agency as lead. */
export interface OverviewGroup<Key> {
  readonly key: Key;
  readonly name: string;
  readonly total: number;
  readonly counts: StatusCounts;
}

/** Tổng quan, what is read first: every number is a count over the same rows as the task table. */
export interface OverviewView {
  readonly total: number;
  readonly counts: StatusCounts;
  /** Overdue first, longest first; then due soon, nearest first. */
  readonly urgent: readonly UrgentTask[];
}

/** Tổng quan, the same counts by what they belong to. */
export interface OverviewGroups {
  /** In the order of the fields; tasks without one come last under null. */
  readonly byField: readonly OverviewGroup<ReformField | null>[];
  /** By lead agency, most overdue first, then by name. A task counts for each agency that leads it. */
  readonly byAgency: readonly OverviewGroup<number>[];
  /** How many tasks several agencies lead. */
  readonly jointCount: number;
  /** By the month of the last day (`YYYY-MM`), in order; tasks without a last day are left out. */
  readonly byMonth: readonly OverviewGroup<string>[];
}

/** What a line of the first screen tells of a task. */
export interface UrgentTask {
  readonly id: number;
  readonly code: string | null;
  readonly title: string;
  readonly status: TaskStatus;
  readonly leadAgencies: readonly string[];
  /** The last day still in time, `YYYY-MM-DD`; null where none follows. */
  readonly lastOn: string | null;
  /** See `tooLateDayOf`. */
  readonly tooLateOn: string | null;
  /** Days past the last day; null unless overdue. */
  readonly daysOverdue: number | null;
  /** Days until the last day; null unless due soon. */
  readonly daysLeft: number | null;
}

/** A task that units report on one by one, with those that still owe progress for a period. */
export interface UnreportedTask {
  readonly taskId: number;
  readonly code: string | null;
  readonly title: string;
  /** Units that have work left on it. */
  readonly unitCount: number;
  /** Of them without progress in the period. */
  readonly missingCount: number;
  /** The first names of those, in Vietnamese order. */
  readonly missing: readonly string[];
}

/** A unit that owes progress for a period. */
export interface UnreportedAgency {
  readonly agencyId: number;
  readonly name: string;
  /** Open tasks that it leads. */
  readonly taskCount: number;
  /** Those of them with progress in the period. */
  readonly reportedCount: number;
}

export interface UnreportedView {
  /** The quarter that ended last. */
  readonly periodKey: string;
  readonly agencies: readonly UnreportedAgency[];
  /** Most missing first. */
  readonly tasks: readonly UnreportedTask[];
}
