/** Where a task stands on a day: the one SQL text that says so. Every list, count and paper starts from it. */
import { dueSoonDays } from '../core/domain/task.ts';

/** What every query that uses the text binds: `@today`, `YYYY-MM-DD`, the local day on this PC. */
export interface TodayParameter {
  readonly today: string;
}

/**
 * The body of `WITH`: `task_with_status` is task_view with `status` (a `TaskStatus`) and `days_overdue`.
 * The last day itself is still in time. The rules are those of core/domain/task.ts.
 */
export const taskWithStatus = `
  task_with_status AS (
    SELECT *, CASE WHEN status = 'overdue' THEN CAST(julianday(@today) - julianday(due_on) AS INTEGER) END AS days_overdue
    FROM (
      SELECT task_view.*, CASE
        WHEN progress_status = 'cancelled' THEN 'cancelled'
        WHEN progress_status = 'done' AND completed_on > due_on THEN 'doneLate'
        WHEN progress_status = 'done' THEN 'done'
        WHEN due_on < @today THEN 'overdue'
        WHEN due_on <= date(@today, '+${dueSoonDays} days') THEN 'dueSoon'
        WHEN due_on IS NULL AND deadline_kind IN ('ongoing', 'recurring') THEN 'ongoing'
        WHEN progress_status = 'inProgress' THEN 'inProgress'
        ELSE 'notStarted'
      END AS status
      FROM task_view
    )
  )`;
