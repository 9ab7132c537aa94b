/** The calls about a newer version that comes as a file. The path stays here; the screen knows the name. */
import { spawn } from 'node:child_process';
import { app } from 'electron';
import { AppError } from '../../core/ipc/result.ts';
import type { updateCalls } from '../../core/ipc/update-calls.ts';
import { checkInstaller } from '../check-installer.ts';
import { chooseFile } from '../files.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

const platform = process.platform === 'win32' ? 'win32' : 'linux';
const filters = {
  win32: { name: 'Tệp cài đặt', extensions: ['exe'] },
  linux: { name: 'Gói cài đặt', extensions: ['deb'] },
} as const;

export function createUpdateHandlers({ schedule, applicationVersion }: Shell): Handlers<keyof typeof updateCalls> {
  let chosen: string | null = null;
  return {
    'update.choose': async (_input, sender) => {
      chosen = null;
      const file = await chooseFile(sender, 'Chọn tệp cài đặt của phiên bản mới', filters[platform]);
      if (file === null) return null;
      const installer = await checkInstaller(file, applicationVersion, platform);
      chosen = file;
      return installer;
    },
    'update.install': async () => {
      if (chosen === null) throw new AppError('record.notFound');
      const file = chosen;
      // The stick may have been changed since it was chosen.
      await checkInstaller(file, applicationVersion, platform);
      await schedule.backUp();
      if (platform !== 'win32') return { command: `sudo apt install "${file.replaceAll('"', '\\"')}"` };
      // Only once the data is closed: the installer replaces the files of the program.
      app.once('quit', () => {
        spawn(file, [], { detached: true, stdio: 'ignore' }).unref();
      });
      setImmediate(() => app.quit());
      return { command: null };
    },
  };
}
