/** The foot of a paper: nơi nhận and the signature block, in one table or in running lines. Knows nothing of rules. */
import type { Paper, Paragraph, TextLine } from './docx/paper.ts';
import { foldText, isUpperCase } from './paper-text.ts';
import { splitColumns } from './split-columns.ts';

export interface Recipients {
  /** The line "Nơi nhận:". */
  readonly heading: TextLine;
  readonly items: readonly TextLine[];
}

export interface Signature {
  /** Quyền hạn and chức vụ, line by line. */
  readonly titleLines: readonly TextLine[];
  /** Null while nobody's name stands there. */
  readonly nameLine: TextLine | null;
}

export interface Closing {
  readonly recipients: Recipients | null;
  readonly signature: Signature | null;
  /** "PL.(300)": who wrote the paper and how many copies; never one of the items. */
  readonly drafter: TextLine | null;
  /** Number of the first paragraph after the body. */
  readonly bodyTo: number;
  /** Number of the last paragraph of the foot; Infinity when there is no foot. */
  readonly closingTo: number;
}

/** Initials in capitals and the number of copies. */
const drafterMark = /^\p{Lu}[\p{L}.]{0,7}\.?\s*\(\d{1,4}\)\.?$/u;
/** Paragraphs below the foot within which the mark is looked for. */
const drafterReach = 3;

/** Finds the foot after the paragraph `bodyFrom`. */
export function findClosing(paper: Paper, bodyFrom: number): Closing {
  const lines = paper.paragraphs
    .filter((one) => one.number >= bodyFrom)
    .flatMap((one) => one.lines.flatMap((line) => splitColumns(line, isRightHalf)))
    .filter((line) => line.text !== '');
  const heading = lines.find((line) => /^noi nhan\s*(:|$)/.test(foldText(line.text)));
  const listed = heading ? listRecipients(lines, heading) : [];
  const recipients = heading ? { heading, items: listed.filter((line) => !drafterMark.test(line.text)) } : null;
  const signatureLines = recipients ? findBeside(lines, recipients) : findWithoutRecipients(lines);
  const signature = signatureLines.length > 0 ? splitSignature(signatureLines) : null;
  const parts = [recipients?.heading, ...(recipients?.items ?? []), ...signatureLines].flatMap((line) =>
    line ? [line.paragraph] : [],
  );
  const tables = new Set(parts.flatMap((one) => (one.place ? [one.place.table] : [])));
  const all = [...parts, ...paper.paragraphs.filter((one) => one.place && tables.has(one.place.table))];
  const numbers = all.map((one) => one.number);
  const closingTo = numbers.length > 0 ? Math.max(...numbers) : Number.POSITIVE_INFINITY;
  const near = lines.filter((line) => line.paragraph.number <= closingTo + drafterReach);
  return {
    ...{ recipients, signature, closingTo },
    drafter: (heading && near.slice(near.indexOf(heading)).find((line) => drafterMark.test(line.text))) ?? null,
    bodyTo: numbers.length > 0 ? Math.min(...numbers) : Number.POSITIVE_INFINITY,
  };
}

const signed = /^\(?đã ký\)?\.?$/i;
const personName = /^(\p{Lu}[\p{L}.]*\.\s?)?(\p{Lu}\p{L}*\s){1,5}\p{Lu}\p{L}*$/u;

/** What stands right of "Nơi nhận" and its items when both are set in one line: quyền hạn, a note, a name. */
function isRightHalf(text: string): boolean {
  const words = text.trim();
  return (isPositionLine(words) && isUpperCase(words)) || signed.test(words) || personName.test(words);
}

function isSameColumn(one: Paragraph, other: Paragraph): boolean {
  return one.place?.table === other.place?.table && one.place?.side === other.place?.side;
}

function listRecipients(lines: readonly TextLine[], heading: TextLine): readonly TextLine[] {
  const items: TextLine[] = [];
  for (const line of lines.slice(lines.indexOf(heading) + 1)) {
    const isInTable = heading.paragraph.place !== null;
    if (!isInTable && line.column === 'right') continue;
    if (isInTable ? !isSameColumn(line.paragraph, heading.paragraph) : !isRecipientLine(line)) {
      if (isInTable && line.paragraph.place?.table === heading.paragraph.place?.table) continue;
      break;
    }
    // In one cell, or in columns of the page, the signature follows the recipients.
    if (isSignatureStart(line)) break;
    items.push(line);
  }
  return items;
}

function isSignatureStart(line: TextLine): boolean {
  return isUpperCase(line.text) && !line.text.startsWith('-') && isPositionLine(line.text);
}

function isRecipientLine(line: TextLine): boolean {
  const isNamed = !isUpperCase(line.text) || line.text.startsWith('-');
  return line.paragraph.place === null && isNamed && /^[-+]|[;,.]$|^luu/.test(foldText(line.text));
}

/** The column beside the recipients, or the running lines around them. */
function findBeside(lines: readonly TextLine[], recipients: Recipients): readonly TextLine[] {
  const { paragraph } = recipients.heading;
  const { place } = paragraph;
  if (place) {
    const beside = lines.filter(
      (line) => line.paragraph.place?.table === place.table && !isSameColumn(line.paragraph, paragraph),
    );
    if (beside.some(isSignatureText)) return beside.filter(isSignatureText);
    const own = lines.filter((line) => isSameColumn(line.paragraph, paragraph));
    const start = own.findIndex(
      (line) => own.indexOf(line) > own.indexOf(recipients.heading) && isSignatureStart(line),
    );
    if (start >= 0) return own.slice(start).filter(isSignatureText);
  }
  const at = lines.indexOf(recipients.heading);
  // Tabs further up set other things side by side.
  const right = lines.findIndex(
    (line, index) => index >= at - 1 && line.column === 'right' && line.paragraph.place === null,
  );
  if (right >= 0) return takeRightHalf(lines.slice(right), recipients);
  const used = new Set<TextLine>([recipients.heading, ...recipients.items]);
  const before = takeRunBackwards(lines.slice(0, at));
  if (before.length > 0) return before;
  const rest = lines.slice(at + 1).filter((line) => !used.has(line));
  const start = rest.findIndex((line) => isPositionLine(line.text));
  return start === 0 ? takeRun(rest) : [];
}

/** The right halves of lines, then the name that is pushed to the right with spaces, tabs or an indent. */
function takeRightHalf(lines: readonly TextLine[], recipients: Recipients): readonly TextLine[] {
  const own = lines.filter((line) => line.column !== 'left' && !recipients.items.includes(line));
  return takeRun(own.filter((line) => line !== recipients.heading));
}

/** Without nơi nhận the block is the last column of signature lines, or the last running ones. */
function findWithoutRecipients(lines: readonly TextLine[]): readonly TextLine[] {
  const last = lines.findLast((line) => isPositionLine(line.text) && isUpperCase(line.text));
  if (!last) return [];
  if (last.paragraph.place) {
    return lines.filter((line) => isSameColumn(line.paragraph, last.paragraph)).filter(isSignatureText);
  }
  const at = lines.indexOf(last);
  return [...takeRunBackwards(lines.slice(0, at)), ...takeRun(lines.slice(at))];
}

function takeRun(lines: readonly TextLine[]): readonly TextLine[] {
  const found: TextLine[] = [];
  for (const line of lines.filter(isSignatureText)) {
    if (!isPositionLine(line.text) && !isUpperCase(line.text)) return isName(line.text) ? [...found, line] : found;
    found.push(line);
  }
  return found;
}

function takeRunBackwards(lines: readonly TextLine[]): readonly TextLine[] {
  const found: TextLine[] = [];
  for (const line of lines.filter(isSignatureText).toReversed()) {
    const isPart = isPositionLine(line.text) || isUpperCase(line.text) || (found.length === 0 && isName(line.text));
    if (!isPart || line.paragraph.place !== null) break;
    found.unshift(line);
  }
  return found.some((line) => isPositionLine(line.text)) ? found : [];
}

/** Not a note such as "(Chữ ký, dấu)", "[daky]" or "Đã ký". */
function isSignatureText(line: TextLine): boolean {
  return !/^[([<{].*[)\]>}]$/.test(line.text) && !/^da ky\.?$/.test(foldText(line.text)) && /\p{L}/u.test(line.text);
}

function isName(text: string): boolean {
  return text.split(' ').length <= 8 && !/[.;:]$/.test(text);
}

const authority = /^(tm|kt|tl|tuq|q|t\s*[./]\s*m|k\s*[./]\s*t|t\s*[./]\s*l|t\s*[./]\s*u\s*[./]\s*q)\s*[./: ]/;
const position =
  /^(?:quyền )?(?:phó |giám đốc|chủ tịch|trưởng|chánh |bộ trưởng|thứ trưởng|tổng giám đốc|tổng cục|hiệu trưởng|cục trưởng|chi cục trưởng|viện trưởng|đội trưởng|tổ trưởng|thủ trưởng|thủ tướng|ủy ban|uỷ ban|ubnd|hội đồng|ủy viên|uỷ viên|người đứng đầu|bí thư)/;

/** True for a line of quyền hạn or chức vụ, in capitals or not. The tone marks count: "Trương" is a family name. */
export function isPositionLine(text: string): boolean {
  return authority.test(foldText(text)) || position.test(text.toLowerCase());
}

function splitSignature(lines: readonly TextLine[]): Signature {
  const last = lines.at(-1);
  const hasName = last !== undefined && lines.length > 1 && !isPositionLine(last.text);
  return hasName ? { titleLines: lines.slice(0, -1), nameLine: last } : { titleLines: lines, nameLine: null };
}
