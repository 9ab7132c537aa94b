/** Locks the application by itself: after the chosen minutes without use, when the PC is locked, when it goes to sleep. */
import { type BrowserWindow, powerMonitor } from 'electron';
import type { AppLock } from './app-lock.ts';

const checkEveryMs = 2000;

/**
 * Unused is the application while nobody touches the PC, and while another window has the focus: who writes in Word for an hour has left
 * the desk's data just as well.
 */
export function lockWhenIdle(window: BrowserWindow, lock: AppLock): void {
  let leftAtMs: number | null = null;
  window.on('focus', () => {
    leftAtMs = null;
  });
  window.on('blur', () => {
    leftAtMs = performance.now();
  });
  const unusedMs = () => {
    const sinceLeftMs = leftAtMs === null ? 0 : performance.now() - leftAtMs;
    return Math.max(sinceLeftMs, powerMonitor.getSystemIdleTime() * 1000);
  };
  setInterval(() => {
    const minutes = lock.idleMinutes();
    if (minutes !== null && unusedMs() >= minutes * 60_000) lock.ask();
  }, checkEveryMs).unref();
  powerMonitor.on('lock-screen', lock.ask);
  powerMonitor.on('suspend', lock.ask);
}
