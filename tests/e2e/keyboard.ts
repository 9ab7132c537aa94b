/** The window driven by keys alone: a pointer is forbidden, and what has the focus is told and must be seen. */
import { expect, type Locator, type Page } from '@playwright/test';

/** What may take the focus, as the page has it now. */
const controls =
  'button, a[href], input, select, textarea, summary, [contenteditable="true"], [role="button"], [role="tab"], [role="checkbox"], [role="switch"], [role="combobox"], [role="menuitem"], [role="gridcell"]';

/** Groups with one stop for Tab; the arrows go on inside. */
const rovingGroups =
  '[role="toolbar"], [role="tablist"], [role="menu"], [role="radiogroup"], [role="listbox"], [role="grid"], [role="tree"], [role="treegrid"]';

declare global {
  interface Window {
    pointersDown?: number;
  }
}

/** From now on every use of the pointer fails: Playwright's mouse at once, its clicks when `expectNoPointer` counts what the page saw. */
export async function forbidPointer(page: Page): Promise<void> {
  const refuse = () => {
    throw new Error('keys only: the pointer was used');
  };
  Object.assign(page.mouse, { click: refuse, dblclick: refuse, down: refuse, move: refuse, up: refuse, wheel: refuse });
  await page.evaluate(() => {
    window.pointersDown = 0;
    window.addEventListener('pointerdown', () => (window.pointersDown = (window.pointersDown ?? 0) + 1), true);
  });
}

/** Also fails when `forbidPointer` was not called, or the page was loaded anew since. */
export async function expectNoPointer(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.pointersDown), 'uses of the pointer').toBe(0);
}

/** The focused control in words, for messages. */
export function describeFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'nothing';
    const name = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
    return `${focused.tagName.toLowerCase()} ${focused.getAttribute('role') ?? ''} “${name.trim().slice(0, 60)}”`;
  });
}

/** Which key goes on towards `target`: Tab, or an arrow where both stand in one group; null when it has the focus. */
function nextKey(target: Locator, backwards: boolean): Promise<string | null> {
  return target.evaluate(
    (wanted, { groups, back }) => {
      const focused = document.activeElement;
      if (focused === wanted) return null;
      const group = wanted.closest(groups);
      if (!group || !focused || !group.contains(focused) || group.getAttribute('role')?.endsWith('grid')) {
        return back ? 'Shift+Tab' : 'Tab';
      }
      const isBefore = (wanted.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const isVertical =
        group.getAttribute('aria-orientation') === 'vertical' ||
        ['menu', 'listbox', 'tree'].includes(group.getAttribute('role') ?? '');
      return isVertical ? (isBefore ? 'ArrowUp' : 'ArrowDown') : isBefore ? 'ArrowLeft' : 'ArrowRight';
    },
    { groups: rovingGroups, back: backwards },
  );
}

export interface WayOfTabs {
  readonly backwards?: boolean;
  /** Keys after which the way counts as too long. */
  readonly most?: number;
}

/** Presses Tab, and arrows within a group, until `target` has the focus. */
export async function tabTo(
  page: Page,
  target: Locator,
  { backwards = false, most = 90 }: WayOfTabs = {},
): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed <= most; pressed += 1) {
    const key = await nextKey(target, backwards);
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} keys did not reach ${target}; the focus is on ${await describeFocus(page)}`);
}

/** Goes to a control and uses it. */
export async function press(
  page: Page,
  target: Locator,
  key: 'Enter' | 'Space' = 'Enter',
  way?: WayOfTabs,
): Promise<void> {
  await tabTo(page, target, way);
  await page.keyboard.press(key);
}

/** Goes to a text field and types over what it has. */
export async function typeInto(page: Page, target: Locator, text: string, way?: WayOfTabs): Promise<void> {
  await tabTo(page, target, way);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** The focus is on something that the clerk sees, not on the page itself. */
export async function expectFocus(page: Page, when: string): Promise<void> {
  await expect.poll(() => describeFocus(page), { message: `the focus ${when}`, timeout: 5_000 }).not.toBe('nothing');
}

/** One stop of Tab. */
export interface Stop {
  readonly name: string;
  /** Whether the pixels around it change when the focus leaves. */
  readonly isSeen: boolean;
}

export interface Walk {
  readonly stops: readonly Stop[];
  /** Controls that are on the screen and could not be reached. */
  readonly unreached: readonly string[];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface VisitedFocus {
  readonly name: string;
  readonly isKnown: boolean;
  /** The rail and the status line are the same on every screen. */
  readonly isInScreen: boolean;
  /** Where its mark is drawn; null when that is outside the window. */
  readonly box: Box | null;
}

/** Marks what has the focus now as visited. */
function visitFocus(page: Page): Promise<VisitedFocus> {
  return page.evaluate(() => {
    const focused = document.activeElement as HTMLElement | null;
    if (!focused || focused === document.body) return { name: 'nothing', isKnown: false, isInScreen: false, box: null };
    const isKnown = focused.dataset.visited === 'yes';
    focused.dataset.visited = 'yes';
    const label = focused.getAttribute('aria-label') ?? focused.getAttribute('title') ?? focused.textContent ?? '';
    // Fluent draws the mark of a field around the box that holds it.
    const drawn = focused.matches('input, textarea, select') ? (focused.parentElement ?? focused) : focused;
    const { x, y, width, height } = drawn.getBoundingClientRect();
    const left = Math.max(0, x - 4);
    const top = Math.max(0, y - 4);
    const right = Math.min(window.innerWidth, x + Math.min(width, 600) + 4);
    const bottom = Math.min(window.innerHeight, y + Math.min(height, 400) + 4);
    return {
      name: `${focused.tagName.toLowerCase()} ${focused.getAttribute('role') ?? ''} “${label.trim().slice(0, 60)}”`,
      isKnown,
      isInScreen: focused.closest('nav, footer') === null,
      box: right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : null,
    };
  });
}

/** Whether the picture of the place changes when the focus leaves it; it is given back then. */
async function isFocusSeen(page: Page, box: Box | null): Promise<boolean> {
  if (!box) return false;
  const focused = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  const withFocus = await page.screenshot({ clip: box, animations: 'disabled' });
  await focused.evaluate((element) => element.blur());
  const without = await page.screenshot({ clip: box, animations: 'disabled' });
  await focused.evaluate((element) => element.focus());
  return !withFocus.equals(without);
}

/** From the stop that has the focus through its group by the arrows, and back to where Tab left it. */
async function walkGroup(page: Page): Promise<void> {
  const keys = await page.evaluate((groups) => {
    const group = document.activeElement?.closest(groups);
    const role = group?.getAttribute('role');
    if (!group || !role || role.endsWith('grid')) return [];
    const isVertical =
      group.getAttribute('aria-orientation') === 'vertical' || ['menu', 'listbox', 'tree'].includes(role);
    return isVertical ? ['ArrowDown', 'ArrowUp'] : ['ArrowRight', 'ArrowLeft'];
  }, rovingGroups);
  for (const key of keys) {
    for (let pressed = 0; pressed < 40; pressed += 1) {
      await page.keyboard.press(key);
      if ((await visitFocus(page)).isKnown && pressed > 0) break;
    }
  }
}

/** What is on the screen, could be used and was not visited; cells of a grid are reached by the arrows inside it. */
function listUnreached(page: Page): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const isReachable = (element: HTMLElement) =>
      // The walk itself may give a command something to work on.
      element.dataset.present !== 'usable' ||
      element.dataset.visited === 'yes' ||
      element.matches(':disabled, [aria-disabled="true"], [aria-hidden="true"], [aria-hidden="true"] *, [hidden] *') ||
      element.closest('[role="grid"], [role="treegrid"]') !== null ||
      // Esc does the same as the small cross of a search field.
      element.closest('.fui-SearchBox')?.querySelector('input[data-visited]') != null ||
      // The button that opens the list of a field, where Alt+Down does the same.
      element.closest('.fui-Combobox, .fui-Dropdown, .fui-SpinButton')?.querySelector('[data-visited]') != null;
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
      .filter((element) => element.getBoundingClientRect().width > 1 && !isReachable(element))
      .map((element) => `“${element.textContent}” ${element.outerHTML.replace(/ class="[^"]*"/g, '').slice(0, 100)}`);
  }, controls);
}

/** Tabs once around the window and through every group with the arrows. */
export async function walkByTab(page: Page, most = 200): Promise<Walk> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('*')) {
      delete element.dataset.visited;
      element.dataset.present = element.matches(':disabled, [aria-disabled="true"]') ? 'unusable' : 'usable';
    }
  });
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const { name, isKnown, isInScreen, box } = await visitFocus(page);
    if (isKnown && name !== stops.at(-1)?.name) break;
    // In a table of cells Tab goes on from cell to cell before it leaves.
    if (isKnown || name === 'nothing') continue;
    let isSeen = !isInScreen || (await isFocusSeen(page, box));
    // A line under a field grows: a busy machine may not have drawn it yet.
    if (!isSeen) {
      await page.waitForTimeout(400);
      isSeen = await isFocusSeen(page, box);
    }
    stops.push({ name, isSeen });
    await walkGroup(page);
  }
  return { stops, unreached: await listUnreached(page) };
}
