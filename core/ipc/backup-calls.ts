/** The calls about copies of the data: of the settings screen, and of the recovery page that opens when the data are damaged. */
import { type BackupsState, type RecoveryState, restoreChoiceSchema, type SalvageView } from '../domain/backup.ts';
import { nothing, returns } from './call.ts';

export const backupCalls = {
  /** Reads every copy: a moment's work, for the settings screen only. */
  'backups.getState': { input: nothing, output: returns<BackupsState>() },
  'backups.backUpNow': { input: nothing, output: returns<null>() },
  /** Lets the clerk choose a folder besides the first and makes a copy there; false when the dialog was cancelled. */
  'backups.chooseSecondFolder': { input: nothing, output: returns<{ readonly isChosen: boolean }>() },
  'backups.forgetSecondFolder': { input: nothing, output: returns<null>() },
  /** Puts a copy in the place of the data; what was there is a copy "before restore" then. The page must be loaded anew. */
  'backups.restore': { input: restoreChoiceSchema, output: returns<null>() },

  /** Only for the recovery page, which opens in place of the screen when the database is damaged. */
  'recovery.getState': { input: nothing, output: returns<RecoveryState>() },
  'recovery.restore': { input: restoreChoiceSchema, output: returns<null>() },
  /** Reads what can be read into a new file; the damaged one stays as it is. */
  'recovery.salvage': { input: nothing, output: returns<SalvageView>() },
  /** Goes on with what was salvaged. */
  'recovery.takeSalvaged': { input: nothing, output: returns<null>() },
} as const;
