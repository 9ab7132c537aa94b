/** A printer of the test's own: a CUPS server in a folder, with one queue that keeps the printed job as a file. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';

export const printerName = 'MAY-IN-THU';

export interface TestPrinter {
  /** What programs need to find the server. */
  readonly environment: Readonly<Record<string, string>>;
  /** The last job, as the printer received it. */
  readonly printedFile: string;
  readonly stop: () => void;
}

const serverSettings = (folder: string) => `Listen ${folder}/cups.sock
LogLevel warn
Browsing No
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;

const fileSettings = (folder: string) => `ServerRoot ${folder}/etc
CacheDir ${folder}/cache
StateDir ${folder}/run
RequestRoot ${folder}/spool
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
FileDevice Yes
SystemGroup root
`;

/** CUPS takes no other folder than root's for itself, so the test needs root, as in a container. */
export const canStartPrinter = process.getuid?.() === 0 && spawnSync('cupsd', ['-t']).error === undefined;

export async function startPrinter(folder: string): Promise<TestPrinter> {
  // The print filters run as the user lp.
  chmodSync(folder, 0o755);
  for (const name of ['etc', 'cache', 'run', 'spool', 'log']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'cupsd.conf'), serverSettings(folder));
  writeFileSync(path.join(folder, 'cups-files.conf'), fileSettings(folder));
  const environment = { CUPS_SERVER: path.join(folder, 'cups.sock') };
  const env = { ...process.env, ...environment };
  const server: ChildProcess = spawn('cupsd', ['-f', '-c', `${folder}/cupsd.conf`, '-s', `${folder}/cups-files.conf`], {
    stdio: 'ignore',
  });
  await expect.poll(() => spawnSync('lpstat', ['-r'], { env, encoding: 'utf8' }).stdout).toContain('is running');
  const printedFile = path.join(folder, 'printed.pdf');
  const model = 'lsb/usr/cupsfilters/Generic-PDF_Printer-PDF.ppd';
  spawnSync('lpadmin', ['-p', printerName, '-E', '-v', `file://${printedFile}`, '-m', model], { env });
  return { environment, printedFile, stop: () => server.kill() };
}
