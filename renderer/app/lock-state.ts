/**
 * Whether the application is locked, as the shell says it. Calls that were refused because of it wait here and are made again once it is
 * open, so that nothing that was typed has to be typed again. Knows no words and no screen.
 */
import type { LockState, LockView } from '../../core/domain/protection.ts';
import type { Result } from '../../core/ipc/result.ts';
import { ask } from './ask.ts';

/** The shell tells by the address when the page begins behind the lock: nothing is drawn before. */
let view: LockView = {
  state: window.location.hash === '#locked' ? 'locked' : 'open',
  waitMs: 0,
  isDamaged: false,
};
let isFollowing = false;
const listeners = new Set<() => void>();

function setView(next: LockView): void {
  view = next;
  for (const listener of listeners) listener();
}

export function getLockView(): LockView {
  return view;
}

export function subscribeToLock(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Drafts are stored at once when a page goes away; before it is locked as well. */
function storeDrafts(): void {
  window.dispatchEvent(new Event('pagehide'));
}

/** Stores what was typed, then locks. The calls reach the shell in this order. Nothing happens when no passphrase is set. */
export async function closeLock(): Promise<void> {
  storeDrafts();
  await ask('lock.close');
}

/** Reads how things stand now. */
export async function refreshLock(): Promise<void> {
  const result = await ask('lock.watch', { known: null });
  if (result.ok) setView(result.value);
}

/** Follows the shell for as long as the page lives. */
export async function followLock(): Promise<void> {
  if (isFollowing) return;
  isFollowing = true;
  let known: LockState | null = null;
  for (;;) {
    const result: Result<LockView> = await ask('lock.watch', { known });
    if (!result.ok) return;
    known = result.value.state;
    setView(result.value);
    if (known === 'locking') await closeLock();
  }
}

/** A call was refused because of the lock: resolves once it is open. */
export async function untilOpen(): Promise<void> {
  // The refusal may be older than the last unlocking.
  await refreshLock();
  if (view.state === 'open') return;
  await new Promise<void>((resolve) => {
    const stop = subscribeToLock(() => {
      if (view.state !== 'open') return;
      stop();
      resolve();
    });
  });
}
