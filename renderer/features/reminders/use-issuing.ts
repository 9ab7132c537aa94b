/** Issues công văn one after the other, each under the next number of the register, until the clerk stops. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, refreshReads } from '../../app/api.ts';
import type { ComposedPaper } from '../../app/navigation.tsx';

export interface IssuingProgress {
  readonly doneCount: number;
  readonly totalCount: number;
  /** Whose công văn is being issued. */
  readonly agency: string;
}

/** How issuing ended before all were issued. */
export type IssuingEnd =
  | { readonly kind: 'stopped'; readonly doneCount: number; readonly totalCount: number }
  | { readonly kind: 'refused'; readonly agency: string; readonly error: unknown };

async function issueNext(documentId: number, issuedOn: string): Promise<void> {
  const { version } = await call('documents.get', { id: documentId });
  const { number } = await call('documents.nextNumber', { id: documentId, issuedOn });
  await call('documents.issue', { id: documentId, version, number, issuedOn });
}

export function useIssuing() {
  const [progress, setProgress] = useState<IssuingProgress | null>(null);
  const [end, setEnd] = useState<IssuingEnd | null>(null);
  const isStopped = useRef(false);
  const stop = useCallback(() => {
    isStopped.current = true;
  }, []);
  // Who leaves the screen sees no more of what is issued.
  useEffect(() => stop, [stop]);

  /** Every paper is in the register, or is the draft that it was: stopping falls between two. */
  const issueAll = async (papers: readonly ComposedPaper[], issuedOn: string) => {
    isStopped.current = false;
    setEnd(null);
    for (const [doneCount, { documentId, agency }] of papers.entries()) {
      if (isStopped.current) {
        setEnd({ kind: 'stopped', doneCount, totalCount: papers.length });
        break;
      }
      setProgress({ doneCount, totalCount: papers.length, agency });
      try {
        await issueNext(documentId, issuedOn);
      } catch (error) {
        setEnd({ kind: 'refused', agency, error });
        break;
      }
    }
    await refreshReads();
    setProgress(null);
  };
  return { progress, end, issueAll, stop };
}
