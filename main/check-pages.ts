/** A worker of the main process: reads every page of the database while the clerk already works. Says whether all is well, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkPages } from '../db/open.ts';

/** What the worker is given. */
export interface PageCheckJob {
  readonly file: string;
}

const { file } = workerData as PageCheckJob;
parentPort?.postMessage(checkPages(file));
