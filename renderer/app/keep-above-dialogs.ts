/** Keeps an element readable for screen readers although a dialog of the page below hides everything around itself from them. */

/** For as long as it is not let go; what was taken off is put back then, for the dialog that may still be open. */
export function keepAboveDialogs(element: HTMLElement): () => void {
  const hidden = new Map<Element, string>();
  const around: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) around.push(at);
  const uncover = () => {
    for (const each of around) {
      const value = each.getAttribute('aria-hidden');
      if (value === null) continue;
      hidden.set(each, value);
      each.removeAttribute('aria-hidden');
    }
  };
  uncover();
  const observer = new MutationObserver(uncover);
  for (const each of around) observer.observe(each, { attributes: true, attributeFilter: ['aria-hidden'] });
  return () => {
    observer.disconnect();
    for (const [each, value] of hidden) each.setAttribute('aria-hidden', value);
  };
}
