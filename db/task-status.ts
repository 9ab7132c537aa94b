/** Where a task stands on a day: the one SQL text that says so. Every list, count and paper starts from it. */
import { dueSoonDays } from '../core/domain/task.ts';

/** What every query that uses the text binds: `@today`, `YYYY-MM-DD`, the local day on this PC. */
export interface TodayParameter {
  readonly today: string;
}

/**
 * The body of `WITH`: `task_with_status` is task_standing with `status` (a `TaskStatus`) and `days_overdue`.
 * `last_on`, the last day still in time, is the deadline's day, or the one before it where the paper says "trước ngày".
 * The rules are those of core/domain/task.ts.
 */
export const taskWithStatus = `
  task_with_status AS (
    SELECT *, CASE WHEN status = 'overdue' THEN CAST(julianday(@today) - julianday(last_on) AS INTEGER) END AS days_overdue
    FROM (
      SELECT dated.*, CASE
        WHEN progress_status = 'cancelled' THEN 'cancelled'
        WHEN progress_status = 'done' AND completed_on > last_on THEN 'doneLate'
        WHEN progress_status = 'done' THEN 'done'
        WHEN last_on < @today THEN 'overdue'
        WHEN last_on <= date(@today, '+${dueSoonDays} days') THEN 'dueSoon'
        WHEN last_on IS NULL AND deadline_kind IN ('ongoing', 'recurring') THEN 'ongoing'
        WHEN progress_status = 'inProgress' THEN 'inProgress'
        WHEN deadline_kind IS NULL AND type IN ('lead_role', 'duty') THEN 'ongoing'
        ELSE 'notStarted'
      END AS status
      FROM (
        SELECT task_standing.*,
          CASE WHEN deadline_kind = 'date' AND deadline_bound = 'before' THEN date(due_on, '-1 day') ELSE due_on END AS last_on
        FROM task_standing
      ) AS dated
    )
  )`;

/** Behind `FROM`: `task_with_status` with everything else a row shows. Columns of both are named by their table. */
export const taskRowsWithStatus = 'task_with_status JOIN task_view USING (id, plan_id, plan_year, position)';
