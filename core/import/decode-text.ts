/** Bytes of a text file to text: UTF-8, or UTF-16 with its byte order mark. Everything else is refused. */
import { AppError } from '../ipc/result.ts';

/** Control characters that no text file holds; a file with them is something else. */
const binaryMark = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The text of a file. Throws AppError `file.wrongKind` for bytes that are no text in these encodings. */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new AppError('file.wrongKind', { file: fileName });
  }
  if (binaryMark.test(text)) throw new AppError('file.wrongKind', { file: fileName });
  return text;
}
