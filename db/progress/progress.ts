/** Records progress: one row per task, reporting period and unit, with its evidence as a set. */
import type { ProgressInput } from '../../core/domain/progress.ts';
import { findPeriod } from '../../core/domain/reporting-period.ts';
import type { TaskDetail } from '../../core/domain/task.ts';
import { AppError } from '../../core/ipc/result.ts';
import { getAgency } from '../agencies/agencies.ts';
import type { WriteContext } from '../context.ts';
import { type Database, prepareOnce, returnedId, transaction } from '../database.ts';
import { changedFields, insertAuditEntry } from '../history/audit.ts';
import { progressSearchText } from '../tasks/search-text.ts';
import { bumpTaskVersion, getTask } from '../tasks/tasks.ts';
import { findProgressEntry } from './progress-entries.ts';

/**
 * Records, or corrects, what a task has come to in a period; the evidence given replaces what was there. All or
 * nothing, with before and after in the audit trail; nothing is written when nothing changed.
 * Throws AppError `record.notFound` for an unknown task or unit, `input.invalid` for a period that does not exist.
 */
export function recordProgress(db: Database, input: ProgressInput, context: WriteContext, today: string): TaskDetail {
  return transaction(db, () => {
    writeProgress(db, input, context);
    return getTask(db, input.taskId, today);
  });
}

/** Who recorded it and when (ISO, UTC): on this PC the clerk now, from a package the clerk of the other PC then. */
interface Recorded {
  readonly by: string;
  readonly at: string;
}

/**
 * `recordProgress` without reading the task again: for many records at once. Part of the caller's transaction. Answers
 * whether anything changed.
 */
export function writeProgress(
  db: Database,
  input: ProgressInput,
  context: WriteContext,
  recorded: Recorded = { by: context.actor, at: context.now },
): boolean {
  const agencyName = input.agencyId === null ? null : getAgency(db, input.agencyId).name;
  const present = findProgressEntry(db, input);
  const changes = changedFields({ ...present }, { ...input });
  if (!changes) return false;
  bumpTaskVersion(db, input.taskId);
  replaceEvidence(db, upsertProgress(db, input, recorded), input);
  // Which record it is stands on both sides, so that the history can name it without looking anything up.
  const record = { periodKey: input.periodKey, agencyName };
  insertAuditEntry(
    db,
    {
      action: present ? 'progress.corrected' : 'progress.recorded',
      subject: 'task',
      subjectId: input.taskId,
      before: present ? { ...record, ...changes.before } : null,
      after: { ...record, ...changes.after },
    },
    context,
  );
  return true;
}

function upsertProgress(db: Database, input: ProgressInput, recorded: Recorded): number {
  const period = findPeriod(input.periodKey);
  if (!period) throw new AppError('input.invalid', { field: 'Kỳ báo cáo' });
  const { evidence, ...columns } = input;
  const row = prepareOnce<[object], { readonly id: number }>(
    db,
    `INSERT INTO progress (task_id, period_key, period_end_on, agency_id, status, percent, completed_on, outcome,
         obstacle, recommendation, search_text, recorded_by, recorded_at)
       VALUES (@taskId, @periodKey, @periodEndOn, @agencyId, @status, @percent, @completedOn, @outcome, @obstacle,
         @recommendation, @searchText, @recordedBy, @recordedAt)
       ON CONFLICT (task_id, period_key, ifnull(agency_id, 0)) DO UPDATE SET
         status = excluded.status, percent = excluded.percent, completed_on = excluded.completed_on,
         outcome = excluded.outcome, obstacle = excluded.obstacle, recommendation = excluded.recommendation,
         search_text = excluded.search_text, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
       RETURNING id`,
  ).get({
    ...columns,
    periodEndOn: period.endOn,
    searchText: progressSearchText(input),
    recordedBy: recorded.by,
    recordedAt: recorded.at,
  });
  return returnedId(row);
}

function replaceEvidence(db: Database, progressId: number, { evidence }: ProgressInput): void {
  prepareOnce<[number]>(db, 'DELETE FROM evidence WHERE progress_id = ?').run(progressId);
  const insert = prepareOnce<[object]>(
    db,
    `INSERT INTO evidence (progress_id, position, document_code, issued_on, issuer, subject)
     VALUES (@progressId, @position, @documentCode, @issuedOn, @issuer, @subject)`,
  );
  for (const [position, paper] of evidence.entries()) insert.run({ ...paper, progressId, position });
}
