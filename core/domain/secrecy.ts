/**
 * The mark of a paper that is a state secret (độ mật): "MẬT", "TỐI MẬT", "TUYỆT MẬT" as NĐ 30/2020, Phụ lục I, III.1 and Luật Bảo vệ
 * bí mật nhà nước 2018, Điều 8 and 10 have it stand in the head. Such papers are refused: they may be drafted and kept only on
 * a computer that is set up for them. Words about secrets in a sentence are no mark.
 */
import type { Block, DocumentDraft } from './document-draft.ts';

export const secrecyMarks = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'] as const;
export type SecrecyMark = (typeof secrecyMarks)[number];

/** The head of a paper ends within so many lines that say something. */
const mostHeadLines = 40;
const longestMark = 40;

const mark = '(TUYỆT MẬT|TỐI MẬT|MẬT)';
/** A stamp alone in its line or its cell, whatever frames it. */
const stamp = new RegExp(String.raw`^[^\p{L}\d]*${mark}[^\p{L}\d]*$`, 'u');
/** The same written as a word, alone in its whole line; or named as what it is. */
const word = new RegExp(String.raw`^[^\p{L}\d]*(?:(?:mức )?độ mật ?:? ?)?${mark}[^\p{L}\d]*$`, 'iu');
const named = new RegExp(String.raw`(?:^|[ ([])(?:mức )?độ mật ?: ?${mark}(?![\p{L}])`, 'iu');
/** At the end of the line of number and symbol, where a PDF sets a stamp beside it. */
const besideNumber = new RegExp(String.raw`^Số ?:?.*\/\S+ +${mark}$`, 'u');
/** In brackets, as titles have it: "(Mật)". */
const bracketed = new RegExp(String.raw`[([] ?${mark} ?[)\]]`, 'iu');

function asMark(found: RegExpExecArray | null): SecrecyMark | null {
  const upper = found?.[1]?.toUpperCase();
  return secrecyMarks.find((each) => each === upper) ?? null;
}

/** "M Ậ T", as wide stamps are typed, to "MẬT"; one blank between words. */
function tidy(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return /^(?:\p{Lu} )+\p{Lu}$/u.test(plain) ? plain.replaceAll(' ', '').replace(/^(TUYỆT|TỐI)(?=MẬT)/, '$1 ') : plain;
}

/** The head of a paper has two columns; a line of more is a row of a table. */
const mostHeadCells = 3;

/** The different marks that stand alone in a cell of the line; none in a row of a table. */
function stampsOf(line: string): readonly SecrecyMark[] {
  const cells = line
    .split(/[|\t]| {3,}/)
    .map(tidy)
    .filter((cell) => cell !== '');
  if (cells.length > mostHeadCells) return [];
  const marks = cells.filter((cell) => cell.length <= longestMark).map((cell) => asMark(stamp.exec(cell)));
  return [...new Set(marks.filter((each) => each !== null))];
}

function findInLine(line: string): SecrecyMark | null {
  const stamps = stampsOf(line);
  // A paper bears one mark: two are the levels that a table speaks of.
  if (stamps.length > 1) return null;
  const whole = tidy(line.replaceAll('|', ' '));
  // "mật" alone in small letters is what a narrow column left of "bảo mật".
  const isWord = whole.length <= longestMark && /^[^\p{Ll}]*\p{Lu}/u.test(whole);
  return (
    stamps[0] ??
    asMark(isWord ? word.exec(whole) : null) ??
    asMark(named.exec(whole)) ??
    asMark(besideNumber.exec(whole))
  );
}

/** The mark in the head of a paper, given its lines from the first on (cells of a row parted by "|"); null for an ordinary paper. */
export function findSecrecyMark(lines: readonly string[]): SecrecyMark | null {
  const head: string[] = [];
  for (const line of lines) {
    if (line.trim() !== '') head.push(line);
    if (head.length > mostHeadLines) break;
  }
  const found = head.slice(0, mostHeadLines).map(findInLine);
  // The levels one below the other are a list of them as well.
  const isAnother = (mark: SecrecyMark, other: SecrecyMark | null | undefined) => Boolean(other) && other !== mark;
  return (
    found.find((mark, i) => mark !== null && !isAnother(mark, found[i - 1]) && !isAnother(mark, found[i + 1])) ?? null
  );
}

/**
 * The mark that the name of a file bears: "12-BC-SNV_TỐI MẬT.pdf", "Kế hoạch (Mật).docx". A mark is a part of its own, in capitals or in
 * brackets: "Quy chế bảo mật.pdf" is an ordinary file.
 */
export function findSecrecyOfFileName(fileName: string): SecrecyMark | null {
  const name = tidy(fileName.replace(/\.[^.]{1,5}$/, '').replaceAll('_', ' _ '));
  const parts = name.split(/[_\-–—.,()[\]]/).map(tidy);
  return parts.map((part) => asMark(stamp.exec(part))).find((each) => each !== null) ?? asMark(bracketed.exec(name));
}

const wordsOf = (block: Block): readonly string[] =>
  block.type === 'table'
    ? [...block.headerRows, ...block.rows].flatMap((row) => row.flatMap((cell) => cell.paragraphs))
    : [block.runs.map(({ text }) => text).join('')];

/** The mark that a draft bears in its head, its subject or the first lines of its text; null for an ordinary paper. */
export function findSecrecyOfDraft({ header, blocks }: Pick<DocumentDraft, 'header' | 'blocks'>): SecrecyMark | null {
  const head = [header.parentAgency ?? '', header.issuingAgency, header.subject];
  const lines = [...head, ...blocks.slice(0, mostHeadLines).flatMap(wordsOf)].flatMap((text) => text.split('\n'));
  return findSecrecyMark(lines) ?? asMark(bracketed.exec(header.subject));
}
