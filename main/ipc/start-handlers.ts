/** What the screen is answered with as it comes up, behind its first picture. Imports nothing that only later screens need. */
import type { FirstChannel, StartChannel } from '../../core/ipc/start-calls.ts';
import { listDocuments } from '../../db/documents/documents.ts';
import { getUndoState } from '../../db/history/undo.ts';
import { listPlans } from '../../db/plans/plans.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createStartHandlers(shell: Shell): Handlers<Exclude<StartChannel, FirstChannel>> {
  const { db, longCalls } = shell;
  return {
    'overview.getGroups': longCalls.passing('overview.getGroups'),
    'overview.listUnreported': longCalls.passing('overview.listUnreported'),
    'plans.list': () => listPlans(db),
    'documents.list': () => listDocuments(db),
    'changes.getState': () => getUndoState(db),
  };
}
