/** What has changed since a day, read from the audit trail. */
import type { HistoryEntry, TaskView } from '../../core/domain/task.ts';
import { type ChangedTask, drawTogether, type TaskChangesView } from '../../core/domain/task-changes.ts';
import type { Database } from '../database.ts';
import { merged } from '../exchange/record-store.ts';
import { findHistoryGap } from '../history/restores.ts';
import { fromVietnamTime } from '../storage/vietnam-time.ts';
import { selectTasks } from './task-rows.ts';

interface EntryRow extends Omit<HistoryEntry, 'before' | 'after'> {
  readonly taskId: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** How tasks differ from how they stood when the day `since` began (`YYYY-MM-DD`, in Vietnam); statuses on `today`. */
export function listTaskChanges(db: Database, since: string, today: string): TaskChangesView {
  const sinceAt = fromVietnamTime({ on: since, time: '00:00:00' });
  const entries = Map.groupBy(readEntries(db, sinceAt), ({ taskId }) => taskId);
  const tasks = selectTasks(db, today, {
    where: 'id IN (SELECT value FROM json_each(@ids))',
    parameters: { ids: JSON.stringify([...entries.keys()]) },
  });
  const isAdded = ({ id }: TaskView) => isAddition(entries.get(id)?.[0]);
  const plans = db
    .prepare<[string], TaskChangesView['plans'][number]>(
      `SELECT plan.id, plan.title, count(task.id) AS taskCount FROM plan JOIN task ON task.plan_id = plan.id
       WHERE plan.imported_at >= ? AND plan.withdrawn_at IS NULL GROUP BY plan.id ORDER BY plan.imported_at DESC`,
    )
    .all(sinceAt);
  const newPlans = new Set(plans.map(({ id }) => id));
  return {
    gap: findHistoryGap(db, sinceAt),
    plans,
    added: tasks.filter((task) => isAdded(task) && !newPlans.has(task.planId)),
    overdue: selectTasks(db, today, {
      where: "status = 'overdue' AND last_on >= @since",
      orderBy: 'last_on, plan_id, position',
      parameters: { since },
    }),
    changed: tasks.flatMap((task): ChangedTask[] => {
      const changes = isAdded(task) ? [] : drawTogether(entries.get(task.id) ?? []);
      return changes.length > 0 ? [{ task, changes }] : [];
    }),
  };
}

/** A task that was added here, or came in a package: what came is told of the task itself, not of a period of it. */
function isAddition(entry: HistoryEntry | undefined): boolean {
  if (entry?.action === 'task.added') return true;
  return entry?.action === merged && entry.before === null && !('periodKey' in (entry.after ?? {}));
}

function readEntries(db: Database, sinceAt: string): readonly (HistoryEntry & { readonly taskId: number })[] {
  return db
    .prepare<[string], EntryRow>(
      `SELECT id, subject_id AS taskId, at, actor, action, before, after FROM audit_entry
       WHERE subject = 'task' AND at >= ? ORDER BY id`,
    )
    .all(sinceAt)
    .map((row) => ({ ...row, before: parse(row.before), after: parse(row.after) }));
}

function parse(json: string | null): HistoryEntry['before'] {
  return json === null ? null : JSON.parse(json);
}
