/**
 * The độ mật that a paper bears in what it says: in its head, its headers and footers. For papers that are taken in, and for files that
 * are only kept with a task. Knows which files have words, nothing of what they are kept for.
 */
import { findSecrecyMark, type SecrecyMark } from '../domain/secrecy.ts';
import { AppError } from '../ipc/result.ts';
import { isZip, openPackage } from '../package/office-package.ts';
import { readPdf } from './formats/read-pdf.ts';
import { readSlideAndOpenDocument } from './formats/read-slide-and-open-document.ts';
import { readSource } from './read-source.ts';
import type { SourceText } from './source-text.ts';

/** A mark stands on the first page; what is set on every page is seen by the third. */
const firstPages = 3;

/** The mark that a paper bears; null for an ordinary one. */
export function findSecrecyOfSource({ lines, margins }: Pick<SourceText, 'lines' | 'margins'>): SecrecyMark | null {
  return [lines, ...(margins ?? [])].map(findSecrecyMark).find((found) => found !== null) ?? null;
}

async function readHead(bytes: Uint8Array, fileName: string): Promise<Pick<SourceText, 'lines' | 'margins'> | null> {
  if (isZip(bytes)) {
    const story = readSlideAndOpenDocument(openPackage(bytes, fileName));
    return story ?? readSource(bytes, fileName);
  }
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-') {
    return readPdf(bytes, fileName, () => false, firstPages);
  }
  return /\.txt$/i.test(fileName) ? readSource(bytes, fileName) : null;
}

/**
 * The mark that stands in a file: .docx, .xlsx, .pptx, .odt, .ods, .pdf with a text layer, .txt. Null for an ordinary file, and for
 * one that nobody can look into here: a picture, a scan, a file under a password or a damaged one.
 */
export async function findSecrecyOfContent(bytes: Uint8Array, fileName: string): Promise<SecrecyMark | null> {
  try {
    const head = await readHead(bytes, fileName);
    return head && findSecrecyOfSource(head);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
