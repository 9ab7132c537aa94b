/** The calls of the lock screen and of the lock's section in the settings. Need no database. */
import type { Channel } from '../../core/ipc/contract.ts';
import type { AppLock } from '../app-lock.ts';
import type { Handlers } from './register.ts';

/** `begin` opens the data when the lock is opened for the first time; null where it is open already. */
export function createLockHandlers(
  lock: AppLock,
  today: () => string,
  begin: (() => void) | null,
): Handlers<Extract<Channel, `lock.${string}` | `protection.${string}`>> {
  let toBegin = begin;
  return {
    'lock.watch': ({ known }) => lock.watch(known),
    'lock.open': async ({ secret }) => {
      await lock.open(secret);
      const open = toBegin;
      toBegin = null;
      open?.();
      return null;
    },
    'lock.close': () => {
      lock.close();
      return null;
    },
    'protection.get': () => lock.describe(),
    'protection.setPassphrase': async ({ passphrase }) => ({ recoveryKey: await lock.setPassphrase(passphrase) }),
    'protection.changePassphrase': async ({ present, passphrase }) => {
      await lock.changePassphrase(present, passphrase);
      return null;
    },
    'protection.removePassphrase': async ({ present }) => {
      await lock.removePassphrase(present);
      return null;
    },
    'protection.renewRecoveryKey': async ({ passphrase }) => ({ recoveryKey: await lock.renewRecoveryKey(passphrase) }),
    'protection.choose': async (choices) => {
      await lock.choose(choices);
      return null;
    },
    'protection.printRecoveryKey': async ({ recoveryKey }) => {
      // Only now: it brings the writer of papers along.
      const { printRecoveryKey } = await import('../recovery-key-sheet.ts');
      return { wasPrinted: await printRecoveryKey(recoveryKey, today()) };
    },
  };
}
