/** Keyboard shortcuts of the window. What was opened last answers first; a key that was used is not used again. */
import { useEffect, useEffectEvent } from 'react';

export interface KeyCombination {
  /** `KeyboardEvent.key`, compared without case. */
  readonly key: string;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly shift?: boolean;
  /** Left to the text field that has the focus. */
  readonly isOutsideText?: boolean;
}

function isInText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))
  );
}

function isPressed(event: KeyboardEvent, combination: KeyCombination): boolean {
  const { key, ctrl = false, alt = false, shift = false, isOutsideText = false } = combination;
  return (
    !(isOutsideText && isInText(event.target)) &&
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === ctrl &&
    event.altKey === alt &&
    event.shiftKey === shift
  );
}

type Answer = (event: KeyboardEvent) => void;

/** One per shortcut that is on screen, the newest last. */
const answers: Answer[] = [];

/** Asks the newest first: a pane that was opened over a screen uses Esc before the screen does. */
function askAnswers(event: KeyboardEvent): void {
  for (const answer of answers.toReversed()) {
    if (event.defaultPrevented || event.isComposing) return;
    answer(event);
  }
}

function addAnswer(answer: Answer): () => void {
  if (answers.length === 0) window.addEventListener('keydown', askAnswers);
  answers.push(answer);
  return () => {
    answers.splice(answers.indexOf(answer), 1);
    if (answers.length === 0) window.removeEventListener('keydown', askAnswers);
  };
}

/** Calls `run` when the combination is pressed anywhere in the window and nobody else has used the key. */
export function useShortcut(combination: KeyCombination, run: () => void): void {
  const answer = useEffectEvent((event: KeyboardEvent) => {
    if (!isPressed(event, combination)) return;
    event.preventDefault();
    run();
  });
  useEffect(() => addAnswer((event) => answer(event)), []);
}
