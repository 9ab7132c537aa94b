/**
 * The hidden page behind print and PDF: takes its job, lays the file out with the pager of the preview, and tells the
 * shell that the pages stand, or why they do not. The shell prints.
 */
import './paper-page.css';
import { AppError } from '../../core/ipc/result.ts';
import { layOutPaper } from './lay-out-paper.ts';
import { loadPaperFonts } from './load-fonts.ts';
import { paperStrings } from './paper-strings.ts';
import { readPaper } from './read-paper.ts';

async function layOutJob(): Promise<void> {
  const job = await window.api.paper.takeJob();
  if (!job.ok) throw new AppError(job.error.code, job.error.details);
  const paper = readPaper(job.value.docx, job.value.fileName);
  await loadPaperFonts();
  const { pageCount, notDrawn } = layOutPaper(paper, document.body);
  await window.api.paper.reportReady({ pageCount, notDrawn: [...notDrawn] });
}

try {
  await layOutJob();
} catch (error) {
  const reason = error instanceof AppError ? error.message : paperStrings.cannotShow;
  await window.api.paper.reportFailure({ reason: reason.slice(0, 1000) });
}
