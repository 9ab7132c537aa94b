/** A worker of the main process: answers one call with a connection of its own, and ends. Ended in the midst, nothing of it is kept. */
import { parentPort, workerData } from 'node:worker_threads';
import { changeCalls } from '../../core/ipc/change-calls.ts';
import { exchangeCalls } from '../../core/ipc/exchange-calls.ts';
import { planCalls } from '../../core/ipc/plan-calls.ts';
import { AppError } from '../../core/ipc/result.ts';
import { taskCalls } from '../../core/ipc/task-calls.ts';
import { toWire } from '../../core/ipc/wire.ts';
import { openDatabase } from '../../db/open.ts';
import { asAppError } from '../../db/storage/sqlite-errors.ts';
import { parseWire } from '../ipc/parse-wire.ts';
import type { LongCallAnswer, LongCallJob } from './long-calls.ts';
import { createLongHandlers } from './long-handlers.ts';

/** Not the whole contract, which would be loaded with each call. */
const calls = { ...planCalls, ...exchangeCalls, ...taskCalls, ...changeCalls };

function work({ file, channel, wire, context, today }: LongCallJob): unknown {
  const input = parseWire<unknown>(channel, calls[channel].input, wire);
  const db = openDatabase(file, { backupFolder: null, now: context.now, pageCheck: 'elsewhere' });
  try {
    const handle = createLongHandlers(db, context, today)[channel] as (input: unknown) => unknown;
    return handle(input);
  } finally {
    db.close();
  }
}

function answer(job: LongCallJob): LongCallAnswer {
  try {
    return { kind: 'answer', wire: toWire({ ok: true, value: work(job) }) };
  } catch (error) {
    const known = asAppError(error, { file: job.file });
    if (known instanceof AppError) return { kind: 'refusal', error: { code: known.code, details: known.details } };
    return { kind: 'fault', words: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.postMessage(answer(workerData as LongCallJob));
