/** What is done for the recovery page, when the database is damaged: the choice of a copy, or of what can still be read. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { SalvageView } from '../core/domain/backup.ts';
import type { Channel } from '../core/ipc/contract.ts';
import { AppError } from '../core/ipc/result.ts';
import { isSoundCopy, readBackup } from '../db/backup/backup.ts';
import { parseBackupName } from '../db/backup/backup-names.ts';
import { restoreBackup } from '../db/backup/restore.ts';
import { salvageDatabase } from '../db/backup/salvage.ts';
import type { DataHome, Restored } from './data-session.ts';
import type { Handler } from './ipc/register.ts';
import { type ReadyCopy, withReadyCopy } from './opened-copy.ts';

/** `goOn` opens the data that was put in the place of the damaged file, and notes that it was; the page then loads the screen. */
export function createRecoveryHandlers(
  { file, places, clock, copyLock }: DataHome,
  goOn: (restored: Restored) => void,
): { readonly [C in Extract<Channel, `recovery.${string}`>]: Handler<C> } {
  const salvagedFile = path.join(path.dirname(file), `doc-vot-${path.basename(file)}`);
  let isOver = false;
  /** Once the data is open again, nothing here may touch its file. */
  const assertDamaged = () => {
    if (isOver) throw new AppError('internal');
  };
  const replaceBy = (ready: ReadyCopy, copiedAt: string | null) => {
    assertDamaged();
    restoreBackup(file, ready.path, clock.now(), ready.find);
    goOn({ copiedAt });
    isOver = true;
    return null;
  };
  return {
    'recovery.getState': () => ({
      fileName: path.basename(file),
      backups: places.list().filter((backup) => backup.isSealed || isSoundCopy(places.pathOf(backup))),
    }),
    'recovery.restore': ({ secret, ...choice }) =>
      withReadyCopy({ copy: places.pathOf(choice), secret, file }, copyLock.openKeyring, (ready) =>
        replaceBy(ready, parseBackupName(choice.fileName)?.madeAt ?? null),
      ),
    'recovery.salvage': () => {
      assertDamaged();
      return salvage(file, salvagedFile, clock.now());
    },
    'recovery.takeSalvaged': () => {
      if (!existsSync(salvagedFile)) throw new AppError('record.notFound');
      // What could be read reaches to its own last entry.
      replaceBy({ path: salvagedFile, find: undefined }, null);
      rmSync(salvagedFile);
      return null;
    },
  };
}

function salvage(file: string, salvagedFile: string, now: string): SalvageView {
  rmSync(salvagedFile, { force: true });
  const tables = salvageDatabase(file, salvagedFile, now);
  return {
    fileName: path.basename(salvagedFile),
    taskCount: readBackup(salvagedFile)?.taskCount ?? 0,
    savedRows: tables.reduce((sum, { savedRows }) => sum + savedRows, 0),
    losses: tables.filter(({ lostRows }) => lostRows !== 0).map(({ table, lostRows }) => ({ table, lostRows })),
  };
}
