/** Puts the lock screen over the page while the application is locked. What lies below stays as it is, typed words among it. */
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { useShortcut } from '../ui/use-shortcut.ts';
import { LockScreen } from './LockScreen.tsx';
import { closeLock, followLock, getLockView, subscribeToLock } from './lock-state.ts';

export function LockGate({ children }: { readonly children: ReactNode }) {
  const view = useSyncExternalStore(subscribeToLock, getLockView);
  const isOpen = view.state === 'open';
  const [wasOpen, setWasOpen] = useState(isOpen);
  // Nothing is drawn behind a lock that was never opened.
  if (isOpen && !wasOpen) setWasOpen(true);
  useEffect(() => void followLock(), []);
  useShortcut({ key: 'l', ctrl: true }, () => void closeLock());
  return (
    <>
      {wasOpen ? children : null}
      {isOpen ? null : <LockScreen view={view} />}
    </>
  );
}
