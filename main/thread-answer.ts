/** How a worker of the main process answers what it was asked, and how the answer is taken. No Electron here. */
import { AppError, type AppErrorData } from '../core/ipc/result.ts';
import { asAppError, type DatabasePlace } from '../db/storage/sqlite-errors.ts';

export type ThreadAnswer<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'refusal'; readonly error: AppErrorData }
  | { readonly kind: 'fault'; readonly words: string };

/** What `work` comes to, as it crosses; never rejects. `place`: what was done with the database when disk or file fail. */
export async function answerWith<T>(place: DatabasePlace, work: () => T | Promise<T>): Promise<ThreadAnswer<T>> {
  try {
    return { kind: 'value', value: await work() };
  } catch (error) {
    const known = asAppError(error, place);
    if (known instanceof AppError) return { kind: 'refusal', error: { code: known.code, details: known.details } };
    return { kind: 'fault', words: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The value that crossed. Throws the AppError of a refusal, Error with the words of a fault. */
export function takeAnswer<T>(answer: ThreadAnswer<T>): T {
  if (answer.kind === 'refusal') throw new AppError(answer.error.code, answer.error.details);
  if (answer.kind === 'fault') throw new Error(answer.words);
  return answer.value;
}
