/** Copies of the data as the screen sees them: named by place and file name, never by path. Pure. */
import { z } from '../zod.ts';
import { secretSchema } from './protection.ts';

/**
 * `own`: the folder outside the data folder. `second`: one that the clerk chose, such as a USB stick. `former`: inside the
 * data folder, where earlier versions put copies.
 */
export const backupPlaces = ['own', 'second', 'former'] as const;
export type BackupPlace = (typeof backupPlaces)[number];

/** Copies come and go by rotation: the `regular` ones by day and month, of those made before a restore or a migration the last five stay. */
export type BackupKind = 'regular' | 'beforeRestore' | 'beforeMigration';

/** Which copy is meant. */
export const backupChoiceSchema = z.strictObject({ place: z.enum(backupPlaces), fileName: z.string().max(255) });
export type BackupChoice = Readonly<z.infer<typeof backupChoiceSchema>>;

/** `secret`: the passphrase or the recovery key of a locked copy; null for one that is not locked. */
export const restoreChoiceSchema = backupChoiceSchema.extend({ secret: secretSchema.nullable() });
export type RestoreChoice = Readonly<z.infer<typeof restoreChoiceSchema>>;

export interface BackupView extends BackupChoice {
  readonly kind: BackupKind;
  /** Restoring it takes a secret. */
  readonly isSealed: boolean;
  /** ISO instant, UTC. */
  readonly madeAt: string;
  /** Null when the copy cannot be read by this version, or is locked by another key than that of this PC. */
  readonly contents: { readonly sizeBytes: number; readonly taskCount: number } | null;
}

export interface BackupsState {
  /** Name only. */
  readonly folderName: string;
  readonly secondFolder: {
    readonly name: string;
    /** A USB stick may be away. */
    readonly isPresent: boolean;
    readonly lastBackupAt: string | null;
  } | null;
  /** The newest regular copy, read through just now; null before the first. */
  readonly last: { readonly madeAt: string; readonly isSound: boolean } | null;
  /** The data lies in a folder that OneDrive copies to the network while it is in use. */
  readonly isDataFolderSynced: boolean;
  /** Newest first. */
  readonly backups: readonly BackupView[];
}

/** What the recovery screen is told. */
export interface RecoveryState {
  /** Of the damaged file; name only. */
  readonly fileName: string;
  /** Newest first: copies that were read through and are sound, and locked ones, which are read through once they are opened. */
  readonly backups: readonly BackupView[];
}

/** What could be read of a damaged file; it waits beside it until the clerk takes it. */
export interface SalvageView {
  readonly fileName: string;
  readonly taskCount: number;
  readonly savedRows: number;
  /** What is missing, by table; empty when everything could be read. */
  readonly losses: readonly SalvageLoss[];
}

export interface SalvageLoss {
  readonly table: string;
  /** Null when the damage hides how many there were. */
  readonly lostRows: number | null;
}
