/**
 * The head of a paper: quốc hiệu, tiêu ngữ, agencies, số – ký hiệu, địa danh – thời gian, trích yếu of a công văn. In a
 * table or in running lines, several in one paragraph, split at tabs. Knows nothing of rules.
 */
import { findNamedKind } from './document-kinds.ts';
import type { Paper, Paragraph, TextBox, TextLine } from './docx/paper.ts';
import { type NumberLine, type PlaceDateLine, parseNumberLine, parsePlaceDate } from './letterhead-lines.ts';
import { measureWords } from './measure-words.ts';
import { foldText, isUpperCase } from './paper-text.ts';
import { splitColumns } from './split-columns.ts';

export interface Letterhead {
  /** One line, or two when it was broken. */
  readonly countryName: readonly TextLine[];
  readonly motto: TextLine | null;
  readonly parentAgency: readonly TextLine[];
  readonly issuingAgency: readonly TextLine[];
  readonly number: NumberLine | null;
  readonly placeDate: PlaceDateLine | null;
  readonly dispatchSubject: readonly TextLine[];
  /** Number of the last paragraph of the head. */
  readonly headTo: number;
}

interface HeadLine {
  readonly line: TextLine;
  readonly side: 'left' | 'right' | 'full';
  /** The text box it stands in. */
  readonly box: TextBox | null;
}

/** More lines than any head has. */
const maxHeadLines = 60;

const stamps: ReadonlySet<string> = new Set([
  ...[
    'hoa toc',
    'thuong khan',
    'khan',
    'mat',
    'toi mat',
    'tuyet mat',
    'du thao',
    'luu hanh noi bo',
    'xem xong tra lai',
  ],
]);

/** Độ mật, độ khẩn, chỉ dẫn lưu hành, "Dự thảo": no part of a name. */
export function isStamp(line: TextLine): boolean {
  const folded = foldText(line.text);
  return stamps.has(folded) || /^\(?du thao( (lan )?\d+)?\)?$/.test(folded);
}

/** Finds the head among the first lines of a paper; what is not there is empty or null. */
export function findLetterhead(paper: Paper): Letterhead {
  const lines = listHeadLines(paper);
  const isBefore = (limit: number) => (_: HeadLine, index: number) => index < limit;
  const titleAt = lines.findIndex(
    ({ line, side }) => side !== 'left' && isUpperCase(line.text) && findNamedKind(line.text),
  );
  const searched = titleAt < 0 ? lines : lines.filter(isBefore(titleAt));
  const countryName = findCountryName(searched);
  const motto = searched.find(({ line }) => /^doc ?lap.*tu ?do.*hanh ?phuc/.test(foldText(line.text)))?.line ?? null;
  const numberAt = searched.findIndex(({ line }) => parseNumberLine(line) !== undefined);
  const number = parseFound(searched[numberAt], parseNumberLine);
  const placeDate = parseFound(
    searched.find(({ line }) => parsePlaceDate(line) !== undefined),
    parsePlaceDate,
  );
  const claimed = new Set<TextLine | undefined>([...countryName, motto ?? undefined, number?.line, placeDate?.line]);
  const anchors = [...claimed].flatMap((line) => (line ? [line.paragraph] : []));
  const agencies = findAgencyLines(searched, claimed, anchors, numberAt);
  const dispatchSubject = findDispatchSubject(searched, claimed, numberAt, anchors);
  const { parentAgency, issuingAgency } = splitAgencies(agencies);
  const parts = [
    ...anchors,
    ...agencies.map((line) => line.paragraph),
    ...dispatchSubject.map((line) => line.paragraph),
  ];
  return {
    ...{ countryName, motto, number, placeDate, dispatchSubject, parentAgency, issuingAgency },
    headTo: lastParagraph(paper, parts),
  };
}

function parseFound<T>(found: HeadLine | undefined, parse: (line: TextLine) => T | undefined): T | null {
  return (found && parse(found.line)) ?? null;
}

/** Words that open the right half of a head. */
const rightColumn =
  /^(cong ?hoa ?xa ?hoi|doc ?lap|[a-z .'-]{2,40},? ?ngay.*thang.*nam|[a-z .'-]{2,40}, ?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$)/;

function listHeadLines(paper: Paper): readonly HeadLine[] {
  const found: HeadLine[] = [];
  for (const paragraph of paper.paragraphs) {
    for (const line of paragraph.lines) {
      if (line.text === '') continue;
      for (const part of splitColumns(line, (right) => rightColumn.test(foldText(right)))) {
        found.push({ line: part, side: part.column ?? paragraph.place?.side ?? 'full', box: null });
      }
    }
    for (const box of paper.textBoxes) {
      if (box.anchor !== paragraph.number) continue;
      for (const line of box.paragraphs.flatMap((one) => one.lines)) {
        if (line.text !== '') found.push({ line, side: box.side, box });
      }
    }
    if (found.length > maxHeadLines) break;
  }
  return placeLoneHalves(found);
}

/** Share of the width from which words pushed with tabs and spaces stand in the right half. */
const rightHalfFrom = 0.3;
const defaultTabTwips = 720;

function isPushedRight({ original, pieces, paragraph }: TextLine): boolean {
  const lead = /^\s*/.exec(original)?.[0] ?? '';
  const tabs = lead.split('\t').length - 1;
  const size = pieces.find((piece) => piece.text.trim() !== '')?.format.sizeHalfPoints ?? 0;
  const pushed = tabs * defaultTabTwips + measureWords(lead.replaceAll('\t', ''), size, false);
  return pushed + paragraph.format.leftTwips > paragraph.widthTwips * rightHalfFrom;
}

/** Between lines set side by side with tabs or spaces, one that stands alone is a half too. */
function placeLoneHalves(lines: readonly HeadLine[]): readonly HeadLine[] {
  const isHalf = ({ line }: HeadLine) => line.column !== null;
  const [from, to] = [lines.findIndex(isHalf), lines.findLastIndex(isHalf)];
  return lines.map((one, index) => {
    const { line, box, side } = one;
    const isLone = index > from && index < to && side === 'full' && box === null;
    if (!isLone || line.paragraph.format.alignment === 'center') return one;
    const column = isPushedRight(line) ? 'right' : 'left';
    return { line: { ...line, column }, side: column, box };
  });
}

function findCountryName(lines: readonly HeadLine[]): readonly TextLine[] {
  const at = lines.findIndex(({ line }) => /^cong ?hoa ?xa ?hoi/.test(foldText(line.text)));
  const first = lines[at];
  if (!first) return [];
  const second = lines[at + 1];
  const isBroken = second !== undefined && /^(chu nghia )?viet ?nam$/.test(foldText(second.line.text));
  return isBroken ? [first.line, second.line] : [first.line];
}

/** Tables that hold a part of the head; running lines are the "table" null. */
function isInHead(line: TextLine, anchors: readonly Paragraph[]): boolean {
  return anchors.some((one) => one.place?.table === line.paragraph.place?.table);
}

function findAgencyLines(
  lines: readonly HeadLine[],
  claimed: ReadonlySet<TextLine | undefined>,
  anchors: readonly Paragraph[],
  numberAt: number,
): readonly TextLine[] {
  const lastAnchor = Math.max(0, ...anchors.map((one) => one.number));
  const limit = numberAt >= 0 ? numberAt : lines.length;
  const candidates = lines.slice(0, limit).filter(({ line, side, box }) => {
    const folded = foldText(line.text);
    if (box && !isUpperCase(line.text) && !agencyOpening.test(folded)) return false;
    if (claimed.has(line) || side === 'right' || isStamp(line) || !/\p{L}/u.test(line.text)) return false;
    if (line.paragraph.number > lastAnchor || (!box && !isInHead(line, anchors))) return false;
    return !isDispatchSubject(line) && !folded.startsWith('kinh gui') && line.text.length < 200;
  });
  return candidates.map(({ line }) => line);
}

function isDispatchSubject(line: TextLine): boolean {
  return /^(v ?\/ ?v|ve viec)\b/.test(foldText(line.text));
}

function findDispatchSubject(
  lines: readonly HeadLine[],
  claimed: ReadonlySet<TextLine | undefined>,
  numberAt: number,
  anchors: readonly Paragraph[],
): readonly TextLine[] {
  const after = lines.slice(numberAt + 1).filter(({ line, side, box }) => {
    const isFree = !claimed.has(line) && !isStamp(line);
    return isFree && (box !== null || (side !== 'right' && isInHead(line, anchors)));
  });
  const at = after.findIndex(({ line }) => isDispatchSubject(line));
  const first = after[at];
  if (!first) return [];
  // Further lines belong to it as long as they stand in the same cell (or paragraph, outside tables).
  const below = after.slice(at + 1);
  const end = below.findIndex(({ line }) => foldText(line.text).startsWith('kinh gui'));
  const rest = (end < 0 ? below : below.slice(0, end)).filter(({ line, box }) => {
    const place = line.paragraph.place;
    if (first.box || box) return box === first.box;
    return place ? place.side === first.line.paragraph.place?.side : goesOn(first.line, line);
  });
  return [first.line, ...rest.map(({ line }) => line)];
}

/** Outside tables: the same paragraph, or centred lines one right below the other. */
function goesOn(first: TextLine, line: TextLine): boolean {
  const distance = line.paragraph.number - first.paragraph.number;
  return distance === 0 || (distance <= 3 && line.paragraph.format.alignment === 'center' && line.text.length < 60);
}

/** Words an agency's name begins with: a later line that begins so starts the issuing agency. */
const agencyOpening =
  /^(uy ban|ubnd|hoi dong|hdnd|so |bo |van phong|ban |cuc |chi cuc|tong cuc|trung tam|phong |thanh tra|truong |benh vien|dai |vien |quy |cong ty|doan |bao |to |hoi |hiep hoi |lien doan |lien hiep |cong an |hoc vien |kho bac |toa an |vien kiem sat |tong cong ty |tap doan |ngan hang )/;

function splitAgencies(lines: readonly TextLine[]): Pick<Letterhead, 'parentAgency' | 'issuingAgency'> {
  const openings = lines.flatMap((line, index) => (agencyOpening.test(foldText(line.text)) ? [index] : []));
  const lastOpening = openings.at(-1) ?? 0;
  const isSeveral = openings.length > 1 && lastOpening > 0;
  const firstBold = isDividedName(lines) ? 0 : lines.findIndex(isMostlyBold);
  // Thin lines over bold ones are the author's own division, whatever words a long name is broken at.
  const isDivided = firstBold > 0 && lines.slice(firstBold).every(isMostlyBold);
  const start = isSeveral && !isDivided ? lastOpening : Math.max(0, firstBold);
  return { parentAgency: lines.slice(0, start), issuingAgency: lines.slice(start) };
}

/** "ỦY BAN NHÂN DÂN" over "TỈNH …" is one name in two lines, whatever their weight. */
function isDividedName(lines: readonly TextLine[]): boolean {
  const [first, second] = lines.map((line) => foldText(line.text));
  return (
    /^(uy ban nhan dan|hoi dong nhan dan)$/.test(first ?? '') &&
    /^(tinh|thanh pho|tp|huyen|quan|thi|xa|phuong|dac khu)\b/.test(second ?? '')
  );
}

function isMostlyBold(line: TextLine): boolean {
  const bold = line.pieces
    .filter((piece) => piece.format.isBold)
    .reduce((sum, piece) => sum + piece.text.trim().length, 0);
  return bold * 2 > line.original.trim().length;
}

/** The head ends with the last paragraph of every table it stands in. */
function lastParagraph(paper: Paper, parts: readonly Paragraph[]): number {
  const tables = new Set(parts.flatMap((one) => (one.place ? [one.place.table] : [])));
  const inTables = paper.paragraphs.filter((one) => one.place && tables.has(one.place.table));
  return Math.max(0, ...[...parts, ...inTables].map((one) => one.number));
}
