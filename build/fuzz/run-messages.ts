/**
 * Sends random messages to the real register over a real database. A refused message must leave the database and its folder as
 * they were, and no message may end in a fault.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { channels } from '../../core/ipc/channels.ts';
import { contract } from '../../core/ipc/contract.ts';
import type { Result } from '../../core/ipc/result.ts';
import { setLogFile } from '../../main/log.ts';
import { type Dice, makeDice } from './dice.ts';
import { registered } from './electron-stand-in.ts';
import { makeInput } from './mutate-message.ts';
import { openSession } from './open-session.ts';
import { findFaultOfAnswer, own, send, strangers } from './send-message.ts';

export interface MessageFigures {
  readonly messages: number;
  readonly answered: number;
  /** Refused messages by the code of the refusal. */
  readonly refused: Readonly<Record<string, number>>;
  readonly failures: readonly string[];
}

/** Names, sizes and times of all files but the log of faults, SQLite's shared memory, and the copies, which are made beside other work. */
function listFiles(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/-shm$|\.log$|^sao-luu/.test(name))
    .map((name) => {
      const { size, mtimeMs } = statSync(path.join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .sort()
    .join('\n');
}

/** Sends `count` messages; message `index` under `seed` is always the same. */
export async function fuzzMessages(seed: number, count: number): Promise<MessageFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchc-desk-messages-'));
  const log = path.join(folder, 'faults.log');
  setLogFile(log);
  // The workers of the main process keep no program alive by themselves: the window does, which is not here.
  const alive = setInterval(() => undefined, 60_000);
  const session = await openSession(folder);
  try {
    return await sendAll(seed, count, session.data, log);
  } finally {
    clearInterval(alive);
    session.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sendAll(seed: number, count: number, data: string, log: string): Promise<MessageFigures> {
  // The pages of the paper and of the recovery have calls of their own, refused here by the sender.
  // A lock would end the run: run-lock-messages.ts sends to its calls, with a lock of its own.
  const chosen = channels.filter((channel) => registered.has(channel) && !/^(lock|protection)\./.test(channel));
  const refused: Record<string, number> = {};
  const failures: string[] = [];
  let answered = 0;
  for (let index = 0; index < count; index += 1) {
    const dice: Dice = makeDice(seed, index);
    const channel = dice.pick(chosen);
    const frame = dice.once(6) ? dice.pick(strangers) : own;
    const input = makeInput(contract[channel].input, dice);
    const before = readState(data);
    const outcome = await send(channel, frame, input).catch((error: unknown) => error);
    const problem = judge(channel, frame, outcome, () => readState(data) === before);
    if (problem) failures.push(`message ${index} (${channel}): ${problem}`);
    const result = outcome as Result<unknown>;
    if (result.ok) answered += 1;
    else refused[result.error?.code ?? 'thrown'] = (refused[result.error?.code ?? 'thrown'] ?? 0) + 1;
  }
  const faults = statSync(log, { throwIfNoEntry: false }) ? readFileSync(log, 'utf8') : '';
  if (faults !== '') failures.push(`the log tells of faults:\n${faults.slice(0, 4000)}`);
  return { messages: count, answered, refused, failures };
}

let watcher: { readonly file: string; readonly db: Sqlite.Database } | null = null;

/** Changes whenever another connection commits, or a file of the folder changes. */
function readState(data: string): string {
  const file = path.join(data, 'cchc.sqlite');
  // A restore puts another file in its place.
  if (watcher?.file !== `${file} ${statSync(file).ino}`) {
    watcher?.db.close();
    watcher = { file: `${file} ${statSync(file).ino}`, db: new Sqlite(file, { readonly: true }) };
  }
  return `${watcher.db.pragma('data_version', { simple: true })}\n${listFiles(data)}`;
}

function judge(channel: string, frame: unknown, outcome: unknown, isUnchanged: () => boolean): string | null {
  const isStranger = frame !== own || /^(paper|recovery)\./.test(channel);
  const fault = findFaultOfAnswer(outcome, isStranger);
  const result = outcome as Result<unknown>;
  if (fault !== null || result.ok) return fault;
  // A step that cannot be undone any more is taken off the list, as its refusal says; the clerk's data stay.
  if (result.error.code === 'change.cannotUndo') return null;
  return isUnchanged() ? null : `refused (${result.error.code}) and yet changed something`;
}
