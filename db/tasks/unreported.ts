/** Which units have not reported: the lead agencies whose open tasks have no progress in a period. */
import type { UnreportedAgency } from '../../core/domain/overview.ts';
import type { ReportingPeriod } from '../../core/domain/reporting-period.ts';
import { compareVietnamese } from '../../core/text/vietnamese.ts';
import type { Database } from '../database.ts';
import { ofPlan, type PlanFilter } from './task-rows.ts';
import { taskWithStatus } from './task-status.ts';

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
  return db
    .prepare<[object], UnreportedAgency>(
      `WITH ${taskWithStatus},
       owing AS (
         SELECT id, EXISTS (
           SELECT 1 FROM progress
           WHERE progress.task_id = task_with_status.id AND progress.period_end_on > @startOn
             AND progress.period_end_on <= @endOn
         ) AS is_reported
         FROM task_with_status
         WHERE ${ofPlan(planId)} AND status NOT IN ('done', 'doneLate', 'cancelled') AND type <> 'recommendation'
       )
       SELECT agency.id AS agencyId, agency.name, count(*) AS taskCount, sum(is_reported) AS reportedCount
       FROM owing
       JOIN task_agency ON task_agency.task_id = owing.id AND task_agency.role = 'lead'
       JOIN agency ON agency.id = task_agency.agency_id
       GROUP BY agency.id
       HAVING reportedCount < taskCount`,
    )
    .all({ planId, today, startOn: period.startOn, endOn: period.endOn })
    .sort(
      (left, right) =>
        right.taskCount - right.reportedCount - (left.taskCount - left.reportedCount) ||
        compareVietnamese(left.name, right.name),
    );
}
