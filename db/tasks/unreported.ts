/** Who has not reported in a period: lead agencies on their open tasks, and units on the tasks that are followed unit by unit. */
import type { UnreportedAgency, UnreportedTask, UnreportedView } from '../../core/domain/overview.ts';
import { lastFinishedQuarter, type ReportingPeriod } from '../../core/domain/reporting-period.ts';
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

/** Who owes progress for the quarter that ended last before `today`. */
export function viewUnreported(db: Database, filter: PlanFilter, today: string): UnreportedView {
  const period = lastFinishedQuarter(today);
  return {
    periodKey: period.key,
    agencies: listUnreported(db, filter, period, today),
    tasks: listUnreportedUnits(db, filter, period, today),
  };
}

/** As many as are read at a glance. */
const mostNames = 12;

/**
 * The open tasks on which units report one by one, with those that owe progress for `period`. A unit whose own work is done or no longer
 * applies owes nothing; progress of the task as a whole in the period covers them all.
 */
export function listUnreportedUnits(
  db: Database,
  { planId }: PlanFilter,
  period: ReportingPeriod,
  today: string,
): readonly UnreportedTask[] {
  const rows = db
    .prepare<[OwingParameters], UnitRow>(
      `WITH ${taskWithStatus},
       followed AS MATERIALIZED (
         SELECT task.id, task.code, task.title
         FROM (SELECT DISTINCT task_id FROM progress WHERE agency_id IS NOT NULL) AS by_unit
         JOIN task ON task.id = by_unit.task_id
         WHERE NOT EXISTS (
           SELECT 1 FROM progress AS whole
           WHERE whole.task_id = task.id AND whole.agency_id IS NULL
             AND whole.period_end_on > @startOn AND whole.period_end_on <= @endOn
         )
       )
       SELECT followed.id AS taskId, followed.code, followed.title, agency.name, EXISTS (
         SELECT 1 FROM progress
         WHERE progress.task_id = followed.id AND progress.agency_id = agency.id
           AND progress.period_end_on > @startOn AND progress.period_end_on <= @endOn
       ) AS isReported
       FROM followed
       JOIN task_with_status ON task_with_status.id = followed.id
       JOIN task_unit ON task_unit.task_id = followed.id
       JOIN agency ON agency.id = task_unit.agency_id
       LEFT JOIN unit_progress ON unit_progress.task_id = followed.id AND unit_progress.agency_id = agency.id
       WHERE ${ofPlan(planId)} AND task_with_status.status NOT IN ('done', 'doneLate', 'cancelled')
         AND ifnull(unit_progress.status, 'notStarted') NOT IN ('done', 'cancelled')
       GROUP BY followed.id, agency.id
       ORDER BY task_with_status.plan_id DESC, task_with_status.position`,
    )
    .all({ planId, today, startOn: period.startOn, endOn: period.endOn });
  const unitsOf = Map.groupBy(rows, ({ taskId }) => taskId);
  return [...unitsOf.values()]
    .flatMap(([first, ...others]) => (first ? toUnreportedTask(first, [first, ...others]) : []))
    .filter(({ missingCount }) => missingCount > 0)
    .sort((left, right) => right.missingCount - left.missingCount);
}

interface UnitRow extends Pick<UnreportedTask, 'taskId' | 'code' | 'title'> {
  /** Of the unit. */
  readonly name: string;
  readonly isReported: number;
}

function toUnreportedTask({ taskId, code, title }: UnitRow, units: readonly UnitRow[]): UnreportedTask {
  const missing = units.filter(({ isReported }) => isReported === 0).map(({ name }) => name);
  const named = missing.sort(compareVietnamese).slice(0, mostNames);
  return { taskId, code, title, unitCount: units.length, missingCount: missing.length, missing: named };
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
