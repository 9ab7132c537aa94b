/**
 * Stands in for Electron under plain Node, so that the real register and the real handlers run over a real database: keeps what
 * `ipcMain.handle` is given, cancels every dialog, opens no window.
 */
import { registerHooks } from 'node:module';

type Listener = (event: unknown, input: unknown) => Promise<unknown>;

/** By channel, what the register has put there. */
export const registered = new Map<string, Listener>();

class NoWindow {
  readonly webContents = { id: 1, once: () => undefined, on: () => undefined };
  static fromWebContents() {
    return null;
  }
  loadURL() {
    return Promise.reject(new Error('no window here'));
  }
  destroy() {}
}

const standIn: Readonly<Record<string, unknown>> = {
  app: { isPackaged: false, getPath: () => '', getVersion: () => '0.0.0', on: () => undefined },
  BrowserWindow: NoWindow,
  dialog: {
    showSaveDialog: () => Promise.resolve({ canceled: true }),
    showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
    showMessageBox: () => Promise.resolve({ response: 0 }),
    showErrorBox: () => undefined,
  },
  ipcMain: {
    handle: (channel: string, listener: Listener) => registered.set(channel, listener),
    removeHandler: (channel: string) => registered.delete(channel),
  },
  nativeTheme: {},
  protocol: {},
  session: {},
  shell: { openPath: () => Promise.resolve('') },
  clipboard: {},
  Menu: {},
  powerMonitor: { on: () => undefined, getSystemIdleTime: () => 0 },
  screen: {},
  webContents: {},
};

(globalThis as Record<string, unknown>).electronStandIn = standIn;
const source = Object.keys(standIn)
  .map((name) => `export const ${name} = globalThis.electronStandIn.${name};`)
  .join('\n');

registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: 'stand-in:electron', shortCircuit: true } : next(name, context),
  load: (url, context, next) =>
    url === 'stand-in:electron' ? { format: 'module', source, shortCircuit: true } : next(url, context),
});
