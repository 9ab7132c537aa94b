/** Grants extensions (gia hạn): one document may move the last day of many tasks. */
import type { ExtensionGrant } from '../../core/domain/extension.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { WriteContext } from '../context.ts';
import type { Database } from '../database.ts';
import { insertAuditEntry } from '../history/audit.ts';
import { writeInBulk } from './bulk-writes.ts';
import { extensionSearchText } from './search-text.ts';
import { assertTaskVersion, bumpTaskVersion } from './tasks.ts';

/** A task as it was last read. */
export interface TaskVersion {
  readonly id: number;
  readonly version: number;
}

/**
 * Moves the last day of the tasks to `grant.dueOn`, all or none; the day before stays in the record and, with the document,
 * in the audit trail. Throws AppError `record.notFound`, `record.changedMeanwhile`, `task.sameLastDay` when a task already
 * ends on that day.
 */
export function grantExtension(
  db: Database,
  tasks: readonly TaskVersion[],
  grant: ExtensionGrant,
  context: WriteContext,
): void {
  writeInBulk(db, () => {
    const findLastOn = db.prepare<[number], { readonly lastOn: string | null; readonly title: string }>(
      'SELECT last_on AS lastOn, title FROM task WHERE id = ?',
    );
    const insert = db.prepare(
      `INSERT INTO extension (task_id, previous_due_on, due_on, document_code, issued_on, issuer, subject, search_text,
         recorded_by, recorded_at)
       VALUES (@taskId, @previousDueOn, @dueOn, @documentCode, @issuedOn, @issuer, @subject, @searchText, @recordedBy,
         @recordedAt)`,
    );
    for (const task of tasks) {
      assertTaskVersion(db, task);
      const present = findLastOn.get(task.id);
      const previousDueOn = present?.lastOn ?? null;
      if (previousDueOn === grant.dueOn) throw new AppError('task.sameLastDay', { title: present?.title ?? '' });
      insert.run({
        ...grant,
        taskId: task.id,
        previousDueOn,
        searchText: extensionSearchText(grant),
        recordedBy: context.actor,
        recordedAt: context.now,
      });
      bumpTaskVersion(db, task.id);
      insertAuditEntry(
        db,
        {
          action: 'task.extended',
          subject: 'task',
          subjectId: task.id,
          before: { lastOn: previousDueOn },
          after: { lastOn: grant.dueOn, extensionDocument: [grant] },
        },
        context,
      );
    }
  });
}
