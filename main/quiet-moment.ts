/**
 * What the application does of its own accord (the day's copy, reading every page of the database) takes a processor and the disk for
 * seconds: it waits until the window has asked for nothing for a while. No Electron here.
 */

/** Longer than the pause between two letters or two turns of the wheel. */
export const restMs = 3000;
/** A clerk who never rests is not left without a copy. */
export const longestWaitMs = 5 * 60_000;

/** Not `performance.now`, for which the runtime first loads a library of measurements. */
const monotonicMs = () => Number(process.hrtime.bigint()) / 1_000_000;

let lastCallAt = Number.NEGATIVE_INFINITY;

/** The window has asked for something. */
export function noteCall(): void {
  lastCallAt = monotonicMs();
}

/** Runs once, at the first quiet moment `afterMs` from now or later; the answer ends the wait. */
export function whenQuiet(afterMs: number, run: () => void): () => void {
  const earliestAt = monotonicMs() + afterMs;
  const latestAt = earliestAt + longestWaitMs;
  let timer: NodeJS.Timeout;
  const waitUntil = (time: number) => {
    timer = setTimeout(look, Math.max(1, time - monotonicMs())).unref();
  };
  const look = () => {
    const quietAt = Math.min(lastCallAt + restMs, latestAt);
    if (monotonicMs() >= quietAt) run();
    else waitUntil(quietAt);
  };
  waitUntil(earliestAt);
  return () => clearTimeout(timer);
}
