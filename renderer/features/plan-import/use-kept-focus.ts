/** Keeps the focus in a list whose button was pressed and went away with its row. */
import { type RefObject, useEffect } from 'react';

/** After each change of `shown`: a focus that fell into nothing goes to the first control of `place`. */
export function useKeptFocus(place: RefObject<HTMLElement | null>, shown: unknown): void {
  useEffect(() => {
    if (shown === undefined || document.activeElement !== document.body) return;
    place.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [place, shown]);
}
