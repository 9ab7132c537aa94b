/** Which pages of the help have a picture; `npm run help:pictures` takes them from the real window. Pure. */
import type { HelpTopic } from '../../strings/help.ts';

/** By topic, the name of the picture without ".png". */
export const pictureNames = [
  'today',
  'tasks',
  'task',
  'import',
  'reminders',
  'documents',
  'document',
  'settings',
] as const satisfies readonly HelpTopic[];

export function hasPicture(topic: HelpTopic): topic is (typeof pictureNames)[number] {
  return (pictureNames as readonly HelpTopic[]).includes(topic);
}
