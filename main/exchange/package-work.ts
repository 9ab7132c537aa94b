/** The worker of packages as the handlers use it: started when first asked, ended by the clerk or with the data. No Electron here. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { ExchangeProgress } from '../../core/exchange/work-progress.ts';
import { AppError } from '../../core/ipc/result.ts';
import { workerThreads } from '../../db/late-modules.ts';
import { removeHalfWritten } from '../atomic-write.ts';
import { holdCalls } from '../ipc/hold-calls.ts';
import { logFault } from '../log.ts';
import { type ThreadAnswer, takeAnswer } from '../thread-answer.ts';
import type { ThreadJob, ThreadMessage, ThreadQuestion, ThreadResults } from './thread-messages.ts';

export interface PackageWork {
  /** Throws the AppError of the worker, `exchange.cancelled` when it was ended meanwhile, `exchange.workFailed` when it broke down. */
  readonly ask: <Kind extends ThreadQuestion['kind']>(
    question: Extract<ThreadQuestion, { readonly kind: Kind }>,
  ) => Promise<ThreadResults[Kind]>;
  /** How far it has come; null while nothing is under way. */
  readonly getProgress: () => ExchangeProgress | null;
  /** Ends what is under way: nothing of it is kept, and what had arrived is forgotten. Answers once the worker has let go of everything. */
  readonly cancel: () => Promise<void>;
}

interface Waiting {
  readonly question: ThreadQuestion;
  readonly resolve: (answer: ThreadAnswer<ThreadResults[ThreadQuestion['kind']]>) => void;
  readonly reject: (error: Error) => void;
}

/** Beside this file, in the source tree as in the bundle. */
const script = path.join(import.meta.dirname, `exchange-thread${path.extname(import.meta.filename)}`);

/** What writes to the database: other calls wait meanwhile, since one connection writes at a time. */
const writing: ReadonlySet<ThreadQuestion['kind']> = new Set(['save', 'compare', 'apply']);

export function createPackageWork(file: string, now: () => string): PackageWork {
  let worker: Worker | null = null;
  let progress: ExchangeProgress | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();
  /** The worker that is being ended: it may hold the database or a half-written file for a moment yet. */
  let ending: Promise<void> = Promise.resolve();

  const settle = (id: number, how: (one: Waiting) => void) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) progress = null;
    if (one) how(one);
  };
  const giveUp = (error: Error) => {
    worker = null;
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(error));
  };
  const start = (): Worker => {
    const workerData: ThreadJob = { file, now: now() };
    const started = new (workerThreads().Worker)(script, {
      workerData,
      // Records are never in the memory all at once; who raises this has to measure why (`npm run bench:exchange`).
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    started.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') progress = message.progress;
      else settle(message.id, ({ resolve }) => resolve(message.answer));
    });
    // It could not begin, or ran out of memory: its transaction ended with it.
    started.on('error', (error) => {
      logFault(error);
      giveUp(new AppError('exchange.workFailed'));
    });
    started.unref();
    return started;
  };

  const end = async (ended: Worker): Promise<void> => {
    const saving = [...waiting.values()].find(({ question }) => question.kind === 'save')?.question;
    worker = null;
    ended.removeAllListeners('error');
    // Whoever waits hears of it when the database and the file are free again: what is begun anew meets nothing of the old.
    await ended.terminate();
    try {
      if (saving?.kind === 'save') removeHalfWritten(saving.path, readdirSync(path.dirname(saving.path)));
    } catch (error) {
      // The stick that was written to may have been taken away; the next work must begin all the same.
      logFault(error);
    }
    giveUp(new AppError('exchange.cancelled'));
  };

  return {
    ask: async (question) => {
      const release = writing.has(question.kind) ? holdCalls() : () => undefined;
      try {
        await ending;
        worker ??= start();
        const id = nextId;
        nextId += 1;
        const answer = await new Promise<Parameters<Waiting['resolve']>[0]>((resolve, reject) => {
          waiting.set(id, { question, resolve, reject });
          worker?.postMessage({ id, question });
        });
        return takeAnswer(answer) as ThreadResults[typeof question.kind];
      } finally {
        release();
      }
    },
    getProgress: () => progress,
    cancel: () => {
      if (worker) ending = end(worker);
      return ending;
    },
  };
}
