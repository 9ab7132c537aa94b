/** Folders of their own for tests that need real files. Not part of the product. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder; `atEnd` (vitest's onTestFinished) is given what removes it. */
export function makeTestFolder(atEnd: (clean: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-desk-db-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
