/** The lock of the application, for the window tests: set, closed, opened, and what the shell answers meanwhile. */
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { askShell } from './application.ts';
import { openByRail } from './screens.ts';

export const passphrase = 'sáng nay trời mưa to';

/** Sets a passphrase in the settings; answers with the recovery key that is shown. */
export async function setPassphrase(page: Page): Promise<string> {
  await openByRail(page, 'Cài đặt');
  await page.getByRole('button', { name: 'Đặt mật khẩu…' }).click();
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(passphrase);
  await page.getByLabel('Gõ lại mật khẩu mới').fill(passphrase);
  await page.getByRole('dialog').getByRole('button', { name: 'Đặt mật khẩu' }).click();
  const shown = await page.getByTestId('recovery-key').textContent();
  await page.getByLabel('Tôi đã in hoặc chép khóa này và cất đi').check();
  await page.getByRole('button', { name: 'Xong' }).click();
  await expect(page.getByText('Đã đặt mật khẩu. Chương trình khóa khi')).toBeVisible();
  return shown ?? '';
}

export const lockHeading = 'Bàn việc CCHC đang khóa';

export async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: lockHeading })).toBeVisible();
  await expect(page.getByLabel('Mật khẩu', { exact: true })).toBeFocused();
}

/** By the keyboard alone. */
export async function openLock(page: Page, secret: string): Promise<void> {
  await expectLocked(page);
  await page.keyboard.type(secret);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: lockHeading })).toBeHidden();
}

/** As if nobody had touched the PC for so long. */
export async function leaveAlone(application: ElectronApplication, seconds: number): Promise<void> {
  await application.evaluate(({ powerMonitor }, idle) => {
    powerMonitor.getSystemIdleTime = () => idle;
  }, seconds);
}

interface Refusal {
  readonly ok: boolean;
  readonly error?: { readonly code: string };
}

/** Past the lock screen, by the bridge itself: the code of the refusal. */
export async function tryToOpen(page: Page, secret: string): Promise<string> {
  const result = await askShell(page, 'lock.open', { secret });
  return result.ok ? 'ok' : result.error.code;
}

/** What every call of the bridge but those of the lock screen answers: its code by channel, `ok` where it was answered. */
export function askEverything(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const { api } = globalThis as unknown as {
      api: Record<string, Record<string, () => Promise<unknown>>>;
    };
    const answers: Record<string, string> = {};
    for (const [group, methods] of Object.entries(api)) {
      if (group === 'lock') continue;
      for (const [method, ask] of Object.entries(methods)) {
        const wire = await ask();
        const result = (typeof wire === 'string' ? JSON.parse(wire) : wire) as Refusal;
        answers[`${group}.${method}`] = result.ok ? 'ok' : (result.error?.code ?? '');
      }
    }
    return answers;
  });
}
