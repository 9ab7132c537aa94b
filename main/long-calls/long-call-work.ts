/** The worker of long calls as the rest of the main process uses it. No Electron here. */
import path from 'node:path';
import type { InputOf, OutputOf } from '../../core/ipc/contract.ts';
import { AppError, type Result } from '../../core/ipc/result.ts';
import { fromWire, toWire, type Wire } from '../../core/ipc/wire.ts';
import type { WriteContext } from '../../db/context.ts';
import { holdCalls } from '../ipc/hold-calls.ts';
import type { Passing } from '../ipc/register.ts';
import { createKeptWorker } from '../kept-worker.ts';
import { type LongCallJob, type LongChannel, longCalls } from './long-calls.ts';

/** What it cannot do it throws: the AppError of a refused call, `internal` when it was stopped, Error when the worker broke down. */
export interface LongCallWork {
  /** Leaves every call of the channel to the worker. */
  readonly passing: (channel: LongChannel) => Passing;
  /** Answers a call that was read already, as one that turned out to be long. */
  readonly ask: <C extends LongChannel>(channel: C, input: InputOf<C>) => Promise<OutputOf<C>>;
  /** Ends what is under way: nothing of it is kept. Resolves when the file is let go of. */
  readonly stop: () => Promise<void>;
}

/** Beside this file, in the source tree as in the bundle. */
const script = path.join(import.meta.dirname, `long-call-thread${path.extname(import.meta.filename)}`);

/** `moment`: who writes, and on what day (`YYYY-MM-DD`) at this instant. */
export function createLongCallWork(
  file: string,
  moment: () => { readonly context: WriteContext; readonly today: string },
): LongCallWork {
  const worker = createKeptWorker<LongCallJob, Wire<Result<unknown>>>(script);

  const pass = async (channel: LongChannel, wire: Wire<unknown>): Promise<Wire<Result<unknown>>> => {
    const release = longCalls[channel] === 'writing' ? holdCalls() : () => undefined;
    try {
      return await worker.ask({ file, channel, wire, ...moment() });
    } finally {
      release();
    }
  };

  return {
    passing: (channel) => ({ pass: (wire) => pass(channel, wire) }),
    ask: async (channel, input) => {
      const result = fromWire(await pass(channel, toWire(input))) as Result<OutputOf<typeof channel>>;
      if (!result.ok) throw new AppError(result.error.code, result.error.details);
      return result.value;
    },
    // With the data goes the page that asked: no fault.
    stop: () => worker.end(new AppError('internal')),
  };
}
