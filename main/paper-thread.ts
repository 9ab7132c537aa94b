/**
 * A worker of the main process: composes papers from what is stored and writes them, which takes long for a plan of hundreds of tasks,
 * while the window stays as quick as ever. No Electron here.
 */
import { getDocumentFacts } from '../db/documents/facts.ts';
import { readBeside } from '../db/read-beside.ts';
import { listPressing, listPressingOf } from '../db/tasks/reminders.ts';
import { composeDocument } from '../templates/compose-document.ts';
import { writeDocx } from '../templates/to-docx/index.ts';
import type { PaperJob, PaperResults } from './paper-writing.ts';
import { draftReminders } from './reminders.ts';
import { answerQuestions } from './thread-answer.ts';

function work(job: PaperJob): PaperResults[PaperJob['kind']] {
  switch (job.kind) {
    case 'compose': {
      const { file, request, today } = job;
      return composeDocument(
        request.kind,
        readBeside(file, (db) => getDocumentFacts(db, request, today)),
      );
    }
    case 'listPressing':
      return readBeside(job.file, (db) => listPressing(db, job.planId, job.today));
    case 'listPressingOf':
      return readBeside(job.file, (db) => listPressingOf(db, job.taskIds, job.today));
    case 'draftReminders':
      return readBeside(job.file, (db) =>
        draftReminders(db, job.request, job.today).map((reminder) => JSON.stringify(reminder)),
      );
    case 'write':
      return writeDocx(job.draft, job.template);
  }
}

answerQuestions(() => ({ doing: 'reading' }), work);
