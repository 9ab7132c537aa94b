/** Thùng rác: tasks, plans and drafts that were deleted. Nothing leaves the database; deleting hides, restoring shows again. */
import type { BinnedItem, RecycleBinView } from '../../core/domain/change-step.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { WriteContext } from '../context.ts';
import { type Database, transaction } from '../database.ts';
import { insertAuditEntry } from './audit.ts';

/** All that can be restored, last deleted first. The tasks of a plan that was taken back come back with it. */
export function listRecycleBin(db: Database): RecycleBinView {
  const list = (sql: string) => db.prepare<[], BinnedItem>(sql).all();
  return {
    tasks: list(
      `SELECT task.id, trim(ifnull(task.code, '') || ' ' || task.title) AS name, plan.title AS place,
         task.deleted_at AS deletedAt
       FROM task JOIN plan ON plan.id = task.plan_id
       WHERE task.deleted_at IS NOT NULL AND plan.withdrawn_at IS NULL
       ORDER BY task.deleted_at DESC, task.id DESC`,
    ),
    plans: list(
      `SELECT id, title AS name, '' AS place, withdrawn_at AS deletedAt FROM plan
       WHERE withdrawn_at IS NOT NULL ORDER BY withdrawn_at DESC, id DESC`,
    ),
    drafts: list(
      `SELECT id, subject AS name, symbol AS place, discarded_at AS deletedAt FROM document
       WHERE discarded_at IS NOT NULL ORDER BY discarded_at DESC, id DESC`,
    ),
  };
}

/**
 * Puts tasks in the recycle bin: they are in no list, count or paper any more, and keep their progress and history.
 * All or none. Throws AppError `record.notFound` when one is not there, or is in the bin already.
 */
export function deleteTasks(db: Database, ids: readonly number[], context: WriteContext): void {
  transaction(db, () => {
    const remove = db.prepare(
      'UPDATE task SET deleted_at = @now, version = version + 1 WHERE id = @id AND deleted_at IS NULL',
    );
    for (const id of new Set(ids)) {
      if (remove.run({ id, now: context.now }).changes === 0) throw new AppError('record.notFound');
      insertAuditEntry(
        db,
        { action: 'task.deleted', subject: 'task', subjectId: id, before: null, after: null },
        context,
      );
    }
  });
}

/** Takes tasks out of the recycle bin, all or none. Throws AppError `record.notFound` when one is not in it. */
export function restoreTasks(db: Database, ids: readonly number[], context: WriteContext): void {
  transaction(db, () => {
    const restore = db.prepare(
      'UPDATE task SET deleted_at = NULL, version = version + 1 WHERE id = ? AND deleted_at IS NOT NULL',
    );
    for (const id of new Set(ids)) {
      if (restore.run(id).changes === 0) throw new AppError('record.notFound');
      insertAuditEntry(
        db,
        { action: 'task.restored', subject: 'task', subjectId: id, before: null, after: null },
        context,
      );
    }
  });
}

/** Brings a discarded draft back to the list. Throws AppError `record.notFound` when there is none. */
export function restoreDraft(db: Database, id: number, context: WriteContext): void {
  transaction(db, () => {
    const { changes } = db
      .prepare(
        'UPDATE document SET discarded_at = NULL, version = version + 1 WHERE id = ? AND discarded_at IS NOT NULL',
      )
      .run(id);
    if (changes === 0) throw new AppError('record.notFound');
    insertAuditEntry(
      db,
      { action: 'document.restored', subject: 'document', subjectId: id, before: null, after: null },
      context,
    );
  });
}
