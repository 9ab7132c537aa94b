/** Sends spoilt files to the readers, in a child process that is watched: its time, its memory, its life. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dice, makeDice } from './dice.ts';
import { type Reader, readers } from './readers.ts';
import type { ReadingOutcome } from './reading-child.ts';

export interface FileLimits {
  readonly longestMs: number;
  readonly mostMegabytes: number;
}
export const fileLimits: FileLimits = { longestMs: 5000, mostMegabytes: 512 };

export interface ReaderFigures {
  readonly files: number;
  readonly longestMs: number;
  /** Peak of the reading process, 0 where the system does not tell, and the case that it came from. */
  readonly mostMegabytes: number;
  readonly heaviestCase: number;
}

export interface FileFigures {
  readonly files: number;
  readonly read: number;
  readonly refused: number;
  readonly longestMs: number;
  /** Peak of the reading process; null where the system does not tell (only Linux does). */
  readonly mostMegabytes: number | null;
  /** Per reader. */
  readonly byReader: Readonly<Record<string, ReaderFigures>>;
  /** What must not be, one text each, with the case that repeats it. */
  readonly failures: readonly string[];
}

/** Above this a file is read once more in a fresh process, so that what counts is its own memory and not that of those before it. */
const mostMegabytesShared = 350;

/** Node's own heap may take this much before it gives up; buffers come on top. */
const heapMegabytes = 320;

export interface FuzzedFile {
  readonly reader: Reader;
  readonly bytes: Uint8Array;
}

/** The readers with their good files, read once. */
export async function prepareReaders(only: string | null) {
  const chosen = readers.filter(({ name }) => only === null || name.includes(only));
  const prepared = await Promise.all(chosen.map(async (reader) => ({ reader, seeds: await reader.seeds() })));
  return prepared.flatMap((entry) => Array.from({ length: entry.reader.weight }, () => entry));
}

type Prepared = Awaited<ReturnType<typeof prepareReaders>>;

/** Case `index` under `seed`: always the same file. */
export function makeCase(prepared: Prepared, seed: number, index: number): FuzzedFile {
  const dice: Dice = makeDice(seed, index);
  const { reader, seeds } = dice.pick(prepared);
  const [good, other] = [dice.pick(seeds), dice.pick(dice.pick(prepared).seeds)];
  return { reader, bytes: reader.mutate(good, dice, other) };
}

/** Reads cases from `from` until `isOver` says so. */
export async function fuzzFiles(
  seed: number,
  { from, only, isOver }: { from: number; only: string | null; isOver: (done: number) => boolean },
): Promise<FileFigures> {
  const prepared = await prepareReaders(only);
  const failures: string[] = [];
  const byReader: Record<string, ReaderFigures> = {};
  const endings = { read: 0, refused: 0, crashed: 0 };
  let [longestMs, mostMegabytes, done] = [0, 0, 0];
  let child = startChild();
  for (; !isOver(done); done += 1) {
    const { reader, bytes } = makeCase(prepared, seed, from + done);
    let outcome = await readWatched(child, reader.name, bytes);
    let peak = takePeak(child);
    if (judge(outcome, peak).length > 0 || (peak ?? 0) > mostMegabytesShared) {
      // Every paper is read in a worker of its own: what an earlier one left running or in memory is not this one's failure.
      child.kill('SIGKILL');
      child = startChild();
      outcome = await readWatched(child, reader.name, bytes);
      peak = takePeak(child);
    }
    const place = `case ${from + done} (${reader.name}, ${bytes.length} bytes)`;
    for (const failure of judge(outcome, peak)) failures.push(`${place}: ${failure}`);
    byReader[reader.name] = addFile(byReader[reader.name], outcome.milliseconds, peak ?? 0, from + done);
    endings[outcome.ending] += 1;
    longestMs = Math.max(longestMs, outcome.milliseconds);
    mostMegabytes = Math.max(mostMegabytes, peak ?? 0);
    if (child.exitCode !== null || child.signalCode !== null || outcome.isWorn) {
      child.kill('SIGKILL');
      child = startChild();
    }
  }
  child.kill('SIGKILL');
  const { read, refused } = endings;
  return { files: done, read, refused, longestMs, mostMegabytes: mostMegabytes || null, byReader, failures };
}

function addFile(
  before: ReaderFigures | undefined,
  milliseconds: number,
  megabytes: number,
  index: number,
): ReaderFigures {
  const none = { files: 0, longestMs: 0, mostMegabytes: 0, heaviestCase: index };
  const { files, longestMs, mostMegabytes, heaviestCase } = before ?? none;
  return {
    files: files + 1,
    longestMs: Math.max(longestMs, milliseconds),
    mostMegabytes: Math.max(mostMegabytes, megabytes),
    heaviestCase: megabytes > mostMegabytes ? index : heaviestCase,
  };
}

function judge(outcome: ReadingOutcome, peak: number | null): readonly string[] {
  const failures: string[] = [];
  if (outcome.ending === 'crashed') failures.push(outcome.words);
  if (outcome.milliseconds > fileLimits.longestMs) failures.push(`took ${Math.round(outcome.milliseconds)} ms`);
  if (peak !== null && peak > fileLimits.mostMegabytes) failures.push(`took ${peak} MB of memory`);
  // A sentence of ours: Vietnamese letters, no hole where a detail is missing.
  const isSentence = /[ạảấầậắặẹếềệịọốộớợụứựỳ].*\.$/.test(outcome.words) && !/undefined|NaN|“”/.test(outcome.words);
  if (outcome.ending === 'refused' && !isSentence) failures.push(`refused without words: ${outcome.words}`);
  return failures;
}

function startChild(): ChildProcess {
  const child = fork(join(import.meta.dirname, 'reading-child.ts'), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${heapMegabytes}`, '--expose-gc'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return child;
}

/** How reading ended; a child that dies or does not answer in time has crashed or hung. */
function readWatched(child: ChildProcess, reader: string, bytes: Uint8Array): Promise<ReadingOutcome> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const settle = (outcome: ReadingOutcome) => {
      clearInterval(timer);
      child.removeAllListeners('message');
      child.removeAllListeners('exit');
      resolve(outcome);
    };
    const cpuBefore = cpuMilliseconds(child);
    const timer = setInterval(() => {
      if (!isHanging(child, cpuBefore, performance.now() - startedAt)) return;
      clearInterval(timer);
      child.removeAllListeners('exit');
      child.once('exit', () =>
        settle({ ending: 'crashed', words: 'hangs', milliseconds: performance.now() - startedAt, isWorn: true }),
      );
      child.kill('SIGKILL');
    }, 500);
    child.once('message', (outcome: ReadingOutcome) => settle(outcome));
    child.once('exit', (code, signal) =>
      settle({
        ending: 'crashed',
        words: `the process ended with ${code ?? signal}`,
        milliseconds: performance.now() - startedAt,
        isWorn: true,
      }),
    );
    child.send({ reader, bytes });
  });
}

/**
 * Whether a child has worked so long beyond the limit that it hangs. Its processor's time tells: on a busy machine a healthy
 * reader may wait for minutes. By the clock only where the system does not tell, and for a reader that waits without working.
 */
function isHanging(child: ChildProcess, cpuBefore: number | null, elapsedMs: number): boolean {
  const cpuNow = cpuMilliseconds(child);
  if (cpuBefore === null || cpuNow === null) return elapsedMs > fileLimits.longestMs * 12;
  return cpuNow - cpuBefore > fileLimits.longestMs * 2 || elapsedMs > fileLimits.longestMs * 60;
}

/** What the child has used of the processor since it started, in steps of 10 ms; null where the system does not tell. */
function cpuMilliseconds(child: ChildProcess): number | null {
  try {
    const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
    // Behind the name, which may hold anything: fields 14 and 15, in ticks of 10 ms.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

/** The peak of the child's memory since it was last asked, in MB; null where the system does not tell. */
function takePeak(child: ChildProcess): number | null {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]);
    // "5" sets the peak back to what is in use now.
    writeFileSync(`/proc/${child.pid}/clear_refs`, '5');
    return Number.isFinite(kilobytes) ? Math.round(kilobytes / 1024) : null;
  } catch {
    return null;
  }
}
