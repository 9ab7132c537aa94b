/**
 * Papers in the exchange: drafts, the register with the very files that were issued, kept numbers, and which công văn pressed whom.
 * What was issued outranks what is still a draft, and a number that is given here is given to no other paper.
 */
import type { FieldsOf } from '../../../core/exchange/record-schemas.ts';
import { findAgencies } from '../../agencies/agencies.ts';
import type { WriteContext } from '../../context.ts';
import { type Database, prepareOnce, returnedId } from '../../database.ts';
import { changedFields, insertAuditEntry } from '../../history/audit.ts';
import { findContent } from '../../progress/attachment-files.ts';
import { attachmentStoreOf } from '../../progress/attachments.ts';
import {
  findByUid,
  joinKey,
  type LocalRecord,
  merged,
  type RecordMap,
  type RecordStore,
  wordDay,
} from '../record-store.ts';
import { wordTask } from './work-stores.ts';

type DocumentFields = FieldsOf<'documents'>;
type Paper = DocumentFields['paper'];
type ReminderFields = FieldsOf<'reminders'>;
type ReservationFields = FieldsOf<'reservations'>;

interface DocumentRow {
  readonly id: number;
  readonly uid: string;
  readonly draft: string;
  readonly state: Paper['state'];
  readonly isDiscarded: 0 | 1;
  readonly series: string | null;
  readonly sha256: string | null;
  readonly revokedReason: string | null;
  readonly corrects: string | null;
  readonly createdAt: string;
}

function readDocuments(db: Database): RecordMap<DocumentFields> {
  const rows = db
    .prepare<[], DocumentRow>(
      `SELECT document.id, document.uid, document.draft, document.state, document.discarded_at IS NOT NULL AS isDiscarded,
         document.series, document.file_sha256 AS sha256, document.revoked_reason AS revokedReason,
         corrected.uid AS corrects, document.created_at AS createdAt
       FROM document LEFT JOIN document AS corrected ON corrected.id = document.corrects_id ORDER BY document.id`,
    )
    .all();
  return new Map(
    rows.map(({ id, uid, draft, isDiscarded, corrects, createdAt, ...paper }) => {
      const whole = { ...paper, draft: JSON.parse(draft), isDiscarded: isDiscarded === 1 };
      return [uid, { id, fields: { paper: whole, corrects, createdAt } }];
    }),
  );
}

const rankOf: Readonly<Record<Paper['state'], number>> = { draft: 0, sentToSign: 0, issued: 1, revoked: 2 };
const wordCode = ({ draft: { header } }: Paper) => `${String(header.number ?? '').padStart(2, '0')}/${header.symbol}`;

/** The file of an issued paper, as it came in the package. */
function fileOf(db: Database, { sha256 }: Paper): Buffer | null {
  return sha256 === null ? null : findContent(attachmentStoreOf(db), sha256);
}

function tell(db: Database, id: number, before: Paper | null, after: Paper, context: WriteContext): void {
  const side = ({ draft, state, isDiscarded, sha256 }: Paper) => ({
    ...{ state, isDiscarded, fileSha256: sha256, subject: draft.header.subject },
    ...{ symbol: draft.header.symbol, number: draft.header.number },
  });
  const entry = { action: merged, subject: 'document', subjectId: id } as const;
  insertAuditEntry(db, { ...entry, before: before && side(before), after: side(after) }, context);
}

function insertDocument(db: Database, uid: string, fields: DocumentFields, context: WriteContext): void {
  const { paper, corrects, createdAt } = fields;
  const id = returnedId(
    db
      .prepare<[object], { readonly id: number }>(
        `INSERT INTO document (uid, state, kind, draft, file, file_sha256, series, revoked_reason, corrects_id, created_at,
           updated_at, discarded_at)
         VALUES (@uid, @state, @kind, @draft, @file, @sha256, @series, @revokedReason, @correctsId, @createdAt, @now,
           iif(@isDiscarded, @now, NULL)) RETURNING id`,
      )
      .get({
        ...{ uid, ...paper, kind: paper.draft.kind, draft: JSON.stringify(paper.draft), file: fileOf(db, paper) },
        ...{ correctsId: findByUid(db, 'document', corrects) ?? null, createdAt, now: context.now },
        isDiscarded: paper.isDiscarded ? 1 : 0,
      }),
  );
  tell(db, id, null, paper, context);
}

function updateDocument(
  db: Database,
  { id, fields: before }: LocalRecord<DocumentFields>,
  { paper, corrects }: DocumentFields,
  context: WriteContext,
): void {
  const isIssuedNow = rankOf[paper.state] > 0 && rankOf[before.paper.state] === 0;
  if (rankOf[before.paper.state] === 0) {
    db.prepare(
      `UPDATE document SET state = @state, kind = @kind, draft = @draft, file = @file, file_sha256 = @sha256, series = @series,
         revoked_reason = @revokedReason, corrects_id = ifnull(@correctsId, corrects_id), version = version + 1,
         updated_at = @now, discarded_at = iif(@isDiscarded, ifnull(discarded_at, @now), NULL)
       WHERE id = @id`,
    ).run({
      ...{ id, ...paper, kind: paper.draft.kind, draft: JSON.stringify(paper.draft) },
      ...{ file: isIssuedNow ? fileOf(db, paper) : null, correctsId: findByUid(db, 'document', corrects) ?? null },
      ...{ now: context.now, isDiscarded: paper.isDiscarded ? 1 : 0 },
    });
  } else if (paper.state === 'revoked' && before.paper.state === 'issued') {
    db.prepare(
      `UPDATE document SET state = 'revoked', revoked_reason = @revokedReason, version = version + 1, updated_at = @now
       WHERE id = @id`,
    ).run({ id, revokedReason: paper.revokedReason, now: context.now });
  }
  if (changedFields({ ...before.paper }, { ...paper })) tell(db, id, before.paper, paper, context);
}

/** The number, when another paper bears it here. */
function findNumberTaken(db: Database, uid: string, { draft, state, series }: Paper): string | null {
  if (rankOf[state] === 0) return null;
  const { number, symbol, issuedOn } = draft.header;
  return (
    prepareOnce<[object], { readonly subject: string }>(
      db,
      `SELECT subject FROM document WHERE state IN ('issued', 'revoked') AND uid <> @uid AND series = @series
         AND number = @number AND symbol = @symbol AND substr(issued_on, 1, 4) = @year`,
    ).get({ uid, series, number, symbol, year: issuedOn?.slice(0, 4) ?? '' })?.subject ?? null
  );
}

function isWhole({ draft: { header }, state, series, sha256, isDiscarded }: Paper): boolean {
  return (
    rankOf[state] === 0 || (header.number !== null && header.issuedOn !== null && !!series && !!sha256 && !isDiscarded)
  );
}

export const documentStore: RecordStore<DocumentFields> = {
  kind: 'documents',
  tables: ['document'],
  read: readDocuments,
  contents: ({ paper }) => (paper.sha256 === null ? [] : [paper.sha256]),
  changedAt: () => null,
  outrank: (field, mine: Paper, theirs: Paper) => {
    if (field !== 'paper' || rankOf[mine.state] + rankOf[theirs.state] === 0) return null;
    return rankOf[theirs.state] > rankOf[mine.state] && (rankOf[mine.state] === 0 || mine.sha256 === theirs.sha256)
      ? 'theirs'
      : 'mine';
  },
  refuse: (db, uid, { paper }, isThere) => {
    if (!isWhole(paper)) return `văn bản “${paper.draft.header.subject}” trong gói không đủ số, ngày hoặc tệp`;
    const holder = findNumberTaken(db, uid, paper);
    if (holder !== null)
      return `văn bản số ${wordCode(paper)} “${paper.draft.header.subject}”: máy này đã cấp số đó cho “${holder}”`;
    if (paper.sha256 === null || isThere(paper.sha256)) return null;
    return `văn bản số ${wordCode(paper)} không có tệp đi kèm trong gói`;
  },
  insert: insertDocument,
  update: updateDocument,
  // A draft is discarded by a field of it; an issued paper stays.
  remove: () => undefined,
  words: {
    subject: (_, key, fields) => (fields ? `Văn bản “${fields.paper.draft.header.subject}”` : key),
    labels: { paper: 'Dự thảo', corrects: 'Đính chính văn bản' },
    values: {
      paper: (paper: Paper) => {
        if (paper.isDiscarded) return 'Đã bỏ dự thảo';
        if (rankOf[paper.state] > 0) return `Số ${wordCode(paper)} ngày ${wordDay(paper.draft.header.issuedOn)}`;
        const words = paper.draft.blocks.flatMap((block) =>
          block.type === 'table' ? [] : [block.runs.map(({ text }) => text).join('')],
        );
        return [paper.draft.header.subject, ...words].join('\n').slice(0, 600);
      },
    },
  },
};

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
