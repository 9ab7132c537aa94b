/**
 * Bytes of a file to its `SourceText`: finds the format by the content, not by the name, and refuses what no reader
 * reads. Knows no task.
 */
import { AppError } from '../ipc/result.ts';
import { isCompoundFile, isZip, openPackage } from '../package/office-package.ts';
import { decodeText } from './formats/decode-text.ts';
import { readDocx } from './formats/read-docx.ts';
import { readPdf } from './formats/read-pdf.ts';
import { convertSource, readPlainText } from './formats/read-text.ts';
import { readXlsx } from './formats/read-xlsx.ts';
import { maxImportBytes } from './parsed-document.ts';
import type { SourceText } from './source-text.ts';

/** "50 MB", "1,2 MB", as a clerk reads sizes. */
function sizeWords(bytes: number): string {
  const megabytes = Math.round((bytes / (1024 * 1024)) * 10) / 10;
  return `${String(megabytes).replace('.', ',')} MB`;
}

/** Whether bytes hold an ASCII name written in UTF-16LE, as the directory of a Compound File does. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function refuseCompoundFile(bytes: Uint8Array, fileName: string): never {
  if (holdsName(bytes, 'EncryptedPackage')) throw new AppError('file.encrypted', { file: fileName });
  if (holdsName(bytes, 'WordDocument') || /\.doc$/i.test(fileName)) {
    throw new AppError('file.legacyWord', { file: fileName });
  }
  const isSpreadsheet = holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book') || /\.xls$/i.test(fileName);
  throw new AppError(isSpreadsheet ? 'file.legacySpreadsheet' : 'file.wrongKind', { file: fileName });
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

/** A zip: a spreadsheet when it holds a workbook, else it must be a Word file. */
async function readOfficeFile(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  const { names } = openPackage(bytes, fileName);
  if (names.some((name) => name.startsWith('xl/workbook.'))) return readXlsx(bytes, fileName);
  return readDocx(bytes, fileName);
}

/**
 * The text of a .docx, .xlsx, .pdf or .txt file, in Unicode. `shouldStop` is asked between the pages of a long file. Rejects
 * with an AppError whose code is an `ImportRefusal`.
 */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  shouldStop: () => boolean = () => false,
): Promise<SourceText> {
  if (bytes.length === 0) throw new AppError('file.empty', { file: fileName });
  if (bytes.length > maxImportBytes) {
    const sizes = { size: sizeWords(bytes.length), limit: sizeWords(maxImportBytes) };
    throw new AppError('file.tooLarge', { file: fileName, ...sizes });
  }
  if (isCompoundFile(bytes)) refuseCompoundFile(bytes, fileName);
  if (isZip(bytes)) return convertSource(await readOfficeFile(bytes, fileName));
  if (startsWith(bytes, '%PDF-')) return convertSource(await readPdf(bytes, fileName, shouldStop));
  if (startsWith(bytes, '{\\rtf')) throw new AppError('file.wrongKind', { file: fileName });
  if (/\.(?:docx|xlsx|pdf)$/i.test(fileName)) throw new AppError('file.damaged', { file: fileName });
  return readPlainText(decodeText(bytes, fileName), fileName);
}
