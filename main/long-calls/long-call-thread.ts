/** A worker of the main process: answers one call with a connection of its own, and ends. Ended in the midst, nothing of it is kept. */
import { parentPort, workerData } from 'node:worker_threads';
import { changeCalls } from '../../core/ipc/change-calls.ts';
import { exchangeCalls } from '../../core/ipc/exchange-calls.ts';
import { planCalls } from '../../core/ipc/plan-calls.ts';
import type { Result } from '../../core/ipc/result.ts';
import { taskCalls } from '../../core/ipc/task-calls.ts';
import { toWire, type Wire } from '../../core/ipc/wire.ts';
import { openDatabase } from '../../db/open.ts';
import { parseWire } from '../ipc/parse-wire.ts';
import { answerWith } from '../thread-answer.ts';
import { type LongCallAnswer, type LongCallJob, longCalls } from './long-calls.ts';
import { createLongHandlers } from './long-handlers.ts';

/** Not the whole contract, which would be loaded with each call. */
const calls = { ...planCalls, ...exchangeCalls, ...taskCalls, ...changeCalls };

function work({ file, channel, wire, context, today }: LongCallJob): Wire<Result<unknown>> {
  const input = parseWire<unknown>(channel, calls[channel].input, wire);
  const db = openDatabase(file, { backupFolder: null, now: context.now, pageCheck: 'elsewhere' });
  try {
    const handle = createLongHandlers(db, context, today)[channel] as (input: unknown) => unknown;
    return toWire({ ok: true, value: handle(input) });
  } finally {
    db.close();
  }
}

const job = workerData as LongCallJob;
const tell = (answer: LongCallAnswer) => parentPort?.postMessage(answer);
void answerWith({ doing: longCalls[job.channel], file: job.file }, () => work(job)).then(tell);
