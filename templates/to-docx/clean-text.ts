/** Words as they go into a paper: what XML cannot hold and paper cannot show is gone. Knows nothing of templates. */

/** Control characters, non-characters, and the private letters of symbol fonts that a paste from Word brings along. */
const unprintable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2028\u2029\uE000-\uF8FF\uFEFF\uFFFE\uFFFF]/g;

/** NFC, one line, nothing unprintable. Spaces at the ends are kept: runs join into sentences. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\r\n]+/g, ' ')
    .replace(unprintable, '');
}
