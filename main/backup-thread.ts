/**
 * A worker of the main process: copies the database and reads copies, each of which takes seconds when it is large, while the window
 * stays as quick as ever. One job, one answer, and it ends. No Electron here.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { backUpFile, isSoundCopy, readBackup } from '../db/backup/backup.ts';
import type { CopySeal } from '../db/backup/copy-seal.ts';
import type { BackupAnswer, BackupJob, BackupResults } from './backup-work.ts';
import { createCopySeal } from './sealed-copy.ts';
import type { Keyring } from './sealed-file.ts';
import { answerWith } from './thread-answer.ts';

/** What crossed to the worker is plain bytes, no Buffer any more. */
function sealOf(keyring: Keyring | null): CopySeal | null {
  if (!keyring) return null;
  const slots = keyring.slots.map(({ kind, bytes }) => ({ kind, bytes: Buffer.from(bytes) }));
  return createCopySeal({ masterKey: Buffer.from(keyring.masterKey), slots });
}

function work(job: BackupJob): BackupResults[BackupJob['kind']] {
  switch (job.kind) {
    case 'copy':
      backUpFile(job.file, job.folder, job.now, { seal: sealOf(job.keyring), isOnlyIfChanged: job.isOnlyIfChanged });
      return null;
    case 'read': {
      const seal = sealOf(job.keyring);
      return {
        contents: job.copies.map((copy) => readBackup(copy, seal)),
        isSound: job.checked === null ? null : isSoundCopy(job.checked, seal),
      };
    }
  }
}

const tell = (answer: BackupAnswer) => parentPort?.postMessage(answer);
void answerWith({ doing: 'reading' }, () => work(workerData as BackupJob)).then(tell);
