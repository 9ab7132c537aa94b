/** Has the pages of the open database read by a worker, some seconds after the window has come up. No Electron here. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PageCheckJob } from './check-pages.ts';
import { logFault } from './log.ts';

/** After the first screen, so that opening stays quick. */
const checkAfterMs = 8000;

/** Beside this file, in the source tree as in the bundle. */
const script = path.join(import.meta.dirname, `check-pages${path.extname(import.meta.filename)}`);

/** Starts the wait; the answer ends it, or the check itself when that runs. A check that cannot run is logged: the next start tries again. */
export function schedulePageCheck(file: string, onDamage: () => void): () => void {
  let worker: Worker | null = null;
  const timer = setTimeout(() => {
    const workerData: PageCheckJob = { file };
    worker = new Worker(script, { workerData });
    worker.once('message', (isSound: boolean) => {
      if (!isSound) onDamage();
    });
    worker.once('error', logFault);
    worker.unref();
  }, checkAfterMs).unref();
  return () => {
    clearTimeout(timer);
    worker?.removeAllListeners('message');
    void worker?.terminate();
  };
}
