/** What the first screen is answered with. Imports nothing that only later screens need: the start waits for this. */
import { lastFinishedQuarter } from '../../core/domain/reporting-period.ts';
import type { StartChannel } from '../../core/ipc/start-calls.ts';
import { listDocuments } from '../../db/documents/documents.ts';
import { getUndoState } from '../../db/history/undo.ts';
import { findOffice } from '../../db/office/office.ts';
import { listPlans } from '../../db/plans/plans.ts';
import { getOverview, getOverviewGroups } from '../../db/tasks/overview.ts';
import { listUnreported, listUnreportedUnits } from '../../db/tasks/unreported.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createStartHandlers(shell: Shell): Handlers<StartChannel> {
  const { db, clock } = shell;
  return {
    'application.getState': () => {
      const plans = listPlans(db);
      return {
        applicationVersion: shell.applicationVersion,
        today: clock.today(),
        office: findOffice(db),
        planCount: plans.length,
        hasSample: plans.some(({ isSample }) => isSample),
        lastBackupAt: shell.schedule.findLastAt(),
        clockSetBack: shell.clockSetBack,
      };
    },
    'overview.get': (filter) => getOverview(db, filter, clock.today()),
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
    'appearance.get': () => shell.appearance.get(),
    'changes.getState': () => getUndoState(db),
  };
}
