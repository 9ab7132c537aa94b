/** Tells which field the clerk looks at: the one with the focus, or the one the pointer rests on. */
import { type FocusEvent, type MouseEvent, useEffect, useRef } from 'react';

/** A pointer that only crosses a field does not mean it. */
const restingMs = 200;

function fieldAt(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset.field : undefined;
}

/** Handlers for an element around fields that carry their name as `data-field`. */
export function usePointing(point: (field: string) => void) {
  const resting = useRef<number | undefined>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  return {
    onFocus: ({ target }: FocusEvent) => {
      const field = fieldAt(target);
      if (field) point(field);
    },
    onMouseOver: ({ target }: MouseEvent) => {
      const field = fieldAt(target);
      clearTimeout(resting.current);
      if (field) resting.current = window.setTimeout(() => point(field), restingMs);
    },
    onMouseLeave: () => clearTimeout(resting.current),
  };
}

/** Puts the focus into the first of the named fields, or into the first field there is. */
export function focusField(place: Element | null, names: ReadonlySet<string>): void {
  const fields = [...(place?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  const wanted = fields.find(({ dataset }) => names.has(dataset.field ?? '')) ?? fields[0];
  wanted?.querySelector<HTMLElement>('input, textarea, button[role="combobox"]')?.focus();
}
