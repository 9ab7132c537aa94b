/**
 * Reads the foot of a paper (phần cuối): nơi nhận, quyền hạn và chức vụ of the signatory, the name. What is missing stays
 * null.
 */
import { collapseSpaces } from '../../text/vietnamese.ts';
import { type Paragraph, withoutEndMark } from '../lines/paragraph.ts';
import { repairLines } from '../lines/repair-lines.ts';
import type { ParsedHeader } from '../parsed-document.ts';

export interface Closing {
  readonly fields: Pick<ParsedHeader, 'signingAuthority' | 'signerTitle' | 'signerName' | 'recipients'>;
  /** The last line of the body, 1-based. */
  readonly bodyTo: number;
  /** The first line of a plan or list that stands behind the signature (kèm theo), 1-based; null when nothing follows. */
  readonly attachmentFrom: number | null;
}

/** Titles of those who sign, and the words before them that say in whose stead (TM., KT., TL., TUQ., Q.). */
const signerLine =
  /^(?:(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)\.? ?)?(?:CHỦ TỊCH|PHÓ|CHÁNH|GIÁM ĐỐC|TRƯỞNG|ỦY BAN|UỶ BAN|BAN |HỘI ĐỒNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|TỔNG |THỦ TƯỚNG|THỦ TRƯỞNG|SỞ |VĂN PHÒNG|BÍ THƯ|ĐẢNG ỦY|VỤ TRƯỞNG|TRUNG TÂM)/u;
const authorityMark = /(?:^| )(?:(TM|KT|TL|TUQ|Q)\.|(T\/M|K\/T|T\/L)(?= ))/g;
/** Stands between title and name on copies. */
const signedMark = /^[([]?(?:đã ký|đã kí|ký tên|chữ ký)[)\]]?$/iu;
const longestName = 60;
/** So many lines above "Nơi nhận" may hold the signature when it stands in the other column. */
const signatureReach = 12;

function isSignerLine(text: string): boolean {
  return text.length <= 120 && signerLine.test(text) && !/\p{Ll}/u.test(text);
}

/** Two to seven capitalised words, a rank or degree among them at most: "Lê Văn Phước", "TS. Trần Thị B", "H'Bé Niê". */
function isPersonName(text: string): boolean {
  const words = text.split(' ');
  const isWritten = words.every((word) =>
    /^(?:\p{Lu}\p{Ll}*(?:['’]\p{Lu}?\p{Ll}+)?|(?:\p{L}{1,4}\.){1,3})$/u.test(word),
  );
  return isWritten && words.length >= 2 && words.length <= 7 && text.length <= longestName && /\p{Ll}/u.test(text);
}

/** The first "Nơi nhận" below the head, as a form that is attached may have one of its own; 0 when there is none. */
function findRecipientsLine(lines: readonly string[], bodyFrom: number): number {
  for (let i = bodyFrom - 1; i < lines.length; i += 1) {
    const rest = /^\s*[|]?\s*Nơi nhận ?:?\s*[|]?(.*)$/iu.exec(lines[i] as string)?.[1]?.trim();
    if (rest === '' || (rest !== undefined && isSignerLine(collapseSpaces(rest)))) return i + 1;
  }
  return 0;
}

/** The two columns of a foot whose lines were put one behind the other: recipients left, signature right. */
interface Columns {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

function splitLine(line: string): readonly [string, string] {
  const cells = line.replace(/^[\s|]+|[\s|]+$/g, '').split(/\s*\|\s*|\s{3,}/u);
  const last = cells.at(-1) ?? '';
  if (cells.length > 1 && (isSignerLine(last) || isPersonName(last) || signedMark.test(last))) {
    return [cells.slice(0, -1).join(' '), last];
  }
  // "- Các sở, ban, ngành; KT. CHỦ TỊCH": a signer's line behind a recipient.
  const text = collapseSpaces(line);
  const cut = isSignerLine(text)
    ? undefined
    : [...text.matchAll(/ /g)].find(({ index }) => isSignerLine(text.slice(index + 1)));
  return cut ? [text.slice(0, cut.index), text.slice(cut.index + 1)] : [line, ''];
}

/** The columns of the foot from line `from` on (1-based), line by line; null when it has one column only. */
function splitColumns(lines: readonly string[], from: number): Columns | null {
  const pairs = lines.map((line, i): readonly [string, string] => (i + 1 < from ? [line, ''] : splitLine(line)));
  if (pairs.every(([, right]) => right === '')) return null;
  const isRight = (text: string) => isSignerLine(collapseSpaces(text)) || isPersonName(collapseSpaces(text));
  return {
    left: pairs.map(([left, right]) => (right === '' && isRight(left) ? '' : left)),
    right: pairs.map(([left, right]) => (right === '' && isRight(left) ? left : right)),
  };
}

interface Signature {
  readonly titles: readonly string[];
  readonly name: string | null;
  readonly firstLine: number;
}

/** The first block of signer's titles within lines `from` to `to`, and the name below it. */
function findSignature(lines: readonly string[], from: number, to: number): Signature | null {
  const titles: string[] = [];
  let firstLine = 0;
  for (let number = from; number <= to; number += 1) {
    const text = collapseSpaces((lines[number - 1] ?? '').replaceAll('|', ' '));
    if (text === '' || signedMark.test(text)) continue;
    if (isSignerLine(text)) {
      titles.push(text);
      firstLine ||= number;
    } else if (titles.length > 0) {
      return { titles, name: isPersonName(text) ? text : null, firstLine };
    }
  }
  return titles.length > 0 ? { titles, name: null, firstLine } : null;
}

/** The last block of signer's titles: above it a decision may name in capitals who decides. */
function findLastSignature(lines: readonly string[], from: number, to: number): Signature | null {
  let last: Signature | null = null;
  for (let next = from; next <= to; ) {
    const found = findSignature(lines, next, to);
    if (!found) break;
    last = found;
    next = found.firstLine + found.titles.length;
  }
  return last;
}

/** Titles of what is issued with a paper and holds work. */
const attachmentTitle = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|PHỤ LỤC|DANH MỤC)(?=[^\p{Ll}]*$)/u;
/** "(Ban hành kèm theo Quyết định số …)": stands below the title of what is attached. */
const attachedWith = /^\((?:Ban hành |Được ban hành )?[Kk]èm theo /u;
/** So many lines in capitals above it may be that title. */
const mostTitleLines = 6;

/**
 * The first line of what is attached to a paper, from line `from` on; null when nothing is. Where no list of recipients ends
 * the paper, a title in capitals alone tells nothing (`needsReference`).
 */
function findAttachment(lines: readonly string[], from: number, needsReference: boolean): number | null {
  const texts = lines.map((line) => collapseSpaces(line.replaceAll('|', ' ')));
  const isBegun = (text: string) => attachedWith.test(text) || (!needsReference && attachmentTitle.test(text));
  const at = texts.findIndex((text, i) => i + 1 >= from && isBegun(text));
  if (at < 0 || !attachedWith.test(texts[at] as string)) return at < 0 ? null : at + 1;
  let first = at;
  while (first >= from && at - first < mostTitleLines && isTitlePiece(texts[first - 1] as string)) first -= 1;
  return first + 1;
}

/** A line of a title in capitals that is no signer's. */
function isTitlePiece(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && !isSignerLine(text);
}

/** The items of a list of recipients; where their dashes were lost, the lines that end as items do. */
function listItems(items: readonly Paragraph[]): readonly string[] {
  const dashed = items.filter((item) => item.mark === 'dash').map((item) => item.text);
  if (dashed.length > 0) return dashed;
  return items
    .filter(({ mark, text }) => mark === 'none' && /[;.]$/.test(text))
    .flatMap(({ text }) => text.split(/; ?/));
}

/** Reads the foot of a paper given as normalised lines; `bodyFrom` is its first line below the head. */
export function readClosing(lines: readonly string[], bodyFrom: number): Closing {
  const recipientsAt = findRecipientsLine(lines, bodyFrom);
  const attachmentFrom = findAttachment(lines, recipientsAt ? recipientsAt + 1 : bodyFrom + 1, recipientsAt === 0);
  const footTo = attachmentFrom === null ? lines.length : attachmentFrom - 1;
  const searchFrom = recipientsAt || Math.max(bodyFrom, footTo - signatureReach);
  const columns = recipientsAt ? splitColumns(lines.slice(0, footTo), recipientsAt) : null;
  const below = recipientsAt
    ? findSignature(columns?.right ?? lines, searchFrom, footTo)
    : findLastSignature(lines, searchFrom, footTo);
  const above =
    below || !recipientsAt
      ? null
      : findSignature(lines, Math.max(bodyFrom, recipientsAt - signatureReach), recipientsAt);
  const signature = below ?? above;
  const listEnd = below && !columns ? below.firstLine - 1 : footTo;
  const items = recipientsAt ? repairLines(columns?.left ?? lines, recipientsAt + 1, listEnd, true) : [];
  const title = signature ? signature.titles.join(' ') : null;
  const bodyEnd = [recipientsAt, signature?.firstLine ?? 0].filter((line) => line > 0);
  return {
    fields: {
      signingAuthority: [
        ...new Set(
          [...(title ?? '').matchAll(authorityMark)].map((match) => match[1] ?? (match[2] as string).replace('/', '')),
        ),
      ],
      signerTitle: title?.slice(0, 2000) ?? null,
      signerName: signature?.name ?? null,
      recipients: listItems(items)
        .map((text) => withoutEndMark(text).slice(0, 2000))
        .filter((text) => text !== '' && !/^Lưu(?:[ :]|$)/u.test(text))
        .slice(0, 200),
    },
    bodyTo: bodyEnd.length > 0 ? Math.min(...bodyEnd) - 1 : lines.length,
    attachmentFrom: signature ? attachmentFrom : null,
  };
}
