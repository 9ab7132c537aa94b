/** LibreOffice, another reader of our files. Each process of the tests has a profile of its own: two that share one wait for each other or give up. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** `CCHC_SOFFICE` names another LibreOffice than the installed one. */
const office = process.env.CCHC_SOFFICE ?? 'soffice';

let profile: string | null = null;

/** The first use of a profile fills it, which takes longer than what it is for. */
function ownProfile(): string {
  if (profile !== null) return profile;
  const folder = mkdtempSync(path.join(tmpdir(), 'cchc-office-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  profile = folder;
  return folder;
}

/** Writes each file once more into `folder`, with this extension; answers what LibreOffice said of trouble. */
export function convertInOffice(files: readonly string[], extension: string, folder: string): string {
  const settings = [`-env:UserInstallation=${pathToFileURL(ownProfile()).href}`, '--headless'];
  const { stderr, error } = spawnSync(office, [...settings, '--convert-to', extension, '--outdir', folder, ...files], {
    timeout: 120_000,
    encoding: 'utf8',
  });
  return stderr ?? String(error);
}
