/** Where a task stands on a day: the one SQL text that says so. Every list, count and paper starts from it. */
import { defaultDueSoonSteps } from '../../core/domain/task.ts';

/** What every query that uses the text binds: `@today`, `YYYY-MM-DD`, the local day on this PC. */
export interface TodayParameter {
  readonly today: string;
}

/**
 * The body of `WITH`: `task_with_status` is task_standing with `status` (a `TaskStatus`), `days_overdue` and `days_left`
 * (until the last day, of what is due soon). `last_on`, the last day still in time, is kept in `task` by triggers, from deadline
 * and extension. Due soon begins at the first of the steps that the office set (due-soon.ts). The rules are those of
 * core/domain/task.ts.
 */
export const taskWithStatus = `
  due_soon AS MATERIALIZED (
    SELECT date(@today, '+' || ifnull((SELECT value ->> '$[0]' FROM setting WHERE key = 'dueSoonDays'),
      ${defaultDueSoonSteps[0]}) || ' days') AS until_on
  ),
  task_with_status AS (
    SELECT *,
      CASE WHEN status = 'overdue' THEN CAST(julianday(@today) - julianday(last_on) AS INTEGER) END AS days_overdue,
      CASE WHEN status = 'dueSoon' THEN CAST(julianday(last_on) - julianday(@today) AS INTEGER) END AS days_left
    FROM (
      SELECT task_standing.*, CASE
        WHEN progress_status = 'cancelled' THEN 'cancelled'
        WHEN progress_status = 'done' AND completed_on > last_on THEN 'doneLate'
        WHEN progress_status = 'done' THEN 'done'
        WHEN last_on < @today THEN 'overdue'
        WHEN last_on <= (SELECT until_on FROM due_soon) THEN 'dueSoon'
        WHEN last_on IS NULL AND deadline_kind IN ('ongoing', 'recurring') THEN 'ongoing'
        WHEN progress_status = 'inProgress' THEN 'inProgress'
        WHEN deadline_kind IS NULL AND type IN ('lead_role', 'duty') THEN 'ongoing'
        ELSE 'notStarted'
      END AS status
      FROM task_standing
    )
  )`;

/** Behind `FROM`: `task_with_status` with everything else a row shows. Columns of both are named by their table. */
export const taskRowsWithStatus = 'task_with_status JOIN task_view USING (id, plan_id, plan_year, position)';

/** `ORDER BY` of every list: plan by plan, newest year first, each in its own order. */
export const planOrder = 'plan_year DESC, plan_id DESC, position';
