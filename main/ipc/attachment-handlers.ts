/** The calls about files that prove an outcome. */
import type { Channel } from '../../core/ipc/contract.ts';
import {
  addAttachment,
  checkAttachments,
  listAttachments,
  readAttachment,
  removeAttachment,
} from '../../db/progress/attachments.ts';
import { openCopy } from '../open-copy.ts';
import type { Handlers } from './register.ts';
import type { Shell } from './shell.ts';

export function createAttachmentHandlers({ db, writing }: Shell): Handlers<Extract<Channel, `attachments.${string}`>> {
  return {
    'attachments.list': ({ taskId }) => listAttachments(db, taskId),
    'attachments.add': (input) => addAttachment(db, input, writing()),
    'attachments.remove': ({ id }) => {
      removeAttachment(db, id, writing());
      return null;
    },
    'attachments.open': async ({ id }) => {
      await openCopy(readAttachment(db, id));
      return null;
    },
    'attachments.check': () => checkAttachments(db),
  };
}
