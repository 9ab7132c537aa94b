/** What every handler is given. Types only. */
import type { RestoreChoice } from '../../core/domain/backup.ts';
import type { WriteContext } from '../../db/context.ts';
import type { Database } from '../../db/database.ts';
import type { AppearanceKeeper } from '../appearance.ts';
import type { BackupPlaces } from '../backup-places.ts';
import type { BackupSchedule } from '../backup-schedule.ts';
import type { BackupWork } from '../backup-work.ts';
import type { Clock } from '../clock.ts';
import type { CopyLock } from '../copy-lock.ts';
import type { PackageWork } from '../exchange/package-work.ts';
import type { LongCallWork } from '../long-calls/long-call-work.ts';

/** What the handlers need of the shell. */
export interface Shell {
  readonly db: Database;
  readonly clock: Clock;
  readonly applicationVersion: string;
  /** Who writes, at this instant. */
  readonly writing: () => WriteContext;
  readonly places: BackupPlaces;
  readonly schedule: BackupSchedule;
  /** Reads copies beside the window. */
  readonly copies: BackupWork;
  readonly appearance: AppearanceKeeper;
  /** Makes packages and takes them in, beside the window. */
  readonly packages: PackageWork;
  /** Answers long calls beside the window. */
  readonly longCalls: LongCallWork;
  readonly isDataFolderSynced: boolean;
  /** ISO instant of the last change, when the clock stood before it as the data was opened; null when all was well. */
  readonly clockSetBack: string | null;
  readonly copyLock: CopyLock;
  /** Goes on with the data of a copy; every handler is replaced by one of the restored data. */
  readonly restore: (choice: RestoreChoice) => Promise<void>;
}
