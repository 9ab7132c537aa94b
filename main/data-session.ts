/** The open database with all that hangs on it: handlers, backups. A restore ends it and begins another on the restored file. */
import { userInfo } from 'node:os';
import type { BackupChoice } from '../core/domain/backup.ts';
import { AppError } from '../core/ipc/result.ts';
import { defaultProfile } from '../core/profile/index.ts';
import { seedAgencies } from '../db/agencies.ts';
import { findLastEntry } from '../db/audit.ts';
import { assertSoundCopy, backUpBefore } from '../db/backup.ts';
import type { Database } from '../db/database.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { replaceDatabase } from '../db/restore.ts';
import type { BackupPlaces } from './backup-places.ts';
import { type BackupSchedule, createBackupSchedule } from './backup-schedule.ts';
import { type Clock, describeClockSetBack } from './clock.ts';
import { createHandlers } from './ipc/handlers.ts';
import { registerHandlers } from './ipc/register.ts';
import { logNotice } from './log.ts';

/** Where the data is, and what tells its time. */
export interface DataHome {
  /** The database. */
  readonly file: string;
  readonly places: BackupPlaces;
  readonly clock: Clock;
  readonly applicationVersion: string;
  readonly isDataFolderSynced: boolean;
}

export interface DataSession {
  /** Throws AppError as `openDatabase` does; nothing is open then. */
  readonly open: () => void;
  /** Backs up what changed and closes; nothing when nothing is open. */
  readonly close: () => void;
}

export function createDataSession(home: DataHome): DataSession {
  let current: { readonly db: Database; readonly schedule: BackupSchedule } | null = null;

  const open = () => {
    const { file, places, clock } = home;
    const db = openDatabase(file, { backupFolder: places.own, now: clock.now() });
    const setBack = describeClockSetBack(findLastEntry(db)?.at ?? null, clock.now());
    if (setBack) logNotice(setBack, clock.now());
    seedAgencies(db, defaultProfile.agencies);
    const schedule = createBackupSchedule(db, places, clock);
    const writing = () => ({ actor: userInfo().username, now: clock.now() });
    registerHandlers(createHandlers({ ...home, db, schedule, writing, restore }));
    schedule.start();
    current = { db, schedule };
  };

  const restore = (choice: BackupChoice) => {
    if (!current) throw new AppError('internal');
    const { db, schedule } = current;
    const copy = home.places.pathOf(choice);
    assertSoundCopy(copy);
    backUpBefore(db, home.places.own, 'beforeRestore', home.clock.now());
    current = null;
    schedule.stop();
    closeDatabase(db);
    try {
      replaceDatabase(home.file, copy);
    } finally {
      open();
    }
  };

  const close = () => {
    if (!current) return;
    const { db, schedule } = current;
    current = null;
    schedule.stop();
    schedule.backUpIfChanged();
    closeDatabase(db);
  };

  return { open, close };
}
