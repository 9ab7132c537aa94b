/** Keyboard shortcuts of the window. What is mounted deeper answers first; a key that was used is not used again. */
import { useEffect, useEffectEvent } from 'react';

export interface KeyCombination {
  /** `KeyboardEvent.key`, compared without case. */
  readonly key: string;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
}

function isPressed(event: KeyboardEvent, { key, ctrl = false, alt = false }: KeyCombination): boolean {
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === ctrl &&
    event.altKey === alt &&
    !event.shiftKey
  );
}

/** Calls `run` when the combination is pressed anywhere in the window and nobody else has used the key. */
export function useShortcut(combination: KeyCombination, run: () => void): void {
  const answer = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !isPressed(event, combination)) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => answer(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
