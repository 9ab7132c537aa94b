/** What stands between the head and the body: tên loại, trích yếu, Kính gửi, căn cứ. Knows nothing of rules. */
import { findNamedKind, findOpeningKind, type NamedKind } from './document-kinds.ts';
import type { Paper, Paragraph, TextLine } from './docx/paper.ts';
import type { Letterhead } from './find-letterhead.ts';
import { foldText, isUpperCase } from './paper-text.ts';

export interface Addressees {
  /** The line "Kính gửi: …". */
  readonly opening: TextLine;
  /** The lines below it, one addressee each; empty when the only one stands on the opening line. */
  readonly items: readonly TextLine[];
}

export interface Opening {
  readonly title: TextLine | null;
  /** Null when the title is none of the kinds of Điều 7. */
  readonly titleKind: NamedKind | null;
  readonly subject: readonly TextLine[];
  readonly addressees: Addressees | null;
  readonly legalBases: readonly Paragraph[];
  /** Number of the first paragraph of the body, căn cứ included. */
  readonly bodyFrom: number;
}

/** How far below the head a title or "Kính gửi" is looked for, in lines that show text. */
const titleReach = 8;
const addresseeReach = 25;

/** Finds the opening below a head; what is not there is null or empty. */
export function findOpening(paper: Paper, letterhead: Letterhead): Opening {
  const claimed = new Set(
    [letterhead.number?.line, letterhead.placeDate?.line, letterhead.motto, ...letterhead.countryName]
      .concat(letterhead.parentAgency, letterhead.issuingAgency, letterhead.dispatchSubject)
      .map((line) => (line ? keyOf(line) : '')),
  );
  const lastAnchor = Math.max(
    0,
    ...[letterhead.motto, letterhead.number?.line, letterhead.placeDate?.line].map(
      (line) => line?.paragraph.number ?? 0,
    ),
  );
  const lines = paper.paragraphs
    .filter((one) => one.number >= lastAnchor)
    .flatMap((one) => one.lines)
    .filter((line) => line.text !== '' && !claimed.has(keyOf(line)));
  const addressees = findAddressees(lines.slice(0, addresseeReach));
  const titleAt = findTitle(lines, addressees, letterhead.dispatchSubject.length > 0);
  const title = lines[titleAt] ?? null;
  const subject = title ? findSubject(lines.slice(titleAt + 1)) : [];
  const last = [title, ...subject, addressees?.opening, ...(addressees?.items ?? [])];
  const openingTo = Math.max(letterhead.headTo, ...last.map((line) => line?.paragraph.number ?? 0));
  const bodyFrom = openingTo + 1;
  return {
    ...{ title, subject, addressees, bodyFrom },
    titleKind: title
      ? (findNamedKind(title.text) ?? findOpeningKind(title.text) ?? (isDispatchTitle(title) ? dispatchTitle : null))
      : null,
    legalBases: findLegalBases(paper, bodyFrom),
  };
}

const dispatchTitle: NamedKind = { abbreviation: 'CV', name: 'Công văn' };

function isDispatchTitle(line: TextLine): boolean {
  return foldText(line.text) === 'cong van';
}

/** A line cut at a tab is another object for the same words, hence a key. */
function keyOf(line: TextLine): string {
  return `${line.paragraph.number}:${line.index}`;
}

function findTitle(lines: readonly TextLine[], addressees: Addressees | null, hasDispatchSubject: boolean): number {
  const end = addressees ? lines.indexOf(addressees.opening) : titleReach;
  const reach = lines.slice(0, Math.min(end, titleReach));
  const named = reach.findIndex((line) => findNamedKind(line.text) !== undefined || isDispatchTitle(line));
  if (named >= 0 || hasDispatchSubject) return named;
  // A title that is no kind of Điều 7, or one that runs on into the trích yếu: capitals, centred, bold.
  return reach.findIndex(
    (line) =>
      line.text.length > 3 &&
      isUpperCase(line.text) &&
      line.paragraph.format.alignment === 'center' &&
      line.pieces.some((piece) => piece.format.isBold),
  );
}

const notSubject = /^(kinh gui|can cu|theo de nghi|[ivx]+\.|\d+\.|phan |chuong |dieu \d)/;

/** The centred lines below the title, up to a drawn line, capitals or the start of the body. */
function findSubject(lines: readonly TextLine[]): readonly TextLine[] {
  const found: TextLine[] = [];
  let previous: Paragraph | undefined;
  for (const line of lines) {
    const isNewParagraph = line.paragraph !== previous;
    const isFirst = found.length === 0;
    if (notSubject.test(foldText(line.text))) break;
    const isCentred = line.paragraph.format.alignment === 'center';
    const isShortBold = line.text.length < 250 && line.pieces.some((piece) => piece.format.isBold && piece.text.trim());
    if (isFirst ? !(isCentred || isShortBold) : isNewParagraph && !isCentred) break;
    const isClosed =
      previous !== undefined && isNewParagraph && (previous.drawnLines.length > 0 || isUpperCase(line.text));
    if (!isFirst && (isClosed || hasGap(previous, line.paragraph))) break;
    found.push(line);
    previous = line.paragraph;
  }
  return found;
}

/** A paragraph between two others (an empty one, or one with a drawn line) ends the trích yếu. */
function hasGap(previous: Paragraph | undefined, next: Paragraph): boolean {
  return previous !== undefined && next.number > previous.number + 1;
}

function findAddressees(lines: readonly TextLine[]): Addressees | null {
  const at = lines.findIndex((line) => foldText(line.text).startsWith('kinh gui'));
  const opening = lines[at];
  if (!opening) return null;
  const items: TextLine[] = [];
  const hasOwn = foldText(opening.text).replace(/^kinh gui\s*:?\s*/, '') !== '';
  for (const line of lines.slice(at + 1)) {
    const isListed = line.text.startsWith('-') || line.paragraph.format.numbering?.numberFormat === 'bullet';
    const isContinued =
      !hasOwn && line.text.length < 150 && (/;$/.test(line.text) || /;$/.test(items.at(-1)?.text ?? ''));
    const isClosed = items.at(-1)?.text.endsWith('.') === true;
    if (isClosed || (!isListed && !isContinued)) break;
    items.push(line);
  }
  return { opening, items };
}

const basisOpening = /^(-\s*)?(can cu|theo|xet) /;
/** A main clause behind the comma makes it a sentence of the body: "Xét đề nghị của …, UBND tỉnh có ý kiến …". */
const mainClause =
  /, [^,;]{0,120}\b(co y kien|de nghi|yeu cau|bao cao|thong bao|ban hanh|xay dung|kinh|tran trong|nhu sau)\b/;

/** "GIÁM ĐỐC SỞ NỘI VỤ" over the căn cứ of a decision. */
function isAuthority({ text, format }: Paragraph): boolean {
  return format.alignment === 'center' && isUpperCase(text) && !/^QUYẾT ĐỊNH|^QUYẾT NGHỊ/.test(text);
}

const citedKind =
  /^(-\s*)?(luat|bo luat|phap lenh|nghi dinh|nghi quyet|quyet dinh|thong tu|chi thi|ke hoach|thuc hien) /;

/** A căn cứ without its opening word, told by its slant and its end mark. */
function isBareBasis({ text, lines }: Paragraph, folded: string): boolean {
  const pieces = lines.flatMap((line) => line.pieces).filter((piece) => piece.text.trim() !== '');
  return citedKind.test(folded) && /[;,.]$/.test(text) && pieces.every(({ format }) => format.isItalic);
}

/** The run of căn cứ at the start of the body; sentences that merely begin with the same words stay in the body. */
function findLegalBases(paper: Paper, from: number): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (const block of paper.blocks) {
    if (block.type !== 'paragraph' || block.paragraph.number < from) {
      if (block.type === 'table' && (block.paragraphs[0]?.number ?? 0) >= from) break;
      continue;
    }
    const { text } = block.paragraph;
    if (text === '' || (found.length === 0 && isAuthority(block.paragraph))) continue;
    const folded = foldText(text);
    const isSentence = /:$|\.\/\.$/.test(text) || (!text.endsWith(';') && mainClause.test(folded));
    if (isSentence || !(basisOpening.test(folded) || isBareBasis(block.paragraph, folded))) break;
    found.push(block.paragraph);
  }
  const [only] = found;
  // One sentence alone that ends like a sentence and stands upright is the beginning of the body.
  if (only && found.length === 1 && !only.text.endsWith(';')) {
    const isItalic = only.lines.some((line) => line.pieces.some((piece) => piece.format.isItalic && piece.text.trim()));
    if (!isItalic) return [];
  }
  return found;
}
