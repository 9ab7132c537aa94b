/** Where the data and its copies are, and what happens when they are opened: a session, the recovery page, or words and the end. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { AppError } from '../core/ipc/result.ts';
import { type AppLock, createAppLock } from './app-lock.ts';
import type { AppearanceKeeper } from './appearance.ts';
import { chooseBackupFolder, createBackupPlaces } from './backup-places.ts';
import { createClock } from './clock.ts';
import { createCopyLock } from './copy-lock.ts';
import { createDataSession, type DataHome, type DataSession } from './data-session.ts';
import { showStartFailure } from './files.ts';
import { createLockHandlers } from './ipc/lock-handlers.ts';
import { guardCalls, registerHandlers, registerLasting } from './ipc/register.ts';
import { keyFileName } from './key-file-name.ts';
import { lockWhenIdle } from './lock-when-idle.ts';
import { logFault } from './log.ts';
import { type DataFolder, folderSwitch } from './switches.ts';
import { isInOneDrive } from './synced-folder.ts';

/** A development copy, or the package under test (build/installer/test-package.yml): never what a clerk has installed. */
function isForTests(): boolean {
  if (!app.isPackaged) return true;
  const about: unknown = JSON.parse(readFileSync(path.join(app.getAppPath(), 'package.json'), 'utf8'));
  return typeof about === 'object' && about !== null && 'isTestPackage' in about && about.isTestPackage === true;
}

/** A fixed day, for tests and demonstrations only. */
function fixedToday(): string | undefined {
  const given = app.commandLine.getSwitchValue('today');
  return given !== '' && isForTests() ? given : undefined;
}

/**
 * The data lives in the user's own application folder and its copies in Documents, so that losing one folder is not losing
 * both. With `--data-folder=DIR` everything stays in DIR, unless `--backup-folder=DIR` names another place.
 */
function findDataHome({ folder, isGiven }: DataFolder, lock: AppLock): DataHome {
  const inside = path.join(folder, 'sao-luu');
  const outside = isGiven ? inside : path.join(app.getPath('documents'), 'Sao lưu Bàn việc CCHC');
  const copyLock = createCopyLock(lock);
  const own = chooseBackupFolder(folderSwitch('backup-folder') ?? outside, inside);
  return {
    file: path.join(folder, 'cchc.sqlite'),
    places: createBackupPlaces(
      own,
      own === inside ? null : inside,
      path.join(folder, 'may-nay.json'),
      copyLock.findOpener,
    ),
    copyLock,
    clock: createClock(fixedToday()),
    applicationVersion: app.getVersion(),
    isDataFolderSynced: isInOneDrive(folder, process.env),
  };
}

/** What the shell does when the data cannot be used as it is. */
export interface DataTrouble {
  /** The data is damaged, now or when its pages are read a little later; the handlers of the recovery page are on. */
  readonly showRecovery: () => void;
  /** The data cannot be opened at all; all there is to say was said. */
  readonly giveUp: () => void;
}

/**
 * Opens the data, or where a passphrase is set the lock screen first: nothing of the data is read before the lock was opened. `window` is
 * the one that is locked when it is left alone.
 */
export function openData(
  place: DataFolder,
  appearance: AppearanceKeeper,
  window: BrowserWindow,
  { showRecovery, giveUp }: DataTrouble,
): DataSession {
  const lock = createAppLock({
    file: path.join(place.folder, keyFileName),
    now: createClock(fixedToday()).now,
    monotonicMs: () => process.uptime() * 1000,
  });
  const home = findDataHome(place, lock);
  const recover = () => {
    registerHandlers({}, async () => (await import('./recovery.ts')).createRecoveryHandlers(home, session.open));
    showRecovery();
  };
  const session = createDataSession(home, appearance, recover);
  const begin = () => {
    try {
      session.open();
    } catch (error) {
      logFault(error);
      if (error instanceof AppError && error.code === 'database.damaged') return recover();
      showStartFailure(error instanceof AppError ? error.message : new AppError('internal').message);
      giveUp();
    }
  };
  const isLocked = () => lock.view().state === 'locked';
  const isBehindLock = isLocked();
  guardCalls(isLocked);
  registerLasting(createLockHandlers(lock, home.clock.today, isBehindLock ? begin : null));
  if (!isBehindLock) begin();
  lockWhenIdle(window, lock);
  return session;
}
