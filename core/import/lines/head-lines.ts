/**
 * The lines of a paper's head as a reader sees them: cell borders and rules left out, pieces that a narrow column or a web
 * page broke over two lines set together again. Knows what such pieces look like, not what they mean.
 */
import { collapseSpaces } from '../../text/vietnamese.ts';
import { documentKindTitles } from '../header/document-kinds.ts';

/** A line of the head that says something, with the 1-based number of its (last) source line. */
export interface HeadLine {
  readonly text: string;
  readonly number: number;
}

/** The head ends within so many lines that say something. */
const mostHeadLines = 60;

const ruleLine = /^[-_=*─—–. ]+$/;
const countryWords = ['CỘNG', 'HÒA', 'XÃ', 'HỘI', 'CHỦ', 'NGHĨA', 'VIỆT', 'NAM'];

function sameWord(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && left.normalize('NFC').replace('HOÀ', 'HÒA').toUpperCase() === right;
}

/** Whether a line ends within the name of the country and the next one goes on with it. */
function breaksCountryName(text: string, next: string): boolean {
  const words = text.split(' ');
  const following = next.split(' ');
  for (let count = 1; count < countryWords.length; count += 1) {
    const tail = words.slice(-count);
    const isBegun = tail.length === count && tail.every((word, i) => sameWord(word, countryWords[i]));
    if (isBegun && sameWord(following[0], countryWords[count])) {
      return countryWords.slice(count).every((word, i) => sameWord(following[i], word));
    }
  }
  return false;
}

/** Whether two lines are one that was broken: the country's name, "Số:", a date, the title of a kind of paper. */
function belongTogether(text: string, next: string): boolean {
  if (breaksCountryName(text, next)) return true;
  if (/^Số ?:?$/u.test(text)) return /^\d{0,6} ?[-/]|^\d{1,6}$/.test(next);
  if (/, ?ngày ?(?:\d{1,2})?$/u.test(text)) return /^(?:\d{1,2} )?tháng /u.test(next);
  if (/, ?ngày ?\d{0,2} tháng ?(?:\d{1,2})?$/u.test(text)) return /^(?:\d{1,2} )?năm ?\d{0,4}$/u.test(next);
  if (/, ?ngày ?\d{0,2} tháng ?\d{0,2} năm$/u.test(text)) return /^\d{4}$/.test(next);
  return documentKindTitles.has(`${text} ${next}`);
}

/** The lines of a paper's head, from its first line on; those of its body may follow. */
export function readHeadLines(lines: readonly string[]): readonly HeadLine[] {
  const found: HeadLine[] = [];
  for (let i = 0; i < lines.length && found.length < mostHeadLines; i += 1) {
    const text = collapseSpaces((lines[i] as string).replaceAll('|', ' '));
    if (text === '' || ruleLine.test(text)) continue;
    const last = found.at(-1);
    if (last && belongTogether(last.text, text))
      found[found.length - 1] = { text: `${last.text} ${text}`, number: i + 1 };
    else found.push({ text, number: i + 1 });
  }
  return found;
}
