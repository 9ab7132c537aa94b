/** When to back up: once a day while the application is open, when asked, and at the end when something changed since. */
import { existsSync } from 'node:fs';
import { backUpDatabase, findLastBackupAt, isBackedUp } from '../db/backup/backup.ts';
import type { CopySeal } from '../db/backup/copy-seal.ts';
import type { Database } from '../db/database.ts';
import type { BackupPlaces } from './backup-places.ts';
import type { Clock } from './clock.ts';
import { logFault } from './log.ts';

export interface BackupSchedule {
  readonly start: () => void;
  readonly stop: () => void;
  /** At once, into every folder that is there. Throws what `backUpDatabase` throws for the first. */
  readonly backUp: () => void;
  /** At once, into a folder of the clerk's choice. Throws what `backUpDatabase` throws. */
  readonly backUpTo: (folder: string) => void;
  readonly backUpIfChanged: () => void;
  /** ISO instant of the newest verified backup, or null. */
  readonly findLastAt: () => string | null;
}

/** After the window has come up, so that opening stays quick. */
const firstCheckAfterMs = 20_000;
const checkEveryMs = 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * A backup by schedule that fails is logged and tried again at the next occasion; it never stops the clerk's work. `findSeal` locks the
 * copies, when they are to be locked.
 */
export function createBackupSchedule(
  db: Database,
  places: BackupPlaces,
  clock: Clock,
  findSeal: () => CopySeal | null = () => null,
): BackupSchedule {
  let timers: readonly NodeJS.Timeout[] = [];
  const findLastAt = () => findLastBackupAt(places.own);
  const tryTo = (work: () => void) => {
    try {
      work();
    } catch (error) {
      logFault(error);
    }
  };
  const backUpToSecond = () => {
    const folder = places.findSecond();
    // A stick that is away is no fault.
    if (folder !== null && existsSync(folder) && !isBackedUp(db, folder, findSeal())) {
      backUpDatabase(db, folder, clock.now(), findSeal());
    }
  };
  const backUpIfChanged = () => {
    tryTo(() => {
      if (!isBackedUp(db, places.own, findSeal())) backUpDatabase(db, places.own, clock.now(), findSeal());
    });
    tryTo(backUpToSecond);
  };
  const backUpWhenDue = () => {
    const lastAt = findLastAt();
    const ageMs = lastAt === null ? dayMs : Date.parse(clock.now()) - Date.parse(lastAt);
    // A copy out of the future was made before the clock was set back.
    if (ageMs >= dayMs || ageMs < 0) backUpIfChanged();
  };
  return {
    start: () => {
      timers = [setTimeout(backUpWhenDue, firstCheckAfterMs).unref(), setInterval(backUpWhenDue, checkEveryMs).unref()];
    },
    stop: () => timers.forEach(clearInterval),
    backUpTo: (folder) => void backUpDatabase(db, folder, clock.now(), findSeal()),
    backUp: () => {
      backUpDatabase(db, places.own, clock.now(), findSeal());
      tryTo(backUpToSecond);
    },
    backUpIfChanged,
    findLastAt,
  };
}
