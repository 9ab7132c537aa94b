/** LibreOffice, another reader of our files. Tests that run beside each other have each a profile: two that share one wait for each other or give up. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** `CCHC_SOFFICE` names another LibreOffice than the installed one. */
const office = process.env.CCHC_SOFFICE ?? 'soffice';

/** Kept, since its first use fills it, which takes longer than what it is for. The runner numbers those that work at the same time. */
const lane = process.env.VITEST_POOL_ID ?? process.env.TEST_PARALLEL_INDEX ?? '0';
const profile = path.resolve(import.meta.dirname, '../out/libre-office', lane);

/** Writes each file once more into `folder`, with this extension; answers what LibreOffice said of trouble. */
export function convertInOffice(files: readonly string[], extension: string, folder: string): string {
  const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless'];
  const { stderr, error } = spawnSync(office, [...settings, '--convert-to', extension, '--outdir', folder, ...files], {
    timeout: 120_000,
    encoding: 'utf8',
  });
  return stderr ?? String(error);
}
