/** What the screen is answered with as it comes up, behind its first picture. Imports nothing that only later screens need. */
import { lastFinishedQuarter } from '../../core/domain/reporting-period.ts';
import type { FirstChannel, StartChannel } from '../../core/ipc/start-calls.ts';
import { listDocuments } from '../../db/documents/documents.ts';
import { getUndoState } from '../../db/history/undo.ts';
import { listPlans } from '../../db/plans/plans.ts';
import { getOverviewGroups } from '../../db/tasks/overview-groups.ts';
import { listUnreported, listUnreportedUnits } from '../../db/tasks/unreported.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createStartHandlers(shell: Shell): Handlers<Exclude<StartChannel, FirstChannel>> {
  const { db, clock } = shell;
  return {
    'overview.getGroups': (filter) => getOverviewGroups(db, filter, clock.today()),
    'overview.listUnreported': (filter) => {
      const today = clock.today();
      const period = lastFinishedQuarter(today);
      return {
        periodKey: period.key,
        agencies: listUnreported(db, filter, period, today),
        tasks: listUnreportedUnits(db, filter, period, today),
      };
    },
    'plans.list': () => listPlans(db),
    'documents.list': () => listDocuments(db),
    'changes.getState': () => getUndoState(db),
  };
}
