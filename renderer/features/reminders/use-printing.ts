/** Prints the công văn as one job, tells how far it is, and stops it before the printer has anything. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PrintProgress } from '../../../core/ipc/document-calls.ts';
import { call } from '../../app/api.ts';
import type { ComposedPaper } from '../../app/navigation.tsx';

export type PrintingEnd = { readonly kind: 'printed'; readonly count: number } | { readonly kind: 'stopped' };

const askEveryMs = 100;

export function usePrinting() {
  const [isPrinting, setPrinting] = useState(false);
  const [progress, setProgress] = useState<PrintProgress | null>(null);
  const [end, setEnd] = useState<PrintingEnd | null>(null);
  const [error, setError] = useState<unknown>(null);
  const isStopped = useRef(false);
  const stop = useCallback(() => {
    isStopped.current = true;
    void call('documents.stopPrinting');
  }, []);
  useEffect(() => {
    if (!isPrinting) return;
    let isOver = false;
    const asking = setInterval(() => {
      void call('documents.getPrintProgress').then((now) => {
        if (!isOver) setProgress(now);
      });
    }, askEveryMs);
    return () => {
      isOver = true;
      clearInterval(asking);
      setProgress(null);
    };
  }, [isPrinting]);

  const print = async (papers: readonly ComposedPaper[]) => {
    isStopped.current = false;
    setPrinting(true);
    setEnd(null);
    setError(null);
    try {
      const { wasPrinted } = await call('documents.printAll', { ids: papers.map(({ documentId }) => documentId) });
      if (wasPrinted) setEnd({ kind: 'printed', count: papers.length });
      else if (isStopped.current) setEnd({ kind: 'stopped' });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPrinting(false);
    }
  };
  return { isPrinting, progress, end, error, print, stop };
}
