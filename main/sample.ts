/** Puts the sample plan, its progress and its office into an empty database, so that every screen has something to show. */
import { progressInputSchema } from '../core/domain/progress.ts';
import { readText } from '../core/import/read-document.ts';
import { defaultProfile } from '../core/profile/index.ts';
import { z } from '../core/zod.ts';
import type { WriteContext } from '../db/context.ts';
import { type Database, transaction } from '../db/database.ts';
import { findOffice, saveOffice } from '../db/office/office.ts';
import { importPlan } from '../db/plans/plans.ts';
import { sha256Of } from '../db/progress/attachment-files.ts';
import { recordProgress } from '../db/progress/progress.ts';
import { listTasks } from '../db/tasks/tasks.ts';
import { readSampleOffice, readSamplePlan, readSampleProgress, samplePlanName } from './resources.ts';

const sampleProgressSchema = z.array(
  progressInputSchema.omit({ taskId: true, agencyId: true }).extend({ code: z.string() }),
);

/** The sample plan is for this year; its deadlines lie in it. */
const sampleYear = 2026;

/** All or nothing. Throws AppError `plan.alreadyImported` the second time. */
export function importSample(db: Database, today: string, context: WriteContext): { readonly planId: number } {
  const bytes = readSamplePlan();
  const document = readText(new TextDecoder().decode(bytes), samplePlanName, { directory: defaultProfile.agencies });
  return transaction(db, () => {
    const { planId } = importPlan(
      db,
      { fileName: samplePlanName, fingerprint: sha256Of(bytes), year: sampleYear, document, isSample: true },
      context,
    );
    const taskIdOf = new Map(listTasks(db, { planId }, today).map((task) => [task.code, task.id]));
    for (const { code, ...progress } of sampleProgressSchema.parse(readSampleProgress())) {
      const taskId = taskIdOf.get(code);
      if (taskId === undefined) throw new Error(`the sample has no task ${code}`);
      recordProgress(db, { ...progress, taskId, agencyId: null }, context, today);
    }
    if (!findOffice(db)) saveOffice(db, readSampleOffice(), context);
    return { planId };
  });
}
