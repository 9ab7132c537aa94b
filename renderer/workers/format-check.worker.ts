/** Checks and mends a .docx away from the window, so that typing is never held up. */
import { checkFormat, fixFormat } from '../../core/format-check/index.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { FormatAnswer, FormatFindings, FormatQuestion } from './format-check-messages.ts';

function answerQuestion({ docx, fileName, today, office, fix }: FormatQuestion): FormatFindings {
  const options = { today, office };
  if (fix === null) return { docx, report: checkFormat(docx, fileName, options), fixed: [] };
  const result = fixFormat(docx, fileName, options, (rule) => fix === 'all' || fix.includes(rule));
  return { docx: result.docx, report: result.after, fixed: result.fixed };
}

self.onmessage = ({ data }: MessageEvent<FormatQuestion>) => {
  let answer: FormatAnswer;
  try {
    answer = { ok: true, value: answerQuestion(data) };
  } catch (error) {
    const known = error instanceof AppError ? { code: error.code, details: error.details } : undefined;
    answer = { ok: false, error: known ?? { code: 'internal', details: {} } };
  }
  self.postMessage(answer);
};
