/** Where the data and its copies are, and what happens when they are opened: a session, the recovery page, or words and the end. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { AppError } from '../core/ipc/result.ts';
import type { AppearanceKeeper } from './appearance.ts';
import { chooseBackupFolder, createBackupPlaces } from './backup-places.ts';
import { createClock } from './clock.ts';
import { createDataSession, type DataHome, type DataSession } from './data-session.ts';
import { showStartFailure } from './files.ts';
import { registerHandlers } from './ipc/register.ts';
import { logFault } from './log.ts';
import { createRecoveryHandlers } from './recovery.ts';
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
function findDataHome({ folder, isGiven }: DataFolder): DataHome {
  const inside = path.join(folder, 'sao-luu');
  const outside = isGiven ? inside : path.join(app.getPath('documents'), 'Sao lưu Bàn việc CCHC');
  const own = chooseBackupFolder(folderSwitch('backup-folder') ?? outside, inside);
  return {
    file: path.join(folder, 'cchc.sqlite'),
    places: createBackupPlaces(own, own === inside ? null : inside, path.join(folder, 'may-nay.json')),
    clock: createClock(fixedToday()),
    applicationVersion: app.getVersion(),
    isDataFolderSynced: isInOneDrive(folder, process.env),
  };
}

/**
 * Opens the data. Where it is damaged, now or when its pages are read a little later, the recovery handlers are on and `showRecovery` is
 * called. Answers null when it cannot be opened at all; all there is to say was said then.
 */
export function openData(
  place: DataFolder,
  appearance: AppearanceKeeper,
  showRecovery: () => void,
): DataSession | null {
  const home = findDataHome(place);
  const recover = () => {
    registerHandlers(createRecoveryHandlers(home, session.open));
    showRecovery();
  };
  const session = createDataSession(home, appearance, recover);
  try {
    session.open();
  } catch (error) {
    logFault(error);
    const isDamaged = error instanceof AppError && error.code === 'database.damaged';
    if (!isDamaged) {
      showStartFailure(error instanceof AppError ? error.message : new AppError('internal').message);
      return null;
    }
    recover();
  }
  return session;
}
