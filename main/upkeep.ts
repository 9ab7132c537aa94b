/**
 * What the open database needs once after each start, done by a worker in a quiet moment: every page is read, and the index of words made
 * one piece again. No Electron here.
 */
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { workerThreads } from '../db/late-modules.ts';
import { logFault } from './log.ts';
import { whenQuiet } from './quiet-moment.ts';
import type { UpkeepJob } from './upkeep-thread.ts';

/** After the first screen, so that opening stays quick. */
const startAfterMs = 8000;

/** Beside this file, in the source tree as in the bundle. */
const script = path.join(import.meta.dirname, `upkeep-thread${path.extname(import.meta.filename)}`);

/**
 * Starts the wait; the answer ends it, or the work itself when that runs, and resolves when the file is let go of. Work that cannot be done
 * is logged: the next start tries again.
 */
export function scheduleUpkeep(file: string, onDamage: () => void): () => Promise<void> {
  let worker: Worker | null = null;
  const endWait = whenQuiet(startAfterMs, () => {
    const workerData: UpkeepJob = { file };
    worker = new (workerThreads().Worker)(script, { workerData });
    worker.once('message', (isSound: boolean) => {
      if (!isSound) onDamage();
    });
    worker.once('error', logFault);
    worker.unref();
  });
  return async () => {
    endWait();
    worker?.removeAllListeners('message');
    await worker?.terminate();
  };
}
