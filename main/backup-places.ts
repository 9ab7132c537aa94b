/** The folders that copies lie in. Their paths stay here: the screen names a copy by its place and its file name. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BackupChoice, type BackupPlace, type BackupView, backupPlaces } from '../core/domain/backup.ts';
import { AppError } from '../core/ipc/result.ts';
import { z } from '../core/zod.ts';
import { listBackups, readBackup } from '../db/backup/backup.ts';
import { newestFirst } from '../db/backup/backup-names.ts';
import type { CopySeal } from '../db/backup/copy-seal.ts';
import { writeFileAtomically } from './atomic-write.ts';

export interface BackupPlaces {
  /** The folder that every copy goes to. */
  readonly own: string;
  /** The folder that the clerk chose besides; null when there is none. */
  readonly findSecond: () => string | null;
  readonly setSecond: (folder: string | null) => Promise<void>;
  /** The copies of all places, newest first; one that lies in two is named once. They are not looked into. */
  readonly listNames: () => readonly BackupName[];
  /** As `listNames`, each looked into: where there is no window yet that could be held up. */
  readonly list: () => readonly BackupView[];
  /** Throws AppError `record.notFound` for what is not among the copies. */
  readonly pathOf: (choice: BackupChoice) => string;
}

/** A copy as its name and its place tell of it. */
export type BackupName = Omit<BackupView, 'contents'>;

/** Of this PC, not of the data: a restore must not change it. */
const settingsSchema = z.object({ secondFolder: z.string().min(1).nullable() });

/**
 * `settingsFile` remembers the second folder; `former` is where earlier versions put copies, null when that is `own`; `findSeal` opens the
 * locked copies of this PC, once it is there.
 */
export function createBackupPlaces(
  own: string,
  former: string | null,
  settingsFile: string,
  findSeal: () => CopySeal | null = () => null,
): BackupPlaces {
  let second = readSecondFolder(settingsFile);
  const folderOf = (place: BackupPlace) => ({ own, second, former })[place];
  const listNames = (): readonly BackupName[] => {
    const seen = new Set<string>();
    return backupPlaces
      .flatMap((place) => listBackups(folderOf(place) ?? '').map((backup) => ({ ...backup, place })))
      .filter(({ fileName }) => !seen.has(fileName) && seen.add(fileName))
      .sort(newestFirst);
  };
  return {
    own,
    findSecond: () => second,
    setSecond: async (folder) => {
      await writeFileAtomically(settingsFile, new TextEncoder().encode(JSON.stringify({ secondFolder: folder })));
      second = folder;
    },
    listNames,
    list: () =>
      listNames().map((backup) => ({
        ...backup,
        contents: readBackup(path.join(folderOf(backup.place) ?? '', backup.fileName), findSeal()),
      })),
    pathOf: ({ place, fileName }) => {
      const folder = folderOf(place);
      if (folder === null || !listBackups(folder).some((backup) => backup.fileName === fileName)) {
        throw new AppError('record.notFound');
      }
      return path.join(folder, fileName);
    },
  };
}

/** `preferred` when it takes a file, else `otherwise`: Windows may keep programs out of Documents, and a copy there is better than none. */
export function chooseBackupFolder(preferred: string, otherwise: string): string {
  const probe = path.join(preferred, '.thu-ghi');
  try {
    mkdirSync(preferred, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
    return preferred;
  } catch {
    return otherwise;
  }
}

/** The last part of a path; of a whole drive its letter. */
export function folderNameOf(folder: string): string {
  return path.basename(folder) || folder;
}

function readSecondFolder(settingsFile: string): string | null {
  if (!existsSync(settingsFile)) return null;
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(settingsFile, 'utf8'))).secondFolder;
  } catch {
    // A broken settings file costs one choice, which the clerk can make again.
    return null;
  }
}
