/**
 * Words as they go into a template: clean, and without power over it. The library looks for placeholders in what it has
 * just put in as well, so braces travel as private characters and are turned back when the file is finished.
 */

const openBrace = '\uE000';
const closeBrace = '\uE001';

/** What XML cannot hold or paper cannot show: control characters, non-characters, and our two private ones. */
const unprintable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2028\u2029\uE000\uE001\uFEFF\uFFFE\uFFFF]/g;

/** NFC, one line, nothing unprintable, braces hidden. Spaces at the ends are kept: runs join into sentences. */
export function toInertText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\r\n]+/g, ' ')
    .replace(unprintable, '')
    .replaceAll('{', openBrace)
    .replaceAll('}', closeBrace);
}

/** Puts the braces of data back into finished XML. */
export function restoreBraces(xml: string): string {
  return xml.replaceAll(openBrace, '{').replaceAll(closeBrace, '}');
}
