/** Papers between PCs: what was issued on any of them stands in the register of all, also where a draft was issued more than once. */
import { createHash } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaultProfile } from '../../core/profile/index.ts';
import { findOrAddAgencies } from '../agencies/agencies.ts';
import type { Database } from '../database.ts';
import {
  getDocument,
  getIssuedFile,
  insertDraft,
  issueDocument,
  listDocuments,
  revokeDocument,
} from '../documents/documents.ts';
import { getRegister } from '../documents/register.ts';
import { getUndoState, undoStep } from '../history/undo.ts';
import { getReport, insertReport, linkPaper } from '../reports/reports.ts';
import { insertReminders, listTaskReminders } from '../tasks/reminders.ts';
import { arrive, carry, contentsOf, on, openThree, packFrom, takeIn } from '../testing/exchange-pair.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { documentDraft, today } from '../testing/test-papers.ts';
import { comparePackage } from './exchange-package.ts';

function openPcs(): readonly [Database, Database, Database] {
  const pcs = openThree(makeTestFolder(onTestFinished), 1);
  onTestFinished(() => {
    for (const db of pcs) db.close();
  });
  return pcs;
}

interface Issue {
  readonly number?: number;
  readonly symbol?: string;
}

/** Issues the one draft that is here, with a file that no other PC makes. */
function issue(
  db: Database,
  machine: string,
  minute: number,
  { number = 1, symbol = `BC-${machine}` }: Issue = {},
): number {
  const draft = listDocuments(db).find(({ state }) => state === 'draft');
  const { id, version, draft: present } = getDocument(db, draft?.id ?? 0);
  const file = Buffer.from(`PK ${machine} ${minute}`);
  const header = { ...present.header, number, symbol, issuedOn: today };
  const sha256 = createHash('sha256').update(file).digest('hex');
  const paper = { id, version, number, issuedOn: today, file, sha256, draft: { ...present, header } };
  issueDocument(db, paper, on(machine, minute));
  return id;
}

const standing = (db: Database) =>
  getRegister(db, 2026, today).entries.map(({ number, note, document }) =>
    `${number}/${document?.symbol} ${note}`.trim(),
  );
const paperOf = (db: Database, symbol: string) => listDocuments(db).find((paper) => paper.symbol === symbol);
const noticesAt = async (db: Database, bytes: Uint8Array, machine: string, minute: number) =>
  comparePackage(db, await arrive(bytes), on(machine, minute)).notices;

/** Two PCs that each issued the draft they share. */
async function issueTwice(a: Database, b: Database, one: Issue = {}, other: Issue = {}): Promise<void> {
  insertDraft(a, documentDraft(), on('A', 10));
  await carry(a, b, on('A', 11), on('B', 12));
  issue(a, 'A', 20, one);
  issue(b, 'B', 30, other);
}

async function exchangeBoth(a: Database, b: Database, minute: number): Promise<void> {
  await carry(a, b, on('A', minute), on('B', minute + 1));
  await carry(b, a, on('B', minute + 2), on('A', minute + 3));
}

describe('a draft that two PCs issued each by itself', () => {
  test.each(['A first', 'B first', 'crosswise'])('is two papers in both registers: %s', async (order) => {
    const [a, b] = openPcs();
    await issueTwice(a, b);
    const [fromA, fromB] = [await packFrom(a, on('A', 40)), await packFrom(b, on('B', 40))];
    if (order !== 'B first') await takeIn(b, fromA, on('B', 50));
    await takeIn(a, order === 'A first' ? await packFrom(b, on('B', 51)) : fromB, on('A', 52));
    if (order === 'B first') await carry(a, b, on('A', 60), on('B', 61));
    for (const db of [a, b]) {
      expect(standing(db)).toEqual(['1/BC-A', '1/BC-B']);
      for (const [symbol, words] of [
        ['BC-A', 'PK A 20'],
        ['BC-B', 'PK B 30'],
      ] as const) {
        expect(Buffer.from(getIssuedFile(db, paperOf(db, symbol)?.id ?? 0)).toString()).toBe(words);
      }
    }
    expect(contentsOf(b)).toEqual(contentsOf(a));
    expect(await carry(a, b, on('A', 70), on('B', 71))).toBe(0);
    expect(await carry(b, a, on('B', 72), on('A', 73))).toBe(0);
  });

  test('each clerk is told before, once, and a package that is not taken changes nothing', async () => {
    const [a, b] = openPcs();
    await issueTwice(a, b);
    const words = [
      expect.stringMatching(/^Dự thảo “Kết quả .*” đã được phát hành riêng ở hai máy, thành hai văn bản: số 01\/BC-/),
    ];
    const before = contentsOf(b);
    expect(await noticesAt(b, await packFrom(a, on('A', 40)), 'B', 41)).toEqual(words);
    expect(contentsOf(b)).toEqual(before);
    await carry(a, b, on('A', 42), on('B', 43));
    expect(await noticesAt(b, await packFrom(a, on('A', 44)), 'B', 45)).toEqual([]);
    expect(await noticesAt(a, await packFrom(b, on('B', 46)), 'A', 47)).toEqual(words);
    await carry(b, a, on('B', 48), on('A', 49));
    expect(await noticesAt(a, await packFrom(b, on('B', 50)), 'A', 51)).toEqual([]);
  });

  test('under one number too: both stand in the register, each marked, and the next number follows', async () => {
    const [a, b] = openPcs();
    const same = { symbol: 'BC-SNV' };
    await issueTwice(a, b, same, same);
    expect(await noticesAt(b, await packFrom(a, on('A', 40)), 'B', 41)).toEqual([
      expect.stringContaining('cùng một số'),
    ]);
    await exchangeBoth(a, b, 50);
    for (const db of [a, b]) {
      expect(standing(db)).toEqual(['1/BC-SNV', '1/BC-SNV']);
      expect(getRegister(db, 2026, today).entries.map(({ document }) => document?.isNumberShared)).toEqual([
        true,
        true,
      ]);
      insertDraft(db, documentDraft(), on('A', 60));
      expect(() => issue(db, 'A', 61, same)).toThrow(/Số 1 của BC-SNV năm 2026 đã được cấp cho văn bản khác/);
    }
  });

  test('what hangs on each follows it: the correction of one paper, the reminders of both; the report has one of them', async () => {
    const [a, b] = openPcs();
    const [outline] = defaultProfile.outlines;
    if (!outline) throw new Error('the profile has no outline');
    const agencyId = findOrAddAgencies(a, ['Sở Y tế'], on('A', 9)).get('Sở Y tế')?.id ?? 0;
    const { id: draftId } = insertDraft(a, documentDraft(), on('A', 10));
    insertReminders(a, { documentId: draftId, agencyId, taskIds: [1] });
    const report = { periodKey: '2026-Q3', outline, planId: 1, receiver: 'province' as const, carriedFromId: null };
    linkPaper(a, insertReport(a, { ...report, blocks: [] }, on('A', 10)).id, draftId);
    await carry(a, b, on('A', 11), on('B', 12));
    issue(a, 'A', 20);
    const ofB = issue(b, 'B', 30);
    insertDraft(a, documentDraft({ subject: 'Đính chính của A' }), on('A', 31), draftId);
    insertDraft(b, documentDraft({ subject: 'Đính chính của B' }), on('B', 32), ofB);
    await exchangeBoth(a, b, 40);
    for (const db of [a, b]) {
      const corrected = (subject: string) => {
        const { id } = listDocuments(db).find((paper) => paper.subject === subject) ?? {};
        return getDocument(db, getDocument(db, id ?? 0).correctsId ?? 0).symbol;
      };
      expect([corrected('Đính chính của A'), corrected('Đính chính của B')]).toEqual(['BC-A', 'BC-B']);
      expect(
        listTaskReminders(db, 1)
          .map(({ documentCode }) => documentCode)
          .sort(),
      ).toEqual(['01/BC-A', '01/BC-B']);
    }
    expect(getDocument(a, getReport(a, 1).documentId ?? 0).symbol).toBe(
      getDocument(b, getReport(b, 1).documentId ?? 0).symbol,
    );
    expect(contentsOf(b)).toEqual(contentsOf(a));
    expect(await carry(a, b, on('A', 70), on('B', 71))).toBe(0);
  });

  test('undoing the package leaves both papers where they are', async () => {
    const [a, b] = openPcs();
    await issueTwice(a, b);
    await exchangeBoth(a, b, 40);
    for (const db of [a, b]) {
      const { undo } = getUndoState(db);
      if (undo?.action === 'exchange.merged') undoStep(db, undo.id, on('B', 50));
      expect(standing(db)).toEqual(['1/BC-A', '1/BC-B']);
    }
    await exchangeBoth(a, b, 60);
    expect(contentsOf(b)).toEqual(contentsOf(a));
  });

  test('one of them revoked before the exchange stays revoked, the other stands', async () => {
    const [a, b] = openPcs();
    await issueTwice(a, b);
    revokeDocument(a, { id: paperOf(a, 'BC-A')?.id ?? 0, reason: 'Phát hành nhầm' }, on('A', 35));
    await exchangeBoth(a, b, 40);
    for (const db of [a, b]) expect(standing(db)).toEqual(['1/BC-A Phát hành nhầm', '1/BC-B']);
    expect(contentsOf(b)).toEqual(contentsOf(a));
  });
});

const hops = [
  [
    'A to B to C',
    [
      [0, 1],
      [1, 2],
      [2, 0],
      [0, 1],
    ],
  ],
  [
    'C to B to A',
    [
      [2, 1],
      [1, 0],
      [0, 2],
      [2, 1],
    ],
  ],
  [
    'all to B, B to all',
    [
      [0, 1],
      [2, 1],
      [1, 0],
      [1, 2],
    ],
  ],
  [
    'all to A, A to all',
    [
      [1, 0],
      [2, 0],
      [0, 1],
      [0, 2],
    ],
  ],
] as const;

test.each(hops)('three PCs that each issued the draft have three papers: %s', async (_, way) => {
  const pcs = openPcs();
  const names = ['A', 'B', 'C'] as const;
  const [a, b, c] = pcs;
  insertDraft(a, documentDraft(), on('A', 10));
  await carry(a, b, on('A', 11), on('B', 12));
  await carry(b, c, on('B', 13), on('C', 14));
  for (const [index, db] of pcs.entries()) issue(db, names[index] ?? '', 20 + index);
  for (const [index, [from, to]] of way.entries()) {
    await carry(pcs[from], pcs[to], on(names[from], 40 + index * 2), on(names[to], 41 + index * 2));
  }
  for (const db of pcs) expect(standing(db)).toEqual(['1/BC-A', '1/BC-B', '1/BC-C']);
  expect(contentsOf(b)).toEqual(contentsOf(a));
  expect(contentsOf(c)).toEqual(contentsOf(a));
});

test('two drafts that got one number on two PCs are both in both registers, and the clerk is told', async () => {
  const [a, b] = openPcs();
  insertDraft(a, documentDraft({ subject: 'Của máy A' }), on('A', 10));
  insertDraft(b, documentDraft({ subject: 'Của máy B' }), on('B', 11));
  issue(a, 'A', 20, { symbol: 'BC-SNV' });
  issue(b, 'B', 21, { symbol: 'BC-SNV' });
  expect(await noticesAt(b, await packFrom(a, on('A', 30)), 'B', 31)).toEqual([
    expect.stringContaining('số 01/BC-SNV ngày 22/11/2026 “Của máy B” và số 01/BC-SNV ngày 22/11/2026 “Của máy A”'),
  ]);
  await exchangeBoth(a, b, 40);
  for (const db of [a, b]) expect(standing(db)).toEqual(['1/BC-SNV', '1/BC-SNV']);
  expect(contentsOf(b)).toEqual(contentsOf(a));
});

test('a paper that two PCs revoked keeps the reasons of both', async () => {
  const [a, b] = openPcs();
  insertDraft(a, documentDraft(), on('A', 10));
  issue(a, 'A', 11);
  await carry(a, b, on('A', 12), on('B', 13));
  revokeDocument(a, { id: 1, reason: 'Sai thể thức' }, on('A', 20));
  revokeDocument(b, { id: 1, reason: 'Sai số liệu' }, on('B', 21));
  await exchangeBoth(a, b, 30);
  for (const db of [a, b]) expect(standing(db)).toEqual(['1/BC-A Sai số liệu; Sai thể thức']);
  expect(await carry(a, b, on('A', 40), on('B', 41))).toBe(0);
});
