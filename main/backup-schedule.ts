/** When to back up: once a day in a quiet moment while the application is open, when asked, and at the end when something changed since. */
import { existsSync } from 'node:fs';
import { backUpDatabase, findLastBackupAt, isBackedUp } from '../db/backup/backup.ts';
import type { Database } from '../db/database.ts';
import type { BackupPlaces } from './backup-places.ts';
import type { BackupWork } from './backup-work.ts';
import type { Clock } from './clock.ts';
import type { CopyLock } from './copy-lock.ts';
import { logFault } from './log.ts';
import { whenQuiet } from './quiet-moment.ts';

export interface BackupSchedule {
  readonly start: () => void;
  readonly stop: () => void;
  /** Into every folder that is there, while the clerk works on. Throws what `backUpDatabase` throws for the first. */
  readonly backUp: () => Promise<void>;
  /** As `backUp`, into a folder of the clerk's choice. */
  readonly backUpTo: (folder: string) => Promise<void>;
  /** At the end, when there is no window any more that could wait: at once. */
  readonly backUpIfChanged: () => void;
  /** ISO instant of the newest verified backup, or null. */
  readonly findLastAt: () => string | null;
}

/** After the window has come up, so that opening stays quick. */
const firstCheckAfterMs = 20_000;
const checkEveryMs = 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** Copies are locked by it, when they are to be locked. */
type Lock = Pick<CopyLock, 'findSeal' | 'findSealingKeyring'>;
const noLock: Lock = { findSeal: () => null, findSealingKeyring: () => null };

/** A backup by schedule that fails is logged and tried again at the next occasion; it never stops the clerk's work. */
export function createBackupSchedule(
  db: Database,
  places: BackupPlaces,
  clock: Clock,
  work: BackupWork,
  lock: Lock = noLock,
): BackupSchedule {
  let timer: NodeJS.Timeout | undefined;
  let endWait: () => void = () => undefined;
  const findLastAt = () => findLastBackupAt(places.own);
  const copyTo = async (folder: string, isOnlyIfChanged: boolean) => {
    const keyring = lock.findSealingKeyring();
    await work.ask({ kind: 'copy', file: db.name, folder, now: clock.now(), isOnlyIfChanged, keyring });
  };
  /** A stick that is away is no fault. */
  const copyToSecond = async () => {
    const folder = places.findSecond();
    if (folder !== null && existsSync(folder)) await copyTo(folder, true).catch(logFault);
  };
  const backUpWhenDue = async () => {
    const lastAt = findLastAt();
    const ageMs = lastAt === null ? dayMs : Date.parse(clock.now()) - Date.parse(lastAt);
    // A copy out of the future was made before the clock was set back.
    if (ageMs < dayMs && ageMs >= 0) return;
    await copyTo(places.own, true).catch(logFault);
    await copyToSecond();
  };
  return {
    start: () => {
      const check = (afterMs: number) => {
        endWait();
        endWait = whenQuiet(afterMs, () => void backUpWhenDue());
      };
      check(firstCheckAfterMs);
      timer = setInterval(() => check(0), checkEveryMs).unref();
    },
    stop: () => {
      clearInterval(timer);
      endWait();
    },
    backUpTo: (folder) => copyTo(folder, false),
    backUp: async () => {
      await copyTo(places.own, false);
      await copyToSecond();
    },
    backUpIfChanged: () => {
      const second = places.findSecond();
      const seal = lock.findSeal();
      for (const folder of [places.own, ...(second !== null && existsSync(second) ? [second] : [])]) {
        try {
          if (!isBackedUp(db, folder, seal)) backUpDatabase(db, folder, clock.now(), seal);
        } catch (error) {
          logFault(error);
        }
      }
    },
    findLastAt,
  };
}
