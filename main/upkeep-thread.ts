/**
 * A worker of the main process: reads every page of the database while the clerk already works and says whether all is well; then tidies
 * the index of words, and ends.
 */
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { checkPages } from '../db/open.ts';
import { tidyWordsStep } from '../db/tasks/tidy-words.ts';

/** What the worker is given. */
export interface UpkeepJob {
  readonly file: string;
}

/** The clerk's own writes come between two steps. */
const pauseMs = 20;

async function tidyWords(file: string): Promise<void> {
  const db = new Sqlite(file, { fileMustExist: true, timeout: 5000 });
  try {
    while (tidyWordsStep(db)) await setTimeout(pauseMs);
  } finally {
    db.close();
  }
}

const { file } = workerData as UpkeepJob;
const isSound = checkPages(file);
parentPort?.postMessage(isSound);
// No top-level await: the bundle is CommonJS.
if (isSound) void tidyWords(file);
