/** The calls of exchange without a network. */
import path from 'node:path';
import type { Channel } from '../../core/ipc/contract.ts';
import { AppError } from '../../core/ipc/result.ts';
import { hasContent } from '../../db/progress/attachment-files.ts';
import { attachmentStoreOf } from '../../db/progress/attachment-store.ts';
import { dropUnnamedContents } from '../../db/progress/attachments.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import { exchanging, makeReportingForm, makeViewSheet } from '../exchange/exchange-files.ts';
import { chooseFolder, chooseSavePath, safeFileName, saveFileAs } from '../files.ts';
import { logFault } from '../log.ts';
import { type Opening, openKeyring, readSlots, startOpening } from '../sealed-file.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createExchangeHandlers({
  db,
  clock,
  packages,
  longCalls,
  writing,
}: Shell): Handlers<Extract<Channel, `exchange.${string}`>> {
  // One file is opened at a time, by the clerk at this window.
  let opening: Opening | null = null;
  /** Contents that the package under way has put on the disk, before any row names them. */
  let brought: string[] = [];
  const dropBrought = () => {
    const contents = brought;
    brought = [];
    try {
      dropUnnamedContents(db, contents);
    } catch (error) {
      // What stays takes room and nothing else: no reason to refuse what the clerk asked for.
      logFault(error);
    }
  };
  const moment = () => ({ now: clock.now(), today: clock.today() });
  return {
    'exchange.saveView': async (view, sender) => {
      const name = `Nhiệm vụ ${clock.today()}`;
      const { fileName } = await saveFileAs(sender, name, 'xlsx', async () => makeViewSheet(db, view, moment()));
      return { fileName };
    },
    'exchange.listUnits': longCalls.passing('exchange.listUnits'),
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
    'exchange.compareSheet': longCalls.passing('exchange.compareSheet'),
    'exchange.applySheet': longCalls.passing('exchange.applySheet'),
    'exchange.savePackage': async ({ passphrase }, sender) => {
      const file = await chooseSavePath(sender, `Trao đổi ${clock.today()}`, 'cchc');
      if (file === null) return { fileName: null, sha256: null };
      const sha256 = await packages.ask({ kind: 'save', path: file, passphrase, context: exchanging(writing()) });
      return { fileName: path.basename(file), sha256 };
    },
    'exchange.unlock': async ({ start, passphrase, fileName }) => {
      const { masterKey } = await openKeyring(readSlots(start, fileName), passphrase, fileName);
      opening = startOpening(start, masterKey, fileName);
      return { headerBytes: opening.headerBytes, pieceBytes: opening.sealedChunkBytes };
    },
    'exchange.unlockPiece': ({ bytes, isLast }) => {
      if (!opening) throw new AppError('exchange.cancelled');
      const plain = new Uint8Array(opening.openChunk(bytes, isLast));
      if (isLast) opening = null;
      return plain;
    },
    'exchange.startPackage': (start) => {
      dropBrought();
      return packages.ask({ kind: 'start', ...start });
    },
    'exchange.addPart': (part) => packages.ask({ kind: 'part', part }),
    'exchange.comparePackage': () => packages.ask({ kind: 'compare', context: exchanging(writing()) }),
    'exchange.addContent': (content) => {
      if (!hasContent(attachmentStoreOf(db), content.sha256)) brought.push(content.sha256);
      return packages.ask({ kind: 'content', ...content });
    },
    'exchange.applyPackage': async (answer) => {
      const applied = await packages.ask({ kind: 'apply', ...answer, context: exchanging(writing()) });
      dropBrought();
      return applied;
    },
    'exchange.getProgress': () => packages.getProgress(),
    'exchange.cancelWork': async () => {
      opening = null;
      await packages.cancel();
      dropBrought();
      return null;
    },
  };
}
