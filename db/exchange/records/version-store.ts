/**
 * Earlier texts of a report in the exchange: each is what it was when it was saved, so both PCs have them all afterwards. Their numbers
 * are of one PC: what comes in is numbered on.
 */
import type { FieldsOf } from '../../../core/exchange/record-schemas.ts';
import { insertAuditEntry } from '../../history/audit.ts';
import { findNextVersionNumber } from '../../reports/report-versions.ts';
import { findByUid, joinKey, merged, type RecordStore } from '../record-store.ts';
import { packRows, unpackRows } from './report-rows.ts';

type VersionFields = FieldsOf<'versions'>;

interface VersionRow {
  readonly report: string;
  readonly note: string;
  readonly savedBy: string;
  readonly savedAt: string;
  readonly blocks: string;
}

const versionKey = ({ of }: VersionFields) =>
  joinKey(of.report, of.savedAt, of.savedBy.slice(0, 60), of.note.slice(0, 60));

export const versionStore: RecordStore<VersionFields> = {
  kind: 'versions',
  tables: ['report_version'],
  read: (db) => {
    const rows = db
      .prepare<[], VersionRow>(
        `SELECT report.uid AS report, note, saved_by AS savedBy, saved_at AS savedAt, report_version.blocks
         FROM report_version JOIN report ON report.id = report_version.report_id
         ORDER BY report_version.report_id, report_version.number`,
      )
      .all();
    return new Map(
      rows.map(({ blocks, ...of }) => {
        const { rows: named, pack } = packRows(db);
        const content = { blocks: pack(JSON.parse(blocks)) as VersionFields['content']['blocks'], rows: named };
        const fields = { of, content };
        return [versionKey(fields), { id: 0, fields }];
      }),
    );
  },
  keyOf: versionKey,
  mapNames: ({ of, content }, name) => ({ of: { ...of, report: name('reports', of.report) }, content }),
  changedAt: ({ of }) => of.savedAt,
  // What was saved is not edited: texts of one name differ only in rows that one of the PCs has not.
  outrank: (field) => (field === 'content' ? 'mine' : null),
  insert: (db, _, { of, content }, context) => {
    const reportId = findByUid(db, 'report', of.report);
    if (reportId === undefined) return;
    const number = findNextVersionNumber(db, reportId);
    db.prepare(
      `INSERT INTO report_version (report_id, number, note, blocks, saved_by, saved_at)
       VALUES (@reportId, @number, @note, @blocks, @savedBy, @savedAt)`,
    ).run({
      ...{ reportId, number, note: of.note, savedBy: of.savedBy, savedAt: of.savedAt },
      blocks: JSON.stringify(unpackRows(db, content.rows, content.blocks)),
    });
    const after = { number, note: of.note };
    insertAuditEntry(db, { action: merged, subject: 'report', subjectId: reportId, before: null, after }, context);
  },
  update: () => undefined,
  remove: (db, { fields: { of } }, context) => {
    const reportId = findByUid(db, 'report', of.report);
    if (reportId === undefined) return;
    db.prepare(
      `DELETE FROM report_version
       WHERE report_id = @reportId AND note = @note AND saved_by = @savedBy AND saved_at = @savedAt`,
    ).run({ reportId, note: of.note, savedBy: of.savedBy, savedAt: of.savedAt });
    const before = { note: of.note };
    insertAuditEntry(db, { action: merged, subject: 'report', subjectId: reportId, before, after: null }, context);
  },
  words: {
    subject: (_, key, fields) => (fields ? `Bản lưu báo cáo “${fields.of.note}”` : key),
    labels: { content: 'Bản lưu của báo cáo' },
    values: {},
  },
};
