/** The calls of the lock screen: the only ones of the screen that are answered while the application is locked. */
import { type LockView, lockStates, secretSchema } from '../domain/protection.ts';
import { z } from '../zod.ts';
import { nothing, returns } from './call.ts';

export const lockCalls = {
  /** Answers as soon as the state is another than `known`; at once when nothing is known. */
  'lock.watch': { input: z.strictObject({ known: z.enum(lockStates).nullable() }), output: returns<LockView>() },
  /** Null when it opened. */
  'lock.open': { input: z.strictObject({ secret: secretSchema }), output: returns<null>() },
  /** Locks at once; does nothing when no passphrase is set. */
  'lock.close': { input: nothing, output: returns<null>() },
} as const;
