/**
 * Writes a draft into a template: the template carries the look, the draft the words. Knows nothing of facts, files or the
 * database.
 */
import type { DocumentDraft } from '../../core/domain/document-draft.ts';
import { documentKindNames, documentKindTraits } from '../../core/domain/document-kinds.ts';
import { AppError } from '../../core/ipc/result.ts';
import { type OfficePackage, openPackage, packParts } from '../../core/package/office-package.ts';
import { balanceText } from '../../core/text/text-width.ts';
import { withEndMark } from '../end-mark.ts';
import { lineShares, sizesPt, twipsPerPt } from '../format-rules.ts';
import { describeTemplateProblem, inspectOpenTemplate, partsWithText } from '../inspect-template.ts';
import { paperStyles } from '../paper-styles.ts';
import { type PlaceholderName, placeholdersOf } from '../placeholders.ts';
import { dateParts, paddedNumber } from '../wording.ts';
import { appendixBlocks } from './appendices.ts';
import { wordBlocksOf } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import { coSignatureBlocks } from './co-signatures.ts';
import { FootnoteList, footnotesPart, namesOfFootnotesPart } from './footnotes.ts';
import { fitHead } from './head-columns.ts';
import { balancedParagraph, lineParagraph, urgencyMark } from './lines.ts';
import { fillPlaceholders } from './placeholder-places.ts';
import { setupsOf, withLastSetup } from './sections.ts';
import { measureTemplate, type TemplateMeasures } from './template-measures.ts';
import { escapeXml, textParagraph, type WordXml } from './word-xml.ts';

/** How much of the text width a trích yếu may take before it wraps: a full-width centred line looks like body text. */
const subjectRoomShare = 0.9;

function templateBroken(draft: DocumentDraft, problem: string): AppError {
  return new AppError('document.templateBroken', { kind: documentKindNames[draft.kind].toLowerCase(), problem });
}

/** Opens a template; refuses one that would leave a hole or a placeholder on paper. */
function openTemplate(draft: DocumentDraft, template: Uint8Array): OfficePackage {
  let problem: string | null;
  try {
    const office = openPackage(template, 'mẫu văn bản');
    problem = describeTemplateProblem(inspectOpenTemplate(office, draft.kind));
    if (problem === null) return office;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    problem = 'tệp mẫu bị hỏng nên không mở được';
  }
  throw templateBroken(draft, problem);
}

function agencyBlocks(
  draft: DocumentDraft,
  measures: TemplateMeasures,
): readonly [parent: readonly WordXml[], issuing: readonly WordXml[]] {
  const { parentAgency, issuingAgency } = draft.header;
  const roomPt = measures.agencyRoomPt;
  const clean = (name: string) =>
    name
      .split('\n')
      .map((line) => cleanText(line).trim())
      .join('\n');
  const nameBlock = (style: 'parentAgency' | 'issuingAgency', name: string) => {
    const sizePt = measures.sizePt(paperStyles[style], sizesPt.agency.value);
    const balanced = balanceText(name, style === 'parentAgency' ? 'regular' : 'bold', sizePt, roomPt);
    return { paragraph: balancedParagraph(style, name, balanced, roomPt), balanced };
  };
  const issuing = nameBlock('issuingAgency', clean(issuingAgency));
  return [
    parentAgency ? [nameBlock('parentAgency', clean(parentAgency)).paragraph] : [],
    [issuing.paragraph, lineParagraph(issuing.balanced.longestLinePt * lineShares.underAgency.value, roomPt)],
  ];
}

function subjectBlocks(draft: DocumentDraft, measures: TemplateMeasures): readonly WordXml[] {
  const subject = cleanText(draft.header.subject).trim();
  const roomPt = measures.portraitTextWidth / twipsPerPt;
  const sizePt = measures.sizePt(paperStyles.subject, sizesPt.subject.value);
  const balanced = balanceText(subject, 'bold', sizePt, roomPt * subjectRoomShare);
  return [
    balancedParagraph('subject', subject, balanced, roomPt),
    lineParagraph(balanced.longestLinePt * lineShares.underSubject.value, roomPt),
  ];
}

/** Kính gửi: one body on the same line without an end mark; several each on a line with "-" and ";" (II.9.a). */
function addresseeBlocks(addressees: readonly string[]): readonly WordXml[] {
  const names = addressees.map((name) => cleanText(name).trim());
  if (names.length === 0) return [];
  if (names.length === 1) return [textParagraph('oneAddressee', `Kính gửi: ${names[0]}`)];
  return [
    textParagraph('addresseesHeading', 'Kính gửi:'),
    ...names.map((name, i) => textParagraph('addressee', `- ${name}${i === names.length - 1 ? '.' : ';'}`)),
  ];
}

const withoutEndMark = (text: string) =>
  cleanText(text)
    .replace(/[\s;.,]+$/, '')
    .trimStart();

/** Căn cứ: each ends with ";", the last with "." (II.6.a). */
function legalBasisBlocks(legalBases: readonly string[]): readonly WordXml[] {
  return legalBases.map((text, i) =>
    textParagraph('legalBasis', `${withoutEndMark(text)}${i === legalBases.length - 1 ? '.' : ';'}`),
  );
}

type Replacement = { readonly text: string } | { readonly blocks: readonly WordXml[] };

function replacementsOf(
  draft: DocumentDraft,
  measures: TemplateMeasures,
  setups: readonly string[],
  notes: FootnoteList,
): Readonly<Record<PlaceholderName, Replacement>> {
  const { header, signatory } = draft;
  const { day, month, year } = dateParts(header.issuedOn, header.year);
  const [parentAgency, issuingAgency] = agencyBlocks(draft, measures);
  // The body before the appendices: footnotes count on in the order of the pages.
  const body = wordBlocksOf(withEndMark(draft.blocks, 'ownParagraph'), notes, measures.portraitTextWidth, true);
  return {
    co_quan_chu_quan: { blocks: parentAgency },
    co_quan_ban_hanh: { blocks: issuingAgency },
    so: { text: paddedNumber(header.number) },
    ky_hieu: { text: header.symbol },
    dia_danh: { text: header.issuePlace },
    ngay: { text: day },
    thang: { text: month },
    nam: { text: year },
    trich_yeu: documentKindTraits[draft.kind].isTitled
      ? { blocks: subjectBlocks(draft, measures) }
      : { text: header.subject },
    do_khan: { blocks: header.urgency ? [urgencyMark(header.urgency, measures.agencyRoomPt)] : [] },
    kinh_gui: { blocks: addresseeBlocks(draft.addressees) },
    can_cu: { blocks: legalBasisBlocks(draft.legalBases) },
    noi_dung: { blocks: body },
    noi_nhan: { blocks: draft.recipients.map((name) => textParagraph('recipient', `- ${withoutEndMark(name)};`)) },
    luu: { text: withoutEndMark(draft.filingNote) },
    chuc_vu: { blocks: signatory.titleLines.map((line) => textParagraph('positionTitle', cleanText(line).trim())) },
    nguoi_ky: { blocks: [textParagraph('signerName', cleanText(signatory.name).trim())] },
    phu_luc: {
      blocks: [
        ...coSignatureBlocks(draft.coSignatories ?? [], measures.portraitTextWidth),
        ...appendixBlocks(draft, setups, notes, measures),
      ],
    },
  };
}

/** Names the styles of written paragraphs and tables by the ids they have in this template. */
function withStyleIds(xml: string, styleIds: ReadonlyMap<string, string>): string {
  if ([...styleIds].every(([ours, theirs]) => ours === theirs)) return xml;
  return xml.replace(
    /(<w:(?:pStyle|tblStyle) w:val=")([^"]+)"/g,
    (_whole, start: string, id: string) => `${start}${styleIds.get(id) ?? id}"`,
  );
}

/** Whether the words of a part hold delimiters of placeholders, split over runs or not, written out or as references. */
function hasDelimiters(xml: string): boolean {
  return /\{\{|\}\}|&#(?:0*12[35]|x0*7[bd]);/i.test(xml.replace(/<[^>]*>/g, ''));
}

/** Title and author of the file; no clock, so that equal drafts give equal bytes. Both elements are optional. */
function withProperties(core: string, { header }: DocumentDraft): string {
  const settled = core
    .replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '')
    .replace(/<dc:(title|creator)\b[^>]*?(?:\/>|>[^<]*<\/dc:\1>)/g, '');
  const author = escapeXml(cleanText(header.issuingAgency));
  const title = escapeXml(cleanText(header.subject));
  return settled.replace(/<\/(?:\w+:)?coreProperties>\s*$/, (end) => {
    const dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
    return `<dc:title ${dc}>${title}</dc:title><dc:creator ${dc}>${author}</dc:creator>${end}`;
  });
}

const documentPart = 'word/document.xml';

/** Every part of the paper by its name; parts that are not text stay as they are. */
function writeParts(draft: DocumentDraft, office: OfficePackage): Map<string, Uint8Array> {
  const textIn = (name: string) => {
    const bytes = office.readBytes(name);
    return bytes && new TextDecoder().decode(bytes);
  };
  const setups = setupsOf(textIn(documentPart) ?? '', draft.appendices);
  if (!setups) throw templateBroken(draft, 'thiếu thiết lập trang ở cuối mẫu');
  const notes = new FootnoteList(textIn(footnotesPart));
  const whole = measureTemplate(office);
  const { documentXml, agencyRoomPt } = fitHead(textIn(documentPart) ?? '', draft, whole);
  const measures = { ...whole, agencyRoomPt };
  const replacements = replacementsOf(draft, measures, setups, notes);
  const shapes = placeholdersOf(draft.kind);
  const replace = (name: string) => {
    const replacement = replacements[name as PlaceholderName];
    return 'text' in replacement
      ? escapeXml(cleanText(replacement.text))
      : withStyleIds(replacement.blocks.join(''), measures.styleIds);
  };
  const fill = (xml: string) => {
    if (hasDelimiters(fillPlaceholders(xml, shapes, () => ''))) {
      throw templateBroken(draft, 'còn chỗ điền mà chương trình không điền được');
    }
    return fillPlaceholders(xml, shapes, replace);
  };
  const parts = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  // Some mail gateways look at the first entry only to tell a .docx from any other zip.
  const first = '[Content_Types].xml';
  for (const name of [first, ...office.names.filter((each) => each !== first)]) {
    let text = textIn(name) ?? '';
    if (partsWithText.test(name)) text = fill(name === documentPart ? withLastSetup(documentXml, setups) : text);
    else if (name === 'docProps/core.xml') text = withProperties(text, draft);
    else {
      parts.set(name, office.readBytes(name) ?? new Uint8Array());
      continue;
    }
    parts.set(name, encoder.encode(text));
  }
  if (!notes.isEmpty) addNotes(parts, notes, measures.styleIds);
  return parts;
}

function addNotes(parts: Map<string, Uint8Array>, notes: FootnoteList, styleIds: ReadonlyMap<string, string>): void {
  const change = (name: string, write: (present: string | undefined) => string) => {
    const present = parts.get(name);
    parts.set(name, new TextEncoder().encode(write(present && new TextDecoder().decode(present))));
  };
  if (!parts.has(footnotesPart)) {
    for (const [name, nameIt] of Object.entries(namesOfFootnotesPart)) change(name, (list = '') => nameIt(list));
  }
  change(footnotesPart, (present) => withStyleIds(notes.appendTo(present), styleIds));
}

/**
 * The paper of a draft, laid out by `template` (a .docx). Equal drafts and templates give equal bytes.
 *
 * The thể thức that depends on the words is set here, by NĐ 30/2020/NĐ-CP, Phụ lục I: lengths of the lines (II.1, II.2,
 * II.5), leading zeros (II.3, II.4), end marks (II.6, II.9), sections of appendices (III.1).
 *
 * Throws AppError `document.templateBroken`, naming the paragraph of the template, when a placeholder or style is
 * missing, unknown or broken.
 */
export function writeDocx(draft: DocumentDraft, template: Uint8Array): Uint8Array {
  return packParts(writeParts(draft, openTemplate(draft, template)));
}
