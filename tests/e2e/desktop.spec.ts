/** What a Linux desktop shows of the window outside it: its icon, and the name by which it finds the entry of the menu. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { makeFolder, openApplication, projectFolder, removeFolder } from './application.ts';

const hasDisplayTools = spawnSync('xprop', ['-version']).status === 0;
if (hasDisplayTools) {
  test('the window has its icon and the name of its entry in the menu', async () => {
    const folder = makeFolder();
    const { application } = await openApplication(folder);
    try {
      const windowId = await application.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getNativeWindowHandle().readUInt32LE(),
      );
      const readProperties = () => {
        const formats = ['-f', '_NET_WM_ICON', '32c', '-f', 'WM_CLASS', '8s'];
        return spawnSync('xprop', ['-id', String(windowId), '-len', '64', ...formats, '_NET_WM_ICON', 'WM_CLASS'], {
          encoding: 'utf8',
        }).stdout;
      };
      // Width and height, then the picture.
      await expect.poll(readProperties).toMatch(/_NET_WM_ICON\(CARDINAL\) = 128, 128, /);
      const { desktopName } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
        desktopName: string;
      };
      expect(readProperties()).toContain(`"${desktopName.replace('.desktop', '')}"`);
    } finally {
      await application.close();
      removeFolder(folder);
    }
  });
} else {
  process.stdout.write('LEFT OUT: the icon of the window, because xprop (x11-utils) is missing\n');
}
