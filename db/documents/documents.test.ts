import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DocumentDraft } from '../../core/domain/document-draft.ts';
import { AppError } from '../../core/ipc/result.ts';
import { context, documentDraft, openMemory } from '../testing/test-papers.ts';
import {
  discardDraft,
  findNextNumber,
  getDocument,
  getIssuedFile,
  insertDraft,
  issueDocument,
  listDocuments,
  updateDraft,
} from './documents.ts';

function paperOf(text: string) {
  const file = new TextEncoder().encode(text);
  return { file, sha256: createHash('sha256').update(file).digest('hex') };
}

function storeDraft(db: ReturnType<typeof openMemory>, draft: DocumentDraft = documentDraft()) {
  return insertDraft(db, draft, context);
}

/** Issues a stored draft under a number and date. */
function issue(db: ReturnType<typeof openMemory>, id: number, number: number, issuedOn = '2026-11-22') {
  const { draft, version } = getDocument(db, id);
  const numbered = { ...draft, header: { ...draft.header, number, issuedOn } };
  return issueDocument(db, { id, version, number, issuedOn, draft: numbered, ...paperOf(`văn bản ${id}`) }, context);
}

test('a draft is kept, listed and changed', () => {
  const db = openMemory();
  const stored = storeDraft(db);
  expect(stored).toEqual({
    id: 1,
    kind: 'BC',
    state: 'draft',
    number: null,
    symbol: 'BC-SNV',
    issuedOn: null,
    subject: 'Kết quả cải cách hành chính quý III năm 2026',
    signatoryName: 'Trần Văn Bình',
    createdAt: context.now,
    updatedAt: context.now,
    fileSha256: null,
    correctsId: null,
    draft: documentDraft(),
    version: 1,
  });
  const draft = documentDraft({ subject: 'Kết quả 9 tháng năm 2026' });
  const later = { ...context, now: '2026-11-22T04:00:00.000Z' };
  expect(updateDraft(db, { id: 1, version: 1, draft }, later)).toMatchObject({
    subject: 'Kết quả 9 tháng năm 2026',
    updatedAt: later.now,
    createdAt: context.now,
    version: 2,
    draft,
  });
  expect(updateDraft(db, { id: 1, version: 2, draft }, context).version).toBe(2);
  expect(() => updateDraft(db, { id: 1, version: 1, draft }, context)).toThrow(new AppError('record.changedMeanwhile'));
  expect(() => updateDraft(db, { id: 7, version: 1, draft }, context)).toThrow(new AppError('record.notFound'));
});

test('the audit trail keeps only the blocks that changed', () => {
  const db = openMemory();
  const paragraph = (text: string) => ({ type: 'paragraph' as const, runs: [{ text }] });
  const before = ['một', 'hai', 'ba', 'bốn'].map(paragraph);
  storeDraft(db, documentDraft({}, { blocks: before }));
  const after = ['một', 'hai rưỡi', 'ba', 'bốn'].map(paragraph);
  updateDraft(db, { id: 1, version: 1, draft: documentDraft({}, { blocks: after }) }, context);
  updateDraft(db, { id: 1, version: 2, draft: documentDraft({}, { blocks: after.slice(1) }) }, context);
  const entries = db
    .prepare<[], string>("SELECT before || ' → ' || after FROM audit_entry WHERE action = 'document.updated'")
    .pluck()
    .all();
  const span = (at: number, ...items: unknown[]) => JSON.stringify({ blocks: { at, items } });
  expect(entries).toEqual([
    `${span(1, paragraph('hai'))} → ${span(1, paragraph('hai rưỡi'))}`,
    `${span(0, paragraph('một'))} → ${span(0)}`,
  ]);
});

test('a discarded draft leaves the list and stays in the database', () => {
  const db = openMemory();
  storeDraft(db);
  discardDraft(db, 1, context);
  expect(listDocuments(db)).toEqual([]);
  expect(() => getDocument(db, 1)).toThrow(new AppError('record.notFound'));
  expect(db.prepare('SELECT subject FROM document').pluck().get()).toBe('Kết quả cải cách hành chính quý III năm 2026');
});

test('numbers run by kind and symbol within a year', () => {
  const db = openMemory();
  const report = storeDraft(db).id;
  const notice = storeDraft(db, documentDraft({ symbol: 'TB-SNV' }, { kind: 'TB' })).id;
  expect(findNextNumber(db, { id: report, issuedOn: '2026-01-02' })).toBe(1);
  issue(db, report, 7);
  const next = storeDraft(db).id;
  expect(findNextNumber(db, { id: next, issuedOn: '2026-12-31' })).toBe(8);
  expect(findNextNumber(db, { id: next, issuedOn: '2027-01-01' })).toBe(1);
  expect(findNextNumber(db, { id: notice, issuedOn: '2026-12-31' })).toBe(1);
  db.prepare("UPDATE document SET state = 'revoked' WHERE id = ?").run(report);
  expect(findNextNumber(db, { id: next, issuedOn: '2026-12-31' })).toBe(8);
});

test('an issued paper is in the register with the very file', () => {
  const db = openMemory();
  const { id } = storeDraft(db);
  const { file, sha256 } = paperOf(`văn bản ${id}`);
  expect(issue(db, id, 5)).toMatchObject({
    state: 'issued',
    number: 5,
    issuedOn: '2026-11-22',
    fileSha256: sha256,
    version: 2,
    draft: { header: { number: 5, issuedOn: '2026-11-22' } },
  });
  expect(getIssuedFile(db, id)).toEqual(file);
  expect(() => getIssuedFile(db, storeDraft(db).id)).toThrow(new AppError('record.notFound'));
  expect(listDocuments(db).map(({ state }) => state)).toEqual(['draft', 'issued']);
});

test('a number is given once; the next free one is named', () => {
  const db = openMemory();
  issue(db, storeDraft(db).id, 5);
  const { id } = storeDraft(db);
  expect(() => issue(db, id, 5)).toThrow(
    new AppError('document.numberTaken', { number: 5, series: 'BC-SNV', year: '2026', next: 6 }),
  );
  expect(getDocument(db, id)).toMatchObject({ state: 'draft', number: null, version: 1 });
  expect(issue(db, id, 5, '2027-01-04')).toMatchObject({ state: 'issued', number: 5 });
});

test('an issued paper cannot be altered, by the program or behind its back', () => {
  const db = openMemory();
  const { id } = storeDraft(db);
  issue(db, id, 5);
  const alreadyIssued = new AppError('document.alreadyIssued', { code: '05/BC-SNV' });
  expect(() => updateDraft(db, { id, version: 2, draft: documentDraft() }, context)).toThrow(alreadyIssued);
  expect(() => discardDraft(db, id, context)).toThrow(alreadyIssued);
  expect(() => issue(db, id, 6)).toThrow(alreadyIssued);
  for (const change of [
    "draft = json_set(draft, '$.header.number', 6)",
    "file = x'00'",
    "file_sha256 = '0000000000000000000000000000000000000000000000000000000000000000'",
    "state = 'draft'",
  ]) {
    expect(() => db.exec(`UPDATE document SET ${change}`)).toThrow('an issued document cannot be altered');
  }
  expect(() => db.exec("UPDATE document SET discarded_at = '2026-11-22'")).toThrow(/CHECK constraint failed/);
  expect(() => db.exec('DELETE FROM document')).toThrow('an issued document cannot be deleted');
  db.exec("UPDATE document SET state = 'revoked'");
  expect(() => db.exec("UPDATE document SET state = 'issued'")).toThrow('an issued document cannot be altered');
});

test('what is issued must bear its number and date, and the digest must be that of the file', () => {
  const db = openMemory();
  const { id, version } = storeDraft(db);
  const given = { id, version, number: 5, issuedOn: '2026-11-22', ...paperOf('x') };
  expect(() => issueDocument(db, { ...given, draft: documentDraft() }, context)).toThrow(/number and date/);
  const draft = documentDraft({ number: 5, issuedOn: '2026-11-22' });
  expect(() => issueDocument(db, { ...given, draft, sha256: 'f'.repeat(64) }, context)).toThrow(/digest/);
  expect(getDocument(db, id).state).toBe('draft');
});

test('a draft marked as a state secret is not kept, and the one kept before stays', () => {
  const db = openMemory();
  const refused = new AppError('document.secret', { mark: 'MẬT' });
  expect(() => storeDraft(db, documentDraft({ subject: 'Phương án bảo vệ (Mật)' }))).toThrow(refused);
  expect(listDocuments(db)).toEqual([]);
  const { id, version, draft } = storeDraft(db, documentDraft({ subject: 'Công tác bảo vệ bí mật nhà nước' }));
  const marked = { ...draft, header: { ...draft.header, subject: 'Độ mật: Mật' } };
  expect(() => updateDraft(db, { id, version, draft: marked }, context)).toThrow(refused);
  expect(getDocument(db, id)).toMatchObject({ version, subject: 'Công tác bảo vệ bí mật nhà nước' });
});
