/**
 * The only way to another program: files that this program wrote itself, of kinds that start nothing. The path never comes from a
 * page. Nothing here opens a web address.
 */
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shell } from 'electron';
import { attachmentExtensions, extensionOf } from '../core/domain/attachment.ts';
import { AppError } from '../core/ipc/result.ts';
import { writeFileAtomically } from './atomic-write.ts';

/** Copies for looking at, of this run of the program. */
const viewedFolder = path.join(tmpdir(), `ban-viec-cchc-xem-${randomUUID()}`);
/** Papers that this program has written since it began, by full path. */
const written = new Set<string>();

/** Notes a file as written by this program, so that `openWrittenFile` takes it. */
export function rememberWritten(file: string): void {
  written.add(path.resolve(file));
}

/**
 * Opens a paper that this program has just saved in the program that the system has for it.
 * Throws AppError `internal` for any other file, `file.cannotOpen` when no program takes it.
 */
export async function openWrittenFile(file: string): Promise<void> {
  const isPaper = ['docx', 'pdf'].includes(extensionOf(file));
  if (!isPaper || !written.has(path.resolve(file))) throw new AppError('internal');
  await hand(file);
}

/**
 * Opens a copy of a kept file for reading: what is changed in it does not reach what is kept.
 * Throws AppError `attachment.wrongKind` for a kind that is not attached, `file.cannotWrite`, `file.cannotOpen`.
 */
export async function openCopy({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): Promise<void> {
  const isPlainName = path.basename(fileName) === fileName && !fileName.startsWith('.');
  if (!isPlainName || !attachmentExtensions.includes(extensionOf(fileName))) {
    throw new AppError('attachment.wrongKind', { file: fileName });
  }
  const folder = path.join(viewedFolder, randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, fileName);
  await writeFileAtomically(file, bytes);
  await chmod(file, 0o400);
  await hand(file);
}

/** At the end: the copies go; one that is still open elsewhere stays until the system cleans its temporary folder. */
export async function removeViewedCopies(): Promise<void> {
  await rm(viewedFolder, { recursive: true, force: true }).catch(() => undefined);
}

async function hand(file: string): Promise<void> {
  const problem = await shell.openPath(file);
  if (problem !== '') throw new AppError('file.cannotOpen', { file: path.basename(file) });
}
