/** The worker of packages as the handlers use it: started when first asked, ended by the clerk or with the data. No Electron here. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ExchangeProgress } from '../../core/exchange/work-progress.ts';
import { AppError } from '../../core/ipc/result.ts';
import { removeHalfWritten } from '../atomic-write.ts';
import { holdCalls } from '../ipc/hold-calls.ts';
import { createKeptWorker } from '../kept-worker.ts';
import { logFault } from '../log.ts';
import type { ThreadJob, ThreadQuestion, ThreadResults } from './thread-messages.ts';

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

/** Beside this file, in the source tree as in the bundle. */
const script = path.join(import.meta.dirname, `exchange-thread${path.extname(import.meta.filename)}`);

/** What writes to the database: other calls wait meanwhile, since one connection writes at a time. */
const writing: ReadonlySet<ThreadQuestion['kind']> = new Set(['save', 'compare', 'apply']);

export function createPackageWork(file: string, now: () => string): PackageWork {
  let progress: ExchangeProgress | null = null;
  /** Under way at this moment. */
  const asked = new Set<ThreadQuestion>();

  const removeHalfSaved = () => {
    const saving = [...asked].find(({ kind }) => kind === 'save');
    try {
      if (saving?.kind === 'save') removeHalfWritten(saving.path, readdirSync(path.dirname(saving.path)));
    } catch (error) {
      // The stick that was written to may have been taken away; the next work must begin all the same.
      logFault(error);
    }
  };

  const worker = createKeptWorker<ThreadQuestion, ThreadResults[ThreadQuestion['kind']], ExchangeProgress>(script, {
    findData: (): ThreadJob => ({ file, now: now() }),
    // Records are never in the memory all at once; who raises this has to measure why (`npm run bench:exchange`).
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
    hear: (notice) => {
      progress = notice;
    },
    // It could not begin, or ran out of memory: its transaction ended with it.
    explain: (error) => {
      logFault(error);
      return new AppError('exchange.workFailed');
    },
    tidy: removeHalfSaved,
  });

  return {
    ask: async (question) => {
      const release = writing.has(question.kind) ? holdCalls() : () => undefined;
      asked.add(question);
      try {
        return (await worker.ask(question)) as ThreadResults[typeof question.kind];
      } finally {
        asked.delete(question);
        if (asked.size === 0) progress = null;
        release();
      }
    },
    getProgress: () => progress,
    cancel: () => worker.end(new AppError('exchange.cancelled')),
  };
}
