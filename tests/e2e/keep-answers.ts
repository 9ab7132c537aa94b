/**
 * The inspector of the main process loses the answer to about one question in some thousands: the work was done, but the promise of its
 * outcome was collected before it was read, so that `evaluate` fails with "Resulting promise was garbage collected".
 */
import type { ElectronApplication } from '@playwright/test';

type Evaluate = ElectronApplication['evaluate'];

interface Question {
  readonly id: number;
  readonly work: string;
  readonly input: unknown;
}

/** Runs in the main process. What was done for a question is not done again: its outcome is kept, and held on to. */
function answerOnce(electron: typeof import('electron'), { id, work, input }: Question): unknown {
  const shared = globalThis as { keptAnswers?: Map<number, unknown> };
  shared.keptAnswers ??= new Map();
  const kept = shared.keptAnswers;
  // Pictures are large; nobody asks again for what was asked long ago.
  kept.delete(id - 10);
  if (!kept.has(id)) {
    // biome-ignore lint/security/noGlobalEval: the inspector takes a function as its text.
    const run = globalThis.eval(`(${work})`) as (electron: unknown, input: unknown) => unknown;
    kept.set(id, run(electron, input));
  }
  return kept.get(id);
}

/** `application`, whose `evaluate` asks again for an answer that was lost; the work itself is done once. */
export function keepAnswers(application: ElectronApplication): ElectronApplication {
  const evaluate = application.evaluate.bind(application);
  let lastId = 0;
  const evaluateOnce = async (work: unknown, input: unknown): Promise<unknown> => {
    lastId += 1;
    const question: Question = { id: lastId, work: String(work), input };
    for (let tries = 1; ; tries += 1) {
      try {
        return await evaluate(answerOnce, question);
      } catch (error) {
        if (tries === 5 || !(error instanceof Error && error.message.includes('garbage collected'))) throw error;
      }
    }
  };
  application.evaluate = evaluateOnce as Evaluate;
  return application;
}
