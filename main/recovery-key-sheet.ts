/** Prints the recovery key. It goes to the printer only: a file of it would lie beside what it opens. */
import { hostname } from 'node:os';
import { writeRecoveryKeySheet } from '../templates/to-docx/recovery-key-paper.ts';
import { printPapers } from './paper.ts';
import { readTemplate } from './resources.ts';

/** Answers false when the clerk cancelled. `madeOn` is `YYYY-MM-DD`. Throws AppError `document.cannotPrint`. */
export function printRecoveryKey(recoveryKey: string, madeOn: string): Promise<boolean> {
  const docx = writeRecoveryKeySheet({ recoveryKey, computer: hostname(), madeOn }, readTemplate('BC'));
  return printPapers([{ docx, fileName: 'Khóa khôi phục' }]);
}
