/** The program's data behind the real calls, without a window: the sample in a folder of its own, made anew. */
import './electron-stand-in.ts';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createAppLock } from '../../main/app-lock.ts';
import { createBackupPlaces } from '../../main/backup-places.ts';
import { createClock } from '../../main/clock.ts';
import { createCopyLock } from '../../main/copy-lock.ts';
import { own, send } from './send-message.ts';

// What imports Electron comes after what stands in for it.
const { createAppearance } = await import('../../main/appearance.ts');
const { createDataSession } = await import('../../main/data-session.ts');
const { takeCalls } = await import('../../main/ipc/door.ts');

export interface OpenSession {
  /** The folder of the data. */
  readonly data: string;
  /** The database. */
  readonly file: string;
  readonly close: () => void;
}

/** Opens the data in `folder`, where nothing is yet, and puts the sample in. Damage of the data ends the program. */
export async function openSession(folder: string): Promise<OpenSession> {
  const data = path.join(folder, 'data');
  const file = path.join(data, 'cchc.sqlite');
  mkdirSync(data);
  const lock = createAppLock({ file: path.join(data, 'khoa.json'), now: () => '', monotonicMs: () => 0 });
  const session = createDataSession(
    {
      file,
      places: createBackupPlaces(path.join(data, 'sao-luu'), null, path.join(data, 'may-nay.json')),
      clock: createClock('2026-11-22'),
      applicationVersion: '0.0.0',
      isDataFolderSynced: false,
      copyLock: createCopyLock(lock),
    },
    createAppearance(path.join(folder, 'giao-dien.json')),
    () => {
      throw new Error('the data was damaged');
    },
  );
  takeCalls();
  session.open();
  await send('plans.importSample', own, undefined);
  return { data, file, close: session.close };
}
