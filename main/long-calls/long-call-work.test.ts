/** Long calls are answered by a worker as the main process would answer them; what is ended in the midst leaves nothing. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fromWire, toWire } from '../../core/ipc/wire.ts';
import { getUndoState } from '../../db/history/undo.ts';
import { openDatabase } from '../../db/open.ts';
import { listPlans } from '../../db/plans/plans.ts';
import { makeTestFolder } from '../../db/testing/test-folder.ts';
import { context, parsedDocument, parsedTask, planImport } from '../../db/testing/test-papers.ts';
import { waitForTurn } from '../ipc/hold-calls.ts';
import { createLongCallWork } from './long-call-work.ts';
import { createLongHandlers } from './long-handlers.ts';

const today = '2026-11-23';

function openWork() {
  const file = join(makeTestFolder(onTestFinished), 'cchc.sqlite');
  const db = openDatabase(file, { backupFolder: null, now: context.now });
  onTestFinished(() => void db.close());
  const work = createLongCallWork(file, () => ({ context, today }));
  onTestFinished(() => work.stop());
  return { db, work };
}

const { fileName, fingerprint, year, document } = planImport(
  parsedDocument(
    Array.from({ length: 30 }, (_, at) => parsedTask({ code: `2.${at + 1}`, title: `Rà soát thủ tục ${at + 1}` })),
  ),
);

const paper = { fileName, fingerprint, year, document };

test('a plan is taken in, compared, and taken back, each by the worker', async () => {
  const { db, work } = openWork();
  const taken = fromWire(await work.passing('plans.import').pass(toWire(paper)));
  expect(taken).toEqual({ ok: true, value: { planId: 1 } });
  expect(listPlans(db)).toMatchObject([{ id: 1, taskCount: 30 }]);

  expect(await work.ask('plans.compare', paper)).toMatchObject({ matchedBy: 'file', plan: { id: 1 } });

  const step = getUndoState(db).undo;
  expect(await work.ask('changes.undo', { stepId: step?.id ?? 0 })).toMatchObject({ action: 'plan.imported' });
  expect(getUndoState(db)).toMatchObject({ undo: null, redo: { action: 'plan.imported' } });
}, 60_000);

test('what reads every task answers as it would in the main process', async () => {
  const { db, work } = openWork();
  await work.ask('plans.import', paper);
  const handlers = createLongHandlers(db, context, today);
  const ofAll = { planId: null };
  expect(await work.ask('overview.get', ofAll)).toMatchObject({ total: 30 });
  for (const channel of ['overview.get', 'overview.getGroups', 'overview.listUnreported'] as const) {
    expect(await work.ask(channel, ofAll)).toEqual(handlers[channel](ofAll));
  }
  for (const channel of ['tasks.index', 'tasks.lacks', 'exchange.listUnits'] as const) {
    expect(await work.ask(channel, undefined)).toEqual(handlers[channel](undefined));
  }
  const column = 'title';
  expect(await work.ask('tasks.ranks', { column })).toEqual(handlers['tasks.ranks']({ column }));
}, 60_000);

test('what is asked while the worker ends is answered by the next', async () => {
  const { work } = openWork();
  await work.ask('plans.import', paper);
  const ended = expect(work.ask('tasks.index', undefined)).rejects.toMatchObject({ code: 'internal' });
  const stopped = work.stop();
  expect(await work.ask('overview.get', { planId: null })).toBeTruthy();
  await Promise.all([ended, stopped]);
}, 60_000);

test('other calls wait while it writes, and not while it reads', async () => {
  const { work } = openWork();
  const order: string[] = [];
  const writing = work.ask('plans.import', paper).then(() => order.push('written'));
  await waitForTurn('tasks.get').then(() => order.push('asked'));
  await writing;
  expect(order).toEqual(['written', 'asked']);

  const reading = work.ask('plans.compare', paper).then(() => order.push('read'));
  await waitForTurn('tasks.get').then(() => order.push('asked again'));
  await reading;
  expect(order.slice(2)).toEqual(['asked again', 'read']);
}, 60_000);

test('what cannot be done is refused in its own words, and the next call begins anew', async () => {
  const { db, work } = openWork();
  const refused = (wire: string) => expect(work.passing('plans.import').pass(wire)).rejects;
  await refused('{"fileName":').toMatchObject({ code: 'input.invalid', details: { field: 'plans.import' } });
  await refused(toWire({ ...paper, year: 1 }) as string).toMatchObject({ details: { field: 'year' } });
  await work.ask('plans.import', paper);
  await expect(work.ask('plans.import', paper)).rejects.toMatchObject({ code: 'plan.alreadyImported' });
  expect(listPlans(db)).toHaveLength(1);
}, 60_000);

test('ended in the midst nothing is kept, calls wait no longer, and the plan can be taken in after it', async () => {
  const { db, work } = openWork();
  const ended = expect(work.ask('plans.import', paper)).rejects.toMatchObject({ code: 'internal' });
  await work.stop();
  await ended;
  await waitForTurn('tasks.get');
  expect(listPlans(db)).toEqual([]);
  await work.ask('plans.import', paper);
  expect(listPlans(db)).toHaveLength(1);
}, 60_000);
