/** The calls about pressing late agencies. */
import type { Channel } from '../../core/ipc/contract.ts';
import { listTaskReminders } from '../../db/tasks/reminders.ts';
import { findPressing, findPressingOf } from '../paper-writing.ts';
import { createReminderComposing } from '../reminder-composing.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createReminderHandlers({
  db,
  clock,
  writing,
}: Shell): Handlers<Extract<Channel, `reminders.${string}`>> {
  const composing = createReminderComposing(db);
  return {
    'reminders.listPressing': ({ planId }) => findPressing(db.name, planId, clock.today()),
    'reminders.listPressingOf': ({ taskIds }) => findPressingOf(db.name, taskIds, clock.today()),
    'reminders.compose': (request) => composing.compose(request, clock.today()),
    'reminders.keepNext': ({ composingId }) => composing.keepNext(composingId, writing()),
    'reminders.listOfTask': ({ id }) => listTaskReminders(db, id),
  };
}
