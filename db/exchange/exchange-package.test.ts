import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openExchange, packExchange } from '../../core/exchange/package-format.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { Database } from '../database.ts';
import { deleteTasks, restoreTasks } from '../history/recycle-bin.ts';
import { getUndoState, undoStep } from '../history/undo.ts';
import { saveOffice } from '../office/office.ts';
import { importPlan, undoImport } from '../plans/plans.ts';
import { recordProgress } from '../progress/progress.ts';
import { getTask, listTasks, updateTask } from '../tasks/tasks.ts';
import {
  context,
  office,
  openMemory,
  parsedDocument,
  parsedTask,
  planImport,
  progressInput,
  today,
} from '../testing/test-papers.ts';
import { applyPackage, comparePackage, makePackage } from './exchange-package.ts';
import { readRecords } from './exchange-records.ts';
import type { ExchangeContext } from './exchange-stamps.ts';

const paper = planImport(
  parsedDocument(
    ['Công khai thủ tục', 'Số hóa hồ sơ', 'Đào tạo công chức'].map((title, index) =>
      parsedTask({ code: `2.${index + 1}`, title, source: { lineFrom: index + 1, lineTo: index + 1 } }),
    ),
  ),
);

/** A moment of a day, by number: the later the greater. */
const at = (minute: number) => new Date(Date.parse(context.now) + minute * 60_000).toISOString();
const on = (machine: string, minute: number): ExchangeContext => ({
  actor: `Cán bộ ${machine}`,
  now: at(minute),
  machine,
});

/** Two PCs that took the same paper in, each by itself. */
function openTwo(): readonly [Database, Database] {
  const open = (minute: number) => {
    const db = openMemory();
    importPlan(db, paper, { ...context, now: at(minute) });
    return db;
  };
  return [open(0), open(3)];
}

/** What both must agree on: every record, without the number of its row. */
function contentsOf(db: Database) {
  const records = readRecords(db);
  const plain = (of: ReadonlyMap<string, { readonly fields: unknown }>) =>
    Object.fromEntries(
      [...of]
        .map(([key, { fields }]) => [key, fields])
        .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
    );
  return { plans: plain(records.plans), tasks: plain(records.tasks), progress: plain(records.progress) };
}

/** The package goes from one PC to the other as a file, with the suggestions taken. */
async function carry(
  from: Database,
  to: Database,
  sender: ExchangeContext,
  receiver: ExchangeContext,
): Promise<number> {
  const bytes = await packExchange(makePackage(from, sender));
  const incoming = await openExchange(bytes, 'goi.cchc');
  return applyPackage(to, { incoming, choices: {}, digest: null }, receiver).changeCount;
}

function correct(
  db: Database,
  index: number,
  changes: Parameters<typeof updateTask>[1]['changes'],
  minute: number,
  machine: string,
): void {
  const id = listTasks(db, { planId: null }, today)[index]?.id ?? 0;
  updateTask(db, { id, version: getTask(db, id, today).version, changes }, on(machine, minute), today);
}

describe('two PCs of an office', () => {
  it('give the same paper the same names and exchange what each recorded', async () => {
    const [a, b] = openTwo();
    expect(contentsOf(a)).toEqual(contentsOf(b));
    recordProgress(a, progressInput(1, { outcome: 'Đã trình' }), on('A', 10), today);
    correct(b, 1, { title: 'Số hóa toàn bộ hồ sơ', leadAgencies: ['Sở Y tế'] }, 11, 'B');
    const review = comparePackage(b, makePackage(a, on('A', 20)), on('B', 21));
    expect(review).toMatchObject({ newPlans: 0, newTasks: 0, newProgress: 1, differences: [] });
    expect(await carry(a, b, on('A', 22), on('B', 23))).toBe(1);
    expect(await carry(b, a, on('B', 24), on('A', 25))).toBe(2);
    expect(contentsOf(a)).toEqual(contentsOf(b));
    expect(getTask(a, 2, today)).toMatchObject({ title: 'Số hóa toàn bộ hồ sơ', leadAgencies: ['Sở Y tế'] });
    expect(getTask(b, 1, today).progress).toMatchObject([
      { outcome: 'Đã trình', recordedBy: 'Cán bộ A', recordedAt: at(10) },
    ]);
    expect(getTask(b, 1, today).history.at(-1)).toMatchObject({ actor: 'Cán bộ B', action: 'progress.recorded' });
  });

  it('take a plan that only one of them has, with its paper and its agencies', async () => {
    const a = openMemory();
    importPlan(a, paper, context);
    recordProgress(a, progressInput(2, { percent: 15 }), on('A', 1), today);
    const b = openMemory();
    expect(await carry(a, b, on('A', 2), on('B', 3))).toBe(5);
    expect(contentsOf(b)).toEqual(contentsOf(a));
    expect(getTask(b, 2, today).source.lines).toEqual(getTask(a, 2, today).source.lines);
    undoStep(b, getUndoState(b).undo?.id ?? 0, context);
    expect(listTasks(b, { planId: null }, today)).toEqual([]);
  });

  it('a conflict is shown with both sides, and the choice of the clerk goes back', async () => {
    const [a, b] = openTwo();
    correct(a, 0, { title: 'Tên của A' }, 10, 'A');
    correct(b, 0, { title: 'Tên của B' }, 11, 'B');
    const incoming = makePackage(a, on('A', 20));
    const { differences, digest } = comparePackage(b, incoming, on('B', 21));
    expect(differences).toMatchObject([
      {
        subject: '2.1 Tên của B',
        field: 'Nội dung nhiệm vụ',
        mine: 'Tên của B',
        theirs: 'Tên của A',
        isConflict: true,
        suggested: 'mine',
      },
    ]);
    applyPackage(b, { incoming, choices: { [differences[0]?.key ?? '']: 'theirs' }, digest }, on('B', 22));
    expect(getTask(b, 1, today).title).toBe('Tên của A');
    expect(await carry(b, a, on('B', 23), on('A', 24))).toBe(0);
    expect(contentsOf(a)).toEqual(contentsOf(b));
    correct(b, 0, { title: 'Tên sau cùng' }, 30, 'B');
    await carry(b, a, on('B', 31), on('A', 32));
    expect(getTask(a, 1, today).title).toBe('Tên sau cùng');
  });

  it('the same package a second time changes nothing, not even the audit trail', async () => {
    const [a, b] = openTwo();
    correct(a, 0, { title: 'Tên của A' }, 10, 'A');
    recordProgress(a, progressInput(1), on('A', 12), today);
    const incoming = makePackage(a, on('A', 20));
    const apply = (minute: number) =>
      applyPackage(b, { incoming, choices: {}, digest: null }, on('B', minute)).changeCount;
    expect(apply(21)).toBe(2);
    const trail = () => b.prepare('SELECT count(*), max(id) FROM audit_entry').raw().get();
    const before = [contentsOf(b), trail()];
    expect(apply(22)).toBe(0);
    expect([contentsOf(b), trail()]).toEqual(before);
  });

  it('what was deleted, taken back or undone on one is so on the other', async () => {
    const [a, b] = openTwo();
    recordProgress(a, progressInput(1), on('A', 10), today);
    await carry(a, b, on('A', 11), on('B', 12));
    undoStep(a, getUndoState(a).undo?.id ?? 0, on('A', 13));
    deleteTasks(a, [3], on('A', 14));
    await carry(a, b, on('A', 15), on('B', 16));
    expect(contentsOf(a)).toEqual(contentsOf(b));
    expect(getTask(b, 1, today).progress).toEqual([]);
    expect(listTasks(b, { planId: null }, today)).toHaveLength(2);
    restoreTasks(b, [3], on('B', 17));
    undoImport(a, 1, on('A', 18));
    await carry(b, a, on('B', 19), on('A', 20));
    await carry(a, b, on('A', 21), on('B', 22));
    expect(contentsOf(a)).toEqual(contentsOf(b));
    expect(listTasks(b, { planId: null }, today)).toEqual([]);
  });

  it('a copy of the data on another PC is a PC of its own', async () => {
    const [a] = openTwo();
    makePackage(a, on('A', 5));
    const b = openMemory();
    await carry(a, b, on('A', 6), on('B', 7));
    const first = makePackage(a, on('A', 8)).device;
    expect(makePackage(a, on('C', 9)).device).not.toBe(first);
    expect(makePackage(b, on('B', 10)).device).not.toBe(first);
  });

  it('of another office are refused, and a review that is out of date too', () => {
    const [a, b] = openTwo();
    saveOffice(a, office, context);
    saveOffice(b, { ...office, name: 'Sở Y tế tỉnh An Giang' }, context);
    const incoming = makePackage(a, on('A', 5));
    expect(() => comparePackage(b, incoming, on('B', 6))).toThrow(/Gói này của “Sở Nội vụ tỉnh An Giang”/);
    saveOffice(b, office, context);
    correct(a, 0, { title: 'Tên của A' }, 7, 'A');
    const changed = makePackage(a, on('A', 8));
    const { digest } = comparePackage(b, changed, on('B', 9));
    correct(b, 0, { title: 'Tên của B' }, 10, 'B');
    expect(() => applyPackage(b, { incoming: changed, choices: {}, digest }, on('B', 11))).toThrow(
      new AppError('exchange.changedSinceReview'),
    );
  });
});

/** What a clerk does on one PC at one moment. */
const edit = fc.record({
  isOnA: fc.boolean(),
  task: fc.integer({ min: 0, max: 2 }),
  what: fc.oneof(
    fc.record({ kind: fc.constant('title' as const), value: fc.constantFrom('Tên một', 'Tên hai', 'Tên ba') }),
    fc.record({ kind: fc.constant('lead' as const), value: fc.constantFrom('Sở Y tế', 'Sở Xây dựng') }),
    fc.record({
      kind: fc.constant('progress' as const),
      percent: fc.integer({ min: 0, max: 3 }),
      outcome: fc.constantFrom('', 'Đã trình', 'Đã ký'),
      periodKey: fc.constantFrom('2026-Q2', '2026-Q3'),
    }),
    fc.record({ kind: fc.constant('exchange' as const) }),
    fc.record({ kind: fc.constant('undo' as const) }),
  ),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

async function play(edits: readonly Edit[], isExchanged: boolean): Promise<readonly [Database, Database]> {
  const [a, b] = openTwo();
  for (const [index, { isOnA, task, what }] of edits.entries()) {
    const minute = 10 + index * 10;
    const [db, other] = isOnA ? [a, b] : [b, a];
    const machine = isOnA ? 'A' : 'B';
    if (what.kind === 'title') correct(db, task, { title: what.value }, minute, machine);
    else if (what.kind === 'lead') correct(db, task, { leadAgencies: [what.value] }, minute, machine);
    else if (what.kind === 'progress') {
      const id = listTasks(db, { planId: null }, today)[task]?.id ?? 0;
      const { percent, outcome, periodKey } = what;
      recordProgress(db, progressInput(id, { percent, outcome, periodKey }), on(machine, minute), today);
    } else if (what.kind === 'undo') {
      const step = getUndoState(db).undo;
      if (step && step.action !== 'plan.imported' && step.action !== 'exchange.merged') {
        undoStep(db, step.id, on(machine, minute));
      }
    } else if (isExchanged) {
      await carry(db, other, on(machine, minute), on(isOnA ? 'B' : 'A', minute + 1));
    }
  }
  return [a, b];
}

describe('edited apart, merged', () => {
  it('in both orders, and crosswise, two databases end equal; once more changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 12 }), fc.boolean(), async (edits, isExchanged) => {
        const end = 1000;
        const [a1, b1] = await play(edits, isExchanged);
        await carry(a1, b1, on('A', end), on('B', end + 1));
        await carry(b1, a1, on('B', end + 2), on('A', end + 3));
        const [a2, b2] = await play(edits, isExchanged);
        await carry(b2, a2, on('B', end), on('A', end + 1));
        await carry(a2, b2, on('A', end + 2), on('B', end + 3));
        const [a3, b3] = await play(edits, isExchanged);
        const [fromA, fromB] = [makePackage(a3, on('A', end)), makePackage(b3, on('B', end))];
        applyPackage(b3, { incoming: fromA, choices: {}, digest: null }, on('B', end + 1));
        applyPackage(a3, { incoming: fromB, choices: {}, digest: null }, on('A', end + 1));
        expect(contentsOf(b1)).toEqual(contentsOf(a1));
        for (const db of [a2, b2, a3, b3]) expect(contentsOf(db)).toEqual(contentsOf(a1));
        expect(await carry(a3, b3, on('A', end + 10), on('B', end + 11))).toBe(0);
        expect(await carry(b1, a1, on('B', end + 10), on('A', end + 11))).toBe(0);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
