/** A task (nhiệm vụ, tiêu chí thành phần) of a plan: what it is, who answers for it, where it stands. Types and pure rules. */
import type { Deadline } from './deadline.ts';
import type { ExtensionEntry } from './extension.ts';
import type { ReformField } from './field.ts';
import type { Measure } from './measure.ts';
import type { ProgressEntry } from './progress.ts';

export const taskTypes = ['criterion', 'assignment', 'lead_role', 'duty', 'recommendation'] as const;
/** Tiêu chí; nhiệm vụ được giao; vai trò phụ trách chung; trách nhiệm tổ chức thực hiện; kiến nghị. */
export type TaskType = (typeof taskTypes)[number];

/**
 * Where a task stands on a given day. Derived in one place (`db/tasks/task-status.ts`) from progress, deadline with its extensions, and today:
 * - `done`: finished on time, or no date to be late against; `doneLate`: finished after the last day;
 * - `overdue`: not finished and the last day is past; `dueSoon`: not finished, last day within the steps that the office set;
 * - `inProgress`, `notStarted`: otherwise, by the newest progress; `ongoing`: a standing duty without a last day
 *   (also a general lead or a closing duty for which the paper sets no time);
 * - `cancelled`: no longer applies.
 */
export const taskStatuses = [
  'overdue',
  'dueSoon',
  'notStarted',
  'inProgress',
  'ongoing',
  'done',
  'doneLate',
  'cancelled',
] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** An agency as it stands on a task: the directory entry and the name as the paper wrote it. */
export interface TaskAgency {
  readonly agencyId: number;
  readonly name: string;
  readonly nameAsWritten: string;
}

/** One row of the task table, ready for the screen. */
export interface TaskView {
  readonly id: number;
  readonly planId: number;
  readonly planTitle: string;
  /** The year of the plan: for deadlines typed without one. */
  readonly planYear: number;
  readonly type: TaskType;
  readonly code: string | null;
  readonly title: string;
  readonly goal: string | null;
  readonly field: ReformField | null;
  readonly leadAgencies: readonly string[];
  readonly coordinatingAgencies: readonly string[];
  readonly implementingAgencies: readonly string[];
  /** As the paper sets it; an extension stands beside it. */
  readonly deadline: Deadline | null;
  /** The newest extension: it decides whether the task is late. */
  readonly extension: { readonly dueOn: string; readonly documentCode: string } | null;
  readonly product: string | null;
  readonly authority: string | null;
  readonly status: TaskStatus;
  /** 0–100 of the newest progress; null when nothing has been recorded. */
  readonly percent: number | null;
  /** The newest outcome recorded, for the table's last column. */
  readonly outcome: string | null;
  /** Days past the last day; null unless overdue. */
  readonly daysOverdue: number | null;
  /** Days until the last day; null unless due soon. */
  readonly daysLeft: number | null;
  /** What of the "6 rõ" is not clear, as bits of core/domain/clarity.ts. */
  readonly lacks: number;
  /** Optimistic lock: sent back with an update; a stale one is refused with `record.changedMeanwhile`. */
  readonly version: number;
}

/** The columns that the task table can show; a clerk may sort by each. */
export const taskColumns = [
  'code',
  'title',
  'field',
  'lead',
  'deadline',
  'status',
  'percent',
  'outcome',
  'extension',
  'product',
  'goal',
  'authority',
  'coordinating',
  'implementing',
  'plan',
  'lacks',
] as const;
export type TaskColumn = (typeof taskColumns)[number];

export interface TaskSorting {
  readonly column: TaskColumn;
  readonly isDescending: boolean;
}

/** Who changed what and when; `before`/`after` hold only the fields that changed. */
export interface HistoryEntry {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** Everything the task screen shows. */
export interface TaskDetail extends TaskView {
  readonly measures: readonly Measure[];
  readonly agencies: Readonly<Record<'lead' | 'coordinating' | 'implementing', readonly TaskAgency[]>>;
  readonly source: {
    readonly documentId: number;
    readonly title: string;
    readonly lineFrom: number;
    readonly lineTo: number;
    /** The lines of the source paper that say so, as read. */
    readonly lines: readonly string[];
  };
  readonly progress: readonly ProgressEntry[];
  /** Gia hạn, oldest first. */
  readonly extensions: readonly ExtensionEntry[];
  readonly history: readonly HistoryEntry[];
}

/** In days before the last day, the longest first: when a task calls for attention. */
export type DueSoonSteps = readonly number[];

/** Việc sắp đến hạn, until the office sets its own steps. */
export const defaultDueSoonSteps: DueSoonSteps = [7, 3, 1];
