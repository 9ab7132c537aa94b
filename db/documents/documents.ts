/** All SQL of drafts, issued papers and the register of outgoing documents (sổ văn bản đi). Writes no .docx. */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { DocumentDetail, DocumentDraft, DocumentView } from '../../core/domain/document-draft.ts';
import { findGaps } from '../../core/domain/draft-gaps.ts';
import type { NumberNeighbours } from '../../core/domain/register.ts';
import { findSecrecyOfDraft } from '../../core/domain/secrecy.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { WriteContext } from '../context.ts';
import { type Database, returnedId, transaction } from '../database.ts';
import { insertAuditEntry } from '../history/audit.ts';
import { describeDraftChanges } from './draft-changes.ts';
import { findNeighbours, findNextInSeries, findSeries, takeNumber } from './register.ts';

/** A draft as changed on screen. `version` is `DocumentDetail.version` as it was read. */
export interface DraftUpdate {
  readonly id: number;
  readonly version: number;
  readonly draft: DocumentDraft;
}

/** A paper on its way into the register: `draft` bears number and date, `file` was made from it. */
export interface DocumentIssue extends DraftUpdate {
  readonly number: number;
  /** `YYYY-MM-DD`; its year is the register's. */
  readonly issuedOn: string;
  readonly file: Uint8Array;
  /** SHA-256 of `file`, hexadecimal. */
  readonly sha256: string;
}

const viewColumns = `id, kind, state, number, symbol, issued_on AS issuedOn, subject, signatory_name AS signatoryName,
  created_at AS createdAt, updated_at AS updatedAt, file_sha256 AS fileSha256, corrects_id AS correctsId`;

/** Keeps a new draft; `correctsId` names the issued paper that it corrects. Throws AppError `document.secret`. */
export function insertDraft(
  db: Database,
  draft: DocumentDraft,
  context: WriteContext,
  correctsId: number | null = null,
): DocumentDetail {
  refuseSecret(draft);
  return transaction(db, () => {
    const row = db
      .prepare<[object], { readonly id: number }>(
        `INSERT INTO document (state, kind, draft, corrects_id, created_at, updated_at)
         VALUES ('draft', @kind, @draft, @correctsId, @now, @now) RETURNING id`,
      )
      .get({ kind: draft.kind, draft: JSON.stringify(draft), correctsId, now: context.now });
    const id = returnedId(row);
    const after = { kind: draft.kind, symbol: draft.header.symbol, subject: draft.header.subject };
    insertAuditEntry(
      db,
      { action: 'document.drafted', subject: 'document', subjectId: id, before: null, after },
      context,
    );
    return getDocument(db, id);
  });
}

/** Drafts, last changed first, then the register, newest number first. Discarded drafts are left out. */
export function listDocuments(db: Database): readonly DocumentView[] {
  return db
    .prepare<[], DocumentView>(
      `SELECT ${viewColumns} FROM document WHERE discarded_at IS NULL
       ORDER BY state IN ('issued', 'revoked'), CASE WHEN state IN ('draft', 'sentToSign') THEN updated_at END DESC,
         issued_on DESC, number DESC, id DESC`,
    )
    .all();
}

/** One draft or issued paper. Throws AppError `record.notFound`, for a discarded draft too. */
export function getDocument(db: Database, id: number): DocumentDetail {
  const row = db
    .prepare<[number], DocumentView & { readonly draft: string; readonly version: number }>(
      `SELECT ${viewColumns}, draft, version FROM document WHERE id = ? AND discarded_at IS NULL`,
    )
    .get(id);
  if (!row) throw new AppError('record.notFound');
  return { ...row, draft: JSON.parse(row.draft) };
}

/**
 * Keeps what the clerk has written; the audit trail gets the parts that changed.
 * Throws AppError `record.notFound`, `record.changedMeanwhile`, `document.alreadyIssued`, `document.secret`.
 */
export function updateDraft(db: Database, update: DraftUpdate, context: WriteContext): DocumentDetail {
  refuseSecret(update.draft);
  return transaction(db, () => {
    const present = getChangeableDraft(db, update);
    const changes = describeDraftChanges(present.draft, update.draft);
    if (!changes) return present;
    db.prepare('UPDATE document SET draft = @draft, version = version + 1, updated_at = @now WHERE id = @id').run({
      id: update.id,
      draft: JSON.stringify(update.draft),
      now: context.now,
    });
    insertAuditEntry(
      db,
      { action: 'document.updated', subject: 'document', subjectId: update.id, ...changes },
      context,
    );
    return getDocument(db, update.id);
  });
}

function refuseSecret(draft: DocumentDraft): void {
  const mark = findSecrecyOfDraft(draft);
  if (mark) throw new AppError('document.secret', { mark });
}

/** Places that a message names; the screen shows them all. */
const mostNamedPlaces = 3;

function refuseUnfinished(draft: DocumentDraft): void {
  const gaps = findGaps(draft);
  if (gaps.length === 0) return;
  const named = gaps.slice(0, mostNamedPlaces).map(({ words }) => words);
  const places = `${named.join('; ')}${gaps.length > named.length ? '; …' : ''}`;
  throw new AppError('document.unfinished', { count: gaps.length, places });
}

/** Takes a draft out of the list; its row stays. Throws AppError `record.notFound`, `document.alreadyIssued`. */
export function discardDraft(db: Database, id: number, context: WriteContext): void {
  transaction(db, () => {
    assertNotIssued(getDocument(db, id));
    db.prepare('UPDATE document SET discarded_at = @now, version = version + 1 WHERE id = @id').run({
      id,
      now: context.now,
    });
    insertAuditEntry(
      db,
      { action: 'document.discarded', subject: 'document', subjectId: id, before: null, after: null },
      context,
    );
  });
}

/**
 * The number this document gets when it is issued on that day: outgoing numbers run from 01 on 1 January to 31 December
 * (NĐ 30/2020, Điều 15). Throws AppError `record.notFound`.
 */
export function findNextNumber(
  db: Database,
  { id, issuedOn }: { readonly id: number; readonly issuedOn: string },
): number {
  const { kind, symbol } = getDocument(db, id);
  return findNextInSeries(db, findSeries(db, { kind, symbol, issuedOn }));
}

/** The papers beside a number that this document would get on that day. Throws AppError `record.notFound`. */
export function findNumberNeighbours(
  db: Database,
  { id, issuedOn, number }: { readonly id: number; readonly issuedOn: string; readonly number: number },
): NumberNeighbours {
  const { kind, symbol } = getDocument(db, id);
  return findNeighbours(db, findSeries(db, { kind, symbol, issuedOn }), number);
}

/** Trình ký: the draft lies with who signs; it can still be changed. Throws AppError as `updateDraft` does. */
export function sendToSign(
  db: Database,
  document: Pick<DraftUpdate, 'id' | 'version'>,
  context: WriteContext,
): DocumentDetail {
  return setDraftState(db, document, 'sentToSign', context);
}

/** Back from who signs to the draft. Throws AppError as `updateDraft` does. */
export function takeBackFromSigning(
  db: Database,
  document: Pick<DraftUpdate, 'id' | 'version'>,
  context: WriteContext,
): DocumentDetail {
  return setDraftState(db, document, 'draft', context);
}

function setDraftState(
  db: Database,
  document: Pick<DraftUpdate, 'id' | 'version'>,
  state: 'draft' | 'sentToSign',
  context: WriteContext,
): DocumentDetail {
  return transaction(db, () => {
    const present = getChangeableDraft(db, document);
    if (present.state === state) return present;
    db.prepare('UPDATE document SET state = @state, version = version + 1, updated_at = @now WHERE id = @id').run({
      id: document.id,
      state,
      now: context.now,
    });
    const action = state === 'sentToSign' ? 'document.sentToSign' : 'document.takenBack';
    insertAuditEntry(db, { action, subject: 'document', subjectId: document.id, before: null, after: null }, context);
    return getDocument(db, document.id);
  });
}

/**
 * Thu hồi: an issued paper no longer holds; its number and its file stay in the register.
 * Throws AppError `record.notFound`, `document.notIssued`.
 */
export function revokeDocument(
  db: Database,
  { id, reason }: { readonly id: number; readonly reason: string },
  context: WriteContext,
): DocumentDetail {
  return transaction(db, () => {
    if (getDocument(db, id).state !== 'issued') throw new AppError('document.notIssued');
    db.prepare(
      `UPDATE document SET state = 'revoked', revoked_reason = @reason, version = version + 1, updated_at = @now
       WHERE id = @id`,
    ).run({ id, reason, now: context.now });
    insertAuditEntry(
      db,
      { action: 'document.revoked', subject: 'document', subjectId: id, before: null, after: { reason } },
      context,
    );
    return getDocument(db, id);
  });
}

/**
 * Enters a paper in the register and keeps the very file that goes out. From then on it cannot be altered.
 * Throws AppError `record.notFound`, `record.changedMeanwhile`, `document.alreadyIssued`, `document.unfinished`,
 * `document.numberTaken`, `document.numberSkipped`.
 */
export function issueDocument(db: Database, issue: DocumentIssue, context: WriteContext): DocumentDetail {
  assertConsistent(issue);
  refuseUnfinished(issue.draft);
  return transaction(db, () => {
    const { kind } = issue.draft;
    const { symbol } = issue.draft.header;
    getChangeableDraft(db, issue);
    const series = findSeries(db, { kind, symbol, issuedOn: issue.issuedOn });
    takeNumber(db, issue.number, symbol, series);
    db.prepare(
      `UPDATE document SET state = 'issued', draft = @draft, file = @file, file_sha256 = @sha256, series = @series,
         version = version + 1, updated_at = @now
       WHERE id = @id`,
    ).run({
      id: issue.id,
      series: series.series,
      draft: JSON.stringify(issue.draft),
      file: Buffer.from(issue.file),
      sha256: issue.sha256,
      now: context.now,
    });
    const after = { number: issue.number, issuedOn: issue.issuedOn, fileSha256: issue.sha256 };
    insertAuditEntry(
      db,
      { action: 'document.issued', subject: 'document', subjectId: issue.id, before: null, after },
      context,
    );
    return getDocument(db, issue.id);
  });
}

/**
 * The very file that was issued, byte for byte. Throws AppError `record.notFound` when the document was not issued,
 * `database.damaged` when the bytes no longer are those that were kept.
 */
export function getIssuedFile(db: Database, id: number): Uint8Array {
  const row = db
    .prepare<[number], { readonly file: Buffer; readonly sha256: string }>(
      `SELECT file, file_sha256 AS sha256 FROM document WHERE id = ? AND state IN ('issued', 'revoked')`,
    )
    .get(id);
  if (!row) throw new AppError('record.notFound');
  if (sha256Of(row.file) !== row.sha256) throw new AppError('database.damaged', { folder: dirname(db.name) });
  return new Uint8Array(row.file);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function getChangeableDraft(db: Database, { id, version }: Pick<DraftUpdate, 'id' | 'version'>): DocumentDetail {
  const document = getDocument(db, id);
  assertNotIssued(document);
  if (document.version !== version) throw new AppError('record.changedMeanwhile');
  return document;
}

function assertNotIssued({ state, number, symbol }: DocumentView): void {
  if (state !== 'issued' && state !== 'revoked') return;
  throw new AppError('document.alreadyIssued', { code: `${String(number).padStart(2, '0')}/${symbol}` });
}

/** What the register says and what stands on the paper must be the same; a difference is a fault of the caller. */
function assertConsistent({ draft, number, issuedOn, file, sha256 }: DocumentIssue): void {
  if (draft.header.number !== number || draft.header.issuedOn !== issuedOn) {
    throw new Error('the draft does not bear the number and date it is issued under');
  }
  if (sha256Of(file) !== sha256) throw new Error('the digest is not that of the file');
}
