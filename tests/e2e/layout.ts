/** What does not fit on a screen: a page that scrolls sideways, words that are cut, controls outside the window or over one another. */
import type { Page } from '@playwright/test';

const controls =
  'button, a[href], input:not([type="hidden"], [type="file"]), select, textarea, summary, [role="tab"], [role="menuitem"], [role="combobox"]';

/** Each fault in words, with the name of the control; none when all is well. */
export function findLayoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const faults: string[] = [];
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)}”`;
    const clips = (style: CSSStyleDeclaration) => style.overflowX !== 'visible' || style.overflowY !== 'visible';

    /** What of an element the boxes around it let through; null when all of it is scrolled or hidden away. */
    const visibleBox = (element: Element) => {
      const own = element.getBoundingClientRect();
      let box = { left: own.left, top: own.top, right: own.right, bottom: own.bottom };
      // What cannot be scrolled to is lost.
      let isLost = false;
      let isScrolled = false;
      for (let around = element.parentElement; around; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (!clips(style)) continue;
        const edge = around.getBoundingClientRect();
        const cut = {
          left: Math.max(box.left, edge.left),
          top: Math.max(box.top, edge.top),
          right: Math.min(box.right, edge.right),
          bottom: Math.min(box.bottom, edge.bottom),
        };
        const isScrollable = (way: 'overflowX' | 'overflowY') => ['auto', 'scroll'].includes(style[way]);
        if (!isScrolled) {
          const isWide = own.right > edge.right + 1 || own.left < edge.left - 1;
          const isHigh = own.bottom > edge.bottom + 1 || own.top < edge.top - 1;
          isLost ||= (isWide && !isScrollable('overflowX')) || (isHigh && !isScrollable('overflowY'));
          // Of what scrolls, only the part in view is left to the boxes around it.
          isScrolled = isScrollable('overflowX') || isScrollable('overflowY');
        }
        box = cut;
        if (box.right <= box.left || box.bottom <= box.top) return { box: null, isLost };
      }
      return { box, isLost };
    };

    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth + 1) faults.push(`page: scrolls sideways by ${scrollWidth - clientWidth}`);
    for (const place of document.querySelectorAll('main, [role="dialog"]')) {
      if (place.scrollWidth > place.clientWidth + 1)
        faults.push(`${place.tagName}: wider than it is by ${place.scrollWidth - place.clientWidth}`);
    }
    const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.getBoundingClientRect().width > 1 &&
        element.closest('[aria-hidden="true"], [data-tabster-dummy]') === null,
    );
    const boxes: { readonly element: HTMLElement; readonly box: NonNullable<ReturnType<typeof visibleBox>['box']> }[] =
      [];
    for (const element of shown) {
      const isField = element.matches('input, textarea, select');
      // Fields scroll by themselves; names in a table may be shortened, with the whole in the title.
      if (!isField && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && !element.title) {
        faults.push(`cut: ${nameOf(element)} ${element.scrollWidth} in ${element.clientWidth}`);
      }
      const { box, isLost } = visibleBox(element);
      if (isLost) faults.push(`lost: ${nameOf(element)}`);
      else if (box) {
        if (box.right > window.innerWidth + 1 || box.left < -1) faults.push(`outside: ${nameOf(element)}`);
        boxes.push({ element, box });
      }
    }
    const dialog = [...document.querySelectorAll('[role="dialog"]')].at(-1);
    const comparable = dialog ? boxes.filter(({ element }) => dialog.contains(element)) : boxes;
    for (const [at, one] of comparable.entries()) {
      for (const other of comparable.slice(at + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (
          width > 2 &&
          height > 2 &&
          one.element.parentElement !== other.element.parentElement?.closest('.fui-Input, .fui-Combobox')
        ) {
          const isStuck = [one.element, other.element].some((element) => {
            for (let around: Element | null = element; around; around = around.parentElement) {
              if (['sticky', 'absolute', 'fixed'].includes(getComputedStyle(around).position)) return true;
            }
            return false;
          });
          if (!isStuck) faults.push(`over one another: ${nameOf(one.element)} and ${nameOf(other.element)}`);
        }
      }
    }
    return faults;
  }, controls);
}
