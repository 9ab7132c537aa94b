/** The calls about pressing late agencies. */
import type { Channel } from '../../core/ipc/contract.ts';
import { listPressing, listTaskReminders } from '../../db/tasks/reminders.ts';
import { composeReminders } from '../reminders.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createReminderHandlers({
  db,
  clock,
  writing,
}: Shell): Handlers<Extract<Channel, `reminders.${string}`>> {
  return {
    'reminders.listPressing': ({ planId }) => listPressing(db, planId, clock.today()),
    'reminders.compose': (request) => ({
      documentIds: composeReminders(db, request, clock.today(), writing()).map(({ id }) => id),
    }),
    'reminders.listOfTask': ({ id }) => listTaskReminders(db, id),
  };
}
