/** The one window of the clerk, and the settings that every page of ours shares. */
import path from 'node:path';
import { BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import { appOrigin } from './app-protocol.ts';

/** Beside the bundles, in the project as in a package. */
const iconFile = path.join(import.meta.dirname, '../../build/installer/window-icon.png');

/** Sandboxed, isolated, without Node, without spell checking (its dictionaries come from the network). */
export function pagePreferences(): WebPreferences {
  return {
    preload: path.join(import.meta.dirname, '../preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    // The lock screen covers what stays on the page below.
    devTools: false,
  };
}

/** The window of the clerk, not shown before it is painted; which page it shows is said by `showPage`. */
export function openMainWindow(): BrowserWindow {
  // A small screen that Windows enlarges has less room than the window would like.
  const room = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(1366, room.width),
    height: Math.min(768, room.height),
    minWidth: Math.min(680, room.width),
    minHeight: Math.min(380, room.height),
    show: false,
    autoHideMenuBar: true,
    title: 'Bàn việc CCHC',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1f1f' : '#f5f5f5',
    webPreferences: pagePreferences(),
  });
  window.once('ready-to-show', () => window.show());
  // Windows takes it from the program's own file.
  if (process.platform === 'linux') window.once('show', () => window.setIcon(iconFile));
  return window;
}

/** The screen, or the recovery page when there is no data that the screen could show; told at once when it begins behind the lock. */
export function showPage(window: BrowserWindow, page: 'index' | 'recovery', isLocked = false): void {
  void window.loadURL(`${appOrigin}/${page}.html${isLocked ? '#locked' : ''}`);
}
