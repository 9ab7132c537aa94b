/** Boot order only: which of the three ways to run was asked for, then its steps one by one. */
import path from 'node:path';
import { app, Menu } from 'electron';
import { declareAppScheme, serveBundle } from './app-protocol.ts';
import { openApplication } from './application.ts';
import { logFault } from './log.ts';
import { setRuntimeSwitches } from './runtime-switches.ts';
import { hardenProcess } from './security.ts';

/** The arguments after a switch, or null when it is absent. */
function argumentsAfter(name: string): readonly string[] | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : process.argv.slice(at + 1);
}

const cliArguments = argumentsAfter('--cli');
const pdfArguments = argumentsAfter('--paper-to-pdf');

// Plain letters: the name becomes that of the data folder.
app.setName('cchc-desk');
// That of the installer's shortcuts: a window opened from one stands under it in the task bar of Windows.
app.setAppUserModelId('vn.cchc.desk');
// Before Electron builds the menu of its own that nobody would see.
Menu.setApplicationMenu(null);
declareAppScheme();
setRuntimeSwitches();
hardenProcess();

async function start(): Promise<void> {
  if (cliArguments) {
    const { runCli } = await import('./cli.ts');
    app.exit(await runCli(cliArguments));
    return;
  }
  await app.whenReady();
  serveBundle(path.join(import.meta.dirname, '../renderer'));
  if (pdfArguments) {
    const { convertToPdf } = await import('./paper-to-pdf.ts');
    app.exit(await convertToPdf(pdfArguments));
    return;
  }
  await openApplication();
}

start().catch((error) => {
  logFault(error);
  app.exit(1);
});
