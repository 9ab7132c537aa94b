/**
 * Gives the page back to screen readers when the last dialog is gone. While a dialog is open, Fluent hides the page from
 * them; where the dialog leaves together with the screen below it, nobody takes that back.
 */

const openDialog = '[role="dialog"], [role="alertdialog"]';

/** Watches `page` for as long as the window lives. */
export function keepPageReadable(page: HTMLElement): void {
  const release = () => {
    if (page.ariaHidden !== null && !document.querySelector(openDialog)) page.ariaHidden = null;
  };
  const observer = new MutationObserver(release);
  observer.observe(page, { attributes: true, attributeFilter: ['aria-hidden'] });
  // Dialogs stand in portals beside the page.
  observer.observe(document.body, { childList: true });
}
