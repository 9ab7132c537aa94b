/**
 * The hidden page behind print and PDF: takes its job, lays the file out with the pager of the preview, and tells the
 * shell that the pages stand, or why they do not. The shell prints.
 */
import './paper-page.css';
import { AppError } from '../../core/ipc/result.ts';
import { ask } from '../app/ask.ts';
import { type LaidOutPaper, layOutPaper } from './lay-out-paper.ts';
import { loadPaperFonts } from './load-fonts.ts';
import { paperStrings } from './paper-strings.ts';
import { readPaper } from './read-paper.ts';

async function layOutJob(): Promise<void> {
  const job = await ask('paper.takeJob');
  if (!job.ok) throw new AppError(job.error.code, job.error.details);
  await loadPaperFonts();
  const laidOut: LaidOutPaper[] = [];
  for (const { docx, fileName } of job.value.papers) {
    laidOut.push(layOutPaper(readPaper(docx, fileName), document.body));
    await ask('paper.reportLaidOut', { paperCount: laidOut.length });
  }
  await ask('paper.reportReady', {
    pageCount: laidOut.reduce((sum, { pageCount }) => sum + pageCount, 0),
    notDrawn: laidOut.flatMap(({ notDrawn }) => notDrawn).slice(0, 100),
  });
}

try {
  await layOutJob();
} catch (error) {
  const reason = error instanceof AppError ? error.message : paperStrings.cannotShow;
  await ask('paper.reportFailure', { reason: reason.slice(0, 1000) });
}
