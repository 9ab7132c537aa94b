/** All SQL of reports: their texts, comments, and what was sent; report-versions.ts has the earlier texts. Drafts nothing and reckons nothing. */
import type { Appendix, Block } from '../../core/domain/document-draft.ts';
import type { LiveFigure, ReportComment, ReportReceiver, ReportState } from '../../core/domain/report.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { Outline } from '../../core/report/outline.ts';
import type { WriteContext } from '../context.ts';
import { type Database, returnedId, transaction } from '../database.ts';
import { insertAuditEntry } from '../history/audit.ts';

/** What was sent, figure by figure, with the rows each was made from. */
export interface ReportSnapshot {
  readonly appendices: readonly Appendix[];
  readonly figures: Readonly<Record<string, LiveFigure>>;
}

/** A report as it is stored. */
export interface StoredReport {
  readonly id: number;
  readonly periodKey: string;
  readonly outline: Outline;
  readonly planId: number | null;
  readonly planTitle: string | null;
  readonly receiver: ReportReceiver;
  readonly state: ReportState;
  readonly version: number;
  readonly blocks: readonly Block[];
  readonly carriedFromId: number | null;
  readonly documentId: number | null;
  readonly sentAt: string | null;
  readonly snapshot: ReportSnapshot | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

type ReportRow = Omit<StoredReport, 'outline' | 'blocks' | 'snapshot'> & {
  readonly outline: string;
  readonly blocks: string;
  readonly snapshot: string | null;
};

const selectReport = `
  SELECT report.id, period_key AS periodKey, outline, plan_id AS planId, plan.title AS planTitle, receiver, state,
    report.version, blocks, carried_from_id AS carriedFromId, document_id AS documentId, sent_at AS sentAt, snapshot,
    created_at AS createdAt, updated_at AS updatedAt
  FROM report LEFT JOIN plan ON plan.id = report.plan_id
  WHERE discarded_at IS NULL`;

function toReport(row: ReportRow): StoredReport {
  return {
    ...row,
    outline: JSON.parse(row.outline),
    blocks: JSON.parse(row.blocks),
    snapshot: row.snapshot === null ? null : JSON.parse(row.snapshot),
  };
}

/** All reports, the last changed first. */
export function listReports(db: Database): readonly StoredReport[] {
  return db.prepare<[], ReportRow>(`${selectReport} ORDER BY updated_at DESC, report.id DESC`).all().map(toReport);
}

/** Throws AppError `record.notFound`, for a discarded report too. */
export function getReport(db: Database, id: number): StoredReport {
  const row = db.prepare<[number], ReportRow>(`${selectReport} AND report.id = ?`).get(id);
  if (!row) throw new AppError('record.notFound');
  return toReport(row);
}

export interface NewReport {
  readonly periodKey: string;
  readonly outline: Outline;
  readonly planId: number | null;
  readonly receiver: ReportReceiver;
  readonly blocks: readonly Block[];
  readonly carriedFromId: number | null;
}

/** Keeps a new draft. */
export function insertReport(db: Database, report: NewReport, context: WriteContext): StoredReport {
  return transaction(db, () => {
    const row = db
      .prepare<[object], { readonly id: number }>(
        `INSERT INTO report (period_key, outline, plan_id, receiver, state, blocks, carried_from_id, created_at, updated_at)
         VALUES (@periodKey, @outline, @planId, @receiver, 'draft', @blocks, @carriedFromId, @now, @now) RETURNING id`,
      )
      .get({
        ...report,
        outline: JSON.stringify(report.outline),
        blocks: JSON.stringify(report.blocks),
        now: context.now,
      });
    const id = returnedId(row);
    const after = { periodKey: report.periodKey, outline: report.outline.code, carriedFromId: report.carriedFromId };
    writeTrail(db, 'report.drafted', id, after, context);
    return getReport(db, id);
  });
}

type ReportAction =
  | 'report.drafted'
  | 'report.updated'
  | 'report.commented'
  | 'report.commentResolved'
  | 'report.discarded'
  | 'report.sent';

function writeTrail(
  db: Database,
  action: ReportAction,
  subjectId: number,
  after: Readonly<Record<string, unknown>> | null,
  context: WriteContext,
): void {
  insertAuditEntry(db, { action, subject: 'report', subjectId, before: null, after }, context);
}

/** A draft that may still be changed, at the version it was read. */
function getChangeable(db: Database, id: number, version: number): StoredReport {
  const report = getReport(db, id);
  if (report.state === 'sent') throw new AppError('report.alreadySent');
  if (report.version !== version) throw new AppError('record.changedMeanwhile');
  return report;
}

/** The blocks that changed, by their place: a report of fifty pages is not copied into the trail with every pause. */
function describeChanges(before: readonly Block[], after: readonly Block[]) {
  const texts = after.map((block) => JSON.stringify(block));
  const known = new Set(before.map((block) => JSON.stringify(block)));
  const kept = new Set(texts);
  return {
    before: { blocks: before.filter((block) => !kept.has(JSON.stringify(block))) },
    after: { blocks: after.filter((_, i) => !known.has(texts[i] ?? '')) },
  };
}

/**
 * Keeps what the clerk has written. Throws AppError `record.notFound`, `record.changedMeanwhile`, `report.alreadySent`.
 */
export function updateReport(
  db: Database,
  { id, version, blocks }: { readonly id: number; readonly version: number; readonly blocks: readonly Block[] },
  context: WriteContext,
): StoredReport {
  return transaction(db, () => {
    const present = getChangeable(db, id, version);
    const written = JSON.stringify(blocks);
    if (written === JSON.stringify(present.blocks)) return present;
    db.prepare('UPDATE report SET blocks = ?, version = version + 1, updated_at = ? WHERE id = ?').run(
      written,
      context.now,
      id,
    );
    const changes = describeChanges(present.blocks, blocks);
    insertAuditEntry(db, { action: 'report.updated', subject: 'report', subjectId: id, ...changes }, context);
    return getReport(db, id);
  });
}

/** Takes a draft out of the list; its row stays. Throws AppError `record.notFound`, `report.alreadySent`. */
export function discardReport(db: Database, id: number, context: WriteContext): void {
  transaction(db, () => {
    if (getReport(db, id).state === 'sent') throw new AppError('report.alreadySent');
    db.prepare('UPDATE report SET discarded_at = ?, version = version + 1 WHERE id = ?').run(context.now, id);
    writeTrail(db, 'report.discarded', id, null, context);
  });
}

export interface ReportSending extends ReportSnapshot {
  readonly id: number;
  readonly version: number;
  /** The text as it is sent, every figure frozen. */
  readonly blocks: readonly Block[];
}

/**
 * Locks a report as it goes out. From then on neither text nor snapshot can be altered.
 * Throws AppError `record.notFound`, `record.changedMeanwhile`, `report.alreadySent`.
 */
export function sendReport(db: Database, sending: ReportSending, context: WriteContext): StoredReport {
  return transaction(db, () => {
    getChangeable(db, sending.id, sending.version);
    const snapshot: ReportSnapshot = { appendices: sending.appendices, figures: sending.figures };
    db.prepare(
      `UPDATE report SET state = 'sent', blocks = @blocks, snapshot = @snapshot, sent_at = @now, updated_at = @now,
         version = version + 1
       WHERE id = @id`,
    ).run({
      id: sending.id,
      blocks: JSON.stringify(sending.blocks),
      snapshot: JSON.stringify(snapshot),
      now: context.now,
    });
    writeTrail(db, 'report.sent', sending.id, { figures: Object.keys(sending.figures).length }, context);
    return getReport(db, sending.id);
  });
}

/** Remembers the paper that was made of a report. */
export function linkPaper(db: Database, id: number, documentId: number): void {
  db.prepare('UPDATE report SET document_id = ? WHERE id = ?').run(documentId, id);
}

/** Notes a comment on the words it quotes. Throws AppError `record.notFound`. */
export function addReportComment(
  db: Database,
  { id, quote, text }: { readonly id: number; readonly quote: string; readonly text: string },
  context: WriteContext,
): void {
  transaction(db, () => {
    getReport(db, id);
    db.prepare(
      `INSERT INTO report_comment (report_id, quote, text, author, created_at)
       VALUES (@id, @quote, @text, @author, @now)`,
    ).run({ id, quote, text, author: context.actor, now: context.now });
    writeTrail(db, 'report.commented', id, { quote, text }, context);
  });
}

/** Marks a comment as dealt with; it stays. Throws AppError `record.notFound`. */
export function resolveReportComment(db: Database, commentId: number, context: WriteContext): void {
  transaction(db, () => {
    const row = db
      .prepare<[string, number], { readonly id: number }>(
        'UPDATE report_comment SET resolved_at = ? WHERE id = ? AND resolved_at IS NULL RETURNING report_id AS id',
      )
      .get(context.now, commentId);
    if (!row) throw new AppError('record.notFound');
    writeTrail(db, 'report.commentResolved', row.id, { commentId }, context);
  });
}

/** Comments, oldest first. */
export function listReportComments(db: Database, id: number): readonly ReportComment[] {
  return db
    .prepare<[number], ReportComment>(
      `SELECT id, quote, text, author, created_at AS createdAt, resolved_at AS resolvedAt FROM report_comment
       WHERE report_id = ? ORDER BY id`,
    )
    .all(id);
}
