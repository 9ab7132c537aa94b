/** The calls of undo and of the recycle bin. */
import type { ChangeStepView, RecycleBinView } from '../domain/change-step.ts';
import { z } from '../zod.ts';
import { id, nothing, returns } from './call.ts';

/** The step that the clerk saw offered: another one is never undone in its place. */
const step = z.strictObject({ stepId: id });
const ids = z.strictObject({ ids: z.array(id).min(1).max(60_000) });

export const changeCalls = {
  'changes.undo': { input: step, output: returns<ChangeStepView>() },
  'changes.redo': { input: step, output: returns<ChangeStepView>() },
  'bin.list': { input: nothing, output: returns<RecycleBinView>() },
  /** Puts tasks in the recycle bin; their progress and history stay with them. */
  'bin.deleteTasks': { input: ids, output: returns<null>() },
  'bin.restoreTasks': { input: ids, output: returns<null>() },
  'bin.restoreDraft': { input: z.strictObject({ id }), output: returns<null>() },
} as const;
