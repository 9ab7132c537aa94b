/** The application with its window: one instance, the window on its way before the data is opened, the data closed after it. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { app, type BrowserWindow } from 'electron';
import { pageServed } from './app-protocol.ts';
import { createAppearance } from './appearance.ts';
import { takeCalls } from './ipc/door.ts';
import { keyFileName } from './key-file-name.ts';
import { setLogFile } from './log.ts';
import { type DataFolder, folderSwitch } from './switches.ts';
import { openMainWindow, showPage } from './window.ts';

function findDataFolder(): DataFolder {
  const given = folderSwitch('data-folder');
  return { folder: given ?? path.join(app.getPath('userData'), 'du-lieu'), isGiven: given !== null };
}

export async function openApplication(): Promise<void> {
  const place = findDataFolder();
  app.setPath('userData', path.join(place.folder, 'trinh-duyet'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  mkdirSync(place.folder, { recursive: true });
  setLogFile(path.join(place.folder, 'nhat-ky.log'));
  takeCalls();
  const appearance = createAppearance(path.join(place.folder, 'giao-dien.json'));
  let window: BrowserWindow | null = openMainWindow();
  appearance.watch(window);
  window.on('closed', () => {
    window = null;
  });
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  // The page's process starts while everything else is read and the data is opened; its calls wait at the door.
  const arrived = new Promise<void>((resolve) => window?.webContents.once('did-stop-loading', () => resolve()));
  showPage(window, 'index', existsSync(path.join(place.folder, keyFileName)));
  await pageServed;
  // In pieces: in between this thread hands the page over, answers its preload script and serves its files.
  await import('../core/ipc/start-calls.ts');
  await setImmediate();
  await import('../db/open.ts');
  await setImmediate();
  const { openData } = await import('./open-data.ts');
  await setImmediate();
  const session = openData(place, appearance, window, {
    // Neither page may come if the other takes its place while it is on its way.
    showRecovery: () => void arrived.then(() => window && showPage(window, 'recovery')),
    giveUp: () => app.exit(1),
  });
  // However the application is ended: quitting from elsewhere closes the windows without the event above.
  app.on('will-quit', session.close);
}
