/**
 * A worker of the main process: reads every page of the database while the clerk already works and says whether all is well; then tidies
 * the index of words, and ends.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { checkPages } from '../db/open.ts';
import { tidyWords } from '../db/tasks/tidy-words.ts';

/** What the worker is given. */
export interface UpkeepJob {
  readonly file: string;
}

const { file } = workerData as UpkeepJob;
const isSound = checkPages(file);
parentPort?.postMessage(isSound);
// No top-level await: the bundle is CommonJS.
if (isSound) void tidyWords(file);
