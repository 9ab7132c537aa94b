/** Which units have not reported: the lead agencies whose open tasks have no progress in a period. */
import type { UnreportedAgency } from '../../core/domain/overview.ts';
import type { ReportingPeriod } from '../../core/domain/reporting-period.ts';
import { compareVietnamese } from '../../core/text/vietnamese.ts';
import type { Database } from '../database.ts';
import { readLeadPairs } from './task-index.ts';
import { ofPlan, type PlanFilter } from './task-rows.ts';
import { type TodayParameter, taskWithStatus } from './task-status.ts';

/**
 * The agencies that owe progress for `period`, most missing first, then by name. Progress of the period itself or of a
 * shorter one within it counts; tasks done or no longer applying on `today` owe nothing.
 */
export function listUnreported(
  db: Database,
  { planId }: PlanFilter,
  period: ReportingPeriod,
  today: string,
): readonly UnreportedAgency[] {
  const counts = new Map<number, { taskCount: number; reportedCount: number }>();
  const owing = readOwing(db, { planId, today, startOn: period.startOn, endOn: period.endOn });
  const { taskOf, agencyOf } = readLeadPairs(db);
  for (const [place, taskId] of taskOf.entries()) {
    const isReported = owing.get(taskId);
    if (isReported === undefined) continue;
    const agencyId = agencyOf[place] as number;
    const count = counts.get(agencyId) ?? { taskCount: 0, reportedCount: 0 };
    count.taskCount += 1;
    count.reportedCount += Number(isReported);
    counts.set(agencyId, count);
  }
  return db
    .prepare<[], { readonly agencyId: number; readonly name: string }>('SELECT id AS agencyId, name FROM agency')
    .all()
    .map((agency) => ({ ...agency, ...(counts.get(agency.agencyId) ?? { taskCount: 0, reportedCount: 0 }) }))
    .filter(({ taskCount, reportedCount }) => reportedCount < taskCount)
    .sort(
      (left, right) =>
        right.taskCount - right.reportedCount - (left.taskCount - left.reportedCount) ||
        compareVietnamese(left.name, right.name),
    );
}

interface OwingParameters extends PlanFilter, TodayParameter {
  readonly startOn: string;
  readonly endOn: string;
}

/** The tasks that owe progress, and whether there is some. Agencies are joined by the caller: SQLite takes thrice as long for it. */
function readOwing(db: Database, parameters: OwingParameters): ReadonlyMap<number, boolean> {
  const packed = db
    .prepare<[OwingParameters], number>(
      `WITH ${taskWithStatus}
       SELECT id * 2 + EXISTS (
         SELECT 1 FROM progress
         WHERE progress.task_id = task_with_status.id AND progress.period_end_on > @startOn
           AND progress.period_end_on <= @endOn
       )
       FROM task_with_status
       WHERE ${ofPlan(parameters.planId)} AND status NOT IN ('done', 'doneLate', 'cancelled') AND type <> 'recommendation'`,
    )
    .pluck()
    .all(parameters);
  return new Map(packed.map((number) => [Math.floor(number / 2), number % 2 === 1]));
}
