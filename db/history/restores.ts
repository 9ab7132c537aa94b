/** When the data of a copy was put in the place of the present data: noted in the trail that came with the copy. */
import type { HistoryGap } from '../../core/domain/task-changes.ts';
import type { WriteContext } from '../context.ts';
import { type Database, transaction } from '../database.ts';
import { findLastEntry, insertAuditEntry, officeSubjectId } from './audit.ts';

/** Notes in a database that was just restored that it is as it was at `copiedAt`, ISO instant; null when the copy does not tell. */
export function noteRestore(db: Database, copiedAt: string | null, context: WriteContext): void {
  const recordedUntil = copiedAt ?? findLastEntry(db)?.at ?? null;
  transaction(db, () =>
    insertAuditEntry(
      db,
      {
        action: 'data.restored',
        subject: 'office',
        subjectId: officeSubjectId,
        before: null,
        after: { recordedUntil },
      },
      context,
    ),
  );
}

/**
 * The restore that leaves nothing to tell how things stood at `at` (ISO instant): the copy knows of nothing written shortly before it, and
 * what was written between the copy and the restore is gone. Null when the trail is whole from `at` on.
 */
export function findHistoryGap(db: Database, at: string): HistoryGap | null {
  const restores = db
    .prepare<[number], HistoryGap>(
      `SELECT at AS restoredAt, after ->> 'recordedUntil' AS recordedUntil FROM audit_entry
       WHERE subject = 'office' AND subject_id = ? AND action = 'data.restored' ORDER BY id`,
    )
    .all(officeSubjectId);
  const first = restores.find(({ restoredAt }) => restoredAt >= at);
  return first && (first.recordedUntil === null || first.recordedUntil < at) ? first : null;
}
