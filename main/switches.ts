/** The folders that the command line may name. */
import path from 'node:path';
import { app } from 'electron';

/** Where the data lies. */
export interface DataFolder {
  readonly folder: string;
  /** By a switch, not in the user's application folder. */
  readonly isGiven: boolean;
}

/** A folder given by a switch, `--data-folder=DIR`. */
export function folderSwitch(name: string): string | null {
  const given = app.commandLine.getSwitchValue(name);
  return given === '' ? null : path.resolve(given);
}
