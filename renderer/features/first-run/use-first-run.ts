/** The first run as it stands: what is typed is kept a moment after each key, so that leaving the screen or the program loses nothing. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import {
  type FirstRunDraft,
  type FirstRunState,
  type FirstRunStep,
  firstRunSteps,
} from '../../../core/domain/first-run.ts';
import { call, queryClient } from '../../app/api.ts';
import { checkDraft, type Problems, startDraft } from './first-run-form.ts';

/** Pause in typing before what is typed is kept, in milliseconds. */
const keepDelayMs = 400;

/** Under which the start of the way is read. */
const stateKey = ['firstRun.get', null] as const;

export interface FirstRun {
  readonly draft: FirstRunDraft;
  readonly change: (changes: Partial<FirstRunDraft>) => void;
  readonly replace: (draft: FirstRunDraft) => void;
  /** What is wrong in the step that is open, once the clerk wanted to leave it. */
  readonly problems: Problems;
  readonly stateOf: (step: FirstRunStep) => 'current' | 'right' | 'wrong' | 'open';
  readonly goTo: (step: FirstRunStep) => void;
  /** On to the next step, or to the first one that is wrong at the end. Answers whether nothing was in the way. */
  readonly next: () => boolean;
  readonly back: () => void;
  /** What waits to be kept is not kept any more: the way is at its end. */
  readonly forget: () => void;
  readonly keepError: unknown;
}

export function useFirstRun(state: FirstRunState): FirstRun {
  const [draft, setDraft] = useState(() => startDraft(state));
  const [tried, setTried] = useState<ReadonlySet<FirstRunStep>>(new Set());
  const [keepError, setKeepError] = useState<unknown>(null);
  const unkept = useRef<FirstRunDraft | null>(null);
  const { problems } = checkDraft(draft);

  const keepNow = () => {
    const waiting = unkept.current;
    unkept.current = null;
    if (!waiting) return;
    // What is read when the screen opens again is this, also while the shell is still at it.
    queryClient.setQueryData<FirstRunState>(stateKey, (known) => known && { ...known, draft: waiting });
    call('firstRun.keep', { draft: waiting }).then(() => setKeepError(null), setKeepError);
  };
  const onLeave = useEffectEvent(keepNow);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change starts the pause anew
  useEffect(() => {
    const timer = setTimeout(() => onLeave(), keepDelayMs);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => onLeave(), []);

  // Leaving one field and choosing in another may come in one moment: each adds to what the other made.
  const latest = useRef(draft);
  const replace = (next: FirstRunDraft) => {
    latest.current = next;
    unkept.current = next;
    setDraft(next);
  };
  const hasProblem = (step: FirstRunStep) => Object.keys(problems[step]).length > 0;
  const goTo = (step: FirstRunStep) => {
    setTried((steps) => new Set([...steps, draft.step]));
    replace({ ...latest.current, step });
  };
  return {
    draft,
    change: (changes) => replace({ ...latest.current, ...changes }),
    replace,
    problems: tried.has(draft.step) ? problems[draft.step] : {},
    stateOf: (step) => {
      if (step === draft.step) return 'current';
      if (!tried.has(step) && firstRunSteps.indexOf(step) > firstRunSteps.indexOf(draft.step)) return 'open';
      return hasProblem(step) ? 'wrong' : 'right';
    },
    goTo,
    next: () => {
      const isLast = draft.step === 'review';
      const wrong = isLast ? firstRunSteps.find(hasProblem) : hasProblem(draft.step) ? draft.step : undefined;
      if (wrong !== undefined) {
        setTried((steps) => new Set([...steps, wrong]));
        if (wrong !== draft.step) replace({ ...latest.current, step: wrong });
        return false;
      }
      const following = firstRunSteps[firstRunSteps.indexOf(draft.step) + 1];
      if (following) goTo(following);
      return true;
    },
    back: () => {
      const before = firstRunSteps[firstRunSteps.indexOf(draft.step) - 1];
      if (before) goTo(before);
    },
    forget: () => {
      unkept.current = null;
      queryClient.removeQueries({ queryKey: stateKey });
    },
    keepError,
  };
}
