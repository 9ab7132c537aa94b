/** The audit trail: written with every change, read as the history of one thing. Append-only, as the triggers see to. */
import { isDeepStrictEqual } from 'node:util';
import type { HistoryEntry } from '../../core/domain/task.ts';
import type { WriteContext } from '../context.ts';
import { type Database, prepareOnce } from '../database.ts';

/** There is one office; the audit trail needs a number for it. */
export const officeSubjectId = 1;

/** What was done; the screen has the words for it. */
export type AuditAction =
  | 'agency.added'
  | 'agency.spellingTaught'
  | 'agency.membersChosen'
  | 'plan.imported'
  | 'plan.updated'
  | 'plan.withdrawn'
  | 'plan.restored'
  | 'task.updated'
  | 'task.added'
  | 'task.revised'
  | 'task.dropped'
  | 'task.returned'
  | 'task.deleted'
  | 'task.restored'
  | 'task.extended'
  | 'progress.recorded'
  | 'progress.corrected'
  | 'attachment.added'
  | 'attachment.removed'
  | 'document.drafted'
  | 'document.updated'
  | 'document.discarded'
  | 'document.restored'
  | 'document.sentToSign'
  | 'document.takenBack'
  | 'document.issued'
  | 'document.revoked'
  | 'register.numberingChanged'
  | 'register.startsSet'
  | 'register.reserved'
  | 'register.released'
  | 'template.replaced'
  | 'template.restored'
  | 'paperLists.saved'
  | 'indicator.added'
  | 'indicator.updated'
  | 'indicator.dropped'
  | 'indicator.valueRecorded'
  | 'indicator.valueCorrected'
  | 'indicator.valueDeleted'
  | 'criterion.added'
  | 'criterion.revised'
  | 'criterion.scored'
  | 'criterion.dropped'
  | 'report.drafted'
  | 'report.updated'
  | 'report.versionSaved'
  | 'report.commented'
  | 'report.commentResolved'
  | 'report.discarded'
  | 'report.sent'
  | 'office.saved'
  | 'office.dueSoonSet'
  | 'data.restored'
  | 'profile.changed'
  | 'profile.imported'
  | 'exchange.merged'
  | 'change.undone'
  | 'change.redone';

export type AuditSubject =
  | 'agency'
  | 'plan'
  | 'task'
  | 'document'
  | 'office'
  | 'indicator'
  | 'report'
  | 'criterion'
  | 'register'
  | 'template'
  | 'paperLists'
  | 'profile';

type Fields = Readonly<Record<string, unknown>>;

export interface AuditEntry {
  readonly action: AuditAction;
  readonly subject: AuditSubject;
  readonly subjectId: number;
  readonly before: Fields | null;
  readonly after: Fields | null;
}

/** Adds one entry. Called inside the transaction that makes the change, so that neither stands without the other. */
export function insertAuditEntry(db: Database, entry: AuditEntry, context: WriteContext): void {
  prepareOnce<[object]>(
    db,
    `INSERT INTO audit_entry (at, actor, action, subject, subject_id, before, after)
     VALUES (@at, @actor, @action, @subject, @subjectId, @before, @after)`,
  ).run({
    at: context.now,
    actor: context.actor,
    action: entry.action,
    subject: entry.subject,
    subjectId: entry.subjectId,
    before: entry.before && JSON.stringify(entry.before),
    after: entry.after && JSON.stringify(entry.after),
  });
}

/** The fields that changed, and only those, on both sides. */
export interface FieldChanges {
  readonly before: Fields;
  readonly after: Fields;
}

/** The fields given in `after` that differ from `before`, on both sides; null when nothing does. */
export function changedFields(before: Fields, after: Fields): FieldChanges | null {
  const keys = Object.keys(after).filter(
    (key) => after[key] !== undefined && !isDeepStrictEqual(before[key], after[key]),
  );
  if (keys.length === 0) return null;
  const pick = (fields: Fields): Fields => Object.fromEntries(keys.map((key) => [key, fields[key]]));
  return { before: pick(before), after: pick(after) };
}

interface HistoryRow {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What happened to a task, oldest first; it begins with the import of its plan. */
export function listTaskHistory(
  db: Database,
  task: { readonly id: number; readonly planId: number },
): readonly HistoryEntry[] {
  return db
    .prepare<[{ readonly id: number; readonly planId: number }], HistoryRow>(
      `SELECT id, at, actor, action, before, after FROM audit_entry
       WHERE (subject = 'task' AND subject_id = @id) OR (subject = 'plan' AND subject_id = @planId)
       ORDER BY id`,
    )
    .all({ id: task.id, planId: task.planId })
    .map((row) => ({ ...row, before: parseFields(row.before), after: parseFields(row.after) }));
}

function parseFields(json: string | null): Fields | null {
  return json === null ? null : JSON.parse(json);
}

/** Which change it was: the number orders, the instant tells two databases apart. */
export interface AuditMark {
  readonly id: number;
  /** ISO instant, UTC. */
  readonly at: string;
}

/** The last change; null in a database that has none. By number: the clock of a PC may have been set back. */
export function findLastEntry(db: Database): AuditMark | null {
  return db.prepare<[], AuditMark>('SELECT id, at FROM audit_entry ORDER BY id DESC LIMIT 1').get() ?? null;
}
