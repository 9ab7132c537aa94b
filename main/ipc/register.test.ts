/** Handlers come in groups, each made when a call first asks for one of it. */
import { expect, test, vi } from 'vitest';
import { fromWire } from '../../core/ipc/wire.ts';
import { sqliteFault } from '../../db/testing/sqlite-fault.ts';

type Handle = (event: unknown, input: unknown) => Promise<unknown>;
const taken = vi.hoisted(() => new Map<string, Handle>());
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handle: Handle) => taken.set(channel, handle) },
  protocol: {},
}));

const { takeCalls } = await import('./door.ts');
const { registerHandlers } = await import('./register.ts');
takeCalls();

const screen = { senderFrame: { url: 'app://cchc/index.html', parent: null }, sender: {} };
const ask = async (channel: string, input?: unknown) => fromWire(await taken.get(channel)?.(screen, input));

test('a call makes the groups up to its own, once, and none behind it', async () => {
  const second = vi.fn(async () => ({ 'plans.list': () => [] }));
  const third = vi.fn(async () => ({ 'office.get': () => null }));
  registerHandlers({ 'changes.getState': () => ({ undo: null, redo: null }) }, second, third);

  expect(await ask('changes.getState')).toEqual({ ok: true, value: { undo: null, redo: null } });
  expect(second).not.toHaveBeenCalled();
  expect(await ask('plans.list')).toEqual({ ok: true, value: [] });
  expect(await ask('plans.list')).toEqual({ ok: true, value: [] });
  expect(second).toHaveBeenCalledTimes(1);
  expect(third).not.toHaveBeenCalled();
  expect(await ask('office.get')).toEqual({ ok: true, value: null });
});

test('a group that could not be made is made anew with the next call', async () => {
  const make = vi.fn(async () => ({ 'office.get': () => null }));
  make.mockRejectedValueOnce(new Error('the disk is full'));
  registerHandlers({}, make);

  expect(await ask('office.get')).toMatchObject({ ok: false });
  expect(await ask('office.get')).toEqual({ ok: true, value: null });
});

test('a call that meets a broken page of the database says so, whatever else fails is a fault', async () => {
  const throwing = (error: Error) => () => {
    throw error;
  };
  registerHandlers({
    'plans.list': throwing(sqliteFault('database disk image is malformed', 'SQLITE_CORRUPT')),
    'office.get': throwing(sqliteFault('no such column: titel', 'SQLITE_ERROR')),
  });
  expect(await ask('plans.list')).toMatchObject({ ok: false, error: { code: 'database.damaged' } });
  expect(await ask('office.get')).toMatchObject({ ok: false, error: { code: 'internal' } });
});

test('what was registered before answers no more', async () => {
  registerHandlers({ 'office.get': () => null });
  registerHandlers({});
  expect(await ask('office.get')).toMatchObject({ ok: false });
});
