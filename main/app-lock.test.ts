import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readRecoveryKey } from '../core/domain/recovery-key.ts';
import { AppError } from '../core/ipc/result.ts';
import { createAppLock, waitAfter } from './app-lock.ts';
import { keyFileName } from './key-file-name.ts';
import { openBytes, openBytesByKey, sealBytes } from './sealed-file.ts';
import { openByTyped } from './typed-secret.ts';

/** The least that the layout allows: the strength of scrypt is not what is tested. */
const cost = { log2N: 10, r: 8, p: 1 };
const passphrase = 'sáng nay trời mưa to';
const wrong = new AppError('lock.wrongSecret');

function makePlace() {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-desk-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, keyFileName);
  let elapsedMs = 0;
  return {
    file,
    /** As a start of the program finds it. */
    start: () => createAppLock({ file, now: () => '2026-11-22T02:30:00.000Z', monotonicMs: () => elapsedMs, cost }),
    wait: (ms: number) => {
      elapsedMs += ms;
    },
  };
}

test('without a passphrase nothing is ever locked', () => {
  const lock = makePlace().start();
  lock.ask();
  lock.close();
  expect(lock.view()).toEqual({ state: 'open', waitMs: 0, isDamaged: false });
  expect(lock.describe()).toBeNull();
});

test('with one it is locked from the next start on, and opens with the passphrase or the recovery key, however written', async () => {
  const place = makePlace();
  const first = place.start();
  const recoveryKey = await first.setPassphrase(passphrase);
  expect(first.view().state).toBe('open');
  await expect(first.setPassphrase('một câu khác')).rejects.toEqual(new AppError('lock.alreadySet'));
  for (const secret of [passphrase, passphrase.normalize('NFD'), recoveryKey, recoveryKey.toLowerCase()]) {
    const lock = place.start();
    expect(lock.view().state).toBe('locked');
    expect(lock.findKeyring()).toBeNull();
    await lock.open(secret);
    expect(lock.view().state).toBe('open');
  }
  const lock = place.start();
  await expect(lock.open('một câu khác')).rejects.toEqual(wrong);
  const swapped = recoveryKey.startsWith('0') ? `1${recoveryKey.slice(1)}` : `0${recoveryKey.slice(1)}`;
  await expect(lock.open(swapped)).rejects.toEqual(new AppError('lock.mistypedKey'));
  expect(lock.view().state).toBe('locked');
});

test('neither the secrets nor the master key stand in the file', async () => {
  const place = makePlace();
  const lock = place.start();
  const recoveryKey = await lock.setPassphrase(passphrase);
  const written = readFileSync(place.file);
  const key = lock.findKeyring()?.masterKey ?? Buffer.alloc(0);
  const signs = String(readRecoveryKey(recoveryKey));
  for (const secret of [passphrase, recoveryKey, signs, key.toString('base64'), key.toString('hex')]) {
    expect(written.includes(secret)).toBe(false);
  }
});

test('wrong tries wait longer each time, also after a new start; the clock of the PC has no say', async () => {
  expect([0, 1, 2, 3, 4, 5, 6, 8, 9, 100].map(waitAfter)).toEqual([
    0, 0, 0, 5000, 10_000, 20_000, 40_000, 160_000, 300_000, 300_000,
  ]);
  const place = makePlace();
  await place.start().setPassphrase(passphrase);
  const lock = place.start();
  for (let attempt = 0; attempt < 3; attempt += 1) await expect(lock.open('sai')).rejects.toEqual(wrong);
  await expect(lock.open(passphrase)).rejects.toEqual(new AppError('lock.wait', { seconds: 5 }));
  const again = place.start();
  await expect(again.open(passphrase)).rejects.toEqual(new AppError('lock.wait', { seconds: 5 }));
  place.wait(4999);
  await expect(again.open(passphrase)).rejects.toEqual(new AppError('lock.wait', { seconds: 1 }));
  place.wait(1);
  await again.open(passphrase);
  expect(place.start().view().waitMs).toBe(0);
});

test('two tries at a time are not two guesses', async () => {
  const place = makePlace();
  await place.start().setPassphrase(passphrase);
  const lock = place.start();
  const outcomes = await Promise.allSettled([lock.open('sai'), lock.open('sai nữa'), lock.open(passphrase)]);
  expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.code)).toEqual([
    'lock.wrongSecret',
    'lock.wait',
    'lock.wait',
  ]);
});

test('the page is given a moment to store what was typed; one that does nothing is locked all the same', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const lock = makePlace().start();
  vi.useRealTimers();
  await lock.setPassphrase(passphrase);
  vi.useFakeTimers();
  const seen = lock.watch('open');
  lock.ask();
  expect((await seen).state).toBe('locking');
  vi.advanceTimersByTime(1999);
  expect(lock.view().state).toBe('locking');
  const end = lock.watch('locking');
  vi.advanceTimersByTime(1);
  expect((await end).state).toBe('locked');
  // Asked for again by the clock: it stays as it is.
  lock.ask();
  expect(lock.view().state).toBe('locked');
});

test('who asks how things stand a hundred times is answered, the oldest first', async () => {
  const lock = makePlace().start();
  const answered: number[] = [];
  for (let number = 0; number < 100; number += 1) void lock.watch('open').then(() => answered.push(number));
  await Promise.resolve();
  expect(answered).toEqual(Array.from({ length: 84 }, (_, number) => number));
});

test('another passphrase: the old one opens nothing more here, what was locked before keeps its secrets and its key', async () => {
  const place = makePlace();
  const lock = place.start();
  const recoveryKey = await lock.setPassphrase(passphrase);
  const before = lock.findKeyring();
  if (!before) throw new Error('no keyring');
  const sealed = sealBytes(Buffer.from('bản sao'), before);
  await expect(lock.changePassphrase('sai', 'một câu mới')).rejects.toEqual(wrong);
  await lock.changePassphrase(passphrase, 'một câu mới');
  const next = place.start();
  await expect(next.open(passphrase)).rejects.toEqual(wrong);
  await next.open('một câu mới');
  const now = next.findKeyring();
  expect(openBytesByKey(sealed, now?.masterKey ?? Buffer.alloc(32), 'bản sao').toString()).toBe('bản sao');
  expect((await openBytes(sealed, passphrase, 'bản sao')).toString()).toBe('bản sao');
  // Forgotten: the recovery key stands in for it.
  await next.changePassphrase(recoveryKey, passphrase);
  await place.start().open(passphrase);
});

test('a new recovery key takes a new master key along: the old key opens what it opened, and nothing later', async () => {
  const place = makePlace();
  const lock = place.start();
  const oldKey = await lock.setPassphrase(passphrase);
  const [before] = [lock.findKeyring()];
  // The recovery key is not enough to make another: the passphrase belongs to it.
  await expect(lock.renewRecoveryKey(oldKey)).rejects.toEqual(wrong);
  const newKey = await lock.renewRecoveryKey(passphrase);
  const after = lock.findKeyring();
  if (!before || !after) throw new Error('no keyring');
  expect(after.masterKey.equals(before.masterKey)).toBe(false);
  const start = place.start();
  await expect(start.open(oldKey)).rejects.toEqual(wrong);
  await start.open(newKey);
  expect((await openByTyped(before.slots, oldKey, 'cũ')).masterKey.equals(before.masterKey)).toBe(true);
  await expect(openByTyped(after.slots, oldKey, 'mới')).rejects.toEqual(
    new AppError('sealed.wrongSecret', { file: 'mới' }),
  );
});

test('taken off again, nothing is locked; choices are kept', async () => {
  const place = makePlace();
  const lock = place.start();
  await lock.setPassphrase(passphrase);
  expect(lock.describe()).toEqual({
    idleMinutes: 10,
    areBackupsSealed: false,
    recoveryKeyMadeAt: '2026-11-22T02:30:00.000Z',
  });
  expect(lock.findSealingKeyring()).toBeNull();
  await lock.choose({ idleMinutes: null, areBackupsSealed: true });
  expect(lock.findSealingKeyring()).not.toBeNull();
  expect(place.start().idleMinutes()).toBeNull();
  await expect(lock.removePassphrase('sai')).rejects.toEqual(wrong);
  await lock.removePassphrase(passphrase);
  expect(place.start().view().state).toBe('open');
  await expect(lock.verify(passphrase)).rejects.toEqual(new AppError('lock.notSet'));
});

test('a damaged file opens for nobody, and is not taken for none', async () => {
  const place = makePlace();
  await place.start().setPassphrase(passphrase);
  const whole = readFileSync(place.file, 'utf8');
  const stored = JSON.parse(whole) as { slots: readonly string[] };
  const short = JSON.stringify({ ...stored, slots: stored.slots.map((slot) => slot.slice(0, 20)) });
  for (const spoilt of ['', whole.slice(0, 60), short, '{}', JSON.stringify({ ...stored, slots: [] })]) {
    writeFileSync(place.file, spoilt);
    const lock = place.start();
    expect(lock.view()).toMatchObject({ state: 'locked', isDamaged: true });
    await expect(lock.open(passphrase)).rejects.toEqual(new AppError('lock.damaged', { file: keyFileName }));
    await expect(lock.setPassphrase(passphrase)).rejects.toEqual(new AppError('lock.alreadySet'));
  }
});
