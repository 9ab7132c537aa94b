/**
 * Sends random messages to the calls of the lock, with a lock and a folder of their own, among messages to the data. What is known
 * about the lock is kept beside it: nobody gets in without the passphrase or the recovery key, no refused message changes the lock, and
 * nothing of the data is reached while it is closed.
 */
import './electron-stand-in.ts';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Channel, channels } from '../../core/ipc/channels.ts';
import { contract } from '../../core/ipc/contract.ts';
import type { Result } from '../../core/ipc/result.ts';
import { type Dice, makeDice } from './dice.ts';
import { makeInput } from './mutate-message.ts';
import type { MessageFigures } from './run-messages.ts';
import { findFaultOfAnswer, own, send, strangers } from './send-message.ts';

const { createAppLock } = await import('../../main/app-lock.ts');
const { createLockHandlers } = await import('../../main/ipc/lock-handlers.ts');
const { guardCalls, registerHandlers, registerLasting } = await import('../../main/ipc/register.ts');
const { setLogFile } = await import('../../main/log.ts');

/** Guessing is cheap here; what it costs in earnest, main/sealed-file.test.ts says. */
const cost = { log2N: 10, r: 8, p: 1 };

/** What opens the lock; null while it has no passphrase. */
type Known = { readonly passphrase: string; readonly recoveryKey: string } | null;

/** The fields of a message that ask for a secret. */
interface SecretFields {
  readonly secret?: unknown;
  readonly present?: unknown;
  readonly passphrase?: unknown;
}

/** The printing of the key needs a window: tests/e2e/lock.spec.ts. */
const lockChannels = channels.filter(
  (channel) => /^(lock|protection)\./.test(channel) && channel !== 'protection.printRecoveryKey',
);
const dataChannels = channels.filter((channel) => !/^(lock|protection|paper|recovery)\./.test(channel));

/** Sends `count` messages; message `index` under `seed` is always the same. */
export async function fuzzLockMessages(seed: number, count: number): Promise<MessageFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchc-desk-lock-messages-'));
  const log = path.join(folder, 'faults.log');
  setLogFile(log);
  try {
    const figures = await sendAll(seed, count, path.join(folder, 'khoa.json'));
    const faults = statSync(log, { throwIfNoEntry: false }) ? [`the log tells of faults:\n${readFileSync(log)}`] : [];
    return { ...figures, failures: [...figures.failures, ...faults] };
  } finally {
    guardCalls(() => false);
    registerLasting({});
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sendAll(seed: number, count: number, file: string): Promise<MessageFigures> {
  let nowMs = 0;
  let reached = 0;
  const options = { file, now: () => '2026-11-23T00:00:00.000Z', monotonicMs: () => nowMs, cost };
  const lock = createAppLock(options);
  registerLasting(createLockHandlers(lock, () => '2026-11-23', null));
  guardCalls(() => lock.view().state === 'locked');
  // Whatever the data is asked for, that it was reached is all that counts here.
  registerHandlers(Object.fromEntries(dataChannels.map((channel) => [channel, () => (reached += 1)])));

  const failures: string[] = [];
  const refused: Record<string, number> = {};
  let [known, answered]: [Known, number] = [null, 0];
  for (let index = 0; index < count; index += 1) {
    const dice = makeDice(seed, index);
    if (dice.once(2)) nowMs += 400_000;
    const channel = dice.once(4) ? dice.pick(dataChannels) : dice.pick(lockChannels);
    const frame = dice.once(8) ? dice.pick(strangers) : own;
    const input = dice.once(2) ? makeInput(contract[channel].input, dice) : makeHonestInput(channel, dice, known);
    const before = { lock: readLock(file), reached, isLocked: lock.view().state === 'locked' };
    const outcome = await answerOf(channel, frame, input);
    if (outcome === 'waits') continue;
    const problem =
      findFaultOfAnswer(outcome, frame !== own) ??
      findBreach(channel, outcome as Result<unknown>, input as SecretFields, known) ??
      (before.isLocked && reached > before.reached ? 'reached the data of a locked program' : null) ??
      ((outcome as Result<unknown>).ok || readLock(file) === before.lock ? null : 'refused and yet changed the lock');
    if (problem) failures.push(`message ${index} to the lock (${channel}): ${problem}`);
    const result = outcome as Result<unknown>;
    if (result.ok) {
      answered += 1;
      known = learn(channel, input as SecretFields, result.value, known);
    } else refused[result.error?.code ?? 'thrown'] = (refused[result.error?.code ?? 'thrown'] ?? 0) + 1;
  }
  nowMs += 400_000;
  // Who knows the secret still gets in, also after a new start.
  const opens =
    known === null ||
    (await createAppLock(options)
      .open(known.recoveryKey)
      .then(
        () => true,
        () => false,
      ));
  if (!opens || existsSync(file) !== (known !== null)) failures.push('the lock is not what the answers said it is');
  return { messages: count, answered, refused, failures };
}

/** The answer of a call; a page that watches the lock waits until it changes. */
async function answerOf(channel: Channel, frame: unknown, input: unknown): Promise<unknown> {
  const answer = send(channel, frame, input).catch((error: unknown) => error);
  if (channel !== 'lock.watch') return answer;
  const waits = new Promise((resolve) => setTimeout(resolve, 20, 'waits'));
  return Promise.race([answer, waits]);
}

/** A message that fits: mostly with the right secret, so that locks are set, changed and taken off. */
function makeHonestInput(channel: Channel, dice: Dice, known: Known): unknown {
  const right = known === null ? 'không có gì' : dice.pick([known.passphrase, known.recoveryKey]);
  const secret = dice.once(3) ? `${right} sai` : right;
  const passphrase = `mật khẩu số ${dice.roll(1000)}`;
  switch (channel) {
    case 'lock.open':
      return { secret };
    case 'protection.setPassphrase':
      return { passphrase };
    case 'protection.changePassphrase':
      return { present: secret, passphrase };
    case 'protection.removePassphrase':
      return { present: secret };
    case 'protection.renewRecoveryKey':
      return { passphrase: secret };
    case 'protection.choose':
      return { idleMinutes: dice.pick([null, 5, 60]), areBackupsSealed: dice.once(2) };
    case 'lock.watch':
      return { known: null };
    default:
      return undefined;
  }
}

/** The lock on the disk without the count of wrong tries, which a wrong secret is meant to change. */
function readLock(file: string): string {
  if (!existsSync(file)) return '';
  const { wrongAttempts, ...stored } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return typeof wrongAttempts === 'number' ? JSON.stringify(stored) : 'without a count';
}

/** An answer that only the right secret may get. */
function findBreach(channel: Channel, result: Result<unknown>, input: SecretFields, known: Known): string | null {
  if (!result.ok) return null;
  const opening: Partial<Record<Channel, unknown>> = {
    'lock.open': input?.secret,
    'protection.changePassphrase': input?.present,
    'protection.removePassphrase': input?.present,
    'protection.renewRecoveryKey': input?.passphrase,
  };
  if (!(channel in opening)) return null;
  const isRight = known !== null && [known.passphrase, known.recoveryKey].includes(String(opening[channel]));
  return isRight ? null : 'let somebody in without the secret';
}

function learn(channel: Channel, input: SecretFields, value: unknown, known: Known): Known {
  const recoveryKey = (value as { readonly recoveryKey?: string } | null)?.recoveryKey ?? known?.recoveryKey ?? '';
  if (channel === 'protection.removePassphrase') return null;
  if (channel === 'protection.setPassphrase' || channel === 'protection.changePassphrase') {
    return { passphrase: String(input.passphrase), recoveryKey };
  }
  return known && { ...known, recoveryKey };
}
