/** The application with its window: one instance, the database opened before the window, closed after it. */
import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { AppError } from '../core/ipc/result.ts';
import { defaultProfile } from '../core/profile/index.ts';
import { seedAgencies } from '../db/agencies.ts';
import type { Database } from '../db/database.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { createBackupSchedule } from './backup-schedule.ts';
import { createClock } from './clock.ts';
import { showStartFailure } from './files.ts';
import { createHandlers } from './ipc/handlers.ts';
import { registerHandlers } from './ipc/register.ts';
import { logFault, setLogFile } from './log.ts';
import { openMainWindow } from './window.ts';

/** Where the data lives: `--data-folder=DIR`, else the user's own application folder. */
function dataFolder(): string {
  return app.commandLine.getSwitchValue('data-folder') || path.join(app.getPath('userData'), 'du-lieu');
}

/** A fixed day, for tests and demonstrations of a development copy only. */
function fixedToday(): string | undefined {
  return app.isPackaged ? undefined : app.commandLine.getSwitchValue('today') || undefined;
}

function openOrExplain(file: string, backupFolder: string, now: string): Database | null {
  try {
    const db = openDatabase(file, { backupFolder, now });
    seedAgencies(db, defaultProfile.agencies);
    return db;
  } catch (error) {
    logFault(error);
    showStartFailure(error instanceof AppError ? error.message : new AppError('internal').message);
    return null;
  }
}

export function openApplication(): void {
  const folder = dataFolder();
  app.setPath('userData', path.join(folder, 'trinh-duyet'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  mkdirSync(folder, { recursive: true });
  setLogFile(path.join(folder, 'nhat-ky.log'));
  const clock = createClock(fixedToday());
  const backupFolder = path.join(folder, 'sao-luu');
  const db = openOrExplain(path.join(folder, 'cchc.sqlite'), backupFolder, clock.now());
  if (!db) {
    app.exit(1);
    return;
  }
  const backups = createBackupSchedule(db, backupFolder, clock);
  registerHandlers(
    createHandlers({
      db,
      clock,
      applicationVersion: app.getVersion(),
      writing: () => ({ actor: userInfo().username, now: clock.now() }),
      findLastBackupAt: backups.findLastAt,
    }),
  );
  let window: BrowserWindow | null = openMainWindow();
  window.on('closed', () => {
    window = null;
  });
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => {
    backups.backUpIfChanged();
    closeDatabase(db);
    app.quit();
  });
  backups.start();
}
