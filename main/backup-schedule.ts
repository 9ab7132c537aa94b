/** When to back up: once a day while the application is open, and at the end when something changed since. */
import { backUpDatabase, findLastBackupAt, isBackedUp } from '../db/backup.ts';
import type { Database } from '../db/database.ts';
import type { Clock } from './clock.ts';
import { logFault } from './log.ts';

export interface BackupSchedule {
  readonly start: () => void;
  readonly backUpIfChanged: () => void;
  /** ISO instant of the newest verified backup, or null. */
  readonly findLastAt: () => string | null;
}

/** After the window has come up, so that opening stays quick. */
const firstCheckAfterMs = 20_000;
const checkEveryMs = 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** A backup that fails is logged and tried again at the next occasion; it never stops the clerk's work. */
export function createBackupSchedule(db: Database, folder: string, clock: Clock): BackupSchedule {
  const findLastAt = () => findLastBackupAt(folder);
  const backUpIfChanged = () => {
    try {
      if (!isBackedUp(db, folder)) backUpDatabase(db, folder, clock.now());
    } catch (error) {
      logFault(error);
    }
  };
  const backUpWhenDue = () => {
    const lastAt = findLastAt();
    if (lastAt === null || Date.parse(clock.now()) - Date.parse(lastAt) >= dayMs) backUpIfChanged();
  };
  return {
    start: () => {
      setTimeout(backUpWhenDue, firstCheckAfterMs).unref();
      setInterval(backUpWhenDue, checkEveryMs).unref();
    },
    backUpIfChanged,
    findLastAt,
  };
}
