/** The calls about a newer version that comes as a file, on a USB stick for example. */
import { nothing, returns } from './call.ts';

/** A file that was chosen and may be installed. */
export interface ChosenInstaller {
  /** Name only. */
  readonly fileName: string;
  readonly version: string;
  /** Whether a list of hashes lay beside it, which it then fits. */
  readonly isHashChecked: boolean;
}

export const updateCalls = {
  /** Lets the clerk choose a file and looks whether it may be installed; null when the dialog was cancelled. */
  'update.choose': { input: nothing, output: returns<ChosenInstaller | null>() },
  /**
   * Looks at the chosen file again and makes a copy of the data. On Windows the program then ends and the installer opens; elsewhere it
   * answers with the command that installs the file.
   */
  'update.install': { input: nothing, output: returns<{ readonly command: string | null }>() },
} as const;
