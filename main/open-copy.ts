/**
 * Opens a kept file for reading, as a copy and only of kinds that start nothing. The path never comes from a page; what is saved as
 * a paper is opened by files.ts.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app, shell } from 'electron';
import { attachmentExtensions, extensionOf } from '../core/domain/attachment.ts';
import { AppError } from '../core/ipc/result.ts';
import { writeFileAtomically } from './atomic-write.ts';

/** The copies of this run of the program. */
const viewedFolder = path.join(tmpdir(), `ban-viec-cchc-xem-${randomUUID()}`);
let isRemovalPlanned = false;

/**
 * Opens a copy in the program that the system has for it: what is changed in it does not reach what is kept.
 * Throws AppError `attachment.wrongKind` for a kind that is not attached, `file.cannotWrite`, `file.cannotOpen`.
 */
export async function openCopy({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): Promise<void> {
  const isPlainName = path.basename(fileName) === fileName && !fileName.startsWith('.');
  if (!isPlainName || !attachmentExtensions.includes(extensionOf(fileName))) {
    throw new AppError('attachment.wrongKind', { file: fileName });
  }
  if (!isRemovalPlanned) app.once('will-quit', removeViewedCopies);
  isRemovalPlanned = true;
  const folder = path.join(viewedFolder, randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, fileName);
  await writeFileAtomically(file, bytes);
  await chmod(file, 0o400);
  if ((await shell.openPath(file)) !== '') throw new AppError('file.cannotOpen', { file: fileName });
}

/** The copies go; one that is still open elsewhere stays until the system cleans its temporary folder. */
function removeViewedCopies(): void {
  try {
    rmSync(viewedFolder, { recursive: true, force: true });
  } catch {
    // Another program holds it.
  }
}
