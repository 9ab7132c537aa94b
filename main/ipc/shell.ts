/** What every handler is given. Types only. */
import type { WriteContext } from '../../db/context.ts';
import type { Database } from '../../db/database.ts';
import type { Clock } from '../clock.ts';

/** What the handlers need of the shell. */
export interface Shell {
  readonly db: Database;
  readonly clock: Clock;
  readonly applicationVersion: string;
  /** Who writes, at this instant. */
  readonly writing: () => WriteContext;
  readonly findLastBackupAt: () => string | null;
}
