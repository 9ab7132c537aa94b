/**
 * Reports and the comments on them in the exchange. The rows that a text was drafted from have numbers of this database: they travel
 * under the names of their records, and are numbers again on the other PC. A report that was sent outranks its draft.
 */
import { createHash } from 'node:crypto';
import { findPeriod } from '../../../core/domain/reporting-period.ts';
import { draftNameOf, type Final, isForeignName } from '../../../core/exchange/final-names.ts';
import type { FieldsOf } from '../../../core/exchange/record-schemas.ts';
import type { WriteContext } from '../../context.ts';
import { type Database, returnedId } from '../../database.ts';
import { changedFields, insertAuditEntry } from '../../history/audit.ts';
import {
  findByUid,
  joinKey,
  type LocalRecord,
  merged,
  type RecordMap,
  type RecordStore,
  type Ruling,
} from '../record-store.ts';
import { packRows, unpackRows } from './report-rows.ts';

type ReportFields = FieldsOf<'reports'>;
type ReportText = ReportFields['text'];
type CommentFields = FieldsOf<'comments'>;

interface ReportRow {
  readonly id: number;
  readonly uid: string;
  readonly periodKey: string;
  readonly outline: string;
  readonly plan: string | null;
  readonly receiver: ReportFields['head']['receiver'];
  readonly state: ReportText['state'];
  readonly blocks: string;
  readonly carriedFrom: string | null;
  readonly document: string | null;
  readonly sentAt: string | null;
  readonly snapshot: string | null;
  readonly createdAt: string;
  readonly isDiscarded: 0 | 1;
}

function toText(db: Database, row: ReportRow): ReportText {
  const { rows, pack } = packRows(db);
  return {
    blocks: pack(JSON.parse(row.blocks)) as ReportText['blocks'],
    snapshot: pack(row.snapshot === null ? null : JSON.parse(row.snapshot)) as ReportText['snapshot'],
    ...{ state: row.state, sentAt: row.sentAt, isDiscarded: row.isDiscarded === 1, rows },
  };
}

function readReports(db: Database): RecordMap<ReportFields> {
  const rows = db
    .prepare<[], ReportRow>(
      `SELECT report.id, report.uid, report.period_key AS periodKey, report.outline, plan.uid AS plan, report.receiver,
         report.state, report.blocks, earlier.uid AS carriedFrom, document.uid AS document, report.sent_at AS sentAt,
         report.snapshot, report.created_at AS createdAt, report.discarded_at IS NOT NULL AS isDiscarded
       FROM report LEFT JOIN plan ON plan.id = report.plan_id
       LEFT JOIN report AS earlier ON earlier.id = report.carried_from_id
       LEFT JOIN document ON document.id = report.document_id ORDER BY report.id`,
    )
    .all();
  return new Map(
    rows.map((row) => {
      const { periodKey, outline, plan, receiver, carriedFrom, createdAt } = row;
      const head = { periodKey, outline: JSON.parse(outline), plan, receiver, createdAt };
      // Which of the reports of one draft it was carried on from may differ from PC to PC: named by the draft, it is the same.
      const earlier = carriedFrom && draftNameOf(carriedFrom);
      return [
        row.uid,
        {
          id: row.id,
          fields: { head: { ...head, carriedFrom: earlier }, text: toText(db, row), document: row.document },
        },
      ];
    }),
  );
}

/** The text with rows under their numbers here; a row that is not here is left out. */
function toColumns(db: Database, text: ReportText) {
  return {
    ...{ state: text.state, sentAt: text.sentAt, isDiscarded: text.isDiscarded ? 1 : 0 },
    blocks: JSON.stringify(unpackRows(db, text.rows, text.blocks)),
    snapshot: text.snapshot === null ? null : JSON.stringify(unpackRows(db, text.rows, text.snapshot)),
  };
}

function tell(db: Database, id: number, before: ReportFields | null, after: ReportFields, context: WriteContext): void {
  const side = ({ head, text }: ReportFields) => ({
    ...{ periodKey: head.periodKey, outline: head.outline.code, state: text.state, isDiscarded: text.isDiscarded },
    blocks: text.blocks,
  });
  const changes = changedFields(before ? side(before) : {}, side(after));
  const entry = { action: merged, subject: 'report', subjectId: id } as const;
  insertAuditEntry(db, { ...entry, before: before && (changes?.before ?? {}), after: changes?.after ?? {} }, context);
}

function insertReportRecord(db: Database, uid: string, fields: ReportFields, context: WriteContext): void {
  const { head, text, document } = fields;
  const id = returnedId(
    db
      .prepare<[object], { readonly id: number }>(
        `INSERT INTO report (uid, period_key, outline, plan_id, receiver, state, blocks, carried_from_id, document_id, sent_at,
           snapshot, created_at, updated_at, discarded_at)
         VALUES (@uid, @periodKey, @outline, @planId, @receiver, @state, @blocks, @carriedFromId, @documentId, @sentAt,
           @snapshot, @createdAt, @now, iif(@isDiscarded, @now, NULL)) RETURNING id`,
      )
      .get({
        ...{ uid, periodKey: head.periodKey, outline: JSON.stringify(head.outline), receiver: head.receiver },
        ...{ planId: findByUid(db, 'plan', head.plan) ?? null, createdAt: head.createdAt, now: context.now },
        ...{ carriedFromId: findByUid(db, 'report', head.carriedFrom) ?? null },
        ...{ documentId: findByUid(db, 'document', document) ?? null, ...toColumns(db, text) },
      }),
  );
  tell(db, id, null, fields, context);
}

function updateReportRecord(
  db: Database,
  { id, fields: before }: LocalRecord<ReportFields>,
  after: ReportFields,
  context: WriteContext,
): void {
  const documentId = findByUid(db, 'document', after.document) ?? null;
  if (before.text.state === 'sent') {
    db.prepare('UPDATE report SET document_id = ?, version = version + 1 WHERE id = ?').run(documentId, id);
  } else {
    db.prepare(
      `UPDATE report SET state = @state, blocks = @blocks, sent_at = @sentAt, snapshot = @snapshot, document_id = @documentId,
         version = version + 1, updated_at = @now, discarded_at = iif(@isDiscarded, ifnull(discarded_at, @now), NULL)
       WHERE id = @id`,
    ).run({ id, documentId, now: context.now, ...toColumns(db, after.text) });
  }
  tell(db, id, before, after, context);
}

/** A report that was sent is the one of that moment: the rows that its text names may be missing on one of the PCs. */
function finalOf({ text: { state, sentAt } }: ReportFields): Final | null {
  if (state !== 'sent' || sentAt === null) return null;
  return { print: createHash('sha256').update(sentAt).digest('hex'), at: sentAt };
}

function outrankText(mine: ReportText, theirs: ReportText): Ruling | null {
  if (mine.state === 'draft' && theirs.state === 'draft') return null;
  return mine.state === 'draft' ? 'theirs' : 'mine';
}

/** Of the papers that a report's draft was issued as, the report is linked with the one that kept the draft's name. */
function outrankPaper(mine: string | null, theirs: string | null): Ruling | null {
  if (mine === null || theirs === null || draftNameOf(mine) !== draftNameOf(theirs)) return null;
  return theirs < mine ? 'theirs' : 'mine';
}

const isWhole = ({ state, sentAt, snapshot, isDiscarded }: ReportText) =>
  state === 'draft' || (sentAt !== null && snapshot !== null && !isDiscarded);
/** "Báo cáo “…” Quý III năm 2026". */
export const wordReport = ({ head }: ReportFields) =>
  `Báo cáo “${head.outline.name}” ${findPeriod(head.periodKey)?.name ?? head.periodKey}`;

export const reportStore: RecordStore<ReportFields> = {
  kind: 'reports',
  tables: ['report'],
  read: readReports,
  finalOf,
  mapNames: (fields, name) => ({ ...fields, document: fields.document && name('documents', fields.document) }),
  outrank: (field, mine: never, theirs: never) => {
    if (field === 'text') return outrankText(mine, theirs);
    return field === 'document' ? outrankPaper(mine, theirs) : null;
  },
  refuse: (_, uid, fields) =>
    isWhole(fields.text) && !isForeignName(uid, finalOf(fields))
      ? null
      : `${wordReport(fields)} trong gói không đủ phần đã gửi`,
  insert: insertReportRecord,
  update: updateReportRecord,
  // A draft is discarded by a field of it; a report that was sent stays.
  remove: () => undefined,
  words: {
    subject: (_, key, fields) => (fields ? wordReport(fields) : key),
    labels: { head: 'Đề cương', text: 'Nội dung báo cáo', document: 'Văn bản của báo cáo' },
    values: {
      text: ({ blocks, isDiscarded }: ReportText) =>
        isDiscarded
          ? 'Đã bỏ dự thảo'
          : blocks
              .flatMap((block) => (block.type === 'table' ? [] : [block.runs.map(({ text }) => text).join('')]))
              .join('\n')
              .slice(0, 600),
      document: () => 'Đã lập văn bản',
      head: ({ outline }: ReportFields['head']) => outline.name,
    },
  },
};

const commentKey = ({ of }: CommentFields) =>
  joinKey(of.report, of.createdAt, of.author.slice(0, 60), of.text.slice(0, 60));

function findCommentId(db: Database, { of }: CommentFields): number | undefined {
  return db
    .prepare<[object], { readonly id: number }>(
      `SELECT report_comment.id FROM report_comment JOIN report ON report.id = report_comment.report_id
       WHERE report.uid = @report AND report_comment.created_at = @createdAt AND author = @author AND text = @text`,
    )
    .get(of)?.id;
}

function tellComment(db: Database, { of, resolvedAt }: CommentFields, isThere: boolean, context: WriteContext): void {
  const id = findByUid(db, 'report', of.report);
  if (id === undefined) return;
  const side = { quote: of.quote, text: of.text, resolvedAt };
  const entry = { action: merged, subject: 'report', subjectId: id } as const;
  insertAuditEntry(db, { ...entry, before: isThere ? null : side, after: isThere ? side : null }, context);
}

export const commentStore: RecordStore<CommentFields> = {
  kind: 'comments',
  tables: ['report_comment'],
  read: (db) => {
    const rows = db
      .prepare<[], CommentFields['of'] & { readonly id: number; readonly resolvedAt: string | null }>(
        `SELECT report_comment.id, report.uid AS report, quote, text, author, report_comment.created_at AS createdAt,
           resolved_at AS resolvedAt
         FROM report_comment JOIN report ON report.id = report_comment.report_id ORDER BY report_comment.id`,
      )
      .all();
    return new Map(
      rows.map(({ id, resolvedAt, ...of }) => {
        const fields = { of, resolvedAt };
        return [commentKey(fields), { id, fields }];
      }),
    );
  },
  keyOf: commentKey,
  mapNames: ({ of, resolvedAt }, name) => ({ of: { ...of, report: name('reports', of.report) }, resolvedAt }),
  changedAt: ({ of }) => of.createdAt,
  insert: (db, _, fields, context) => {
    const reportId = findByUid(db, 'report', fields.of.report);
    if (reportId === undefined || findCommentId(db, fields) !== undefined) return;
    const { quote, text, author, createdAt } = fields.of;
    db.prepare(
      `INSERT INTO report_comment (report_id, quote, text, author, created_at, resolved_at)
       VALUES (@reportId, @quote, @text, @author, @createdAt, @resolvedAt)`,
    ).run({ reportId, quote, text, author, createdAt, resolvedAt: fields.resolvedAt });
    tellComment(db, fields, true, context);
  },
  update: (db, { id }, after, context) => {
    db.prepare('UPDATE report_comment SET resolved_at = ? WHERE id = ?').run(after.resolvedAt, id);
    tellComment(db, after, true, context);
  },
  remove: (db, { id, fields }, context) => {
    db.prepare('DELETE FROM report_comment WHERE id = ?').run(id);
    tellComment(db, fields, false, context);
  },
  words: {
    subject: (_, key, fields) => (fields ? `Góp ý “${fields.of.text}”` : key),
    labels: { resolvedAt: 'Góp ý' },
    values: { resolvedAt: () => 'Đã xử lý' },
  },
};
