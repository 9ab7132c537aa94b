/** Reads the extensions (gia hạn) of a task. Knows nothing of how they are granted (extensions.ts). */
import type { ExtensionEntry } from '../../core/domain/extension.ts';
import type { Database } from '../database.ts';

/** The extensions of a task, oldest first. */
export function listExtensions(db: Database, taskId: number): readonly ExtensionEntry[] {
  return db
    .prepare<[number], ExtensionEntry>(
      `SELECT id, previous_due_on AS previousDueOn, due_on AS dueOn, document_code AS documentCode, issued_on AS issuedOn,
         issuer, subject, recorded_by AS recordedBy, recorded_at AS recordedAt
       FROM extension WHERE task_id = ? ORDER BY id`,
    )
    .all(taskId);
}

/** The extensions of the tasks of a plan, by task, each oldest first. */
export function listExtensionsOfPlan(
  db: Database,
  planId: number,
): ReadonlyMap<number, readonly (Omit<ExtensionEntry, 'previousDueOn'> & { readonly taskId: number })[]> {
  const rows = db
    .prepare<[number], Omit<ExtensionEntry, 'previousDueOn'> & { readonly taskId: number }>(
      `SELECT extension.id, task_id AS taskId, extension.due_on AS dueOn, extension.document_code AS documentCode,
         extension.issued_on AS issuedOn, issuer, subject, recorded_by AS recordedBy, recorded_at AS recordedAt
       FROM extension JOIN task ON task.id = extension.task_id WHERE task.plan_id = ? ORDER BY extension.id`,
    )
    .all(planId);
  return Map.groupBy(rows, ({ taskId }) => taskId);
}
