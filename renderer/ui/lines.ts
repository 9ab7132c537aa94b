/** Text of one entry a line. Pure. */

/** The entries of a text, without blank lines and outer spaces. */
export function readLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
