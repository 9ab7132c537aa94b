/**
 * Reads the head of a paper whose letters a poor scan has damaged: number, date and kind by what is left of their words,
 * agencies by the names of the directory that come nearest. What cannot be told stays null.
 */
import { foldVietnamese } from '../../text/vietnamese.ts';
import { agencyKey } from '../agencies/agencies.ts';
import type { DirectoryAgency } from '../agencies/directory-agency.ts';
import { isoDateOf } from '../deadlines/calendar.ts';
import { type HeadLine, readHeadLines } from '../lines/head-lines.ts';
import { documentKindTitles, kindOfSymbol } from './document-kinds.ts';
import type { Letterhead } from './letterhead.ts';

const mostLines = 25;
/** So many wrong letters of a name are let pass, fewer of a short one. */
const mostWrongLetters = 2;
const lettersForOneWrong = 5;
const shortestName = 6;

/** "S6: 1407 /BC-SNV": the mark of the number may have lost its letters. */
const numberMark = /(?:^|\s)S[\p{L}\d] ?[:.]? ?([\dlIO]{1,6})? ?\/ ?(\p{Lu}{2,6}(?:[-–]\p{Lu}{2,12})+)/u;
const dateWords = /ngay\s+([\dlio]{1,2})\s+thang\s+([\dlio]{1,2})\s+nam\s+(\d{4})/;
const placeWords = /(\p{Lu}[\p{L} ]{1,30}), ?ng/u;

const digitsOf = (text: string) => Number(text.replace(/[liI]/g, '1').replace(/[oO]/g, '0'));

/** How many letters two texts differ in, up to one more than the limit. */
function distance(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > mostWrongLetters) return mostWrongLetters + 1;
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const swapped = (row[j - 1] as number) + Number(left[i - 1] !== right[j - 1]);
      next.push(Math.min(swapped, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[right.length] as number;
}

/**
 * The directory's spelling that a line begins with, or comes nearest to, in capitals as a head has it, with the place where
 * that stands behind it; null when none is near.
 */
function nearestName(line: string, directory: readonly DirectoryAgency[], place: string | null): string | null {
  const words = agencyKey(line).split(' ');
  let best: { readonly name: string; readonly wrong: number; readonly length: number } | null = null;
  for (const { name, otherNames } of directory) {
    for (const spelling of [name, ...otherNames]) {
      const key = agencyKey(spelling);
      if (key.length < shortestName) continue;
      const wrong = distance(words.slice(0, key.split(' ').length).join(' '), key);
      const isBetter = !best || wrong < best.wrong || (wrong === best.wrong && key.length > best.length);
      const allowed = Math.min(mostWrongLetters, Math.floor(key.length / lettersForOneWrong));
      if (wrong <= allowed && isBetter) best = { name: spelling, wrong, length: key.length };
    }
  }
  if (!best) return null;
  const behind = agencyKey(line).slice(best.length).trim();
  const isPlaced = place !== null && behind.startsWith(agencyKey(place));
  return `${best.name}${isPlaced ? ` ${place}` : ''}`.toUpperCase();
}

function readNames(above: readonly HeadLine[], directory: readonly DirectoryAgency[], place: string | null) {
  const names = above.flatMap(({ text }) => nearestName(text, directory, place) ?? []);
  const [first = null, second] = names;
  return second === undefined
    ? { parentAgency: null, issuingAgency: first }
    : { parentAgency: first, issuingAgency: second };
}

/** The lines of the subject below the title, as they were scanned. */
function readSubject(head: readonly HeadLine[], kind: string | null): { text: string | null; lastLine: number } {
  const title = [...documentKindTitles].find(([, abbreviation]) => abbreviation === kind)?.[0];
  const at = title === undefined ? -1 : head.findIndex(({ text }) => foldVietnamese(text) === foldVietnamese(title));
  if (at < 0) return { text: null, lastLine: 0 };
  const below = head.slice(at + 1);
  const end = below.findIndex(({ text }) => /^[ivl1]{1,3}\. |^(?:can cu|thuc hien|ngay) /.test(foldVietnamese(text)));
  const lines = below.slice(0, Math.max(end, 0));
  return {
    text: lines.map(({ text }) => text).join(' ') || null,
    lastLine: lines.at(-1)?.number ?? (head[at] as HeadLine).number,
  };
}

/** The head of a damaged paper; null when not even its number is left. */
export function readDamagedHead(lines: readonly string[], directory: readonly DirectoryAgency[]): Letterhead | null {
  const head = readHeadLines(lines).slice(0, mostLines);
  const numberAt = head.findIndex(({ text }) => numberMark.test(text));
  const numbered = numberMark.exec(head[numberAt]?.text ?? '');
  if (!numbered) return null;
  const [whole, number, written = ''] = numbered;
  const symbol = written.replace('–', '-');
  const dated = head.find(({ text }) => dateWords.test(foldVietnamese(text)));
  const [, day = '', month = '', year = ''] = dateWords.exec(foldVietnamese(dated?.text ?? '')) ?? [];
  const kind = kindOfSymbol(symbol);
  const subject = readSubject(head, kind);
  const place = placeWords.exec((dated?.text ?? '').replace(whole, ''))?.[1]?.trim() ?? null;
  return {
    fields: {
      kind,
      ...readNames(head.slice(0, numberAt), directory, place),
      number: number ? String(digitsOf(number)) : null,
      symbol,
      place,
      issuedOn: dated ? isoDateOf(digitsOf(year), digitsOf(month), digitsOf(day)) : null,
      subject: subject.text,
      addressees: [],
    },
    bodyFrom: Math.max(subject.lastLine, (head[numberAt] as HeadLine).number) + 1,
  };
}
