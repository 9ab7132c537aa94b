/** The worker of copies as the schedule and the settings use it; one job after the other. No Electron here. */
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { BackupContents } from '../db/backup/backup-contents.ts';
import { workerThreads } from '../db/late-modules.ts';
import type { Keyring } from './sealed-file.ts';
import { type ThreadAnswer, takeAnswer } from './thread-answer.ts';

export type BackupJob =
  | {
      readonly kind: 'copy';
      /** The database, which is open in the main process too. */
      readonly file: string;
      readonly folder: string;
      readonly now: string;
      /** Makes none when the newest copy in the folder holds the last change. */
      readonly isOnlyIfChanged: boolean;
      /** Locks the copy; null for an open one. */
      readonly keyring: Keyring | null;
    }
  | {
      readonly kind: 'read';
      /** Paths of copies. */
      readonly copies: readonly string[];
      /** The one of which every page is read; null for none. */
      readonly checked: string | null;
      /** Opens the locked ones of this PC; null when that cannot be done. */
      readonly keyring: Keyring | null;
    };

/** What each job is answered with. */
export interface BackupResults {
  readonly copy: null;
  /** Contents in the order of the copies, null for what cannot be read. */
  readonly read: { readonly contents: readonly (BackupContents | null)[]; readonly isSound: boolean | null };
}

export type BackupAnswer = ThreadAnswer<BackupResults[BackupJob['kind']]>;

export interface BackupWork {
  /** Throws the AppError of the worker; waits for the jobs before it. */
  readonly ask: <Kind extends BackupJob['kind']>(
    job: Extract<BackupJob, { readonly kind: Kind }>,
  ) => Promise<BackupResults[Kind]>;
  /** Ends what is under way; it is never answered. A copy gets its name only when it is whole, so that none is left half made. */
  readonly stop: () => void;
}

/** Built beside the bundle; plain Node (tests, fuzz) runs the source. */
const script = path.join(import.meta.dirname, `backup-thread${path.extname(import.meta.filename)}`);

export function createBackupWork(): BackupWork {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const run = (job: BackupJob) =>
    new Promise<BackupAnswer>((resolve, reject) => {
      worker = new (workerThreads().Worker)(script, { workerData: job });
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.unref();
    });
  return {
    ask: async (job) => {
      const turn = last.then(() => run(job));
      last = turn.catch(() => undefined);
      return takeAnswer(await turn) as never;
    },
    stop: () => {
      worker?.removeAllListeners();
      void worker?.terminate();
    },
  };
}
