/** Opens the real window of the development copy on a data folder, as every bench does: in the time of Vietnam, on a fixed day if need be. */
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

export interface OpenWindow {
  readonly application: ElectronApplication;
  readonly page: Page;
}

/** Answers when the rail of the window is there. `today`: the day it is to take for this one, `YYYY-MM-DD`. */
export async function launchWindow(projectFolder: string, dataFolder: string, today?: string): Promise<OpenWindow> {
  const application = await _electron.launch({
    cwd: projectFolder,
    // As root Chromium runs only without its sandbox.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '.',
      `--data-folder=${dataFolder}`,
      ...(today === undefined ? [] : [`--today=${today}`]),
    ],
    env: { ...(process.env as Record<string, string>), TZ: 'Asia/Ho_Chi_Minh', LC_ALL: 'C.UTF-8' },
  });
  const page = await application.firstWindow();
  await page.getByRole('navigation').waitFor();
  return { application, page };
}
