/** Starts a program once and measures it from outside: when its first screen stood, what memory it took. Nothing looks at it before that. */
import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { readProportionalBytes } from './process-memory.ts';

export interface StartFigures {
  /** Milliseconds from the start of the process to the paint of what the page marks as its first screen. */
  readonly firstScreenMs: number;
  /** Milliseconds from the start of the process to the page's first paint of anything. */
  readonly firstPaintMs: number;
  readonly memoryBytes: number;
}

/** Time for the screen to stand and for the memory to settle, before the debugger comes. */
const settleMs = 4000;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Read by its source, since this room has no DOM: the paint times that the browser kept, as instants. */
const readPaints = `new Promise((resolve) => {
  const instant = (time) => performance.timeOrigin + time;
  new PerformanceObserver((list) => {
    const screen = list.getEntries().find((entry) => entry.identifier === 'first-screen');
    if (!screen) return;
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    resolve({ screenAt: instant(screen.renderTime), paintAt: instant(paint?.startTime ?? Number.NaN) });
  }).observe({ type: 'element', buffered: true });
})`;

/** Throws when the program shows no first screen within half a minute. */
export async function measureStart(program: string, args: readonly string[], port: number): Promise<StartFigures> {
  const startedAt = performance.timeOrigin + performance.now();
  const running = spawn(program, [...args, `--remote-debugging-port=${port}`], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
  try {
    await sleep(settleMs);
    const memoryBytes = readProportionalBytes(running.pid ?? 0);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('the program has no window');
    const paints = page.evaluate(readPaints) as Promise<{ screenAt: number; paintAt: number }>;
    const { screenAt, paintAt } = await Promise.race([
      paints,
      sleep(30_000).then(() => Promise.reject(new Error('the first screen did not come'))),
    ]);
    // As a clerk closes it: the next start is one after a clean end.
    await page.close();
    await Promise.race([ended, sleep(20_000)]);
    return { firstScreenMs: screenAt - startedAt, firstPaintMs: paintAt - startedAt, memoryBytes };
  } finally {
    running.kill('SIGKILL');
    await ended;
  }
}
