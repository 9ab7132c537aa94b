/** The calls about copies of the data, from the settings screen. */
import { existsSync } from 'node:fs';
import type { BackupsState } from '../../core/domain/backup.ts';
import type { Channel } from '../../core/ipc/contract.ts';
import { findLastBackupAt } from '../../db/backup/backup.ts';
import { folderNameOf } from '../backup-places.ts';
import { chooseFolder } from '../files.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

async function describeBackups({ places, copies, isDataFolderSynced, copyLock }: Shell): Promise<BackupsState> {
  const second = places.findSecond();
  const names = places.listNames();
  const last = names.find(({ place, kind }) => place === 'own' && kind === 'regular');
  const read = await copies.ask({
    kind: 'read',
    copies: names.map(places.pathOf),
    checked: last ? places.pathOf(last) : null,
    keyring: copyLock.findOpeningKeyring(),
  });
  return {
    folderName: folderNameOf(places.own),
    secondFolder:
      second === null
        ? null
        : { name: folderNameOf(second), isPresent: existsSync(second), lastBackupAt: findLastBackupAt(second) },
    last: last ? { madeAt: last.madeAt, isSound: read.isSound === true } : null,
    isDataFolderSynced,
    backups: names.map((name, at) => ({ ...name, contents: read.contents[at] ?? null })),
  };
}

export function createBackupHandlers(shell: Shell): Handlers<Extract<Channel, `backups.${string}`>> {
  return {
    'backups.getState': () => describeBackups(shell),
    'backups.backUpNow': async () => {
      await shell.schedule.backUp();
      return null;
    },
    'backups.chooseSecondFolder': async (_input, sender) => {
      const folder = await chooseFolder(sender, 'Chọn thư mục sao lưu thứ hai');
      if (folder === null) return { isChosen: false };
      // A folder that takes no copy is refused here and now, before it is relied on.
      await shell.schedule.backUpTo(folder);
      await shell.places.setSecond(folder);
      return { isChosen: true };
    },
    'backups.forgetSecondFolder': async () => {
      await shell.places.setSecond(null);
      return null;
    },
    'backups.restore': async (choice) => {
      await shell.restore(choice);
      return null;
    },
  };
}
