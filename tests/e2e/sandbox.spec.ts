/** The walls of the window, seen from inside it. */
import { expect, test } from '@playwright/test';
import { channels } from '../../core/ipc/channels.ts';
import { askShell, makeFolder, openApplication, removeFolder } from './application.ts';

test('the page has no Node, no way out, and only the calls of the contract', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  try {
    const inside = await page.evaluate(async () => {
      const attempt = async (work: () => Promise<unknown>) => {
        try {
          await work();
          return 'allowed';
        } catch {
          return 'refused';
        }
      };
      const global = globalThis as unknown as Record<string, unknown>;
      return {
        node: [typeof global.require, typeof global.process, typeof global.Buffer],
        network: await attempt(() => fetch('https://example.com/')),
        loopback: await attempt(() => fetch('http://127.0.0.1:9/')),
        file: await attempt(() => fetch('file:///etc/hostname')),
        secret: await attempt(() => fetch('app://cchc/../package.json')),
        evaluation: await attempt(async () => new Function('return 1')()),
        window: window.open('https://example.com/') === null,
        permission: (await navigator.permissions.query({ name: 'geolocation' })).state,
        origin: window.location.origin,
        api: Object.keys((global.api ?? {}) as object).sort(),
      };
    });
    expect(inside).toEqual({
      node: ['undefined', 'undefined', 'undefined'],
      network: 'refused',
      loopback: 'refused',
      file: 'refused',
      secret: 'refused',
      evaluation: 'refused',
      window: true,
      permission: 'denied',
      origin: 'app://cchc',
      api: [...new Set(channels.map((channel) => channel.split('.')[0]))].sort(),
    });
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('calls of the paper page and input that does not fit are refused', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  try {
    const answers = [
      await askShell(page, 'paper.takeJob'),
      await askShell(page, 'tasks.get', { id: 'một' }),
      await askShell(page, 'tasks.get', { id: 1, path: '/etc/passwd' }),
      await askShell(page, 'tasks.get', { id: 999 }),
    ];
    expect(answers).toEqual([
      { ok: false, error: { code: 'internal', details: {} } },
      { ok: false, error: { code: 'input.invalid', details: { field: 'id' } } },
      { ok: false, error: { code: 'input.invalid', details: { field: 'tasks.get' } } },
      { ok: false, error: { code: 'record.notFound', details: {} } },
    ]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('no session may load anything from outside, not even one made later', async () => {
  const folder = makeFolder();
  const { application } = await openApplication(folder);
  try {
    const answers = await application.evaluate(async ({ session }) => {
      const sessions = [session.defaultSession, session.fromPartition('later')];
      return Promise.all(
        sessions.map((each) =>
          each.fetch('http://127.0.0.1:9/').then(
            () => 'loaded',
            (error) => String(error),
          ),
        ),
      );
    });
    expect(answers).toEqual([
      expect.stringContaining('BLOCKED_BY_CLIENT'),
      expect.stringContaining('BLOCKED_BY_CLIENT'),
    ]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
