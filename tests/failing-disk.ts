/**
 * The half of failing-disk.test.ts that runs on a disk of its own: opens the program's data behind the real calls, lets the disk fail in
 * the middle, and prints as JSON what the clerk was told and what was left. `node tests/failing-disk.ts full|broken FOLDER`
 *
 * `full`: a ballast takes the room that is left; SQLite finds none (SQLITE_FULL). `broken`: the system refuses every byte behind the
 * present end of the files, which to SQLite is a disk that fails to write (SQLITE_IOERR).
 */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { openSession } from '../build/fuzz/open-session.ts';
import { own, send } from '../build/fuzz/send-message.ts';
import { AppError } from '../core/ipc/result.ts';

const [kind = '', folder = ''] = process.argv.slice(2);
const ballast = path.join(folder, 'ballast');
const { data, file, close } = await openSession(folder);

function fillUp(): void {
  const handle = openSync(ballast, 'w');
  for (let bytes = 1024 * 1024; bytes >= 1; bytes = Math.floor(bytes / 2)) {
    try {
      for (;;) writeSync(handle, new Uint8Array(bytes));
    } catch {
      // No room for a piece of this size.
    }
  }
  closeSync(handle);
}

function limitFiles(bytes: string): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

const disk =
  kind === 'full'
    ? { fail: fillUp, mend: () => rmSync(ballast) }
    : { fail: () => limitFiles(String(statSync(`${file}-wal`).size)), mend: () => limitFiles('unlimited') };

/** Every row of every table, by a connection of its own. */
function readRows(): string {
  const db = new Sqlite(file, { readonly: true });
  const tables = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck();
  const rows = tables.all().map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).raw().all()]);
  db.close();
  return JSON.stringify(rows);
}

/** What the clerk reads; "done" when it was done. */
async function ask(channel: string, input: unknown): Promise<string> {
  const result = await send(channel, own, input);
  return result.ok ? 'done' : `${result.error.code}: ${new AppError(result.error.code, result.error.details).message}`;
}

const index = await send('tasks.index', own, undefined);
const ids = index.ok ? [...(index.value as { readonly ids: Iterable<number> }).ids] : [];
/** Every task at once, in one transaction of many pages. */
const editAll = async (title: string) => {
  const versions = await send('tasks.versions', own, { ids });
  const tasks = versions.ok ? (versions.value as readonly { readonly id: number; readonly version: number }[]) : [];
  return ask('tasks.edit', {
    edits: tasks.map(({ id, version }) => ({
      id,
      version,
      changes: { title: `${title} ${id} ${'rà soát '.repeat(40)}` },
    })),
  });
};
const attach = (text: string) =>
  ask('attachments.add', {
    ...{ taskId: ids[0], periodKey: '2026-Q4', agencyId: null, fileName: 'biên bản.txt' },
    bytes: new TextEncoder().encode(text.repeat(20_000)),
  });

const before = readRows();
disk.fail();
const refused = [await editAll('Không vào'), await attach('không vào ')];
const isUnchanged = readRows() === before;
const stillReads = (await send('tasks.get', own, { id: ids[0] })).ok;
const halfFiles = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => /tmp|~/.test(name));
disk.mend();
const afterwards = [await editAll('Vào được'), await attach('vào được ')];
const isChanged = readRows() !== before;
close();
const again = new Sqlite(file, { readonly: true });
const integrity = again.pragma('integrity_check', { simple: true });
again.close();
process.stdout.write(
  JSON.stringify({ tasks: ids.length, refused, isUnchanged, stillReads, halfFiles, afterwards, isChanged, integrity }),
);
// Workers of the data may still wait for something to do.
process.exit();
