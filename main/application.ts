/** The application with its window: one instance, the data opened before the window, closed after it. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { AppError } from '../core/ipc/result.ts';
import { chooseBackupFolder, createBackupPlaces } from './backup-places.ts';
import { createClock } from './clock.ts';
import { createDataSession, type DataHome, type DataSession } from './data-session.ts';
import { showStartFailure } from './files.ts';
import { registerHandlers } from './ipc/register.ts';
import { logFault, setLogFile } from './log.ts';
import { createRecoveryHandlers } from './recovery.ts';
import { isInOneDrive } from './synced-folder.ts';
import { openMainWindow } from './window.ts';

/** A folder given by a switch, `--data-folder=DIR`. */
function folderSwitch(name: string): string | null {
  const given = app.commandLine.getSwitchValue(name);
  return given === '' ? null : path.resolve(given);
}

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
function findDataHome(): DataHome {
  const given = folderSwitch('data-folder');
  const folder = given ?? path.join(app.getPath('userData'), 'du-lieu');
  const inside = path.join(folder, 'sao-luu');
  const outside = given === null ? path.join(app.getPath('documents'), 'Sao lưu Bàn việc CCHC') : inside;
  const own = chooseBackupFolder(folderSwitch('backup-folder') ?? outside, inside);
  return {
    file: path.join(folder, 'cchc.sqlite'),
    places: createBackupPlaces(own, own === inside ? null : inside, path.join(folder, 'may-nay.json')),
    clock: createClock(fixedToday()),
    applicationVersion: app.getVersion(),
    isDataFolderSynced: isInOneDrive(folder, process.env),
  };
}

/** Which page to open: the screen, the recovery page for damaged data, or none when all there is to say was said. */
function openData(home: DataHome, session: DataSession): 'index' | 'recovery' | null {
  try {
    session.open();
    return 'index';
  } catch (error) {
    logFault(error);
    if (error instanceof AppError && error.code === 'database.damaged') {
      registerHandlers(createRecoveryHandlers(home, session.open));
      return 'recovery';
    }
    showStartFailure(error instanceof AppError ? error.message : new AppError('internal').message);
    return null;
  }
}

export function openApplication(): void {
  const home = findDataHome();
  const folder = path.dirname(home.file);
  app.setPath('userData', path.join(folder, 'trinh-duyet'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  mkdirSync(folder, { recursive: true });
  setLogFile(path.join(folder, 'nhat-ky.log'));
  const session = createDataSession(home);
  const page = openData(home, session);
  if (!page) {
    app.exit(1);
    return;
  }
  let window: BrowserWindow | null = openMainWindow(page);
  window.on('closed', () => {
    window = null;
  });
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  // However the application is ended: quitting from elsewhere closes the windows without the event above.
  app.on('will-quit', session.close);
}
