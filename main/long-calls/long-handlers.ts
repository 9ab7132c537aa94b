/** What each long call does; run by the worker. No Electron here. */
import type { WriteContext } from '../../db/context.ts';
import type { Database } from '../../db/database.ts';
import { applySheet, compareSheet } from '../../db/exchange/exchange-sheets.ts';
import { redoStep, undoStep } from '../../db/history/undo.ts';
import { findComparison } from '../../db/plans/plan-comparison.ts';
import { applyPlanUpdate } from '../../db/plans/plan-update.ts';
import { importPlan } from '../../db/plans/plans.ts';
import { editTasks } from '../../db/tasks/task-edits.ts';
import type { Handler } from '../ipc/register.ts';
import type { LongChannel } from './long-calls.ts';

/** `today`: `YYYY-MM-DD`. */
export function createLongHandlers(
  db: Database,
  context: WriteContext,
  today: string,
): { readonly [C in LongChannel]: Handler<C> } {
  return {
    'plans.compare': (paper) => findComparison(db, paper),
    'plans.import': (input) => importPlan(db, input, context),
    'plans.applyUpdate': (input) => applyPlanUpdate(db, input, context),
    'exchange.compareSheet': (returned) => compareSheet(db, returned, today),
    'exchange.applySheet': (input) => applySheet(db, input, context, today),
    'tasks.edit': ({ edits }) => editTasks(db, edits, context, today),
    'changes.undo': ({ stepId }) => undoStep(db, stepId, context),
    'changes.redo': ({ stepId }) => redoStep(db, stepId, context),
  };
}
