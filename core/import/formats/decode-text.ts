/**
 * Bytes of a text file to text: UTF-8, UTF-16 with its byte order mark, else the 8-bit encodings that Vietnamese offices
 * used. Bytes that are text in none of them are refused.
 */
import { AppError } from '../../ipc/result.ts';
import { detectLegacyEncoding } from '../../text/legacy-encoding.ts';
import { shareOfImpossibleWords } from '../../text/vietnamese-syllable.ts';

/** Control characters that no text file holds; a file with them is something else. */
const binaryMark = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Text of an 8-bit encoding with more impossible words than this was written in another one. */
const mostImpossible = 0.3;

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * Text of one byte for each letter: letters of the old fonts as Windows-1252 shows them (they are converted later), or
 * Windows-1258. Null when it is Vietnamese in neither.
 */
function decodeSingleBytes(bytes: Uint8Array): string | null {
  const western = new TextDecoder('windows-1252').decode(bytes);
  if (binaryMark.test(western)) return null;
  if (detectLegacyEncoding(western)) return western;
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const share = shareOfImpossibleWords(vietnamese);
  const hasVietnamese = /[ĂăĐđƠơƯư\u1ea0-\u1ef9]/.test(vietnamese);
  return hasVietnamese && (share ?? 0) <= mostImpossible ? vietnamese : null;
}

/** The text of a file. Throws AppError `file.wrongKind` for bytes that are no text in these encodings. */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  let text: string | null;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    text = decodeSingleBytes(bytes);
  }
  if (text === null || binaryMark.test(text)) throw new AppError('file.wrongKind', { file: fileName });
  return text;
}
