/**
 * Mends text that was copied out of a PDF: lines broken inside sentences and words, page numbers, addresses of web pages
 * and footnotes between them. Gives back paragraphs that remember their source lines; knows nothing of what they say.
 */
import { collapseSpaces } from '../../text/vietnamese.ts';
import { beginsWithAgency } from '../agencies/agency-names.ts';
import { readLabel } from './labels.ts';
import { hasEndMark, type Mark, type Paragraph, paragraphOf, splitMark } from './paragraph.ts';

/** A line that says something, with its 1-based number in the source. */
interface TextLine {
  readonly text: string;
  readonly number: number;
  /** PDF text sets one blank before the first line of a page. */
  readonly startsPage: boolean;
}

/** The first line of a paragraph is indented; so many letters fit less. */
const indentLength = 8;
/** Letters differ in width: a line counts as full when it comes this near to the usual length. */
const lineSlack = 5;
/** No printed page has shorter full lines. */
const shortestPrintedLine = 60;
/** A paragraph longer than this is no paragraph of a paper; joining stops. */
const longestParagraph = 18_000;
/** A footnote is looked for over so many lines at most before its page must end. */
const longestFootnoteLines = 20;

/** No printed line of a page is longer. */
const longestPrintedLine = 130;

const loneNumber = /^[-–]? ?\d{1,4} ?[-–]?$/;
const loneAddress = /^(?:https?:\/\/|www\.)\S+$/i;

function readTextLines(lines: readonly string[], from: number, to: number): readonly TextLine[] {
  const found: TextLine[] = [];
  for (let number = from; number <= to; number += 1) {
    const line = lines[number - 1] ?? '';
    // Borders of cells that a web page left at the ends of lines.
    const text = collapseSpaces(line.replace(/^[\s|]+(?=\s|$)|\s[\s|]+$/g, ''));
    if (text === '' || text === '|' || loneNumber.test(text) || loneAddress.test(text)) continue;
    found.push({ text, number, startsPage: /^ \S/.test(line) });
  }
  return found;
}

/** Leaves out footnotes: "1 Báo cáo số …" counted from 1, each block reaching to the first line of the next page. */
function withoutFootnotes(lines: readonly TextLine[]): readonly TextLine[] {
  const kept: TextLine[] = [];
  let next = 1;
  let position = 0;
  while (position < lines.length) {
    const line = lines[position] as TextLine;
    const note = /^(\d{1,2}) \p{Lu}/u.exec(line.text);
    if (note && Number(note[1]) === next) {
      const page = lines.slice(position + 1, position + 1 + longestFootnoteLines);
      const length = page.findIndex((other) => other.startsPage) + 1;
      if (length > 0) {
        const notes = lines.slice(position, position + length);
        next += notes.filter((other) => /^\d{1,2} \p{Lu}/u.test(other.text)).length;
        position += length;
        continue;
      }
    }
    kept.push(line);
    position += 1;
  }
  return kept;
}

/** The length that full lines of the text have: its 85th percentile. */
function usualLength(lines: readonly TextLine[]): number {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.85)] ?? 0;
}

/**
 * Whether the lines end where printed lines did: then many begin in the middle of a sentence, with a small letter. Where
 * each line is a paragraph, hardly any does; where no line is longer than a printed one, a single one tells.
 */
export function isBrokenText(lines: readonly string[]): boolean {
  let spoken = 0;
  let insideSentence = 0;
  let longest = 0;
  for (const line of lines) {
    const text = line.trim();
    if (text === '') continue;
    spoken += 1;
    longest = Math.max(longest, text.length);
    if (/^\p{Ll}/u.test(text) && splitMark(text).kind === 'none') insideSentence += 1;
  }
  return insideSentence > spoken / 10 || (insideSentence > 0 && longest <= longestPrintedLine);
}

/** Joins two pieces: a word cut after "-" or "/" grows together, a free-standing dash keeps its blanks. */
export function joinPieces(left: string, right: string): string {
  return /[\p{L}\d][-/]$/u.test(left) ? left + right : `${left} ${right}`;
}

interface OpenParagraph {
  readonly mark: Mark;
  text: string;
  readonly lineFrom: number;
  last: TextLine;
}

/** Whether the next word would not have fitted on the line any more, so that the line had to end there. */
function isFull(open: OpenParagraph, nextText: string, usual: number): boolean {
  const firstWord = nextText.split(' ', 1)[0] ?? '';
  const indent = open.last.number === open.lineFrom ? indentLength : 0;
  return indent + open.last.text.length + 1 + firstWord.length > usual - lineSlack;
}

/** Whether a line that begins like a list item goes on with the sentence above all the same. */
function continuesDespiteMark(open: OpenParagraph, mark: Mark, next: Mark | undefined, isFullLine: boolean): boolean {
  if (hasEndMark(open.text) || !isFullLine) return false;
  // "kinh tế / - xã hội", "2021 / - 2023"
  if (mark.kind === 'dash' && /^[\p{Ll}\d]/u.test(mark.text)) return true;
  // "+ … của Bộ phận A / - Trung tâm B. / + …": a "-" inside a run of "+" belongs to the item above.
  if (mark.kind === 'dash') return open.mark.kind === 'plus' && next?.kind === 'plus';
  // "… theo Nghị quyết số / 19. Tăng cường …"
  return mark.kind === 'number' && !mark.label?.includes('.');
}

/** "Cơ quan chủ trì: …", "Thời gian: …" begin a paragraph of their own, however full the line above is. */
function isRoleLabel(text: string): boolean {
  const parts = text.includes(':') ? (readLabel({ mark: 'none', text })?.parts ?? []) : [];
  return parts.some((part) => ['lead', 'coordinating', 'implementing', 'deadline', 'product'].includes(part));
}

function continuesPlainly(open: OpenParagraph, line: TextLine, usual: number, isFullLine: boolean): boolean {
  if (/^Trên đây là /.test(line.text)) return false;
  if (/^[\p{Ll}\d(]/u.test(line.text)) return true;
  if (isRoleLabel(line.text)) return false;
  if (/[-–/,]$/.test(open.text)) return true;
  // The heading of a chapter ends where its line does, unless the line is full; capitals end where small letters begin.
  if (open.mark.kind === 'roman' || open.mark.kind === 'part') {
    if (!isFullLine || (/\p{Ll}/u.test(line.text) && !/\p{Ll}/u.test(open.text))) return false;
  }
  if (hasEndMark(open.text)) return isFullLine;
  // "2. Sở Tài chính" over its work.
  const isShort = !isFullLine || open.last.text.length < shortestPrintedLine;
  if (open.mark.kind === 'number' && beginsWithAgency(open.text) && isShort) return false;
  return isFullLine || open.last.text.length >= usual * 0.6;
}

/**
 * The paragraphs of lines `from` to `to` (1-based, inclusive) of a paper. `isBroken` says that lines end where the printed
 * page did; otherwise each line is a paragraph of its own.
 */
export function repairLines(
  lines: readonly string[],
  from: number,
  to: number,
  isBroken: boolean,
): readonly Paragraph[] {
  const all = readTextLines(lines, from, to);
  if (!isBroken) return all.map((line) => paragraphOf(line.text, line.number, line.number));
  const kept = withoutFootnotes(all);
  const usual = usualLength(kept);
  const marks = kept.map((line) => splitMark(line.text));
  const paragraphs: Paragraph[] = [];
  let open: OpenParagraph | undefined;
  const close = () => {
    if (open) {
      const { mark, text, lineFrom, last } = open;
      paragraphs.push({ mark: mark.kind, label: mark.label, text, lineFrom, lineTo: last.number });
    }
  };
  for (const [position, line] of kept.entries()) {
    const mark = marks[position] as Mark;
    if (open && open.text.length < longestParagraph) {
      const isFullLine = isFull(open, line.text, usual);
      const goesOn =
        mark.kind === 'none'
          ? continuesPlainly(open, line, usual, isFullLine)
          : continuesDespiteMark(open, mark, nextMark(marks, position), isFullLine);
      if (goesOn) {
        open.text = joinPieces(open.text, line.text);
        open.last = line;
        continue;
      }
    }
    close();
    open = { mark, text: mark.text, lineFrom: line.number, last: line };
  }
  close();
  return paragraphs;
}

/** The mark of the next item: the first line below that carries one. */
function nextMark(marks: readonly Mark[], position: number): Mark | undefined {
  for (let next = position + 1; next < marks.length && next <= position + longestFootnoteLines; next += 1) {
    if (marks[next]?.kind !== 'none') return marks[next];
  }
  return undefined;
}
