/** Opens a Word file to check it, with the refusal of the check's own. Knows nothing of what a paper says. */
import { AppError } from '../ipc/result.ts';
import { openWordParts, type WordParts } from '../word/word-parts.ts';

/** Throws AppError `file.empty`, `formatCheck.wrongKind`, `file.damaged`, `file.encrypted`, `file.legacyWord`. */
export function openPaper(docx: Uint8Array, fileName: string): WordParts {
  try {
    return openWordParts(docx, fileName);
  } catch (error) {
    // The import takes other kinds of files and says so; here only Word's will do.
    if (error instanceof AppError && error.code === 'file.wrongKind') {
      throw new AppError('formatCheck.wrongKind', { file: fileName });
    }
    throw error;
  }
}
