/** The calls about the package for the office's IT. */
import type { Channel } from '../../core/ipc/contract.ts';
import { saveFileAs } from '../files.ts';
import { describeSupportPackage, makeSupportPackage, type SupportFacts } from '../support-package.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createSupportHandlers(shell: Shell): Handlers<Extract<Channel, `support.${string}`>> {
  const { db, applicationVersion, places, isDataFolderSynced } = shell;
  const facts = (): SupportFacts => ({
    ...{ db, applicationVersion, isDataFolderSynced },
    now: shell.writing().now,
    backupFolder: places.own,
    hasSecondFolder: places.findSecond() !== null,
  });
  return {
    'support.describe': () => describeSupportPackage(facts()),
    'support.save': (_input, sender) =>
      saveFileAs(sender, `Gói hỗ trợ ${shell.clock.today()}`, 'zip', async () => makeSupportPackage(facts())),
  };
}
