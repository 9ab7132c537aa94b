/** How well words stand out while the pointer rests on them, which axe does not look at. */
import type { Locator, Page } from '@playwright/test';

const least = 4.5;

/** The words of a control against what is behind them, as they are drawn now. */
function measureContrast(control: Locator): Promise<{ readonly name: string; readonly ratio: number }> {
  return control.evaluate((element) => {
    const toNumbers = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const light = (color: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = color.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    let behind: readonly number[] = [255, 255, 255];
    for (let around: Element | null = element; around; around = around.parentElement) {
      const color = toNumbers(getComputedStyle(around).backgroundColor);
      if (color.length === 3 || (color[3] ?? 0) > 0.9) {
        behind = color.slice(0, 3);
        break;
      }
    }
    // The innermost words: their colour is the one that is read.
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()?.parentElement ?? element;
    const [one, other] = [light(toNumbers(getComputedStyle(words).color).slice(0, 3)), light(behind)];
    return {
      name: (element.textContent ?? '').trim().slice(0, 50),
      ratio: (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05),
    };
  });
}

/**
 * The controls of the work area whose words fall below 4.5 : 1 under the pointer, or while it rests elsewhere on their row; with the
 * figure. At most `most` are looked at.
 */
export async function findFaintHovers(page: Page, most = 5): Promise<readonly string[]> {
  const controls = page
    .getByRole('main')
    .locator('a[href], button:not(:disabled, [aria-disabled="true"]), [role="link"], [role="tab"]');
  const faint: string[] = [];
  const look = async (control: Locator, where: string) => {
    // Colours change in steps.
    await page.waitForTimeout(120);
    const { name, ratio } = await measureContrast(control);
    if (ratio < least) faint.push(`“${name}” ${where} ${ratio.toFixed(2)}`);
  };
  for (const control of (await controls.filter({ visible: true }).all()).slice(0, most)) {
    if (!(await control.textContent())?.trim()) continue;
    await control.hover({ force: true, timeout: 2_000 }).catch(() => undefined);
    await look(control, 'under the pointer');
    const row = control.locator('xpath=ancestor::*[self::tr or @role="row"][1]');
    if ((await row.count()) === 0) continue;
    await row.hover({ force: true, position: { x: 3, y: 3 }, timeout: 2_000 }).catch(() => undefined);
    await look(control, 'in its row');
  }
  return faint;
}
