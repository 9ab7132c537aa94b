/**
 * The import that is under way, kept outside the screen: looking at another screen and coming back loses neither the reading
 * nor the corrections. Starts the worker and can break it off.
 */
import { useSyncExternalStore } from 'react';
import { listKeys, type PlanComparison } from '../../../core/domain/plan-update.ts';
import { changeColumnRole, headKeyOf, recallMappings, toMapping } from '../../../core/import/column-mapping.ts';
import { type ColumnRole, maxImportBytes, type ParsedDocument } from '../../../core/import/parsed-document.ts';
import { AppError } from '../../../core/ipc/result.ts';
import { call } from '../../app/api.ts';
import { showNotice } from '../../app/session-notice.tsx';
import { formatSize } from '../../ui/file-size.ts';
import type { ImportAnswer, ImportQuestion } from '../../workers/import-messages.ts';
import { toDirectory } from './directory.ts';
import {
  type ReviewAction,
  type ReviewHistory,
  reduceReview,
  startHistory,
  startReview,
  toImportInput,
} from './import-review.ts';

export type ImportSession =
  | { readonly phase: 'choosing'; readonly refusal: unknown }
  | { readonly phase: 'reading'; readonly fileName: string; readonly step: 'open' | 'recognise' | 'compare' }
  | ReviewSession;

export interface ReviewSession {
  readonly phase: 'reviewing';
  readonly history: ReviewHistory;
  /** The stored plan that the paper is; null when it is new, or the clerk said that it is another paper. */
  readonly comparison: PlanComparison | null;
  /** Keys of the differences that the clerk wants applied. */
  readonly chosen: readonly string[];
  /** The paper is being read again with other columns. */
  readonly isReading: boolean;
  readonly isStoring: boolean;
  readonly refusal: unknown;
}

let session: ImportSession = { phase: 'choosing', refusal: null };
/** Pasted text that has not been read yet, or was refused. */
let pastedText = '';
let reading: AbortController | null = null;
/** What the review was read from, to be read again with other columns. */
let question: ImportQuestion | null = null;
const listeners = new Set<() => void>();

function set(next: ImportSession): void {
  session = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useImportSession(): ImportSession {
  return useSyncExternalStore(subscribe, () => session);
}

export function usePastedText(): readonly [text: string, setText: (text: string) => void] {
  const text = useSyncExternalStore(subscribe, () => pastedText);
  const setText = (typed: string) => {
    pastedText = typed;
    for (const listener of listeners) listener();
  };
  return [text, setText];
}

/** What waits for the window, a key first of all, goes before what follows. */
function letOthersGo(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** SHA-256, hexadecimal: how the shell knows a file again. */
async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Asks a worker of its own; breaking off ends the worker. Rejects with the AppError of a refused paper. */
function askWorker(question: ImportQuestion, signal: AbortSignal): Promise<ParsedDocument> {
  const worker = new Worker(new URL('../../workers/import.worker.ts', import.meta.url), { type: 'module' });
  const answered = new Promise<ParsedDocument>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.onerror = () => reject(new AppError('internal'));
    worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) =>
      data.ok ? resolve(data.value) : reject(new AppError(data.error.code, data.error.details));
  });
  worker.postMessage(question);
  return answered.finally(() => worker.terminate());
}

type Source = {
  readonly fileName: string;
  readonly open: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly isText: boolean;
};

async function read(source: Source, today: string): Promise<void> {
  const abort = new AbortController();
  reading?.abort();
  reading = abort;
  const { fileName } = source;
  try {
    showNotice(null);
    set({ phase: 'reading', fileName, step: 'open' });
    const bytes = await source.open();
    const fingerprint = await fingerprintOf(bytes);
    abort.signal.throwIfAborted();
    set({ phase: 'reading', fileName, step: 'recognise' });
    const directory = toDirectory(await call('agencies.list'));
    const { holidays: holidayYears } = await call('profile.get');
    question = source.isText
      ? { kind: 'text', fileName, directory, holidayYears, text: new TextDecoder().decode(bytes) }
      : { kind: 'file', fileName, directory, holidayYears, bytes };
    const document = await readAsRemembered(question, abort.signal);
    await letOthersGo();
    abort.signal.throwIfAborted();
    set({ phase: 'reading', fileName, step: 'compare' });
    await letOthersGo();
    const history = startHistory(startReview(document, { fileName, fingerprint, today }));
    const comparison = await compare(history);
    await letOthersGo();
    abort.signal.throwIfAborted();
    pastedText = '';
    set({ phase: 'reviewing', history, ...comparison, isReading: false, isStoring: false, refusal: null });
  } catch (refusal) {
    if (!abort.signal.aborted) set({ phase: 'choosing', refusal });
  }
}

/** Reads a paper; tables whose columns the clerk has explained in an earlier one are read so at once. */
async function readAsRemembered(asked: ImportQuestion, signal: AbortSignal): Promise<ParsedDocument> {
  const document = await askWorker(asked, signal);
  if (!document.tables) return document;
  const columnMapping = recallMappings(document.tables, await call('plans.listColumnMappings'));
  return columnMapping.length > 0 ? askWorker({ ...asked, columnMapping }, signal) : document;
}

/** Asks which stored plan the paper is. A review that cannot be stored yet is not compared. */
async function compare({ review }: ReviewHistory): Promise<Pick<ReviewSession, 'comparison' | 'chosen'>> {
  const input = toImportInput(review);
  if (!input) return { comparison: null, chosen: [] };
  const { chosenNames, corrections, ...paper } = input;
  const comparison = await call('plans.compare', paper);
  return { comparison, chosen: comparison ? listKeys(comparison, false) : [] };
}

async function openFile(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // Locked, moved away, or on a drive that was pulled out.
    throw new AppError('file.cannotRead', { file: file.name, reason: error instanceof Error ? error.name : '' });
  }
}

/** Reads a file that the clerk gave. `today` (`YYYY-MM-DD`) is the year's last resort. A file over the limit is not opened. */
export function readFile(file: File, today: string): Promise<void> {
  if (file.size > maxImportBytes) {
    const sizes = { size: formatSize(file.size), limit: formatSize(maxImportBytes) };
    set({ phase: 'choosing', refusal: new AppError('file.tooLarge', { file: file.name, ...sizes }) });
    return Promise.resolve();
  }
  return read({ fileName: file.name, open: () => openFile(file), isText: false }, today);
}

/** Reads the text in the paste box. */
export function readPastedText(fileName: string, today: string): Promise<void> {
  const text = pastedText;
  return read({ fileName, open: () => Promise.resolve(new TextEncoder().encode(text)), isText: true }, today);
}

/** "Hủy": ends the worker; nothing has been stored. */
export function cancelReading(): void {
  reading?.abort();
  set({ phase: 'choosing', refusal: null });
}

/** One step of the clerk in the review on the screen; none while it is being stored or read again. */
export function act(action: ReviewAction): void {
  if (session.phase !== 'reviewing' || session.isStoring || session.isReading) return;
  set({ ...session, history: reduceReview(session.history, action) });
}

/** Compares anew, with the corrections made since; choices about differences that are still there stay. */
export async function refreshComparison(): Promise<void> {
  if (session.phase !== 'reviewing' || !session.comparison) return;
  const { history, comparison: before, chosen } = session;
  const offered = new Set(listKeys(before, true));
  try {
    const fresh = await compare(history);
    // A review that cannot be stored for now keeps the comparison it had.
    if (session.phase !== 'reviewing' || session.history.review !== history.review || !fresh.comparison) return;
    const stillChosen = listKeys(fresh.comparison, true).filter((key) =>
      (offered.has(key) ? chosen : fresh.chosen).includes(key),
    );
    set({ ...session, comparison: fresh.comparison, chosen: stillChosen });
  } catch (refusal) {
    if (session.phase === 'reviewing') set({ ...session, refusal });
  }
}

/** Chooses which differences are applied. */
export function chooseDifferences(chosen: readonly string[]): void {
  if (session.phase === 'reviewing') set({ ...session, chosen });
}

/** "Đây là văn bản khác": the paper is taken in on its own. */
export function treatAsNew(): void {
  if (session.phase !== 'reviewing') return;
  set({
    ...session,
    comparison: null,
    chosen: [],
    history: reduceReview(session.history, { type: 'show', part: 'tasks' }),
  });
}

/** Stores the review with `store` and then gives it up for what `leave` does; when it was refused, the review says why. */
export async function storeReview<T>(store: () => Promise<T>, leave: (stored: T) => void): Promise<void> {
  if (session.phase !== 'reviewing' || session.isStoring) return;
  set({ ...session, isStoring: true, refusal: null });
  try {
    const stored = await store();
    await letOthersGo();
    // In one go: the screen that is left is not drawn once more.
    set({ phase: 'choosing', refusal: null });
    leave(stored);
  } catch (refusal) {
    if (session.phase === 'reviewing') set({ ...session, isStoring: false, refusal });
  }
}

/** Says what a column of the paper's tables means, remembers it for the next paper, and reads this one again. */
export async function changeColumn(headKey: string, column: number, role: ColumnRole | null): Promise<void> {
  if (session.phase !== 'reviewing' || session.isReading || !question) return;
  const columnMapping = changeColumnRole(session.history.review.document.tables ?? [], headKey, column, role);
  const abort = new AbortController();
  reading = abort;
  set({ ...session, isReading: true, refusal: null });
  try {
    const document = await askWorker({ ...question, columnMapping }, abort.signal);
    if (session.phase !== 'reviewing') return;
    set({ ...session, isReading: false, history: reduceReview(session.history, { type: 'readAgain', document }) });
    const explained = columnMapping.find((table) => headKeyOf(table) === headKey);
    if (explained) await call('plans.rememberColumnMapping', toMapping(explained));
  } catch (refusal) {
    if (session.phase === 'reviewing') set({ ...session, isReading: false, refusal });
  }
}

/** Gives up the review, for another paper. */
export function discardReview(): void {
  reading?.abort();
  set({ phase: 'choosing', refusal: null });
}
