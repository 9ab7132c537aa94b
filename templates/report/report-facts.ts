/** What a report is drafted from, read in one go. Types only. */
import type { TaskFacts } from '../../core/domain/document-facts.ts';
import type { Office } from '../../core/domain/office.ts';
import type { PlanView } from '../../core/domain/plan.ts';
import type { ReportingPeriod } from '../../core/domain/reporting-period.ts';
import type { IndicatorBook } from '../../core/report/indicator-book.ts';

export interface ReportFacts {
  /** `YYYY-MM-DD`: when the report is made. */
  readonly today: string;
  /** The day that statuses in `tasks` are counted from: the close of the period, or today while it runs. */
  readonly countedOn: string;
  readonly office: Office;
  readonly period: ReportingPeriod;
  /** The plan that is reported on; null for a report of figures alone. */
  readonly plan: PlanView | null;
  /** In the plan's order. */
  readonly tasks: readonly TaskFacts[];
  readonly book: IndicatorBook;
}

/** What stands in the text for a figure, and why. */
export interface FigureWords {
  readonly text: string;
  /** "value:5", "task:3". */
  readonly rows: readonly string[];
  /** Nothing, or not all, is known: the text names what is missing. */
  readonly isGap: boolean;
}
