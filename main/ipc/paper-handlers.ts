/** The calls of the hidden paper page, the same in the window and on the command line. */
import type { Channel } from '../../core/ipc/contract.ts';
import { reportPaperFailure, reportPaperReady, reportPapersLaidOut, takePaperJob } from '../paper.ts';
import type { Handlers } from './register.ts';

export const paperHandlers: Handlers<Extract<Channel, `paper.${string}`>> = {
  'paper.takeJob': (_input, sender) => takePaperJob(sender),
  'paper.reportLaidOut': ({ paperCount }, sender) => reportPapersLaidOut(sender, paperCount),
  'paper.reportReady': ({ pageCount }, sender) => reportPaperReady(sender, pageCount),
  'paper.reportFailure': ({ reason }, sender) => reportPaperFailure(sender, reason),
};
