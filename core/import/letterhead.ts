/**
 * Reads the head of a paper (phần đầu): agencies, number and symbol, place and date, kind, subject, addressees, and where
 * the body begins. A blank stays null. Works on lines, because centred lines are no sentences.
 */
import { collapseSpaces } from '../text/vietnamese.ts';
import { isoDateOf } from './calendar.ts';
import { documentKindTitles } from './document-kinds.ts';
import { splitMark, withoutEndMark } from './paragraph.ts';
import type { ParsedHeader } from './parsed-document.ts';
import { joinPieces, repairLines } from './repair-lines.ts';

export interface Letterhead {
  readonly fields: Pick<
    ParsedHeader,
    'kind' | 'parentAgency' | 'issuingAgency' | 'number' | 'symbol' | 'place' | 'issuedOn' | 'subject' | 'addressees'
  >;
  /** The first line after the head, 1-based. */
  readonly bodyFrom: number;
}

/** The head ends within so many lines that say something. */
const mostHeadLines = 60;
/** A name or subject is cut here, so that a text without a body cannot become one. */
const longestField = 2000;
const longestAgencyLine = 200;

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
const ruleLine = /^[-_=*─—–. ]+$/;
/** Words that a body begins with. */
const bodyOpening =
  /^(?:Căn cứ|Thực hiện|Ngày|Theo|Xét|Để|Nhằm|Trong|Sau khi|Tiếp theo|Qua|Trên cơ sở|Thời gian qua|Phần|Đến nay|Hiện nay|Vừa qua|Kể từ|Tính đến|[IVX]{1,4}\.|1\.)(?:[ ,]|$)/u;

interface HeadLine {
  readonly text: string;
  readonly number: number;
}

function readHeadLines(lines: readonly string[]): readonly HeadLine[] {
  const found: HeadLine[] = [];
  for (let i = 0; i < lines.length && found.length < mostHeadLines; i += 1) {
    const text = collapseSpaces((lines[i] as string).replaceAll('|', ' '));
    if (text !== '' && !ruleLine.test(text)) found.push({ text, number: i + 1 });
  }
  return found;
}

function isUpperCase(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Số, ký hiệu of a line: the whole match, the number when it is not blank, the symbol. */
function matchNumber(text: string): RegExpExecArray | null {
  return numberLine.exec(text) ?? partyNumberLine.exec(text);
}

function kindOfTitle(text: string): string | undefined {
  return documentKindTitles.get(text.replace(/[:.]$/, ''));
}

/** Cơ quan chủ quản and cơ quan ban hành from the lines that stand above the number. */
function readAgencies(names: readonly string[]): Pick<ParsedHeader, 'parentAgency' | 'issuingAgency'> {
  const [first, second] = names;
  if (first === undefined) return { parentAgency: null, issuingAgency: null };
  const isCutName = /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)$/.test(first);
  if (isCutName && second !== undefined && /^(?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|THỊ XÃ|QUẬN) /.test(second)) {
    return readAgencies([`${first} ${second}`, ...names.slice(2)]);
  }
  if (second === undefined) return { parentAgency: null, issuingAgency: first };
  return { parentAgency: first, issuingAgency: names.slice(1).join(' ') };
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

/** The lines of the subject below the title of a named kind: up to the body's first words or a wider gap. */
function subjectLines(head: readonly HeadLine[], titleAt: number): readonly HeadLine[] {
  const found: HeadLine[] = [];
  let usualGap = Number.POSITIVE_INFINITY;
  for (const line of head.slice(titleAt + 1)) {
    if (addresseeMark.test(line.text)) break;
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
    const goesOn = previous !== '' && !/[.;:]$/.test(previous) && !bodyOpening.test(line.text);
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

/** Reads the head of a paper given as normalised lines. A fragment without a head gives nulls and starts at line 1. */
export function readLetterhead(lines: readonly string[]): Letterhead {
  const head = readHeadLines(lines);
  const titleAt = head.findIndex((line) => kindOfTitle(line.text) !== undefined);
  const title = head[titleAt];
  const above = title ? head.slice(0, titleAt) : head;
  const numbered = above.map((line) => matchNumber(line.text)).find((match) => match !== null);
  const isDispatch = !title && (numbered !== undefined || head.some((line) => addresseeMark.test(line.text)));
  const subject = title ? subjectLines(head, titleAt) : dispatchSubjectLines(head);
  const addressees = readAddressees(head, lines);
  const lastLine = title ? (subject.at(-1) ?? title).number : isDispatch ? lastDispatchLine(head) : 0;
  const hasHead = title !== undefined || isDispatch;
  return {
    fields: {
      kind: title ? (kindOfTitle(title.text) ?? null) : isDispatch ? 'CV' : null,
      ...readAgencies(hasHead ? agencyLines(above, title !== undefined) : []),
      number: numbered?.[1] ?? null,
      symbol: numbered?.[2]?.replace(/ ?[-–] ?/g, '-') ?? null,
      ...(hasHead ? readPlaceAndDate(above) : { place: null, issuedOn: null }),
      subject: hasHead ? joinLines(subject) : null,
      addressees: [...addressees.names],
    },
    bodyFrom: Math.max(lastLine, addressees.lastLine) + 1,
  };
}
