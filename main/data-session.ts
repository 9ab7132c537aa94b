/** The open database with all that hangs on it: handlers, backups. A restore ends it and begins another on the restored file. */
import { userInfo } from 'node:os';
import type { RestoreChoice } from '../core/domain/backup.ts';
import { AppError } from '../core/ipc/result.ts';
import { assertSoundCopy, backUpBefore } from '../db/backup/backup.ts';
import { parseBackupName } from '../db/backup/backup-names.ts';
import { replaceDatabase } from '../db/backup/restore.ts';
import type { Database } from '../db/database.ts';
import { findLastEntry } from '../db/history/audit.ts';
import { noteRestore } from '../db/history/restores.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { asAppError } from '../db/storage/sqlite-errors.ts';
import type { AppearanceKeeper } from './appearance.ts';
import type { BackupPlaces } from './backup-places.ts';
import { type BackupSchedule, createBackupSchedule } from './backup-schedule.ts';
import { type BackupWork, createBackupWork } from './backup-work.ts';
import { type Clock, findClockSetBack } from './clock.ts';
import type { CopyLock } from './copy-lock.ts';
import { createPackageWork, type PackageWork } from './exchange/package-work.ts';
import { createFirstHandlers } from './ipc/first-handlers.ts';
import { registerHandlers } from './ipc/register.ts';
import { logNotice } from './log.ts';
import { createLongCallWork, type LongCallWork } from './long-calls/long-call-work.ts';
import type { ReadyCopy } from './opened-copy.ts';
import { scheduleUpkeep } from './upkeep.ts';

/** Where the data is, and what tells its time. */
export interface DataHome {
  /** The database. */
  readonly file: string;
  readonly places: BackupPlaces;
  readonly clock: Clock;
  readonly applicationVersion: string;
  readonly isDataFolderSynced: boolean;
  readonly copyLock: CopyLock;
}

/** The copy that was just put in the place of the data. */
export interface Restored {
  /** ISO instant; null when its file does not tell. */
  readonly copiedAt: string | null;
}

export interface DataSession {
  /** Notes a restore in the trail that came with it. Throws AppError as `openDatabase` does; nothing is open then. */
  readonly open: (restored?: Restored) => void;
  /** Backs up what changed and closes; nothing when nothing is open. */
  readonly close: () => void;
}

interface OpenData {
  readonly db: Database;
  readonly schedule: BackupSchedule;
  readonly copies: BackupWork;
  readonly packages: PackageWork;
  readonly longCalls: LongCallWork;
  readonly stopUpkeep: () => Promise<void>;
}

/** Lists of 50,000 tasks are read as quickly with this as with four times as much: the system has the file in its memory. */
const pageCacheKb = 4_000;

/** `onDamage` is called when the pages turn out to be damaged after all; nothing is open any more then. */
export function createDataSession(home: DataHome, appearance: AppearanceKeeper, onDamage: () => void): DataSession {
  let current: OpenData | null = null;
  const writing = () => ({ actor: userInfo().username, now: home.clock.now() });

  const open = (restored?: Restored) => {
    const { file, places, clock, copyLock } = home;
    const seal = copyLock.findSeal();
    const options = { backupFolder: places.own, now: clock.now(), pageCheck: 'whenDue', pageCacheKb, seal } as const;
    const db = openDatabase(file, options);
    let clockSetBack: string | null;
    try {
      clockSetBack = findClockSetBack(findLastEntry(db)?.at ?? null, clock.now());
      if (clockSetBack) {
        logNotice(`the last change was made at ${clockSetBack}: changes keep their order by number`, clock.now());
      }
      if (restored) noteRestore(db, restored.copiedAt, writing());
    } catch (error) {
      // The first reads of the tables may be the first to meet a broken page.
      db.close();
      throw asAppError(error, { doing: 'opening', file });
    }
    const copies = createBackupWork();
    const schedule = createBackupSchedule(db, places, clock, copies, copyLock);
    const packages = createPackageWork(file, clock.now);
    const longCalls = createLongCallWork(file, () => ({ context: writing(), today: clock.today() }));
    const shell = { ...home, clockSetBack, appearance, db, schedule, copies, packages, longCalls, writing, restore };
    registerHandlers(
      createFirstHandlers(shell),
      async () => (await import('./ipc/start-handlers.ts')).createStartHandlers(shell),
      // Most of the program, and all that the directory is for.
      async () => {
        const { createHandlers } = await import('./ipc/handlers.ts');
        const { seedProfileDirectory } = await import('../db/office/profile.ts');
        seedProfileDirectory(db);
        return createHandlers(shell);
      },
    );
    schedule.start();
    const stopUpkeep = scheduleUpkeep(file, () => {
      giveUp();
      onDamage();
    });
    current = { db, schedule, copies, packages, longCalls, stopUpkeep };
  };

  /** Ends everything that hangs on the database, and hands it over to be closed. */
  const release = (): { readonly db: Database; readonly schedule: BackupSchedule } | null => {
    const released = current;
    current = null;
    void released?.stopUpkeep();
    released?.schedule.stop();
    released?.copies.stop();
    void released?.packages.cancel();
    void released?.longCalls.stop();
    return released;
  };

  /** Without a copy: what is damaged must not push a good copy out. */
  const giveUp = () => release()?.db.close();

  const replaceBy = (ready: ReadyCopy, copiedAt: string | null) => {
    if (!current) throw new AppError('internal');
    const { db } = current;
    assertSoundCopy(ready.path);
    backUpBefore(db, home.places.own, 'beforeRestore', home.clock.now(), home.copyLock.findSeal());
    release();
    closeDatabase(db);
    let restored: Restored | undefined;
    try {
      const lost = replaceDatabase(home.file, ready.path, ready.find);
      restored = { copiedAt };
      if (lost.length > 0) logNotice(`${lost.length} attached contents of the copy were not found`, home.clock.now());
    } finally {
      open(restored);
    }
  };

  const restore = async ({ secret, ...choice }: RestoreChoice) => {
    // Windows replaces no file that a worker holds open.
    await Promise.all([current?.stopUpkeep(), current?.packages.cancel(), current?.longCalls.stop()]);
    const copy = home.places.pathOf(choice);
    const copiedAt = parseBackupName(choice.fileName)?.madeAt ?? null;
    const { withReadyCopy } = await import('./opened-copy.ts');
    await withReadyCopy({ copy, secret, file: home.file }, home.copyLock.openKeyring, (ready) =>
      replaceBy(ready, copiedAt),
    );
  };

  const close = () => {
    const released = release();
    if (!released) return;
    released.schedule.backUpIfChanged();
    closeDatabase(released.db);
  };

  return { open, close };
}
