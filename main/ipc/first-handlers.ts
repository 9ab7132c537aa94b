/** What the first picture of the screen is answered with. Imports nothing that is needed later only: the start waits for this. */
import type { FirstChannel } from '../../core/ipc/start-calls.ts';
import { countPlans } from '../../db/plans/plan-counts.ts';
import { getOverview } from '../../db/tasks/overview.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createFirstHandlers(shell: Shell): Handlers<FirstChannel> {
  const { db, clock, longCalls } = shell;
  let isWindowUp = false;
  return {
    'application.getState': () => ({
      ...countPlans(db),
      applicationVersion: shell.applicationVersion,
      today: clock.today(),
      lastBackupAt: shell.schedule.findLastAt(),
      clockSetBack: shell.clockSetBack,
    }),
    'overview.get': (filter) => {
      if (isWindowUp) return longCalls.ask('overview.get', filter);
      // The window waits for the first, and there is nothing yet to hold up.
      isWindowUp = true;
      return getOverview(db, filter, clock.today());
    },
    'appearance.get': () => shell.appearance.get(),
  };
}
