import { expect, test } from 'vitest';
import type { PrintProgress } from '../core/ipc/document-calls.ts';
import type { PaperFile } from '../core/ipc/paper-calls.ts';
import type { LayoutWatch } from './paper.ts';
import { createPrintWork } from './print-work.ts';

const paperOf = (id: number): PaperFile => ({ docx: new Uint8Array([id]), fileName: `công văn ${id}` });

/** Lays out paper by paper as the hidden page does, and answers false once it was stopped. */
async function layOutAndPrint(papers: readonly PaperFile[], watch: LayoutWatch, laidOut = () => {}): Promise<boolean> {
  for (const at of papers.keys()) {
    if (watch.signal.aborted) return false;
    watch.onLaidOut(at + 1);
    laidOut();
  }
  return true;
}

test('papers are written one after the other, in the order asked for, and printed as one job', async () => {
  const seen: (PrintProgress | null)[] = [];
  const jobs: (readonly PaperFile[])[] = [];
  const work = createPrintWork(
    async (id) => {
      seen.push(work.getProgress());
      return paperOf(id);
    },
    (papers, watch) => {
      jobs.push(papers);
      return layOutAndPrint(papers, watch, () => seen.push(work.getProgress()));
    },
  );
  expect(await work.print([3, 1])).toBe(true);
  expect(jobs).toEqual([[paperOf(3), paperOf(1)]]);
  expect(seen.map((one) => one && `${one.phase} ${one.doneCount}/${one.totalCount}`)).toEqual([
    'writing 0/2',
    'writing 1/2',
    'layingOut 1/2',
    'printing 2/2',
  ]);
  expect(work.getProgress()).toBeNull();
});

test('stopped while it writes, no more is written and nothing is laid out', async () => {
  const written: number[] = [];
  const work = createPrintWork(
    async (id) => {
      written.push(id);
      if (id === 2) work.stop();
      return paperOf(id);
    },
    () => Promise.reject(new Error('nothing is to be printed')),
  );
  expect(await work.print([1, 2, 3, 4])).toBe(false);
  expect(written).toEqual([1, 2]);
  expect(work.getProgress()).toBeNull();
});

test('stopped while it lays out, nothing goes to the printer; the next job is printed whole', async () => {
  let isFirst = true;
  const work = createPrintWork(
    async (id) => paperOf(id),
    (papers, watch) => layOutAndPrint(papers, watch, () => isFirst && work.stop()),
  );
  expect(await work.print([1, 2, 3])).toBe(false);
  isFirst = false;
  expect(await work.print([1, 2, 3])).toBe(true);
});

test('a paper that cannot be written ends the job with its error', async () => {
  const work = createPrintWork(
    () => Promise.reject(new Error('broken template')),
    () => Promise.resolve(true),
  );
  await expect(work.print([1])).rejects.toThrow('broken template');
  expect(work.getProgress()).toBeNull();
});
