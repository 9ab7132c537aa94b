/**
 * Prints a finished .docx: a hidden sandboxed page lays it out with the same pager as the preview, then Chromium prints
 * that page or makes it a PDF. Knows nothing of drafts or of the database.
 */
import { BrowserWindow, type WebContents } from 'electron';
import type { PaperFile, PaperJob } from '../core/ipc/paper-calls.ts';
import { AppError } from '../core/ipc/result.ts';
import { appOrigin } from './app-protocol.ts';
import { pagePreferences } from './window.ts';

interface PendingJob {
  readonly job: PaperJob;
  readonly laidOut: (paperCount: number) => void;
  readonly ready: (pageCount: number) => void;
  readonly fail: (reason: string) => void;
}

/** Jobs by the id of the page that was opened for them. */
const pendingJobs = new Map<number, PendingJob>();

/** A paper of hundreds of pages takes seconds; a page that says nothing for this long is stuck. */
const layoutTimeoutMs = 60_000;

function pendingJobOf(sender: WebContents): PendingJob {
  const pending = pendingJobs.get(sender.id);
  if (!pending) throw new AppError('internal');
  return pending;
}

/** For the paper page: the file it was opened for. */
export function takePaperJob(sender: WebContents): PaperJob {
  return pendingJobOf(sender).job;
}

/** From the paper page: so many papers stand. */
export function reportPapersLaidOut(sender: WebContents, paperCount: number): null {
  pendingJobOf(sender).laidOut(paperCount);
  return null;
}

/** From the paper page: the pages stand. */
export function reportPaperReady(sender: WebContents, pageCount: number): null {
  pendingJobOf(sender).ready(pageCount);
  return null;
}

/** From the paper page: the file could not be laid out. */
export function reportPaperFailure(sender: WebContents, reason: string): null {
  pendingJobOf(sender).fail(reason);
  return null;
}

/** For who prints many papers: what stands already, and a way to stop before the job goes to the printer. */
export interface LayoutWatch {
  readonly onLaidOut: (paperCount: number) => void;
  readonly signal: AbortSignal;
}

function layOut(window: BrowserWindow, job: PaperJob, watch?: LayoutWatch): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new AppError('document.cannotPrint', { reason }));
    const timer = setTimeout(() => fail('trình bày trang quá lâu'), layoutTimeoutMs);
    const settle = (finish: () => void) => () => {
      clearTimeout(timer);
      finish();
    };
    pendingJobs.set(window.webContents.id, {
      job,
      laidOut: (paperCount) => {
        timer.refresh();
        watch?.onLaidOut(paperCount);
      },
      ready: (pageCount) => settle(() => resolve(pageCount))(),
      fail: (reason) => settle(() => fail(reason))(),
    });
    window.webContents.once(
      'render-process-gone',
      settle(() => fail('trang in dừng đột ngột')),
    );
    watch?.signal.addEventListener(
      'abort',
      settle(() => fail('đã dừng')),
    );
    window.loadURL(`${appOrigin}/paper.html`).catch(settle(() => fail('không mở được trang in')));
  });
}

async function withPaperPage<T>(
  job: PaperJob,
  use: (contents: WebContents) => Promise<T>,
  watch?: LayoutWatch,
): Promise<T> {
  const window = new BrowserWindow({ show: false, webPreferences: pagePreferences() });
  const { id } = window.webContents;
  try {
    await layOut(window, job, watch);
    return await use(window.webContents);
  } finally {
    pendingJobs.delete(id);
    window.destroy();
  }
}

/** The pages of a .docx as a PDF. Throws AppError `document.cannotPrint`. */
export function makePdf(docx: Uint8Array, fileName: string): Promise<Uint8Array> {
  return withPaperPage({ papers: [{ docx, fileName }] }, (contents) =>
    contents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
  );
}

/** Through the system's dialog (printer, copies, pages); false when the clerk cancelled it. */
function printPages(contents: WebContents): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print(
      { silent: false, margins: { marginType: 'none' }, pageSize: 'A4', printBackground: true },
      (wasPrinted, reason) => {
        if (wasPrinted) resolve(true);
        else if (/cancel/i.test(reason)) resolve(false);
        else reject(new AppError('document.cannotPrint', { reason }));
      },
    );
  });
}

/**
 * Prints .docx files as one job. Answers false when the clerk cancelled or stopped before the job went to the printer.
 * Throws AppError `document.cannotPrint`.
 */
export async function printPapers(papers: readonly PaperFile[], watch?: LayoutWatch): Promise<boolean> {
  try {
    return await withPaperPage({ papers }, printPages, watch);
  } catch (error) {
    if (watch?.signal.aborted) return false;
    throw error;
  }
}
