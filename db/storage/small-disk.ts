/**
 * The half of disk-trouble.test.ts that runs on a small disk of its own: fills it with changes, and prints as JSON how that
 * ended and what is left; then the same with a copy, and once the disk takes no writes any more. `node db/storage/small-disk.ts FOLDER`
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../core/ipc/result.ts';
import { backUpDatabase } from '../backup/backup.ts';
import { closeDatabase, openDatabase } from '../open.ts';
import { listChangeNumbers, makeChange } from '../testing/test-changes.ts';
import { context } from '../testing/test-papers.ts';

const [folder = ''] = process.argv.slice(2);
const path = join(folder, 'cchc.sqlite');
const options = { backupFolder: null, now: context.now };

/** The sentence that the clerk would read; null when nothing was refused. */
function refusalOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof AppError ? `${error.code}: ${error.message}` : `fault: ${String(error)}`;
  }
}

const db = openDatabase(path, options);
let confirmed = 0;
const whenFull = refusalOf(() => {
  for (;;) {
    makeChange(db, confirmed + 1);
    confirmed += 1;
  }
});
const whenCopying = refusalOf(() => backUpDatabase(db, join(folder, 'sao-luu'), context.now));
const halfCopies = existsSync(join(folder, 'sao-luu')) ? readdirSync(join(folder, 'sao-luu')) : [];
const kept = listChangeNumbers(db).length;
const integrity = db.pragma('integrity_check', { simple: true });
closeDatabase(db);

// Room again: the same file goes on where it stopped.
rmSync(join(folder, 'ballast'));
const again = openDatabase(path, options);
makeChange(again, confirmed + 1);
const keptWithRoom = listChangeNumbers(again).length;
closeDatabase(again);

writeFileSync(join(folder, 'mark'), '');
spawnSync('mount', ['-o', 'remount,ro', folder]);
const isReadOnly = refusalOf(() => writeFileSync(join(folder, 'mark'), '')) !== null;
const whenReadOnly = isReadOnly ? refusalOf(() => openDatabase(path, options)) : 'the disk could not be made read-only';
process.stdout.write(
  JSON.stringify({ confirmed, kept, keptWithRoom, integrity, halfCopies, whenFull, whenCopying, whenReadOnly }),
);
