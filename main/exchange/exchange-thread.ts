/**
 * A worker of the main process with a connection of its own: makes packages and takes them in, which may take minutes, while the
 * window stays as quick as ever. Whoever ends it in the midst ends its transaction: nothing of it is kept.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { startCollecting } from '../../core/exchange/package-format.ts';
import type { ExchangeProgress } from '../../core/exchange/work-progress.ts';
import { AppError } from '../../core/ipc/result.ts';
import { type ArrivedPackage, applyPackage, comparePackage } from '../../db/exchange/exchange-package.ts';
import { nameContent } from '../../db/exchange/name-content.ts';
import { openDatabase } from '../../db/open.ts';
import { sha256Of, storeContent } from '../../db/progress/attachment-files.ts';
import { attachmentStoreOf } from '../../db/progress/attachment-store.ts';
import { answerQuestions, type WorkerMessage } from '../thread-answer.ts';
import { writePackageFile } from './package-file.ts';
import type { ThreadJob, ThreadQuestion, ThreadResults } from './thread-messages.ts';

const { file, now } = workerData as ThreadJob;
const db = openDatabase(file, { backupFolder: null, now, pageCheck: 'elsewhere' });
let arrived: (ArrivedPackage & { readonly add: ReturnType<typeof startCollecting>['add'] }) | null = null;

const tell = (progress: ExchangeProgress) =>
  parentPort?.postMessage({ notice: progress } satisfies WorkerMessage<never, ExchangeProgress>);

function getArrived(): NonNullable<typeof arrived> {
  if (!arrived) throw new AppError('exchange.cancelled');
  return arrived;
}

async function answer(question: ThreadQuestion): Promise<ThreadResults[ThreadQuestion['kind']]> {
  switch (question.kind) {
    case 'save':
      return writePackageFile(db, question, question.context, tell);
    case 'start': {
      const { contents, add } = startCollecting(question.head);
      arrived = { incoming: contents, contents: new Set(question.contents), add };
      return null;
    }
    case 'part':
      getArrived().add(question.part);
      return null;
    case 'compare':
      return comparePackage(db, getArrived(), question.context, tell);
    case 'content': {
      // A worker begun after a stop knows of no package: the page, which may be between two contents, hears of the stop at once.
      const { incoming } = getArrived();
      // Before anything is written: what is not what it says leaves nothing behind.
      if (sha256Of(question.bytes) !== question.sha256) {
        throw new AppError('exchange.wrongContent', { name: nameContent(incoming, question.sha256) });
      }
      storeContent(attachmentStoreOf(db), question.bytes, question.sha256);
      return null;
    }
    case 'apply': {
      const { choices, digest } = question;
      return applyPackage(db, { ...getArrived(), choices, digest }, question.context, tell);
    }
  }
}

answerQuestions(() => ({ doing: 'writing', file }), answer);
