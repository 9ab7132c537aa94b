/** What each long call does; run by the worker. No Electron here. */
import type { InputOf, OutputOf } from '../../core/ipc/contract.ts';
import type { WriteContext } from '../../db/context.ts';
import type { Database } from '../../db/database.ts';
import { applySheet, compareSheet, listReportingUnits } from '../../db/exchange/exchange-sheets.ts';
import { redoStep, undoStep } from '../../db/history/undo.ts';
import { findComparison } from '../../db/plans/plan-comparison.ts';
import { applyPlanUpdate } from '../../db/plans/plan-update.ts';
import { importPlan } from '../../db/plans/plans.ts';
import { grantExtension } from '../../db/tasks/extensions.ts';
import { getOverview } from '../../db/tasks/overview.ts';
import { getOverviewGroups } from '../../db/tasks/overview-groups.ts';
import { readLacks } from '../../db/tasks/task-clarity.ts';
import { editTasks } from '../../db/tasks/task-edits.ts';
import { readTaskIndex } from '../../db/tasks/task-index.ts';
import { rankTasks } from '../../db/tasks/task-ranks.ts';
import { viewUnreported } from '../../db/tasks/unreported.ts';
import type { LongChannel } from './long-calls.ts';

/** `today`: `YYYY-MM-DD`. */
export function createLongHandlers(
  db: Database,
  context: WriteContext,
  today: string,
): { readonly [C in LongChannel]: (input: InputOf<C>) => OutputOf<C> } {
  return {
    'overview.get': (filter) => getOverview(db, filter, today),
    'overview.getGroups': (filter) => getOverviewGroups(db, filter, today),
    'overview.listUnreported': (filter) => viewUnreported(db, filter, today),
    'tasks.index': () => readTaskIndex(db, { planId: null }, today),
    'tasks.ranks': ({ column }) => rankTasks(db, column, today),
    'tasks.lacks': () => readLacks(db),
    'exchange.listUnits': () => listReportingUnits(db),
    'plans.compare': (paper) => findComparison(db, paper),
    'plans.import': (input) => importPlan(db, input, context),
    'plans.applyUpdate': (input) => applyPlanUpdate(db, input, context),
    'exchange.compareSheet': (returned) => compareSheet(db, returned, today),
    'exchange.applySheet': (input) => applySheet(db, input, context, today),
    'tasks.edit': ({ edits }) => editTasks(db, edits, context, today),
    'tasks.extend': ({ tasks, grant }) => {
      grantExtension(db, tasks, grant, context);
      return null;
    },
    'changes.undo': ({ stepId }) => undoStep(db, stepId, context),
    'changes.redo': ({ stepId }) => redoStep(db, stepId, context),
  };
}
