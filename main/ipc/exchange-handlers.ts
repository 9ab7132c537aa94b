/** The calls of exchange without a network. */
import path from 'node:path';
import type { Channel } from '../../core/ipc/contract.ts';
import { applyPackage, comparePackage } from '../../db/exchange/exchange-package.ts';
import { applySheet, compareSheet, listReportingUnits } from '../../db/exchange/exchange-sheets.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import { exchanging, makePackageFile, makeReportingForm, makeViewSheet, sha256Of } from '../exchange-files.ts';
import { chooseFolder, safeFileName, saveFileAs } from '../files.ts';
import { openBytes } from '../sealed-file.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createExchangeHandlers({
  db,
  clock,
  writing,
}: Shell): Handlers<Extract<Channel, `exchange.${string}`>> {
  const moment = () => ({ now: clock.now(), today: clock.today() });
  return {
    'exchange.saveView': async (view, sender) => {
      const name = `Nhiệm vụ ${clock.today()}`;
      const { fileName } = await saveFileAs(sender, name, 'xlsx', async () => makeViewSheet(db, view, moment()));
      return { fileName };
    },
    'exchange.listUnits': () => listReportingUnits(db),
    'exchange.saveForms': async ({ periodKey, agencyIds }, sender) => {
      const folder = await chooseFolder(sender, 'Chọn thư mục ghi biểu mẫu');
      if (folder === null) return { folderName: null, fileCount: 0 };
      // All are made before the first is written: a fault leaves no half of them behind.
      const forms = agencyIds.map((agencyId) => makeReportingForm(db, { agencyId, periodKey }, moment()));
      for (const { fileName, bytes } of forms) {
        await writeFileAtomically(path.join(folder, `${safeFileName(fileName)}.xlsx`), bytes);
      }
      return { folderName: path.basename(folder), fileCount: forms.length };
    },
    'exchange.compareSheet': (returned) => compareSheet(db, returned, clock.today()),
    'exchange.applySheet': (input) => applySheet(db, input, writing(), clock.today()),
    'exchange.savePackage': async ({ passphrase }, sender) => {
      let sha256: string | null = null;
      const { fileName } = await saveFileAs(sender, `Trao đổi ${clock.today()}`, 'cchc', async () => {
        const bytes = await makePackageFile(db, passphrase, exchanging(writing()));
        sha256 = sha256Of(bytes);
        return bytes;
      });
      return { fileName, sha256 };
    },
    'exchange.unlock': async ({ bytes, passphrase, fileName }) =>
      new Uint8Array(await openBytes(bytes, passphrase, fileName)),
    'exchange.comparePackage': (incoming) => comparePackage(db, incoming, exchanging(writing())),
    'exchange.applyPackage': (answer) => applyPackage(db, answer, exchanging(writing())),
  };
}
