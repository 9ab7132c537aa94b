/** The calls of undo and of the recycle bin. */
import type { Channel } from '../../core/ipc/contract.ts';
import type { StartChannel } from '../../core/ipc/start-calls.ts';
import { deleteTasks, listRecycleBin, restoreDraft, restoreTasks } from '../../db/history/recycle-bin.ts';
import { isLongStep, redoStep, undoStep } from '../../db/history/undo.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createChangeHandlers({
  db,
  writing,
  longCalls,
}: Shell): Handlers<Exclude<Extract<Channel, `changes.${string}` | `bin.${string}`>, StartChannel>> {
  return {
    'changes.undo': ({ stepId }) =>
      isLongStep(db, stepId) ? longCalls.ask('changes.undo', { stepId }) : undoStep(db, stepId, writing()),
    'changes.redo': ({ stepId }) =>
      isLongStep(db, stepId) ? longCalls.ask('changes.redo', { stepId }) : redoStep(db, stepId, writing()),
    'bin.list': () => listRecycleBin(db),
    'bin.deleteTasks': ({ ids }) => {
      deleteTasks(db, ids, writing());
      return null;
    },
    'bin.restoreTasks': ({ ids }) => {
      restoreTasks(db, ids, writing());
      return null;
    },
    'bin.restoreDraft': ({ id }) => {
      restoreDraft(db, id, writing());
      return null;
    },
  };
}
