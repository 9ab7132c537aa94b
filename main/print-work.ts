/**
 * Many papers printed as one job: written one after the other, laid out, handed to the printer. Knows how far it is, and stops after the
 * paper under way as long as the printer has nothing. No Electron here.
 */
import type { PrintProgress } from '../core/ipc/document-calls.ts';
import type { PaperFile } from '../core/ipc/paper-calls.ts';
import type { LayoutWatch } from './paper.ts';

export interface PrintWork {
  /** False when the clerk cancelled the system's dialog or stopped before. Throws what writing and printing throw. */
  readonly print: (ids: readonly number[]) => Promise<boolean>;
  /** Null while nothing is printed. */
  readonly getProgress: () => PrintProgress | null;
  readonly stop: () => void;
}

/** `renderPaper` writes the file of a paper; `printPapers` lays out and prints. */
export function createPrintWork(
  renderPaper: (id: number) => Promise<PaperFile>,
  printPapers: (papers: readonly PaperFile[], watch: LayoutWatch) => Promise<boolean>,
): PrintWork {
  let progress: PrintProgress | null = null;
  let stopping = new AbortController();

  const writeAndPrint = async (ids: readonly number[], signal: AbortSignal): Promise<boolean> => {
    const totalCount = ids.length;
    const tell = (phase: PrintProgress['phase'], doneCount: number) => {
      if (!signal.aborted) progress = { phase, doneCount, totalCount };
    };
    const papers: PaperFile[] = [];
    for (const id of ids) {
      tell('writing', papers.length);
      papers.push(await renderPaper(id));
      if (signal.aborted) return false;
    }
    tell('layingOut', 0);
    return printPapers(papers, {
      onLaidOut: (count) => tell(count < totalCount ? 'layingOut' : 'printing', count),
      signal,
    });
  };

  return {
    print: async (ids) => {
      // Whoever asks anew waits for nothing of before.
      stopping.abort();
      stopping = new AbortController();
      const { signal } = stopping;
      try {
        return await writeAndPrint(ids, signal);
      } finally {
        if (stopping.signal === signal) progress = null;
      }
    },
    getProgress: () => progress,
    stop: () => stopping.abort(),
  };
}
