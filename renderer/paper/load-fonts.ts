/** The typeface of papers, loaded before any layout: a page measured with another one would break differently. */
import './fonts.css';

const styles = ['', 'italic ', 'bold ', 'italic bold '] as const;
/** One letter at least of every file: Latin, Latin with marks, Vietnamese. */
const sampleLetters = 'aĩđạƯở–ƒ';

/** Loads the four styles. Throws an Error when a file of the typeface is missing. */
export async function loadPaperFonts(): Promise<void> {
  await Promise.all(styles.map((style) => document.fonts.load(`${style}14pt "Times New Roman"`, sampleLetters)));
  await document.fonts.ready;
}
