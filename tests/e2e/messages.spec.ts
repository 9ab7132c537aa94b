/** Some hundreds of messages from inside the real page: none changes the data, none ends in a fault, whatever door it comes through. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { channels } from '../../core/ipc/channels.ts';
import { makeFolder, openApplication, removeFolder } from './application.ts';

interface Answer {
  readonly channel: string;
  readonly outcome: string;
}

/** Seven wrong messages to every method of the bridge: seeded, so that a failure comes again. */
function sendThroughBridge(page: Page, seed: number): Promise<readonly Answer[]> {
  return page.evaluate(async (start) => {
    let state = start;
    const roll = (sides: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % sides;
    };
    const leaves: readonly (() => unknown)[] = [
      () => null,
      () => -1,
      () => Number.NaN,
      () => 2 ** 53,
      () => '',
      () => `\u0000\u202E${'ạ'.repeat(roll(300))}`,
      () => "'; DROP TABLE task; --",
      () => '../../../etc/passwd',
      () => new Uint8Array(roll(64)),
      () => new Date(Number.NaN),
      () => new Map([['id', 1]]),
      () => [[[[]]]],
      () => 10n ** 30n,
      () => /x/,
    ];
    const keys = ['id', 'planId', 'taskId', 'version', 'fileName', 'place', 'secret', '__proto__', 'constructor', 'x'];
    const make = (depth: number): unknown => {
      if (depth > 2 || roll(3) === 0) return leaves[roll(leaves.length)]?.();
      if (roll(3) === 0) return Array.from({ length: roll(4) }, () => make(depth + 1));
      // None of the contract's inputs takes this field: the message is wrong whatever else it says.
      return Object.fromEntries([
        ['khôngCó', 1],
        ...Array.from({ length: roll(4) }, () => [keys[roll(keys.length)], make(depth + 1)]),
      ]);
    };
    const { api } = globalThis as unknown as {
      api: Record<string, Record<string, (wire?: unknown) => Promise<string>>>;
    };
    const answers: Answer[] = [];
    for (const [group, methods] of Object.entries(api)) {
      for (const [method, ask] of Object.entries(methods)) {
        for (let time = 0; time < 7; time += 1) {
          const input = { ...(make(1) as object), khôngCó: 1 };
          // As it is, as the text that the page makes of it, and as a text that is no JSON.
          const ways = [() => input, () => JSON.stringify(input), () => JSON.stringify({ x: 1 }).slice(1)];
          const send = async () => JSON.parse(await ask(ways[time % ways.length]?.()));
          const outcome = await send().then(
            (result) => (result.ok ? 'ok' : (result.error?.code ?? 'no code')),
            (error: unknown) => `thrown: ${String(error).slice(0, 120)}`,
          );
          answers.push({ channel: `${group}.${method}`, outcome });
        }
      }
    }
    return answers;
  }, seed);
}

/** What the data holds, by SQLite's own count of changes and by its rows. */
function readTotals(folder: string): string {
  const db = new Sqlite(path.join(folder, 'cchc.sqlite'), { readonly: true });
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  const rows = tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).raw().all()]);
  db.close();
  return JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
}

test('wrong messages to every channel, by the bridge and past it, change nothing and end in no fault', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByText(/^Hiện (\d+)\/\1 nhiệm vụ$/)).toBeVisible();
    const before = readTotals(folder);
    const answers = await sendThroughBridge(page, 20261122);
    expect(answers.length).toBe(channels.length * 7);
    const wrong = answers.filter(({ channel, outcome }) => {
      const isForeign = /^(paper|recovery)\./.test(channel);
      if (outcome.startsWith('thrown')) return !/could not be cloned|serializ/i.test(outcome);
      return outcome !== (isForeign ? 'internal' : 'input.invalid');
    });
    expect(wrong).toEqual([]);

    // Past the bridge: a channel that is none, and a page of our own origin that is not the screen's main frame.
    const strangers = await application.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const frame = await contents?.executeJavaScript(`new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.src = 'app://cchc/index.html';
        frame.onload = () => {
          try {
            resolve(typeof frame.contentWindow.api);
          } catch {
            resolve('refused');
          }
        };
        document.body.append(frame);
        setTimeout(() => resolve('no answer'), 1000);
      })`);
      return String(frame);
    });
    expect(['undefined', 'refused', 'no answer']).toContain(strangers);
    expect(await page.evaluate(() => typeof (globalThis as Record<string, unknown>).require)).toBe('undefined');

    expect(readTotals(folder)).toBe(before);
    const log = path.join(folder, 'nhat-ky.log');
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toBe('');
    expect(complaints.filter((text) => !/frame-ancestors|frame-src|child-src|default-src/.test(text))).toEqual([]);
    await page.reload();
    await expect(page.getByRole('navigation')).toBeVisible();
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('raw messages that the bridge could never send are refused as well', async () => {
  const folder = makeFolder();
  const { application } = await openApplication(folder);
  try {
    // A window with a preload of its own, as a broken bridge would be: every channel, and names that are none.
    const outcomes = await application.evaluate(
      async ({ BrowserWindow, ipcMain }, names) => {
        const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers;
        const known = names.filter((name) => handlers.has(name));
        const ask = async (name: string, event: unknown, ...rest: unknown[]) => {
          const handle = handlers.get(name) as ((event: unknown, ...rest: unknown[]) => Promise<unknown>) | undefined;
          if (!handle) return 'no handler';
          return String(await handle(event, ...rest));
        };
        const sender = BrowserWindow.getAllWindows()[0]?.webContents;
        const frames = [
          null,
          { url: 'app://cchc/index.html', parent: {} },
          { url: 'https://example.com/index.html', parent: null },
          { url: 'app://cchc/index.html/../index.html?x', parent: null },
          { url: 'app://cchc/paper.html#app://cchc/index.html', parent: null },
        ];
        const seen = new Set<string>();
        for (const name of known) {
          if (name.startsWith('paper.')) continue;
          for (const senderFrame of frames)
            seen.add(await ask(name, { senderFrame, sender }, {}, 'more', 'than', 'one'));
        }
        return { count: known.length, seen: [...seen], unknown: await ask('tasks.dropAll', {}) };
      },
      [...channels],
    );
    expect(outcomes).toEqual({
      count: channels.length,
      seen: ['{"ok":false,"error":{"code":"internal","details":{}}}'],
      unknown: 'no handler',
    });
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
