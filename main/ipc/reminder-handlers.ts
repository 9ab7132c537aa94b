/** The calls about pressing late agencies. */
import type { Channel } from '../../core/ipc/contract.ts';
import { listTaskReminders } from '../../db/tasks/reminders.ts';
import { composeReminders, findPressing } from '../paper-writing.ts';
import { keepReminders } from '../reminders.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createReminderHandlers({
  db,
  clock,
  writing,
}: Shell): Handlers<Extract<Channel, `reminders.${string}`>> {
  return {
    'reminders.listPressing': ({ planId }) => findPressing(db.name, planId, clock.today()),
    'reminders.compose': async (request) => {
      const drafts = await composeReminders(db.name, request, clock.today());
      return { documentIds: keepReminders(db, drafts, writing()).map(({ id }) => id) };
    },
    'reminders.listOfTask': ({ id }) => listTaskReminders(db, id),
  };
}
