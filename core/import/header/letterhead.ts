/**
 * Reads the head of a paper (phần đầu): agencies, number and symbol, place and date, kind, subject, addressees, and where
 * the body begins. A blank stays null. Works on lines, because centred lines are no sentences.
 */
import { isoDateOf } from '../deadlines/calendar.ts';
import { type HeadLine, readHeadLines } from '../lines/head-lines.ts';
import { splitMark, withoutEndMark } from '../lines/paragraph.ts';
import { joinPieces, repairLines } from '../lines/repair-lines.ts';
import type { ParsedHeader } from '../parsed-document.ts';
import { documentKindTitles, kindOfSymbol } from './document-kinds.ts';
import { readAgencyNames } from './letterhead-agencies.ts';

export interface Letterhead {
  readonly fields: Pick<
    ParsedHeader,
    'kind' | 'parentAgency' | 'issuingAgency' | 'number' | 'symbol' | 'place' | 'issuedOn' | 'subject' | 'addressees'
  >;
  /** The first line after the head, 1-based. */
  readonly bodyFrom: number;
}

/** A name or subject is cut here, so that a text without a body cannot become one. */
const longestField = 2000;
const longestAgencyLine = 200;
/** A shorter line of addressees ended where its name did. */
const shortestFullLine = 45;

const countryName = /CỘNG HO?[ÒÀÁ]A? XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM/iu;
const motto = /Độc lập ?[-–] ?Tự do ?[-–] ?Hạnh phúc/iu;
const numberLine =
  /(?:^| )Số ?[:.]? ?[….]*(\d{1,6})?[ ….]*\/ ?([\p{Lu}\d][\p{L}\d&/]*(?: ?[-–] ?[\p{Lu}\d][\p{L}\d&/-]*)?)/u;
/** Papers of the Party: "Số 45-KH/TU". */
const partyNumberLine = /(?:^| )Số ?:? ?(\d{1,6})? ?[-–] ?([\p{Lu}][\p{L}]{0,5}\/[\p{Lu}][\p{L}\d/-]{1,30})/u;
const placeAndDate = /(?:^|[ ,])(\p{Lu}[\p{L} .]{1,60}), ?ngày ?(\d{1,2})? ?tháng ?(\d{1,2})? ?năm ?(\d{4})?/u;
const subjectMark = /^(?:V\/v|Về việc) ?:? ?(.*)$/iu;
/** "Kính gửi: …", "THỦ TƯỚNG CHÍNH PHỦ điện:". */
const addresseeMark = /^(?:[Kk]ính gửi|KÍNH GỬI|[^\p{Ll}:]{6,80} điện(?=:)) ?:? ?(.*)$/u;
/** Words that a body begins with. */
const bodyOpening =
  /^(?:Căn cứ|Thực hiện|Ngày|Theo|Xét|Để|Nhằm|Trong|Sau khi|Tiếp theo|Qua|Trên cơ sở|Thời gian qua|Phần|Đến nay|Hiện nay|Vừa qua|Kể từ|Tính đến|Năm \d{4},|Những năm|Cùng với|Bên cạnh|Với|Từ|Sáng|Chiều|Hôm nay|Thi hành|Hưởng ứng|Phúc đáp|Trả lời|Liên quan|Tiếp tục|Tại|Được|[IVX]{1,4}\.|1\.)(?:[ ,]|$)/u;
/** Who decides, as the line above the reasons of a decision names it. */
const decider =
  /^(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|VIỆN TRƯỞNG|CHÁNH|TRƯỞNG|HIỆU TRƯỞNG|ỦY BAN|UỶ BAN|HỘI ĐỒNG|THỦ TƯỚNG|CHÍNH PHỦ|BỘ |BAN )/u;
const reason = /^(?:Căn cứ|Theo đề nghị|Xét|Thực hiện) /u;

function isUpperCase(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Số, ký hiệu of a line: the whole match, the number when it is not blank, the symbol. */
function matchNumber(text: string): RegExpExecArray | null {
  return numberLine.exec(text) ?? partyNumberLine.exec(text);
}

function kindOfTitle(text: string): string | undefined {
  // "QUYẾT ĐỊNH:" stands between the reasons and the articles.
  return documentKindTitles.get(text.replace(/(?<!QUYẾT ĐỊNH|NGHỊ QUYẾT)[:.]$/u, ''));
}

function readPlaceAndDate(head: readonly HeadLine[]): Pick<ParsedHeader, 'place' | 'issuedOn'> {
  for (const { text } of head) {
    // The number may stand on the same line, left of the place.
    const match = placeAndDate.exec(text.replace(matchNumber(text)?.[0] ?? '', ' '));
    if (!match) continue;
    const [, place, day, month, year] = match;
    return {
      place: (place as string).trim(),
      issuedOn: day && month && year ? isoDateOf(Number(year), Number(month), Number(day)) : null,
    };
  }
  return { place: null, issuedOn: null };
}

/** A line below the subject that is no part of it: who decides, in capitals, or a line far wider than centred ones. */
function isBodyLine({ text }: HeadLine, subject: readonly HeadLine[]): boolean {
  const widest = Math.max(...subject.map((line) => line.text.length));
  if (isUpperCase(text) && subject.some((line) => !isUpperCase(line.text))) return true;
  return /^\p{Lu}/u.test(text) && text.length >= 80 && text.length > widest * 1.25;
}

/** A line in capitals that names who decides: the reasons follow it at once. */
function isDecider(head: readonly HeadLine[], at: number): boolean {
  const { text } = head[at] as HeadLine;
  return isUpperCase(text) && decider.test(text) && reason.test(head[at + 1]?.text ?? '');
}

/**
 * The last line of number, place and date above the body, where a web page leaves out the title of a paper; -1 when there
 * is none.
 */
function missingTitleAt(head: readonly HeadLine[]): number {
  const bodyAt = head.findIndex(({ text }) => reason.test(text) || /^[IVX]{1,4}\. /.test(text));
  const above = head.slice(0, bodyAt < 0 ? 0 : bodyAt);
  return above.findLastIndex(({ text }) => isHeadComponent(text));
}

/** The lines of the subject below the title of a named kind: up to the body's first words or a wider gap. */
function subjectLines(head: readonly HeadLine[], titleAt: number): readonly HeadLine[] {
  const found: HeadLine[] = [];
  let usualGap = Number.POSITIVE_INFINITY;
  for (const [i, line] of head.slice(titleAt + 1).entries()) {
    if (addresseeMark.test(line.text) || line.text.startsWith('Căn cứ ') || isDecider(head, titleAt + 1 + i)) break;
    const previous = found.at(-1);
    if (previous) {
      const gap = line.number - previous.number;
      const isBody = bodyOpening.test(line.text) || splitMark(line.text).kind !== 'none' || isBodyLine(line, found);
      if (isBody || gap > usualGap + 1 || previous.text.endsWith('.')) break;
      usualGap = Math.min(usualGap, gap);
    }
    found.push(line);
  }
  return found;
}

/** The lines of "V/v …" of a công văn, without these words, up to "Kính gửi". */
function dispatchSubjectLines(head: readonly HeadLine[]): readonly HeadLine[] {
  const start = head.findIndex((line) => subjectMark.test(line.text));
  const first = head[start];
  if (!first) return [];
  const rest = head.slice(start + 1);
  const stop = rest.findIndex((line) => addresseeMark.test(line.text) || isHeadComponent(line.text));
  return [{ ...first, text: subjectMark.exec(first.text)?.[1] ?? '' }, ...rest.slice(0, Math.max(stop, 0))];
}

/** One text of several centred lines, without end mark; null when nothing is left. */
function joinLines(lines: readonly HeadLine[]): string | null {
  const pieces = lines.map((line) => line.text).filter((text) => text !== '');
  return pieces.length === 0 ? null : withoutEndMark(pieces.reduce(joinPieces).slice(0, longestField)) || null;
}

function isHeadComponent(text: string): boolean {
  return countryName.test(text) || motto.test(text) || matchNumber(text) !== null || placeAndDate.test(text);
}

/** Kính gửi: the rest of its line, or the list below it; also the last line they stand on. */
function readAddressees(
  head: readonly HeadLine[],
  lines: readonly string[],
): { names: readonly string[]; lastLine: number } {
  const start = head.findIndex((line) => addresseeMark.test(line.text));
  const mark = head[start];
  if (!mark) return { names: [], lastLine: 0 };
  const inline = addresseeMark.exec(mark.text)?.[1] ?? '';
  let lastLine = mark.number;
  let previous = inline;
  for (const line of head.slice(start + 1)) {
    const isItem = splitMark(line.text).kind === 'dash';
    // A name goes on with a small letter, or because its line was full.
    const isCut = !/^\p{Lu}/u.test(line.text) || previous.length >= shortestFullLine || /[,]$/.test(previous);
    const goesOn = previous !== '' && !/[.;:]$/.test(previous) && !bodyOpening.test(line.text) && isCut;
    if (!isItem && !goesOn) break;
    lastLine = line.number;
    previous = line.text;
  }
  const listed = repairLines(lines, mark.number + 1, lastLine, true).map((paragraph) => paragraph.text);
  const first = splitMark(inline);
  const goesOn = first.kind === 'none' && inline !== '' && listed.length === 1 && lastLine > mark.number;
  const whole = goesOn ? joinPieces(inline, listed[0] as string) : first.text;
  const names = [...whole.split(/; (?=\p{Lu})/u), ...(goesOn ? [] : listed)];
  return {
    names: names
      .map(withoutEndMark)
      .filter((name) => name !== '')
      .slice(0, 200),
    lastLine,
  };
}

/** The lines above the number that name agencies; the country's name and motto may stand on the same lines. */
function agencyLines(above: readonly HeadLine[], hasTitle: boolean): readonly string[] {
  const numberAt = above.findIndex((line) => matchNumber(line.text) !== null);
  const componentAt = above.findIndex((line) => motto.test(line.text) || placeAndDate.test(line.text));
  const end = numberAt >= 0 ? numberAt : hasTitle ? above.length : Math.max(componentAt, 0);
  return above
    .slice(0, end)
    .map((line) => line.text.replace(countryName, '').replace(motto, '').trim())
    .filter((text) => isUpperCase(text) && text.length <= longestAgencyLine);
}

/** The last line of the head of a công văn, its addressees aside; 0 when nothing tells a head. */
function lastDispatchLine(head: readonly HeadLine[]): number {
  const components = head.filter(
    ({ text }) => isHeadComponent(text) || subjectMark.test(text) || addresseeMark.test(text),
  );
  return components.at(-1)?.number ?? 0;
}

/** Where the title of a paper stands and which kind it names; a title that is missing follows from the symbol. */
function findTitle(head: readonly HeadLine[]): {
  readonly at: number;
  readonly kind: string | null;
  readonly isShown: boolean;
} {
  const shownAt = head.findIndex((line) => kindOfTitle(line.text) !== undefined);
  const missingAt = missingTitleAt(head);
  if (shownAt >= 0 && (missingAt < 0 || shownAt < head.length)) {
    const isAboveBody = !head.slice(0, shownAt).some(({ text }) => reason.test(text));
    if (isAboveBody) return { at: shownAt, kind: kindOfTitle((head[shownAt] as HeadLine).text) ?? null, isShown: true };
  }
  const symbol = head
    .slice(0, missingAt + 1)
    .map(({ text }) => matchNumber(text)?.[2])
    .find((found) => found !== undefined);
  const kind = symbol ? kindOfSymbol(symbol.replace(/ ?[-–] ?/g, '-')) : null;
  return kind ? { at: missingAt, kind, isShown: false } : { at: -1, kind: null, isShown: false };
}

/** Reads the head of a paper given as normalised lines. A fragment without a head gives nulls and starts at line 1. */
export function readLetterhead(lines: readonly string[]): Letterhead {
  const head = readHeadLines(lines);
  const title = findTitle(head);
  const hasTitle = title.at >= 0;
  const above = hasTitle ? head.slice(0, title.isShown ? title.at : title.at + 1) : head;
  const numbered = above.map((line) => matchNumber(line.text)).find((match) => match !== null);
  const isDispatch = !hasTitle && (numbered !== undefined || head.some((line) => addresseeMark.test(line.text)));
  const subject = hasTitle ? subjectLines(head, title.at) : dispatchSubjectLines(head);
  const addressees = readAddressees(head, lines);
  const lastSubjectLine = (subject.at(-1) ?? head[title.at])?.number ?? 0;
  const lastLine = hasTitle ? lastSubjectLine : isDispatch ? lastDispatchLine(head) : 0;
  const hasHead = hasTitle || isDispatch;
  return {
    fields: {
      kind: title.kind ?? (isDispatch ? 'CV' : null),
      ...readAgencyNames(hasHead ? agencyLines(above, hasTitle) : []),
      number: numbered?.[1] ?? null,
      symbol: numbered?.[2]?.replace(/ ?[-–] ?/g, '-') ?? null,
      ...(hasHead ? readPlaceAndDate(above) : { place: null, issuedOn: null }),
      subject: hasHead ? joinLines(subject) : null,
      addressees: [...addressees.names],
    },
    bodyFrom: Math.max(lastLine, addressees.lastLine) + 1,
  };
}
