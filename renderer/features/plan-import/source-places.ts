/** Where in the source text a field that was read stands. Pure; what cannot be found is not guessed. */
import { documentKindTitles } from '../../../core/import/header/document-kinds.ts';
import type { ParsedDocument, ParsedHeader, ParsedTask } from '../../../core/import/parsed-document.ts';
import { foldVietnamese } from '../../../core/text/vietnamese.ts';
import { type Doubt, quotedWords, type TaskField } from './doubts.ts';

/** 1-based lines, both inclusive. */
export interface LineRange {
  readonly lineFrom: number;
  readonly lineTo: number;
}

/** Letters and digits only: line ends, hyphens and bullets make no difference. */
function keyOf(text: string): string {
  return foldVietnamese(text).replace(/[^\p{L}\d]+/gu, '');
}

/** Enough letters to be found by when something else stands between the lines of the whole. */
const shortKey = 24;

/** The lines of a part of the text as one key, with the place where each line begins in it. */
function keysOf(lines: readonly string[], { lineFrom, lineTo }: LineRange) {
  const starts: number[] = [];
  let key = '';
  for (const line of lines.slice(lineFrom - 1, lineTo)) {
    starts.push(key.length);
    // A page number stands alone, in the middle of a sentence.
    if (!/^\s*\d+\s*$/.test(line)) key += keyOf(line);
  }
  const lineAt = (offset: number) => lineFrom + starts.findLastIndex((start) => start <= offset);
  return { key, lineAt };
}

/** The lines on which `words` stand within a part of the text, also broken over several; from the end when asked to. */
export function findWords(
  lines: readonly string[],
  words: string,
  within: LineRange,
  fromEnd = false,
): LineRange | null {
  const wanted = keyOf(words);
  if (wanted === '') return null;
  const { key, lineAt } = keysOf(lines, within);
  const search = (part: string) => (fromEnd ? key.lastIndexOf(part) : key.indexOf(part));
  const whole = search(wanted);
  if (whole >= 0) return { lineFrom: lineAt(whole), lineTo: lineAt(whole + wanted.length - 1) };
  const begin = search(wanted.slice(0, shortKey));
  if (wanted.length <= shortKey || begin < 0) return null;
  const end = key.indexOf(wanted.slice(-shortKey), begin);
  const last = end < 0 ? begin + shortKey : end + shortKey;
  return { lineFrom: lineAt(begin), lineTo: lineAt(last - 1) };
}

/** From the first line of the first place found to the last line of the last. */
function span(places: readonly (LineRange | null)[]): LineRange | null {
  const found = places.filter((place) => place !== null);
  if (found.length === 0) return null;
  return {
    lineFrom: Math.min(...found.map((place) => place.lineFrom)),
    lineTo: Math.max(...found.map((place) => place.lineTo)),
  };
}

function wordsOf(task: ParsedTask, field: TaskField): readonly string[] {
  switch (field) {
    case 'code':
      return task.code === null ? [] : [`${task.code} ${task.title.slice(0, 40)}`];
    case 'deadline':
      return task.deadline ? [task.deadline.raw] : [];
    case 'measures':
      return task.measures.map(({ text }) => text);
    case 'leadAgencies':
    case 'coordinatingAgencies':
    case 'implementingAgencies':
      return task[field];
    case 'title':
    case 'goal':
    case 'product':
      return [task[field] ?? ''];
    case 'type':
    case 'field':
      return [];
  }
}

/** Where a field of a task stands; null when the paper does not write it out. */
export function findTaskPlace(lines: readonly string[], task: ParsedTask, field: TaskField): LineRange | null {
  return span(wordsOf(task, field).map((words) => findWords(lines, words, task.source)));
}

/** Where the words stand that a doubt quotes, else its line; null when it concerns the whole paper. */
export function findDoubtPlace(document: Pick<ParsedDocument, 'lines' | 'tasks'>, doubt: Doubt): LineRange | null {
  const task = document.tasks[doubt.places[0]?.index ?? -1];
  const quoted = task && findWords(document.lines, quotedWords(doubt.message) ?? '', task.source);
  return quoted ?? (doubt.line === null ? null : { lineFrom: doubt.line, lineTo: doubt.line });
}

export type HeaderField = keyof ParsedHeader;

/** Fields that stand below the text, beside or under the signature. */
const closingFields: readonly HeaderField[] = ['signerTitle', 'signerName', 'recipients', 'signingAuthority'];

function wordsOfHeader(header: ParsedHeader, field: HeaderField): readonly string[] {
  switch (field) {
    case 'kind':
      return [...documentKindTitles].filter(([, kind]) => kind === header.kind).map(([title]) => title);
    case 'number':
    case 'symbol':
      return header.symbol ? [`${header.number ?? ''}${header.symbol}`, header.symbol] : [];
    case 'issuedOn': {
      const [year, month, day] = (header.issuedOn ?? '').split('-');
      if (!year) return ['ngày tháng năm'];
      const wordings = [`ngày ${day} tháng ${month} năm ${year}`, `ngày ${day} tháng ${Number(month)} năm ${year}`];
      return [
        ...wordings,
        `ngày ${Number(day)} tháng ${Number(month)} năm ${year}`,
        `tháng ${Number(month)} năm ${year}`,
      ];
    }
    case 'addressees':
    case 'recipients':
    case 'signingAuthority':
      return header[field];
    default:
      return [header[field] ?? ''];
  }
}

/** How far a head or a foot reaches at most, in lines. */
const edge = 80;

/** Where a field of the head or foot stands; null when it is not written out. */
export function findHeaderPlace(
  document: Pick<ParsedDocument, 'header' | 'lines'>,
  field: HeaderField,
): LineRange | null {
  const { header, lines } = document;
  const isClosing = closingFields.includes(field);
  const within = isClosing
    ? { lineFrom: Math.max(1, lines.length - edge), lineTo: lines.length }
    : { lineFrom: 1, lineTo: Math.min(lines.length, edge) };
  const places = wordsOfHeader(header, field).map((words) => findWords(lines, words, within, isClosing));
  const isList = field === 'recipients' || field === 'addressees';
  return isList ? span(places) : (places.find((place) => place !== null) ?? null);
}
