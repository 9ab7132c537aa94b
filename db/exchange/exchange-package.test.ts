import { describe, expect, it } from 'vitest';
import { collectRecords } from '../../core/exchange/package-format.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { Database } from '../database.ts';
import { deleteTasks, restoreTasks } from '../history/recycle-bin.ts';
import { getUndoState, undoStep } from '../history/undo.ts';
import { saveOffice } from '../office/office.ts';
import { importPlan, undoImport } from '../plans/plans.ts';
import { recordProgress } from '../progress/progress.ts';
import { getTask, listTasks, updateTask } from '../tasks/tasks.ts';
import { at, carry, contentsOf, on, pairPaper as paper } from '../testing/exchange-pair.ts';
import { context, office, openMemory, progressInput, today } from '../testing/test-papers.ts';
import { type ArrivedPackage, applyPackage, comparePackage, makePackage } from './exchange-package.ts';
import type { ExchangeContext } from './exchange-stamps.ts';

/** Two PCs that took the same paper in, each by itself. */
function openTwo(): readonly [Database, Database] {
  const open = (minute: number) => {
    const db = openMemory();
    importPlan(db, paper, { ...context, now: at(minute) });
    return db;
  };
  return [open(0), open(3)];
}

/** The package of a PC without any file, as it comes. */
const packageOf = (db: Database, sender: ExchangeContext): ArrivedPackage => ({
  incoming: collectRecords(makePackage(db, sender)),
  contents: new Set(),
});

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
    const review = comparePackage(b, packageOf(a, on('A', 20)), on('B', 21));
    expect(review).toMatchObject({ added: { plans: 0, tasks: 0, progress: 1 }, refused: [], differences: [] });
    expect(await carry(a, b, on('A', 22), on('B', 23))).toBe(1);
    expect(await carry(b, a, on('B', 24), on('A', 25))).toBe(2);
    expect(contentsOf(a)).toEqual(contentsOf(b));
    expect(getTask(a, 2, today)).toMatchObject({ title: 'Số hóa toàn bộ hồ sơ', leadAgencies: ['Sở Y tế'] });
    expect(getTask(b, 1, today).progress).toMatchObject([
      { outcome: 'Đã trình', recordedBy: 'Cán bộ A', recordedAt: at(10) },
    ]);
    expect(getTask(b, 1, today).history.at(-1)).toMatchObject({
      actor: 'Cán bộ B, gói từ máy A',
      action: 'progress.recorded',
    });
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
    const arrived = packageOf(a, on('A', 20));
    const { differences, digest } = comparePackage(b, arrived, on('B', 21));
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
    applyPackage(b, { ...arrived, choices: { [differences[0]?.key ?? '']: 'theirs' }, digest }, on('B', 22));
    expect(getTask(b, 1, today).title).toBe('Tên của A');
    expect(await carry(b, a, on('B', 23), on('A', 24))).toBe(0);
    expect(contentsOf(a)).toEqual(contentsOf(b));
    correct(b, 0, { title: 'Tên sau cùng' }, 30, 'B');
    await carry(b, a, on('B', 31), on('A', 32));
    expect(getTask(a, 1, today).title).toBe('Tên sau cùng');
  });

  it('what one deleted and the other still works on is asked about, and stays unless it is said otherwise', async () => {
    const [a, b] = openTwo();
    deleteTasks(a, [1, 2], on('A', 10));
    correct(b, 0, { title: 'Còn sửa' }, 11, 'B');
    recordProgress(b, progressInput(2), on('B', 12), today);
    const { differences } = comparePackage(b, packageOf(a, on('A', 20)), on('B', 21));
    expect(differences).toMatchObject([1, 2].map(() => ({ isConflict: true, isRemoval: true, suggested: 'mine' })));
    await carry(a, b, on('A', 22), on('B', 23));
    expect(listTasks(b, { planId: null }, today)).toHaveLength(3);
    await carry(b, a, on('B', 24), on('A', 25));
    expect(contentsOf(a)).toEqual(contentsOf(b));
    expect(listTasks(a, { planId: null }, today)).toHaveLength(3);
    deleteTasks(a, [1], on('A', 30));
    await carry(a, b, on('A', 31), on('B', 32));
    expect(listTasks(b, { planId: null }, today)).toHaveLength(2);
  });

  it('the same package a second time changes nothing, not even the audit trail', async () => {
    const [a, b] = openTwo();
    correct(a, 0, { title: 'Tên của A' }, 10, 'A');
    recordProgress(a, progressInput(1), on('A', 12), today);
    const arrived = packageOf(a, on('A', 20));
    const apply = (minute: number) =>
      applyPackage(b, { ...arrived, choices: {}, digest: null }, on('B', minute)).changeCount;
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

  it('carry the tasks of a plan in their order, also in a later package', () => {
    const [a] = openTwo();
    makePackage(a, on('A', 5));
    const { tasks } = collectRecords(makePackage(a, on('A', 6))).records;
    expect(tasks.map(({ fields }) => fields.title)).toEqual(
      listTasks(a, { planId: null }, today).map(({ title }) => title),
    );
  });

  it('a copy of the data on another PC is a PC of its own', async () => {
    const [a] = openTwo();
    makePackage(a, on('A', 5));
    const b = openMemory();
    await carry(a, b, on('A', 6), on('B', 7));
    const first = makePackage(a, on('A', 8)).head.device;
    expect(makePackage(a, on('C', 9)).head.device).not.toBe(first);
    expect(makePackage(b, on('B', 10)).head.device).not.toBe(first);
  });

  it('of another office are refused, and a review that is out of date too', () => {
    const [a, b] = openTwo();
    saveOffice(a, office, context);
    saveOffice(b, { ...office, name: 'Sở Y tế tỉnh An Giang' }, context);
    const arrived = packageOf(a, on('A', 5));
    expect(() => comparePackage(b, arrived, on('B', 6))).toThrow(/Gói này của “Sở Nội vụ tỉnh An Giang”/);
    saveOffice(b, office, context);
    correct(a, 0, { title: 'Tên của A' }, 7, 'A');
    const changed = packageOf(a, on('A', 8));
    const { digest } = comparePackage(b, changed, on('B', 9));
    correct(b, 0, { title: 'Tên của B' }, 10, 'B');
    expect(() => applyPackage(b, { ...changed, choices: {}, digest }, on('B', 11))).toThrow(
      new AppError('exchange.changedSinceReview'),
    );
  });
});
