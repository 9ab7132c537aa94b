/** All SQL of the earlier texts of a report, kept under a note each. */
import type { Block } from '../../core/domain/document-draft.ts';
import type { ReportVersion } from '../../core/domain/report.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { WriteContext } from '../context.ts';
import { type Database, transaction } from '../database.ts';
import { insertAuditEntry } from '../history/audit.ts';
import { getReport } from './reports.ts';

/** The number of the next version of a report; they begin at 1. */
export function findNextVersionNumber(db: Database, reportId: number): number {
  const newest = db
    .prepare<[number], number | null>('SELECT max(number) FROM report_version WHERE report_id = ?')
    .pluck()
    .get(reportId);
  return (newest ?? 0) + 1;
}

/** Keeps the text as it stands as a version of its own. Throws AppError `record.notFound`. */
export function saveReportVersion(
  db: Database,
  { id, note }: { readonly id: number; readonly note: string },
  context: WriteContext,
): void {
  transaction(db, () => {
    const { blocks } = getReport(db, id);
    const number = findNextVersionNumber(db, id);
    db.prepare(
      `INSERT INTO report_version (report_id, number, note, blocks, saved_by, saved_at)
       VALUES (@id, @number, @note, @blocks, @savedBy, @savedAt)`,
    ).run({ id, number, note, blocks: JSON.stringify(blocks), savedBy: context.actor, savedAt: context.now });
    const entry = { action: 'report.versionSaved', subject: 'report', subjectId: id } as const;
    insertAuditEntry(db, { ...entry, before: null, after: { number, note } }, context);
  });
}

/** Versions, those saved last first; one that came from another PC later bears a higher number. */
export function listReportVersions(db: Database, id: number): readonly ReportVersion[] {
  return db
    .prepare<[number], ReportVersion>(
      `SELECT number, note, saved_by AS savedBy, saved_at AS savedAt FROM report_version WHERE report_id = ?
       ORDER BY saved_at DESC, number DESC`,
    )
    .all(id);
}

/** The text of a version. Throws AppError `record.notFound`. */
export function getReportVersion(
  db: Database,
  { id, number }: { readonly id: number; readonly number: number },
): readonly Block[] {
  const blocks = db
    .prepare<[number, number], string>('SELECT blocks FROM report_version WHERE report_id = ? AND number = ?')
    .pluck()
    .get(id, number);
  if (blocks === undefined) throw new AppError('record.notFound');
  return JSON.parse(blocks);
}
