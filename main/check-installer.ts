/** Whether a file may take the place of this program: its name, its version, its hash. No Electron here. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  findListedHash,
  hashListName,
  type InstallerPlatform,
  installerExamples,
  isNewerVersion,
  readInstallerVersion,
} from '../core/domain/installer.ts';
import { AppError } from '../core/ipc/result.ts';
import type { ChosenInstaller } from '../core/ipc/update-calls.ts';
import { describeFileError } from './atomic-write.ts';

/**
 * What is known of the installer at `file`. Throws AppError `update.notOurs`, `update.notNewer`, `update.wrongHash` (also for a file that
 * the list beside it does not name), `file.cannotRead`.
 */
export async function checkInstaller(
  file: string,
  presentVersion: string,
  platform: InstallerPlatform,
): Promise<ChosenInstaller> {
  const fileName = path.basename(file);
  const version = readInstallerVersion(fileName, platform);
  if (version === null) throw new AppError('update.notOurs', { file: fileName, example: installerExamples[platform] });
  if (!isNewerVersion(version, presentVersion)) {
    throw new AppError('update.notNewer', { file: fileName, found: version, present: presentVersion });
  }
  const list = path.join(path.dirname(file), hashListName);
  const isHashChecked = existsSync(list);
  try {
    if (isHashChecked && findListedHash(readFileSync(list, 'utf8'), fileName) !== (await hashOf(file))) {
      throw new AppError('update.wrongHash', { file: fileName });
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file.cannotRead', { file: fileName, reason: describeFileError(error) });
  }
  return { fileName, version, isHashChecked };
}

/** Piece by piece: an installer is larger than what should be read at once. */
async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
