/** Everything a report is drafted from, read in one go and in a fixed number of queries. Drafts nothing. */
import type { TaskFacts } from '../../core/domain/document-facts.ts';
import type { Office } from '../../core/domain/office.ts';
import type { PlanView } from '../../core/domain/plan.ts';
import type { ReportingPeriod } from '../../core/domain/reporting-period.ts';
import { countingDay } from '../../core/domain/task-standing.ts';
import { IndicatorBook } from '../../core/report/indicator-book.ts';
import type { Database } from '../database.ts';
import { getWritingOffice, listTaskFacts } from '../documents/facts.ts';
import { getPlan } from '../plans/plans.ts';
import { listValues, readCatalogue } from './indicators.ts';

/** The facts as they are read; `templates/report` names the same shape. */
interface ReadReportFacts {
  readonly today: string;
  readonly countedOn: string;
  readonly office: Office;
  readonly period: ReportingPeriod;
  readonly plan: PlanView | null;
  readonly tasks: readonly TaskFacts[];
  readonly book: IndicatorBook;
}

/** Two years before the period's own: for comparison with last year and for what is usual. */
function spanOf(period: ReportingPeriod): { readonly fromOn: string; readonly toOn: string } {
  return { fromOn: `${period.year - 2}-12-01`, toOn: `${period.year}-12-31` };
}

/**
 * The facts of a period with statuses as of its close, or on `today` while it runs. Throws AppError `record.notFound` for an unknown plan,
 * `document.nothingToSay` while no office is stored.
 */
export function readReportFacts(
  db: Database,
  { period, planId }: { readonly period: ReportingPeriod; readonly planId: number | null },
  today: string,
): ReadReportFacts {
  const day = countingDay(period, today);
  return {
    today,
    countedOn: day,
    office: getWritingOffice(db),
    period,
    plan: planId === null ? null : getPlan(db, planId),
    tasks: planId === null ? [] : listTaskFacts(db, planId, { today, day }),
    book: new IndicatorBook(readCatalogue(db), listValues(db, spanOf(period))),
  };
}
