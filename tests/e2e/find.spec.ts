/** Ctrl+K in the real window, by keys alone: from anywhere to a task, a paper, a screen, and back to where one was. */
import { type ElectronApplication, expect, test } from '@playwright/test';
import { makeFolder, openApplication, removeFolder, takePicture } from './application.ts';
import { findBarriers } from './barriers.ts';
import { expectNoPointer, forbidPointer, press } from './keyboard.ts';

const boxName = 'Tìm nhiệm vụ, văn bản, báo cáo, cơ quan hoặc lệnh';

/** As from an old disk: the code of the box comes so much later. */
async function slowDown(application: ElectronApplication, milliseconds: number): Promise<void> {
  await application.evaluate(({ session }, wait) => {
    session.defaultSession.webRequest.onBeforeRequest({ urls: ['app://*/*FindBox*'] }, (_details, answer) => {
      setTimeout(() => answer({}), wait);
    });
  }, milliseconds);
}

/** Ctrl+K and a text from the quickest hand: all keys are on their way before the page has seen the first. */
async function typeAtOnce(application: ElectronApplication, text: string): Promise<void> {
  await application.evaluate(({ BrowserWindow }, letters) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const modifiers: 'control'[] = ['control'];
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'K', modifiers });
    contents?.sendInputEvent({ type: 'keyUp', keyCode: 'K', modifiers });
    for (const keyCode of letters) {
      contents?.sendInputEvent({ type: 'keyDown', keyCode });
      contents?.sendInputEvent({ type: 'char', keyCode });
      contents?.sendInputEvent({ type: 'keyUp', keyCode });
    }
  }, text);
}

for (const wait of [0, 40, 1500]) {
  test(`letters typed at once after Ctrl+K are all in the box, whose code comes ${wait} ms later`, async () => {
    const folder = makeFolder();
    const { application, page, complaints } = await openApplication(folder);
    try {
      await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
      const search = page.getByRole('searchbox').first();
      await search.focus();
      await slowDown(application, wait);
      const box = page.getByRole('combobox', { name: boxName });
      await typeAtOnce(application, 'giai quyet thu tuc');
      await expect(box).toBeFocused();
      await expect(box).toHaveValue('giai quyet thu tuc');
      await expect(page.getByRole('option').first()).toContainText(/giải quyết/i);
      // Esc: the focus is where it was, and no letter went there.
      await page.keyboard.press('Escape');
      await expect(box).toBeHidden();
      await expect(search).toBeFocused();
      await expect(search).toHaveValue('');
      expect(complaints).toEqual([]);
    } finally {
      await application.close();
      removeFolder(folder);
    }
  });
}

test('Enter and Esc count before the box is there', async () => {
  const folder = makeFolder();
  const { application, page } = await openApplication(folder);
  try {
    await page.getByRole('button', { name: 'Mở kế hoạch mẫu' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' })).toBeVisible();
    await slowDown(application, 1500);
    const waiting = page.getByRole('textbox', { name: boxName });
    await page.keyboard.press('Control+k');
    await expect(waiting).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(waiting).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('don doc');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Đôn đốc' })).toBeVisible();
  } finally {
    await application.close();
    removeFolder(folder);
  }
});

test('one box leads anywhere, without diacritics and without the mouse', async () => {
  const folder = makeFolder();
  const { application, page, complaints } = await openApplication(folder);
  try {
    await forbidPointer(page);
    await press(page, page.getByRole('button', { name: 'Mở kế hoạch mẫu' }));
    await expect(page.getByText(/^Hiện \d+\/\d+ nhiệm vụ$/)).toBeVisible();
    const box = page.getByRole('combobox', { name: boxName });
    const chosen = page.getByRole('option', { selected: true });
    await page.keyboard.press('Control+k');
    await expect(box).toBeFocused();
    await page.keyboard.type('2.1');
    await expect(chosen).toContainText('2.1');
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), colorScheme).toEqual([]);
      await takePicture(page, `78-tim-va-di-toi-${colorScheme}`);
    }
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^2\.1 / })).toBeVisible();
    // Another one by words; Esc leaves everything as it was.
    await page.keyboard.press('Control+k');
    await expect(box).toBeFocused();
    await page.keyboard.type('giai quyet');
    await expect(page.getByRole('option').first()).toContainText(/giải quyết/i);
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: /^2\.1 / })).toBeVisible();
    // Enter before anything was found opens what the words find.
    await page.keyboard.press('Control+k');
    await expect(box).toBeFocused();
    await page.keyboard.type('don doc');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Đôn đốc' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(box).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' })).toBeVisible();
    await expectNoPointer(page);
    expect(complaints).toEqual([]);
  } finally {
    await application.close();
    removeFolder(folder);
  }
});
