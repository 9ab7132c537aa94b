/** A worker of the main process as it is used from there: started with the first question, kept for those after it. No Electron here. */
import type { ResourceLimits, Worker } from 'node:worker_threads';
import { workerThreads } from '../db/late-modules.ts';
import { type ThreadAnswer, takeAnswer, type WorkerMessage, type WorkerQuestion } from './thread-answer.ts';

export interface KeptWorker<Question, Value> {
  /** Throws as the worker does: its AppError, or Error with the words of a fault; what `end` was given, when it was ended meanwhile. */
  readonly ask: (question: Question) => Promise<Value>;
  /** Ends what is under way; the next question begins anew. Resolves when the worker has let go of everything. */
  readonly end: (reason: Error) => Promise<void>;
}

export interface KeptWorkerOptions<Notice> {
  /** What the worker finds as its `workerData`. */
  readonly findData?: () => unknown;
  readonly resourceLimits?: ResourceLimits;
  /** Hears what the worker tells between its answers. */
  readonly hear?: (notice: Notice) => void;
  /** What those who wait are told when it could not begin or broke down; the error itself when absent. */
  readonly explain?: (error: Error) => Error;
  /** Runs before those who wait for an ended worker hear of it. Throws nothing. */
  readonly tidy?: () => void;
}

interface Waiting<Value> {
  readonly resolve: (answer: ThreadAnswer<Value>) => void;
  readonly reject: (error: Error) => void;
}

/** `script`: the worker's own file. */
export function createKeptWorker<Question, Value, Notice = never>(
  script: string,
  { findData, resourceLimits, hear, explain = (error) => error, tidy }: KeptWorkerOptions<Notice> = {},
): KeptWorker<Question, Value> {
  let worker: Worker | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting<Value>>();
  /** While a worker is being ended: it may hold a file for a moment yet. */
  let ending: Promise<void> | null = null;

  const giveUp = (error: Error) => {
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { reject } of left) reject(error);
  };

  const start = (): Worker => {
    const started = new (workerThreads().Worker)(script, { workerData: findData?.(), resourceLimits });
    started.on('message', (message: WorkerMessage<Value, Notice>) => {
      if ('notice' in message) return hear?.(message.notice);
      waiting.get(message.id)?.resolve(message.answer);
      waiting.delete(message.id);
      // While nobody waits, the worker keeps no program open.
      if (waiting.size === 0) started.unref();
    });
    const breakDown = (error: Error) => {
      if (worker === started) giveUp(explain(error));
    };
    started.on('error', breakDown);
    started.on('exit', () => breakDown(new Error('the worker ended before its answer')));
    return started;
  };

  return {
    ask: async (question) => {
      while (ending) await ending;
      worker ??= start();
      worker.ref();
      const id = nextId;
      nextId += 1;
      const answer = await new Promise<ThreadAnswer<Value>>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker?.postMessage({ id, question } satisfies WorkerQuestion<Question>);
      });
      return takeAnswer(answer);
    },
    end: async (reason) => {
      if (worker) {
        const ended = worker.terminate();
        worker = null;
        // Whoever waits hears of it when the files are free again: what is begun anew meets nothing of the old.
        ending = ended.then(() => {
          ending = null;
          tidy?.();
          giveUp(reason);
        });
      }
      await ending;
    },
  };
}
