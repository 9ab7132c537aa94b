/** How the window looks on this PC: read before the first window, shown by Chromium itself, remembered in a file beside the data. */
import { readFileSync } from 'node:fs';
import { type BrowserWindow, nativeTheme, type WebContents } from 'electron';
import {
  type Appearance,
  changeZoom,
  defaultAppearance,
  toAppearance,
  type ZoomChange,
} from '../core/domain/appearance.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { logFault } from './log.ts';

export interface AppearanceKeeper {
  readonly get: () => Appearance;
  /** Shows it at once, and remembers it. Throws AppError `file.cannotWrite`; it is shown all the same. */
  readonly choose: (appearance: Appearance) => Promise<void>;
  /** As `choose`, with the next size. */
  readonly zoom: (change: ZoomChange) => Promise<void>;
  /** Zooms `window` as remembered, and answers Ctrl with the wheel; the keys are the page's. */
  readonly watch: (window: BrowserWindow) => void;
}

/** Before the first window: the theme is Chromium's own, so that the page is never painted in the other one first. */
export function createAppearance(file: string): AppearanceKeeper {
  let current = readAppearance(file);
  let shownIn: WebContents | null = null;
  let written: Promise<void> = Promise.resolve();
  nativeTheme.themeSource = current.theme;
  const showZoom = () => shownIn?.setZoomFactor(current.zoomPercent / 100);
  const choose = async (appearance: Appearance) => {
    current = appearance;
    nativeTheme.themeSource = appearance.theme;
    showZoom();
    // One after the other: a turn of the wheel makes many.
    const write = () => writeFileAtomically(file, new TextEncoder().encode(JSON.stringify(appearance)));
    written = written.then(write, write);
    await written;
  };
  const zoom = async (change: ZoomChange) => {
    const zoomPercent = changeZoom(current.zoomPercent, change);
    if (zoomPercent !== current.zoomPercent) await choose({ ...current, zoomPercent });
  };
  const watch = ({ webContents }: BrowserWindow) => {
    shownIn = webContents;
    webContents.once('destroyed', () => {
      shownIn = null;
    });
    webContents.on('did-navigate', showZoom);
    webContents.on('zoom-changed', (_event, direction) =>
      zoom(direction === 'in' ? 'larger' : 'smaller').catch(logFault),
    );
  };
  return { get: () => current, choose, zoom, watch };
}

/** The default where the file is missing or broken: it costs one choice, which the clerk can make again. */
function readAppearance(file: string): Appearance {
  try {
    return toAppearance(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return defaultAppearance;
  }
}
