/** Numbers of outgoing papers: one series, no hole, nothing given twice. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentDraft } from '../../core/domain/document-draft.ts';
import { findOutOfOrder } from '../../core/domain/register.ts';
import { AppError } from '../../core/ipc/result.ts';
import { getUndoState, undoStep } from '../history/undo.ts';
import { context, documentDraft, openMemory } from '../testing/test-papers.ts';
import {
  getDocument,
  insertDraft,
  issueDocument,
  revokeDocument,
  sendToSign,
  takeBackFromSigning,
  updateDraft,
} from './documents.ts';
import {
  checkRegister,
  findNeighbours,
  findNextInSeries,
  getRegister,
  releaseNumber,
  reserveNumbers,
  saveNumbering,
} from './register.ts';

type Db = ReturnType<typeof openMemory>;
const reports = { series: 'BC|SNV', year: 2026 };
const today = '2026-11-22';

function issue(db: Db, number: number, draft: DocumentDraft = documentDraft(), issuedOn = today): number {
  const { id, version } = insertDraft(db, draft, context);
  const numbered = { ...draft, header: { ...draft.header, number, issuedOn } };
  const file = new TextEncoder().encode(`văn bản ${id}`);
  const sha256 = createHash('sha256').update(file).digest('hex');
  issueDocument(db, { id, version, number, issuedOn, draft: numbered, file, sha256 }, context);
  return id;
}

/** What a công văn has besides. */
const dispatch: Partial<DocumentDraft> = { kind: 'CV', addressees: ['Sở Tài chính'] };

const standing = (db: Db) =>
  getRegister(db, 2026, today).entries.map(({ series, number, state, note }) =>
    `${series} ${number} ${state} ${note}`.trim(),
  );

test('an office may begin its year at any number; from then on no number is left out', () => {
  const db = openMemory();
  issue(db, 58);
  expect(findNextInSeries(db, reports)).toBe(59);
  expect(() => issue(db, 61)).toThrow(
    new AppError('document.numberSkipped', { number: 61, series: 'BC-SNV', year: '2026', next: 59 }),
  );
  issue(db, 57);
  issue(db, 59);
  expect(standing(db)).toEqual(['BC|SNV 57 issued', 'BC|SNV 58 issued', 'BC|SNV 59 issued']);
});

test('a kept number is passed over, and can be given back', () => {
  const db = openMemory();
  issue(db, 1);
  expect(reserveNumbers(db, { series: reports, count: 2, note: 'Báo cáo năm' }, context)).toEqual([2, 3]);
  expect(findNextInSeries(db, reports)).toBe(4);
  issue(db, 4);
  releaseNumber(db, { ...reports, number: 2 }, context);
  expect(() => releaseNumber(db, { ...reports, number: 2 }, context)).toThrow(new AppError('record.notFound'));
  expect(standing(db)).toEqual([
    'BC|SNV 1 issued',
    'BC|SNV 2 released Báo cáo năm',
    'BC|SNV 3 reserved Báo cáo năm',
    'BC|SNV 4 issued',
  ]);
  expect(findNextInSeries(db, reports)).toBe(2);
  issue(db, 2);
  issue(db, 3);
  expect(standing(db)).toEqual(['BC|SNV 1 issued', 'BC|SNV 2 issued', 'BC|SNV 3 issued', 'BC|SNV 4 issued']);
});

test('kinds count apart, or together when the office says so; no number and symbol stand on two papers', () => {
  const db = openMemory();
  const notice = documentDraft({ symbol: 'TB-SNV' }, { kind: 'TB' });
  const board = documentDraft({ symbol: 'TB-BCĐ' }, { kind: 'TB' });
  issue(db, 1);
  issue(db, 2);
  issue(db, 1, notice);
  saveNumbering(db, 'shared', context);
  // The series of all kinds goes on behind what the agency gave before; another agency starts anew.
  expect(findNextInSeries(db, { series: '*|SNV', year: 2026 })).toBe(3);
  expect(findNextInSeries(db, { series: '*|BCĐ', year: 2026 })).toBe(1);
  expect(findNextInSeries(db, { series: '*|SNV', year: 2027 })).toBe(1);
  expect(() => issue(db, 1)).toThrow(/đã được cấp.*Số kế tiếp còn trống là 3/);
  issue(db, 3, notice);
  expect(() => issue(db, 3)).toThrow(/đã được cấp/);
  issue(db, 4);
  issue(db, 1, board);
  expect(standing(db).filter((line) => line.startsWith('*'))).toEqual([
    '*|BCĐ 1 issued',
    '*|SNV 3 issued',
    '*|SNV 4 issued',
  ]);
  saveNumbering(db, 'perKind', context);
  // 03 stands on a thông báo, 04 on a báo cáo: of báo cáo 03 is free, and then 05.
  expect(findNextInSeries(db, reports)).toBe(3);
  issue(db, 3);
  expect(() => issue(db, 4)).toThrow(/đã được cấp.*Số kế tiếp còn trống là 5/);
  issue(db, 5);
});

test('the year ends on 31 December: the next day counts from 01 again, and the old year can still be written to', () => {
  const db = openMemory();
  issue(db, 1, documentDraft(), '2026-12-30');
  issue(db, 2, documentDraft(), '2026-12-31');
  const newYear = { series: 'BC|SNV', year: 2027 };
  expect(findNextInSeries(db, newYear)).toBe(1);
  issue(db, 1, documentDraft({ year: 2027 }), '2027-01-01');
  issue(db, 3, documentDraft(), '2026-12-31');
  expect(findNextInSeries(db, newYear)).toBe(2);
  expect(getRegister(db, 2027, '2027-01-01').entries.map(({ number }) => number)).toEqual([1]);
  expect(getRegister(db, 2026, '2027-01-01').entries.map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('numbers and days run together: the paper whose day would be passed is named', () => {
  const db = openMemory();
  issue(db, 1, documentDraft(), '2026-03-02');
  issue(db, 2, documentDraft(), '2026-03-05');
  reserveNumbers(db, { series: reports, count: 1, note: 'Báo cáo quý' }, context);
  issue(db, 4, documentDraft(), '2026-03-20');
  const at = (number: number, day: string) => findOutOfOrder(findNeighbours(db, reports, number), day)?.number ?? null;
  expect(at(3, '2026-03-10')).toBeNull();
  expect(at(3, '2026-03-05')).toBeNull();
  expect(at(3, '2026-03-04')).toBe(2);
  expect(at(3, '2026-03-21')).toBe(4);
  expect(at(5, '2026-03-19')).toBe(4);
  expect(findNeighbours(db, { ...reports, year: 2027 }, 1)).toEqual({ before: null, after: null });
});

test('what was issued is not undone, nor what was made of it before', () => {
  const db = openMemory();
  reserveNumbers(db, { series: reports, count: 1, note: 'Báo cáo quý' }, context);
  const { id, version, draft } = insertDraft(db, documentDraft(), context);
  const changed = { ...draft, header: { ...draft.header, subject: 'Kết quả quý III' } };
  const saved = updateDraft(db, { id, version, draft: changed }, context);
  const numbered = { ...saved.draft, header: { ...saved.draft.header, number: 1, issuedOn: today } };
  const file = new TextEncoder().encode('văn bản');
  const sha256 = createHash('sha256').update(file).digest('hex');
  issueDocument(db, { id, version: saved.version, number: 1, issuedOn: today, draft: numbered, file, sha256 }, context);
  for (let i = 0; i < 10; i += 1) {
    const next = getUndoState(db).undo;
    if (!next) break;
    try {
      undoStep(db, next.id, context);
    } catch (error) {
      expect(error).toMatchObject({ code: 'change.cannotUndo' });
    }
  }
  expect(standing(db)).toEqual(['BC|SNV 1 issued']);
  expect(getDocument(db, id)).toMatchObject({
    state: 'issued',
    number: 1,
    subject: 'Kết quả quý III',
    fileSha256: sha256,
  });
  expect(findNextInSeries(db, reports)).toBe(2);
});

test('of two drafts that were offered the same number the second is told the next one', () => {
  const db = openMemory();
  const offered = findNextInSeries(db, reports);
  issue(db, offered);
  expect(() => issue(db, offered)).toThrow(
    new AppError('document.numberTaken', { number: 1, series: 'BC-SNV', year: '2026', next: 2 }),
  );
});

test('công văn of all units of an office are one series', () => {
  const db = openMemory();
  issue(db, 1, documentDraft({ symbol: 'SNV-CCHC' }, dispatch));
  expect(() => issue(db, 1, documentDraft({ symbol: 'SNV-VP' }, dispatch))).toThrow(/đã được cấp/);
});

test('a withdrawn paper keeps its number, its file and the reason', () => {
  const db = openMemory();
  const id = issue(db, 1);
  const draft = insertDraft(db, documentDraft(), context).id;
  expect(() => revokeDocument(db, { id: draft, reason: 'Nhầm' }, context)).toThrow(new AppError('document.notIssued'));
  expect(revokeDocument(db, { id, reason: 'Ban hành nhầm' }, context).state).toBe('revoked');
  expect(standing(db)).toEqual(['BC|SNV 1 revoked Ban hành nhầm']);
  expect(findNextInSeries(db, reports)).toBe(2);
});

test('a draft goes to be signed and comes back; both stand in the trail', () => {
  const db = openMemory();
  const { id, version } = insertDraft(db, documentDraft(), context);
  expect(sendToSign(db, { id, version }, context)).toMatchObject({ state: 'sentToSign', version: 2 });
  expect(() => takeBackFromSigning(db, { id, version }, context)).toThrow(new AppError('record.changedMeanwhile'));
  expect(takeBackFromSigning(db, { id, version: 2 }, context).state).toBe('draft');
  const actions = db.prepare<[], string>('SELECT action FROM audit_entry ORDER BY id').pluck().all();
  expect(actions).toEqual(['document.drafted', 'document.sentToSign', 'document.takenBack']);
});

test('a correction is a paper of its own, linked to the one it corrects for good', () => {
  const db = openMemory();
  const id = issue(db, 1);
  const correction = insertDraft(db, documentDraft({ symbol: 'SNV-CCHC' }, dispatch), context, id);
  expect(getDocument(db, correction.id).correctsId).toBe(id);
  expect(() => db.exec(`UPDATE document SET corrects_id = ${correction.id} WHERE id = ${id}`)).toThrow(
    'an issued document cannot be altered',
  );
});

test('every file of the year is compared with its fingerprint', () => {
  const db = openMemory();
  issue(db, 1);
  issue(db, 2);
  expect(checkRegister(db, 2026)).toEqual({ checkedCount: 2, damaged: [] });
  db.exec('DROP TRIGGER issued_document_is_final');
  db.exec("UPDATE document SET file = x'00' WHERE number = 2");
  expect(checkRegister(db, 2026)).toEqual({ checkedCount: 2, damaged: ['02/BC-SNV'] });
});

test('whatever is issued, kept and given back, the numbers from first to last all stand for something', () => {
  const step = fc.oneof(
    fc.record({ act: fc.constant('issue' as const), number: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ act: fc.constant('reserve' as const), number: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ act: fc.constant('release' as const), number: fc.integer({ min: 1, max: 12 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const db = openMemory();
      for (const { act, number } of steps) {
        try {
          if (act === 'issue') issue(db, number);
          else if (act === 'reserve') reserveNumbers(db, { series: reports, count: number, note: 'Giữ' }, context);
          else releaseNumber(db, { ...reports, number }, context);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }
      const numbers = getRegister(db, 2026, today).entries.map((entry) => entry.number);
      const first = numbers[0] ?? 1;
      expect(numbers).toEqual(numbers.map((_, i) => first + i));
    }),
    { numRuns: 30 },
  );
});
