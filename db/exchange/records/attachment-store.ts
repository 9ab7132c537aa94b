/**
 * Attached files in the exchange. A record is named by its place, its name and the hash of its content; the content travels beside
 * it and is on the disk before the row (progress/attachment-files.ts).
 */
import { attachmentExtensions, cleanAttachmentName, extensionOf } from '../../../core/domain/attachment.ts';
import type { FieldsOf } from '../../../core/exchange/record-schemas.ts';
import { findAgencies } from '../../agencies/agencies.ts';
import type { WriteContext } from '../../context.ts';
import type { Database } from '../../database.ts';
import { insertAuditEntry } from '../../history/audit.ts';
import { bumpTaskVersion } from '../../tasks/tasks.ts';
import { findByUid, joinKey, type LocalRecord, merged, type RecordMap, type RecordStore } from '../record-store.ts';
import { wordPlace } from './work-stores.ts';

type AttachmentFields = FieldsOf<'attachments'>;

const attachmentKey = ({ of }: AttachmentFields) => joinKey(of.task, of.periodKey, of.agency, of.sha256, of.fileName);

interface AttachmentRow {
  readonly id: number;
  readonly task: string;
  readonly periodKey: string;
  readonly agency: string | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly by: string;
  readonly at: string;
  readonly isRemoved: 0 | 1;
}

/** Of rows that say the same (attached, taken off, attached again) the one that stands counts, else the last. */
function readAttachments(db: Database): RecordMap<AttachmentFields> {
  const rows = db
    .prepare<[], AttachmentRow>(
      `SELECT attachment.id, task.uid AS task, period_key AS periodKey, agency.name AS agency, file_name AS fileName, sha256,
         size_bytes AS sizeBytes, attached_by AS "by", attached_at AS at, removed_at IS NOT NULL AS isRemoved
       FROM attachment JOIN task ON task.id = attachment.task_id LEFT JOIN agency ON agency.id = attachment.agency_id
       ORDER BY removed_at IS NULL, attachment.id`,
    )
    .all();
  return new Map(
    rows.map(({ id, by, at, isRemoved, ...of }) => {
      const fields = { of, isRemoved: isRemoved === 1, recorded: { by, at } };
      return [attachmentKey(fields), { id, fields }];
    }),
  );
}

function tell(db: Database, taskId: number, fields: AttachmentFields, isThere: boolean, context: WriteContext): void {
  const { periodKey, agency, fileName, sha256 } = fields.of;
  const change = { periodKey, agencyName: agency, fileName, sha256 };
  bumpTaskVersion(db, taskId);
  insertAuditEntry(
    db,
    {
      action: merged,
      subject: 'task',
      subjectId: taskId,
      before: isThere ? null : change,
      after: isThere ? change : null,
    },
    context,
  );
}

function insertAttachment(db: Database, fields: AttachmentFields, context: WriteContext): void {
  const { of, recorded, isRemoved } = fields;
  const taskId = findByUid(db, 'task', of.task);
  const agency = of.agency === null ? null : findAgencies(db, [of.agency]).get(of.agency);
  if (taskId === undefined || agency === undefined) return;
  db.prepare(
    `INSERT INTO attachment (task_id, period_key, agency_id, file_name, size_bytes, sha256, attached_by, attached_at,
       removed_at)
     VALUES (@taskId, @periodKey, @agencyId, @fileName, @sizeBytes, @sha256, @by, @at, iif(@isRemoved, @now, NULL))`,
  ).run({
    ...{ taskId, periodKey: of.periodKey, agencyId: agency?.id ?? null, fileName: of.fileName },
    ...{ sizeBytes: of.sizeBytes, sha256: of.sha256, ...recorded, isRemoved: isRemoved ? 1 : 0, now: context.now },
  });
  tell(db, taskId, fields, !isRemoved, context);
}

function updateAttachment(
  db: Database,
  { id, fields }: LocalRecord<AttachmentFields>,
  after: AttachmentFields,
  context: WriteContext,
): void {
  db.prepare(
    `UPDATE attachment SET removed_at = iif(@isRemoved, ifnull(removed_at, @now), NULL), attached_by = @by, attached_at = @at
     WHERE id = @id`,
  ).run({ id, isRemoved: after.isRemoved ? 1 : 0, now: context.now, ...after.recorded });
  const taskId = findByUid(db, 'task', fields.of.task);
  if (taskId !== undefined && fields.isRemoved !== after.isRemoved) tell(db, taskId, after, !after.isRemoved, context);
}

export const attachmentStore: RecordStore<AttachmentFields> = {
  kind: 'attachments',
  tables: ['attachment'],
  read: readAttachments,
  keyOf: attachmentKey,
  mapAgencies: (fields, name) => ({
    ...fields,
    of: { ...fields.of, agency: fields.of.agency === null ? null : name(fields.of.agency) },
  }),
  contents: ({ of }) => [of.sha256],
  refuse: (_, __, { of }, isThere) => {
    const isKnownKind = attachmentExtensions.includes(extensionOf(of.fileName));
    const isCleanName = cleanAttachmentName(of.fileName) === of.fileName;
    if (!isKnownKind || !isCleanName) return `tệp “${cleanAttachmentName(of.fileName)}” không thuộc loại được đính kèm`;
    if (isThere(of.sha256)) return null;
    return `tệp “${of.fileName}” không có nội dung đi kèm trong gói`;
  },
  changedAt: ({ recorded }) => recorded.at,
  insert: (db, _, fields, context) => insertAttachment(db, fields, context),
  update: updateAttachment,
  remove: (db, { id, fields }, context) => {
    db.prepare('DELETE FROM attachment WHERE id = ?').run(id);
    const taskId = findByUid(db, 'task', fields.of.task);
    if (taskId !== undefined) tell(db, taskId, fields, false, context);
  },
  words: {
    subject: (db, key, fields) => (fields ? `${wordPlace(db, fields.of)} · ${fields.of.fileName}` : key),
    labels: { isRemoved: 'Tệp minh chứng' },
    values: { isRemoved: (is: boolean) => (is ? 'Đã bỏ' : 'Đính kèm') },
  },
};
