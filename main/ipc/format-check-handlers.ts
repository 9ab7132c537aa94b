/** The call of the layout checker. */
import type { Channel } from '../../core/ipc/contract.ts';
import { saveFileAs } from '../files.ts';
import type { Handlers } from './register.ts';

export const formatCheckHandlers: Handlers<Extract<Channel, `formatCheck.${string}`>> = {
  'formatCheck.saveCopy': ({ name, docx }, sender) => saveFileAs(sender, name, 'docx', async () => docx),
};
