/** Which files stand with a task. Their contents: attachment-files.ts, always on the disk before the row that names them. */
import {
  type AttachmentPlace,
  type AttachmentView,
  cleanAttachmentName,
  findAttachmentProblem,
  maxAttachmentBytes,
  maxAttachmentsOfPlace,
} from '../../core/domain/attachment.ts';
import { findPeriod } from '../../core/domain/reporting-period.ts';
import { findSecrecyOfFileName } from '../../core/domain/secrecy.ts';
import { AppError } from '../../core/ipc/result.ts';
import { getAgency } from '../agencies/agencies.ts';
import type { WriteContext } from '../context.ts';
import { type Database, returnedId, transaction } from '../database.ts';
import { insertAuditEntry } from '../history/audit.ts';
import { bumpTaskVersion } from '../tasks/tasks.ts';
import { findContent, removeContent, storeContent } from './attachment-files.ts';
import { attachmentStoreOf, listAttachmentHashes } from './attachment-store.ts';

export interface NewAttachment extends AttachmentPlace {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const selectView = `SELECT id, task_id AS taskId, period_key AS periodKey, agency_id AS agencyId, file_name AS fileName,
  size_bytes AS sizeBytes, sha256, attached_by AS attachedBy, attached_at AS attachedAt FROM attachment`;

/** The files of a task that were not taken off again, oldest first. */
export function listAttachments(db: Database, taskId: number): readonly AttachmentView[] {
  return db
    .prepare<[number], AttachmentView>(`${selectView} WHERE task_id = ? AND removed_at IS NULL ORDER BY id`)
    .all(taskId);
}

/**
 * Keeps a file with a task. First the content goes to the disk, then the row: after a crash between the two there is a content
 * that nobody names, never a row without a content. The same file in the same place is kept once.
 * Throws AppError `attachment.wrongKind`, `file.empty`, `file.tooLarge`, `attachment.tooMany`, `record.notFound`,
 * `input.invalid` for a period that does not exist, `file.secret` for a name that bears a độ mật, `file.cannotWrite`.
 */
export function addAttachment(db: Database, given: NewAttachment, context: WriteContext): AttachmentView {
  const fileName = cleanAttachmentName(given.fileName);
  assertAcceptable(fileName, given.bytes);
  const mark = findSecrecyOfFileName(fileName);
  if (mark) throw new AppError('file.secret', { file: fileName, mark });
  if (!findPeriod(given.periodKey)) throw new AppError('input.invalid', { field: 'Kỳ báo cáo' });
  const sha256 = storeContent(attachmentStoreOf(db), given.bytes, fileName);
  return transaction(db, () => {
    const agencyName = given.agencyId === null ? null : getAgency(db, given.agencyId).name;
    bumpTaskVersion(db, given.taskId);
    const present = listAttachments(db, given.taskId).filter(
      ({ periodKey, agencyId }) => periodKey === given.periodKey && agencyId === given.agencyId,
    );
    const same = present.find((other) => other.sha256 === sha256 && other.fileName === fileName);
    if (same) return same;
    if (present.length >= maxAttachmentsOfPlace) {
      throw new AppError('attachment.tooMany', { file: fileName, limit: maxAttachmentsOfPlace });
    }
    const row = db
      .prepare<[object], { readonly id: number }>(
        `INSERT INTO attachment (task_id, period_key, agency_id, file_name, size_bytes, sha256, attached_by, attached_at)
         VALUES (@taskId, @periodKey, @agencyId, @fileName, @sizeBytes, @sha256, @actor, @now) RETURNING id`,
      )
      .get({
        taskId: given.taskId,
        periodKey: given.periodKey,
        agencyId: given.agencyId,
        fileName,
        sizeBytes: given.bytes.length,
        sha256,
        actor: context.actor,
        now: context.now,
      });
    insertAuditEntry(
      db,
      {
        action: 'attachment.added',
        subject: 'task',
        subjectId: given.taskId,
        before: null,
        after: { periodKey: given.periodKey, agencyName, fileName, sha256 },
      },
      context,
    );
    return getAttachment(db, returnedId(row));
  });
}

/** Takes a file off its task; the content stays, so that the step can be undone. Throws AppError `record.notFound`. */
export function removeAttachment(db: Database, id: number, context: WriteContext): void {
  transaction(db, () => {
    const { taskId, periodKey, fileName, sha256 } = getAttachment(db, id);
    db.prepare('UPDATE attachment SET removed_at = ? WHERE id = ?').run(context.now, id);
    bumpTaskVersion(db, taskId);
    insertAuditEntry(
      db,
      {
        action: 'attachment.removed',
        subject: 'task',
        subjectId: taskId,
        before: { periodKey, fileName, sha256 },
        after: null,
      },
      context,
    );
  });
}

/** Throws AppError `record.notFound`, also for one that was taken off. */
export function getAttachment(db: Database, id: number): AttachmentView {
  const found = db.prepare<[number], AttachmentView>(`${selectView} WHERE id = ? AND removed_at IS NULL`).get(id);
  if (!found) throw new AppError('record.notFound');
  return found;
}

/** The file itself, equal to the one that was attached. Throws AppError `record.notFound`, `attachment.lost`. */
export function readAttachment(db: Database, id: number): { readonly fileName: string; readonly bytes: Buffer } {
  const { fileName, sha256 } = getAttachment(db, id);
  const bytes = findContent(attachmentStoreOf(db), sha256);
  if (!bytes) throw new AppError('attachment.lost', { file: fileName });
  return { fileName, bytes };
}

/** Takes away those of the contents that no attachment names: a package brought them and was not taken in after all. */
export function dropUnnamedContents(db: Database, hashes: readonly string[]): void {
  const isNamed = db.prepare<[string], number>('SELECT 1 FROM attachment WHERE sha256 = ? LIMIT 1').pluck();
  for (const sha256 of hashes) if (isNamed.get(sha256) === undefined) removeContent(attachmentStoreOf(db), sha256);
}

/** Reads every content: how many files there are, and the names of those whose content is missing or changed. */
export function checkAttachments(db: Database): { readonly count: number; readonly lost: readonly string[] } {
  const files = db
    .prepare<[], { readonly fileName: string; readonly sha256: string }>(
      'SELECT file_name AS fileName, sha256 FROM attachment ORDER BY id',
    )
    .all();
  const store = attachmentStoreOf(db);
  const lostHashes = new Set(listAttachmentHashes(db).filter((sha256) => !findContent(store, sha256)));
  return {
    count: files.length,
    lost: files.filter(({ sha256 }) => lostHashes.has(sha256)).map(({ fileName }) => fileName),
  };
}

function assertAcceptable(fileName: string, bytes: Uint8Array): void {
  const problem = findAttachmentProblem(fileName, bytes);
  if (problem === 'empty') throw new AppError('file.empty', { file: fileName });
  if (problem === 'tooLarge') {
    const megabytes = (count: number) => `${Math.ceil(count / (1024 * 1024))} MB`;
    const sizes = { size: megabytes(bytes.length), limit: megabytes(maxAttachmentBytes) };
    throw new AppError('file.tooLarge', { file: fileName, ...sizes });
  }
  if (problem === 'wrongKind') throw new AppError('attachment.wrongKind', { file: fileName });
}
