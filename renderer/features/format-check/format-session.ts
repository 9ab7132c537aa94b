/**
 * The paper being checked, kept outside the screen so that leaving it loses nothing: the file as it came, as it stands after
 * each mending, and what was found. Reading happens in a worker. Knows no React but the hook at its end.
 */
import { useSyncExternalStore } from 'react';
import type { FormatReport, Violation } from '../../../core/format-check/index.ts';
import { AppError } from '../../../core/ipc/result.ts';
import type { FormatAnswer, FormatFindings, FormatQuestion } from '../../workers/format-check-messages.ts';

/** What a check goes by besides the file. */
export type Circumstances = Pick<FormatQuestion, 'today' | 'office'>;

/** The file after some mending. */
export interface FormatVersion {
  readonly docx: Uint8Array;
  readonly report: FormatReport;
  /** What was put right since the file came in. */
  readonly fixed: readonly Violation[];
}

export type FormatSession =
  | { readonly phase: 'empty'; readonly refusal: unknown }
  | { readonly phase: 'reading'; readonly fileName: string }
  | {
      readonly phase: 'checked';
      readonly fileName: string;
      /** The first is the file as it came, the last what is shown; undoing drops the last. */
      readonly versions: readonly FormatVersion[];
      readonly isFixing: boolean;
    };

let session: FormatSession = { phase: 'empty', refusal: null };
let newest = 0;
const listeners = new Set<() => void>();

function set(next: FormatSession): void {
  session = next;
  for (const listener of listeners) listener();
}

/** Asks a worker of its own. Rejects with the AppError of a refused file. */
function askWorker(question: FormatQuestion): Promise<FormatFindings> {
  const worker = new Worker(new URL('../../workers/format-check.worker.ts', import.meta.url), { type: 'module' });
  const answered = new Promise<FormatFindings>((resolve, reject) => {
    worker.onerror = () => reject(new AppError('internal'));
    worker.onmessage = ({ data }: MessageEvent<FormatAnswer>) =>
      data.ok ? resolve(data.value) : reject(new AppError(data.error.code, data.error.details));
  });
  worker.postMessage(question);
  return answered.finally(() => worker.terminate());
}

/** Checks a file; a refused one leaves the screen empty with the reason. A later file goes before an earlier one. */
export async function openForCheck(
  fileName: string,
  read: () => Promise<Uint8Array>,
  circumstances: Circumstances,
): Promise<void> {
  newest += 1;
  const own = newest;
  set({ phase: 'reading', fileName });
  try {
    const docx = await read();
    const { report } = await askWorker({ fileName, docx, ...circumstances, fix: null });
    if (own === newest) set({ phase: 'checked', fileName, versions: [{ docx, report, fixed: [] }], isFixing: false });
  } catch (refusal) {
    if (own === newest) set({ phase: 'empty', refusal });
  }
}

/** Mends what can be mended of some rules; the file on disk stays as it is. */
export async function fixRules(rules: readonly string[] | 'all', circumstances: Circumstances): Promise<void> {
  const started = session;
  const current = started.phase === 'checked' ? started.versions.at(-1) : undefined;
  if (started.phase !== 'checked' || started.isFixing || !current) return;
  const own = newest;
  set({ ...started, isFixing: true });
  try {
    const { docx, report, fixed } = await askWorker({
      ...{ fileName: started.fileName, docx: current.docx, ...circumstances },
      fix: rules,
    });
    const next = { docx, report, fixed: [...current.fixed, ...fixed] };
    if (own === newest) set({ ...started, versions: [...started.versions, next], isFixing: false });
  } catch (refusal) {
    if (own === newest) set({ ...started, isFixing: false });
    throw refusal;
  }
}

export function undoFix(): void {
  if (session.phase === 'checked' && session.versions.length > 1 && !session.isFixing) {
    set({ ...session, versions: session.versions.slice(0, -1) });
  }
}

export function closeCheck(): void {
  newest += 1;
  set({ phase: 'empty', refusal: null });
}

export function useFormatSession(): FormatSession {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
  );
}
