/** Makes the công văn one after the other until the clerk stops: what is made stays, the rest can be made later. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, refreshReads } from '../../app/api.ts';
import type { ComposedPaper } from '../../app/navigation.tsx';
import type { AgencyChoice } from './chosen-tasks.ts';
import { useKept } from './use-kept.ts';

export interface ComposingProgress {
  readonly doneCount: number;
  readonly totalCount: number;
  /** Whose công văn is being made; null while all of them are composed. */
  readonly agency: string | null;
}

/** Why not all were made. */
export interface ComposingEnd {
  /** With those that were made before a stop. */
  readonly totalCount: number;
  /** Null when the clerk stopped it. */
  readonly error: unknown;
}

export interface ComposingWork {
  readonly planId: number;
  readonly choices: readonly AgencyChoice[];
  readonly nameOf: (agencyId: number) => string;
}

export function useComposing() {
  const [progress, setProgress] = useState<ComposingProgress | null>(null);
  const [end, setEnd] = useState<ComposingEnd | null>(null);
  const [papersMade, setPapersMade] = useState<readonly ComposedPaper[]>([]);
  const made = useKept(papersMade);
  const isStopped = useRef(false);
  const stop = useCallback(() => {
    isStopped.current = true;
  }, []);
  // Who leaves the screen sees no more of what is made.
  useEffect(() => stop, [stop]);

  /** Answers all that was made, also before a stop; null when it was stopped or refused before all were made. Throws nothing. */
  const composeAll = async ({ planId, choices, nameOf }: ComposingWork): Promise<readonly ComposedPaper[] | null> => {
    isStopped.current = false;
    setEnd(null);
    const papers: ComposedPaper[] = [];
    const totalCount = made.length + choices.length;
    const tell = (agency: string | null) => setProgress({ doneCount: made.length + papers.length, totalCount, agency });
    let error: unknown = null;
    try {
      tell(null);
      const { composingId } = await call('reminders.compose', { planId, choices: [...choices] });
      for (const { agencyId } of choices) {
        if (isStopped.current) break;
        tell(nameOf(agencyId));
        const kept = await call('reminders.keepNext', { composingId });
        if (kept) papers.push({ documentId: kept.documentId, agency: nameOf(kept.agencyId) });
      }
    } catch (refusal) {
      error = refusal;
    }
    await refreshReads();
    setPapersMade((before) => [...before, ...papers]);
    setProgress(null);
    if (papers.length === choices.length) return [...made, ...papers];
    setEnd({ totalCount, error });
    return null;
  };
  return { progress, end, made, composeAll, stop };
}
