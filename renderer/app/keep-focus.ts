/**
 * Keeps the keys and screen readers where the clerk works: when what had the focus goes away (a row that was deleted, a dialog
 * whose opener is gone) or is switched off for a moment (a button while its work runs), the focus would fall into nothing.
 */

/** Dialogs give the focus back themselves, a little later than they close. */
const waitMs = 80;

const takesFocus =
  'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), a[href], [tabindex="0"]';

/** What stands over the page for a moment, and was opened from somewhere. */
const opened = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** Where the focus is or was: the element, and what stood around it then. */
interface Place {
  readonly element: HTMLElement;
  readonly around: readonly Element[];
}

function isOff(element: HTMLElement): boolean {
  return element.matches(':disabled');
}

function toPlace(element: HTMLElement): Place {
  const around: Element[] = [];
  for (let parent = element.parentElement; parent; parent = parent.parentElement) around.push(parent);
  return { element, around };
}

/** The first control of the innermost part of the screen that is still there; null when the whole screen has gone. */
function findNeighbour({ around }: Place): HTMLElement | null {
  for (const part of around) {
    if (part.matches('main, body')) return null;
    if (!part.isConnected) continue;
    const control = [...part.querySelectorAll<HTMLElement>(takesFocus)].find((found) => found.checkVisibility());
    if (control) return control;
  }
  return null;
}

/** Watches the page for as long as the window lives. */
export function keepFocus(): void {
  let last: Place | null = null;
  /** From where each dialog and menu was opened. */
  const openers = new WeakMap<Element, Place>();

  /** Where the focus belongs when `place` has it no more. Null: where it was, once that works again. */
  const findNext = (place: Place): HTMLElement | null => {
    if (place.element.isConnected) return isOff(place.element) ? null : place.element;
    const closed = place.around.find((part) => part.matches(opened) && !part.isConnected);
    const opener = closed && openers.get(closed);
    if (opener) return findNext(opener);
    return findNeighbour(place) ?? document.querySelector<HTMLElement>('main h1');
  };
  const isLost = () => last !== null && document.activeElement === document.body;
  const giveBack = () => {
    if (last && isLost()) findNext(last)?.focus();
  };

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const dialog = target.closest(opened);
    if (dialog && last && !dialog.contains(last.element) && !openers.has(dialog)) openers.set(dialog, last);
    last = toPlace(target);
  });
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget !== null) return;
    setTimeout(() => {
      const isLeft = last?.element === target && last?.element.isConnected && !isOff(last.element);
      // A click beside everything leaves the focus nowhere on purpose.
      if (isLeft && isLost() && document.hasFocus()) last = null;
    });
  });
  const observer = new MutationObserver(() => {
    if (isLost()) setTimeout(giveBack, waitMs);
  });
  // Dialogs stand in portals beside the root of the page.
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
}
