/** How a worker of the main process answers what it was asked, and how the answer is taken. No Electron here. */
import { AppError, type AppErrorData } from '../core/ipc/result.ts';
import { workerThreads } from '../db/late-modules.ts';
import { asAppError, type DatabasePlace } from '../db/storage/sqlite-errors.ts';

export type ThreadAnswer<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'refusal'; readonly error: AppErrorData }
  | { readonly kind: 'fault'; readonly words: string };

/** What comes from a worker: an answer, or a notice between them. */
export type WorkerMessage<Value, Notice = never> =
  | { readonly id: number; readonly answer: ThreadAnswer<Value> }
  | { readonly notice: Notice };

/** What goes to it. */
export interface WorkerQuestion<Question> {
  readonly id: number;
  readonly question: Question;
}

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

/** Runs in the worker: answers each question with what `work` makes of it. */
export function answerQuestions<Question, Value>(
  placeOf: (question: Question) => DatabasePlace,
  work: (question: Question) => Value | Promise<Value>,
): void {
  const port = workerThreads().parentPort;
  port?.on('message', async ({ id, question }: WorkerQuestion<Question>) => {
    const answer = await answerWith(placeOf(question), () => work(question));
    port.postMessage({ id, answer } satisfies WorkerMessage<Value>);
  });
}

/** The value that crossed. Throws the AppError of a refusal, Error with the words of a fault. */
export function takeAnswer<T>(answer: ThreadAnswer<T>): T {
  if (answer.kind === 'refusal') throw new AppError(answer.error.code, answer.error.details);
  if (answer.kind === 'fault') throw new Error(answer.words);
  return answer.value;
}
