/** Đôn đốc: which agencies are to be pressed for which tasks, and how often they have been. Types only. */
import type { TaskView } from './task.ts';

/** A task of an agency that is overdue or due soon, and how often the agency has been pressed for it. */
export interface PressingTask {
  readonly task: TaskView;
  /** How many issued công văn have pressed this agency for it. */
  readonly sentCount: number;
  /** The day of the last of them, `YYYY-MM-DD`. */
  readonly lastSentOn: string | null;
  /** A draft that presses for it and is not issued yet. */
  readonly waitingDocumentId: number | null;
}

export interface PressingAgency {
  readonly agencyId: number;
  readonly name: string;
  /** Overdue first, longest first; then due soon, nearest first. */
  readonly tasks: readonly PressingTask[];
}

/** Of tasks that were chosen in the table: whom they press, plan by plan, since a công văn speaks of one plan; and how many press nobody. */
export interface PressingOfTasks {
  readonly plans: readonly {
    readonly planId: number;
    readonly title: string;
    readonly agencies: readonly PressingAgency[];
  }[];
  /** Neither overdue nor due soon. */
  readonly notDueCount: number;
  /** Overdue or due soon, but led by the office itself or by nobody. */
  readonly nobodyCount: number;
}

/** A công văn that pressed for a task, as the task's screen lists it. */
export interface TaskReminder {
  readonly documentId: number;
  readonly agencyName: string;
  /** "12/SNV-CCHC"; null while it is a draft. */
  readonly documentCode: string | null;
  /** Null while it is a draft. */
  readonly issuedOn: string | null;
  /** 1 for the first issued one to this agency; null while it is a draft. */
  readonly ordinal: number | null;
}
