/** Beside the papers: which công văn pressed whom for what, and the numbers that are kept for papers to come. */
import type { FieldsOf } from '../../../core/exchange/record-schemas.ts';
import { findAgencies } from '../../agencies/agencies.ts';
import type { WriteContext } from '../../context.ts';
import type { Database } from '../../database.ts';
import { changedFields, insertAuditEntry } from '../../history/audit.ts';
import { findByUid, joinKey, merged, type RecordStore } from '../record-store.ts';
import { wordTask } from './work-stores.ts';

type ReminderFields = FieldsOf<'reminders'>;
type ReservationFields = FieldsOf<'reservations'>;

const reminderKey = ({ of }: ReminderFields) => joinKey(of.document, of.task);

export const reminderStore: RecordStore<ReminderFields> = {
  kind: 'reminders',
  tables: ['reminder'],
  read: (db) => {
    const rows = db
      .prepare<[], ReminderFields['of']>(
        `SELECT document.uid AS document, task.uid AS task, agency.name AS agency FROM reminder
         JOIN document ON document.id = reminder.document_id JOIN task ON task.id = reminder.task_id
         JOIN agency ON agency.id = reminder.agency_id ORDER BY document_id, task_id`,
      )
      .all();
    return new Map(rows.map((of) => [reminderKey({ of }), { id: 0, fields: { of } }]));
  },
  keyOf: reminderKey,
  mapNames: ({ of }, name) => ({ of: { ...of, document: name('documents', of.document) } }),
  mapAgencies: ({ of }, name) => ({ of: { ...of, agency: name(of.agency) } }),
  insert: (db, _, { of }) => {
    const documentId = findByUid(db, 'document', of.document);
    const taskId = findByUid(db, 'task', of.task);
    const agency = findAgencies(db, [of.agency]).get(of.agency);
    if (documentId === undefined || taskId === undefined || !agency) return;
    // The paper's own entry in the audit trail tells of it.
    db.prepare('INSERT INTO reminder (document_id, task_id, agency_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
      documentId,
      taskId,
      agency.id,
    );
  },
  // Which tasks a paper pressed for is said once, when it is composed.
  update: () => undefined,
  remove: () => undefined,
  words: { subject: (db, key, fields) => (fields ? wordTask(db, fields.of.task) : key), labels: {}, values: {} },
};

const reservationKey = ({ of }: ReservationFields) => joinKey(of.series, of.year, of.number);

export const reservationStore: RecordStore<ReservationFields> = {
  kind: 'reservations',
  tables: ['reserved_number'],
  read: (db) => {
    const rows = db
      .prepare<[], ReservationFields['of'] & { note: string; isReleased: 0 | 1; by: string; at: string }>(
        `SELECT series, year, number, note, is_released AS isReleased, reserved_by AS "by", reserved_at AS at
         FROM reserved_number ORDER BY series, year, number`,
      )
      .all();
    return new Map(
      rows.map(({ note, isReleased, by, at, ...of }) => {
        const fields = { of, note, isReleased: isReleased === 1, recorded: { by, at } };
        return [reservationKey(fields), { id: 0, fields }];
      }),
    );
  },
  keyOf: reservationKey,
  changedAt: ({ recorded }) => recorded.at,
  insert: (db, _, fields, context) => writeReservation(db, null, fields, context),
  update: (db, { fields: before }, after, context) => writeReservation(db, before, after, context),
  remove: (db, { fields: { of } }, context) => {
    db.prepare('DELETE FROM reserved_number WHERE series = @series AND year = @year AND number = @number').run(of);
    insertAuditEntry(db, { action: merged, subject: 'register', subjectId: 1, before: of, after: null }, context);
  },
  words: {
    subject: (_, key, fields) =>
      fields ? `Số giữ lại ${fields.of.number} năm ${fields.of.year}, sổ ${fields.of.series}` : key,
    labels: { note: 'Ghi chú', isReleased: 'Giữ số' },
    values: { isReleased: (is: boolean) => (is ? 'Đã trả lại' : 'Đang giữ') },
  },
};

/** A number that a paper bears by now is no longer kept for one. */
function writeReservation(
  db: Database,
  before: ReservationFields | null,
  after: ReservationFields,
  context: WriteContext,
): void {
  const { of, note, isReleased, recorded } = after;
  db.prepare(
    `INSERT INTO reserved_number (series, year, number, note, is_released, reserved_at, reserved_by)
     VALUES (@series, @year, @number, @note, @isReleased, @at, @by)
     ON CONFLICT DO UPDATE SET note = excluded.note, is_released = excluded.is_released, reserved_at = excluded.reserved_at,
       reserved_by = excluded.reserved_by`,
  ).run({ ...of, note, isReleased: isReleased ? 1 : 0, ...recorded });
  const changes = changedFields({ ...before }, { ...of, note, isReleased });
  if (!changes) return;
  const entry = { action: merged, subject: 'register', subjectId: 1 } as const;
  insertAuditEntry(
    db,
    { ...entry, before: before && { ...of, ...changes.before }, after: { ...of, ...changes.after } },
    context,
  );
}
