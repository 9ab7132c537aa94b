/**
 * A worker of the main process: answers calls one after the other, each with a connection of its own, so that between them no file is held;
 * a call that reads sees the data of one moment. Ended in the midst, nothing of a call is kept.
 */
import { changeCalls } from '../../core/ipc/change-calls.ts';
import { exchangeCalls } from '../../core/ipc/exchange-calls.ts';
import { planCalls } from '../../core/ipc/plan-calls.ts';
import type { Result } from '../../core/ipc/result.ts';
import { startCalls } from '../../core/ipc/start-calls.ts';
import { taskCalls } from '../../core/ipc/task-calls.ts';
import { toWire, type Wire } from '../../core/ipc/wire.ts';
import type { Database } from '../../db/database.ts';
import { openDatabase } from '../../db/open.ts';
import { readBeside } from '../../db/read-beside.ts';
import { parseWire } from '../ipc/parse-wire.ts';
import { answerQuestions } from '../thread-answer.ts';
import { type LongCallJob, longCalls } from './long-calls.ts';
import { createLongHandlers } from './long-handlers.ts';

/** Not the whole contract, which the first of them would wait for. */
const calls = { ...startCalls, ...planCalls, ...exchangeCalls, ...taskCalls, ...changeCalls };

function work({ file, channel, wire, context, today }: LongCallJob): Wire<Result<unknown>> {
  const input = parseWire<unknown>(channel, calls[channel].input, wire);
  const answer = (db: Database) => {
    const handle = createLongHandlers(db, context, today)[channel] as (input: unknown) => unknown;
    return toWire<Result<unknown>>({ ok: true, value: handle(input) });
  };
  if (longCalls[channel] === 'reading') return readBeside(file, answer);
  const db = openDatabase(file, { backupFolder: null, now: context.now, pageCheck: 'elsewhere' });
  try {
    return answer(db);
  } finally {
    db.close();
  }
}

answerQuestions<LongCallJob, Wire<Result<unknown>>>(({ channel, file }) => ({ doing: longCalls[channel], file }), work);
