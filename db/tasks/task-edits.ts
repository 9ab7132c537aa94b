/** Many corrections at once, as a clerk makes them in the table: single cells, chosen tasks, what was pasted from Excel. */
import { changeProgress, type ProgressChange } from '../../core/domain/progress-change.ts';
import { quarterOf } from '../../core/domain/reporting-period.ts';
import type { TaskChanges, TaskEditOutcome } from '../../core/ipc/task-calls.ts';
import type { WriteContext } from '../context.ts';
import type { Database } from '../database.ts';
import { writeProgress } from '../progress/progress.ts';
import { listProgressEntries } from '../progress/progress-entries.ts';
import { writeInBulk } from './bulk-writes.ts';
import { assertTaskVersion, correctTask, listTaskVersions } from './tasks.ts';

export interface TaskEdit {
  readonly id: number;
  /** `TaskView.version` as it was read. */
  readonly version: number;
  readonly changes: TaskChanges;
  /** Recorded for the task as a whole, in the quarter of today. */
  readonly progress?: ProgressChange | undefined;
}

/**
 * Makes all edits, or none: each checked against the version it was read at, each with its entries in the audit trail.
 * Throws AppError `record.notFound`, `record.changedMeanwhile`.
 */
export function editTasks(
  db: Database,
  edits: readonly TaskEdit[],
  context: WriteContext,
  today: string,
): TaskEditOutcome {
  return writeInBulk(db, () => {
    let changedCount = 0;
    for (const edit of edits) {
      assertTaskVersion(db, edit);
      const isCorrected = Object.keys(edit.changes).length > 0 && correctTask(db, edit, context);
      const isRecorded = edit.progress !== undefined && recordChange(db, edit.id, edit.progress, context, today);
      if (isCorrected || isRecorded) changedCount += 1;
    }
    return {
      changedCount,
      versions: listTaskVersions(
        db,
        edits.map(({ id }) => id),
      ),
    };
  });
}

function recordChange(
  db: Database,
  taskId: number,
  change: ProgressChange,
  context: WriteContext,
  today: string,
): boolean {
  const periodKey = quarterOf(today).key;
  const ofTask = (listProgressEntries(db, [taskId]).get(taskId) ?? []).filter(({ agencyId }) => agencyId === null);
  const present = ofTask.find((entry) => entry.periodKey === periodKey);
  return writeProgress(
    db,
    changeProgress({ taskId, periodKey }, { present, newest: ofTask.at(-1) ?? null }, change, today),
    context,
  );
}
