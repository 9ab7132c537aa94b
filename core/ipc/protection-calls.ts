/** The calls about the lock in the settings; those of the lock screen stand in lock-calls.ts. */
import {
  type ProtectionView,
  passphraseSchema,
  protectionChoicesSchema,
  type RecoveryKeyView,
  secretSchema,
} from '../domain/protection.ts';
import { z } from '../zod.ts';
import { nothing, returns } from './call.ts';

export const protectionCalls = {
  'protection.get': { input: nothing, output: returns<ProtectionView>() },
  'protection.setPassphrase': {
    input: z.strictObject({ passphrase: passphraseSchema }),
    output: returns<RecoveryKeyView>(),
  },
  /** `present`: the passphrase, or the recovery key of who forgot it. */
  'protection.changePassphrase': {
    input: z.strictObject({ present: secretSchema, passphrase: passphraseSchema }),
    output: returns<null>(),
  },
  'protection.removePassphrase': { input: z.strictObject({ present: secretSchema }), output: returns<null>() },
  /** The old key opens the application no more. */
  'protection.renewRecoveryKey': {
    input: z.strictObject({ passphrase: secretSchema }),
    output: returns<RecoveryKeyView>(),
  },
  'protection.choose': { input: protectionChoicesSchema, output: returns<null>() },
  'protection.printRecoveryKey': {
    input: z.strictObject({ recoveryKey: z.string().max(40) }),
    output: returns<{ readonly wasPrinted: boolean }>(),
  },
} as const;
