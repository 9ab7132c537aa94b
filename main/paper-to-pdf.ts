/** `--paper-to-pdf IN.docx OUT.pdf [IN OUT …]`: the part of the command line that needs Chromium, without a window. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import { writeFileAtomically } from './atomic-write.ts';
import { takeCalls } from './ipc/door.ts';
import { paperHandlers } from './ipc/paper-handlers.ts';
import { registerHandlers } from './ipc/register.ts';
import { makePdf } from './paper.ts';

/** Exit code: 0 when all are written, 1 at the first that fails (its message on standard error). */
export async function convertToPdf(files: readonly string[]): Promise<number> {
  takeCalls();
  registerHandlers(paperHandlers);
  // Each paper has a window of its own: the end of one must not end the application.
  app.on('window-all-closed', () => undefined);
  for (let i = 0; i + 1 < files.length; i += 2) {
    const [source = '', target = ''] = files.slice(i, i + 2);
    try {
      await writeFileAtomically(target, await makePdf(new Uint8Array(await readFile(source)), path.basename(source)));
    } catch (error) {
      process.stderr.write(`${path.basename(source)}: ${(error as Error).message}\n`);
      return 1;
    }
  }
  return 0;
}
