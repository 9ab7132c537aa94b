/** What a paper is composed from: the facts of one plan as stored, read in one go. Types only. */
import type { HolidayYear } from '../profile/holidays.ts';
import type { Outline } from '../report/outline.ts';
import type { Agency } from './agency.ts';
import type { Measure } from './measure.ts';
import type { Office } from './office.ts';
import type { PlanView } from './plan.ts';
import type { ProgressEntry } from './progress.ts';
import type { ReportingPeriod } from './reporting-period.ts';
import type { TaskView } from './task.ts';

/** A task with everything a paper may say of it. */
export interface TaskFacts extends TaskView {
  readonly measures: readonly Measure[];
  /** All recorded progress, oldest first. */
  readonly progress: readonly ProgressEntry[];
}

export interface DocumentFacts {
  /** `YYYY-MM-DD`: when the paper is made. */
  readonly today: string;
  /** The day that statuses in `tasks` are counted from: today, or the close of a period that is over. */
  readonly countedOn: string;
  readonly office: Office;
  readonly plan: PlanView;
  /** Căn cứ of the plan, each without its end mark. */
  readonly legalBases: readonly string[];
  /** In the plan's order. */
  readonly tasks: readonly TaskFacts[];
  /** Đề cương of reports, the usual one first. */
  readonly outlines: readonly Outline[];
  /** The years whose days off are known, for days to answer by. */
  readonly holidayYears: readonly HolidayYear[];
  /** For a report. */
  readonly period: ReportingPeriod | null;
  /** For a công văn: the agency that is pressed. */
  readonly agency: Agency | null;
  /** By task: how many issued công văn have pressed `agency` for it; a task for which none has is not there. */
  readonly reminderCounts: ReadonlyMap<number, number>;
}
