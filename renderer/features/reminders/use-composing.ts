/** Makes the công văn one after the other until the clerk stops: what is made stays, the rest can be made later. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, refreshReads } from '../../app/api.ts';
import type { ComposedPaper } from '../../app/navigation.tsx';
import type { AgencyChoice } from './chosen-tasks.ts';

export interface ComposingProgress {
  readonly doneCount: number;
  readonly totalCount: number;
  /** Whose công văn is being made; null while all of them are composed. */
  readonly agency: string | null;
}

/** Why not all were made, and how many of them were; counted with those that were made before a stop. */
export interface ComposingEnd {
  readonly doneCount: number;
  readonly totalCount: number;
  /** Null when the clerk stopped it. */
  readonly error: unknown;
}

export interface ComposingWork {
  readonly planId: number;
  readonly choices: readonly AgencyChoice[];
  readonly nameOf: (agencyId: number) => string;
}

/** A công văn that was made, and whom it presses. */
export interface MadePaper extends ComposedPaper {
  readonly agencyId: number;
}

export function useComposing() {
  const [progress, setProgress] = useState<ComposingProgress | null>(null);
  const [end, setEnd] = useState<ComposingEnd | null>(null);
  const [made, setMade] = useState<readonly MadePaper[]>([]);
  const isStopped = useRef(false);
  const stop = useCallback(() => {
    isStopped.current = true;
  }, []);
  // Who leaves the screen sees no more of what is made.
  useEffect(() => stop, [stop]);

  /** Answers what it made of the choices: fewer than were asked for when it was stopped or refused. Throws nothing. */
  const composeAll = async ({ planId, choices, nameOf }: ComposingWork): Promise<readonly MadePaper[]> => {
    isStopped.current = false;
    setEnd(null);
    const papers: MadePaper[] = [];
    const totalCount = made.length + choices.length;
    const countDone = () => made.length + papers.length;
    const tell = (agency: string | null) => setProgress({ doneCount: countDone(), totalCount, agency });
    let error: unknown = null;
    try {
      tell(null);
      const { composingId } = await call('reminders.compose', { planId, choices: [...choices] });
      for (const { agencyId } of choices) {
        if (isStopped.current) break;
        tell(nameOf(agencyId));
        const kept = await call('reminders.keepNext', { composingId });
        if (kept) papers.push({ ...kept, agency: nameOf(kept.agencyId) });
      }
    } catch (refusal) {
      error = refusal;
    }
    await refreshReads();
    setMade([...made, ...papers]);
    if (papers.length < choices.length) setEnd({ doneCount: countDone(), totalCount, error });
    setProgress(null);
    return papers;
  };
  return { progress, end, made, composeAll, stop };
}
