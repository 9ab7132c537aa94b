import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { longestWaitMs, noteCall, restMs, whenQuiet } from './quiet-moment.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** The clerk works: a call every half second. */
function callFor(milliseconds: number): void {
  for (let passed = 0; passed < milliseconds; passed += 500) {
    noteCall();
    vi.advanceTimersByTime(500);
  }
}

test('nothing runs before its time, nor while the window asks for something', () => {
  const run = vi.fn();
  whenQuiet(8000, run);
  vi.advanceTimersByTime(7999);
  expect(run).not.toHaveBeenCalled();
  callFor(20_000);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(restMs);
  expect(run).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(longestWaitMs * 2);
  expect(run).toHaveBeenCalledOnce();
});

test('with nobody at work it runs at its time', () => {
  noteCall();
  vi.advanceTimersByTime(restMs);
  const run = vi.fn();
  whenQuiet(100, run);
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledOnce();
});

test('a clerk who never rests puts it off for five minutes, no longer', () => {
  const run = vi.fn();
  whenQuiet(1000, run);
  callFor(longestWaitMs);
  expect(run).not.toHaveBeenCalled();
  callFor(2000);
  expect(run).toHaveBeenCalledOnce();
});

test('a wait that is ended never runs, whether it was at its time or at work', () => {
  const run = vi.fn();
  const endSoon = whenQuiet(1000, run);
  endSoon();
  const endLater = whenQuiet(1000, run);
  callFor(5000);
  endLater();
  vi.advanceTimersByTime(longestWaitMs * 2);
  expect(run).not.toHaveBeenCalled();
});
