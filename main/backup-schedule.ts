/** When to back up: a while after the start when the last one is older than a day, and at the end when something changed. */
import { backUpDatabase, findLastBackupAt } from '../db/backup.ts';
import type { Database } from '../db/database.ts';
import type { Clock } from './clock.ts';
import { logFault } from './log.ts';

export interface BackupSchedule {
  readonly start: () => void;
  readonly backUpIfChanged: () => Promise<void>;
  /** ISO instant of the newest verified backup, or null. */
  readonly findLastAt: () => string | null;
}

/** After the window has come up, so that opening stays quick. */
const firstCheckAfterMs = 20_000;
const checkEveryMs = 60 * 60 * 1000;

/** A backup that fails is logged and tried again at the next occasion; it never stops the clerk's work. */
export function createBackupSchedule(db: Database, folder: string, clock: Clock): BackupSchedule {
  let changesBackedUp = totalChanges(db);
  const backUp = async () => {
    const changes = totalChanges(db);
    try {
      await backUpDatabase(db, folder, clock.now());
      changesBackedUp = changes;
    } catch (error) {
      logFault(error);
    }
  };
  const isOfToday = () => findLastBackupAt(folder)?.slice(0, 10) === clock.now().slice(0, 10);
  return {
    start: () => {
      setTimeout(() => void (isOfToday() || backUp()), firstCheckAfterMs).unref();
      setInterval(() => void (isOfToday() || backUp()), checkEveryMs).unref();
    },
    backUpIfChanged: async () => {
      if (totalChanges(db) !== changesBackedUp) await backUp();
    },
    findLastAt: () => findLastBackupAt(folder),
  };
}
