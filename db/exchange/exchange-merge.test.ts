import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Database } from '../database.ts';
import { type Edit, editKinds, makeEdit } from '../testing/exchange-edits.ts';
import { carry, contentsOf, on, openPair, openThree, packFrom, takeIn } from '../testing/exchange-pair.ts';
import { paperEditKinds } from '../testing/paper-edits.ts';
import { makeTestFolder } from '../testing/test-folder.ts';

/**
 * On a busy machine fewer, rather than a test that ends by the clock. Under the shipped runtime, where the same is played once more for the
 * sake of the runtime alone, a few.
 */
const runs = { numRuns: process.versions.electron ? 5 : 20, interruptAfterTimeLimit: 60_000 };

const small = fc.integer({ min: 0, max: 3 });
const editOf = (kind: fc.Arbitrary<Edit['kind']>): fc.Arbitrary<Edit> =>
  fc.record({ isOnA: fc.boolean(), kind, task: small, word: fc.constantFrom('một', 'hai', 'ba'), number: small });
const anyEdit = editOf(fc.constantFrom(...editKinds));
/** Two PCs seldom come to issue one draft where all is done equally often: here each has drafts of the other, and papers are all. */
const paperEdit = editOf(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...paperEditKinds) },
    { weight: 2, arbitrary: fc.constant('issue' as const) },
    { weight: 1, arbitrary: fc.constant('exchange' as const) },
    { weight: 1, arbitrary: fc.constantFrom('report', 'editReport', 'sendReport', 'delete', 'undo', 'redo') },
  ),
);
const shared: readonly Edit[] = (['draft', 'report', 'editReport', 'remind', 'exchange'] as const).map((kind, task) => {
  return { isOnA: true, kind, task, word: 'một', number: 0 };
});
const paperEdits = fc
  .array(paperEdit, { minLength: 4, maxLength: 30, size: 'max' })
  .map((edits) => [...shared, ...edits]);

/** Two PCs after the same edits, made apart but for the exchanges among them. */
async function play(pair: readonly [Database, Database], edits: readonly Edit[], isExchanged: boolean): Promise<void> {
  const [a, b] = pair;
  for (const [index, edit] of edits.entries()) {
    const minute = 10 + index * 10;
    const [db, other] = edit.isOnA ? [a, b] : [b, a];
    const [machine, otherMachine] = edit.isOnA ? ['A', 'B'] : ['B', 'A'];
    if (edit.kind !== 'exchange') makeEdit(db, edit, machine, minute);
    else if (isExchanged) await carry(db, other, on(machine, minute), on(otherMachine, minute + 1));
  }
}

/** Plays the edits on three pairs and merges each in an order of its own: first A to B, first B to A, crosswise. */
async function assertEndEqual(
  pairs: readonly (readonly [Database, Database])[],
  edits: readonly Edit[],
  isExchanged: boolean,
): Promise<void> {
  const [first, second, third] = pairs;
  if (!first || !second || !third) return;
  const end = 1000;
  await play(first, edits, isExchanged);
  const [a1, b1] = first;
  await carry(a1, b1, on('A', end), on('B', end + 1));
  await carry(b1, a1, on('B', end + 2), on('A', end + 3));
  await play(second, edits, isExchanged);
  const [a2, b2] = second;
  await carry(b2, a2, on('B', end), on('A', end + 1));
  await carry(a2, b2, on('A', end + 2), on('B', end + 3));
  await play(third, edits, isExchanged);
  const [a3, b3] = third;
  const [fromA, fromB] = [await packFrom(a3, on('A', end)), await packFrom(b3, on('B', end))];
  await takeIn(b3, fromA, on('B', end + 1));
  await takeIn(a3, fromB, on('A', end + 1));
  const merged = [a1, b1, a2, b2, a3, b3].map(withoutRandomNames);
  expect(merged[0]?.lost).toEqual([]);
  for (const contents of merged) expect(contents).toEqual(merged[0]);
  expect(contentsOf(b1)).toEqual(contentsOf(a1));
  expect(await carry(a3, b3, on('A', end + 10), on('B', end + 11))).toBe(0);
  expect(await carry(b1, a1, on('B', end + 10), on('A', end + 11))).toBe(0);
}

const properties = [
  ['edits of every kind', fc.tuple(fc.array(anyEdit, { minLength: 8, maxLength: 40, size: 'max' }), fc.boolean())],
  ['papers', fc.tuple(paperEdits, fc.constant(true))],
] as const;

test.each(properties)(
  '%s made apart and merged in both orders, and crosswise: two databases end equal; once more changes nothing',
  async (_, played) => {
    const folder = makeTestFolder(onTestFinished);
    let count = 0;
    await fc.assert(
      fc.asyncProperty(played, async ([edits, isExchanged]) => {
        count += 3;
        const pairs = [count, count + 1, count + 2].map((number) => openPair(folder, number));
        try {
          await assertEndEqual(pairs, edits, isExchanged);
        } finally {
          for (const db of pairs.flat()) db.close();
        }
      }),
      runs,
    );
  },
  300_000,
);

const pcNames = ['A', 'B', 'C'] as const;

/** One edit on one of three PCs; a package goes to one of the other two. */
async function playOne(pcs: ReturnType<typeof openThree>, edit: Edit, here: number, minute: number): Promise<void> {
  const there = (here + 1 + (edit.number % 2)) % 3;
  const [db, other, name, otherName] = [pcs[here], pcs[there], pcNames[here], pcNames[there]];
  if (!db || !other || !name || !otherName) throw new Error('there are three PCs');
  if (edit.kind !== 'exchange') makeEdit(db, edit, name, minute);
  else await carry(db, other, on(name, minute), on(otherName, minute + 1));
}

test('papers of three PCs end equal once the packages went round', async () => {
  const folder = makeTestFolder(onTestFinished);
  let count = 0;
  await fc.assert(
    fc.asyncProperty(paperEdits, async (edits) => {
      count += 1;
      const pcs = openThree(folder, count);
      try {
        for (const [index, edit] of edits.entries()) {
          await playOne(pcs, edit, edit.isOnA ? 0 : 1 + (edit.task % 2), 10 + index * 10);
        }
        for (const turn of [0, 1, 2, 3, 4]) {
          const packing: Edit = { isOnA: true, kind: 'exchange', task: 0, word: '', number: 0 };
          await playOne(pcs, packing, turn % 3, 1000 + turn * 10);
        }
        const [a, b, c] = pcs.map(contentsOf);
        expect(a?.lost).toEqual([]);
        expect(b).toEqual(a);
        expect(c).toEqual(a);
      } finally {
        for (const db of pcs) db.close();
      }
    }),
    runs,
  );
}, 300_000);

/** Papers and reports have random names, which differ from play to play: named here by the moment they were made. */
function withoutRandomNames(db: Database): ReturnType<typeof contentsOf> {
  const names = db
    .prepare<[], { readonly uid: string; readonly name: string }>(
      `SELECT uid, 'document ' || created_at AS name FROM document UNION ALL SELECT uid, 'report ' || created_at FROM report
       ORDER BY uid`,
    )
    .all();
  return JSON.parse(names.reduce((json, { uid, name }) => json.replaceAll(uid, name), JSON.stringify(contentsOf(db))));
}
