/** What tests of papers do as a clerk does it: composing a draft, filling in what it leaves open, issuing it. */
import { expect, type Page } from '@playwright/test';

/** Opens Văn bản and composes a draft by its name in the menu. */
export async function compose(page: Page, item: string): Promise<void> {
  await page.getByRole('navigation').getByText('Văn bản', { exact: true }).click();
  await page.getByRole('button', { name: 'Lập văn bản' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  await page.getByRole('button', { name: 'Lập dự thảo' }).click();
  await expect(page.getByRole('button', { name: 'Phát hành…' })).toBeVisible();
}

const mostGaps = 30;

/**
 * Asks to issue the open draft, goes to every place that is still open and writes over it, until the dialog that gives the
 * number is open. Answers with the places in the words of the list, each as often as it was gone to.
 */
export async function openIssueDialog(page: Page): Promise<readonly string[]> {
  const places: string[] = [];
  for (let i = 0; i < mostGaps; i += 1) {
    await page.getByRole('button', { name: 'Phát hành…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    if (!(await dialog.getByText('Chưa phát hành được').isVisible())) return places;
    const place = dialog.getByRole('list').getByRole('button').first();
    places.push((await place.textContent()) ?? '');
    await place.click();
    await expect(dialog).toHaveCount(0);
    await page.keyboard.insertText('Lãnh đạo Sở');
  }
  throw new Error(`still open: ${places.join(' · ')}`);
}

/** Fills in, gives the number that is offered, and waits for the seal. */
export async function issue(page: Page): Promise<void> {
  await openIssueDialog(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Phát hành', exact: true }).click();
  await expect(page.getByText(/^Đã phát hành số/).first()).toBeVisible();
}
