/**
 * Writes a draft into a template: the template carries the look, the draft the words. The only room that uses the docx
 * library. Knows nothing of facts, files or the database.
 */
import { PatchType, patchDocument, TextRun } from 'docx';
import { type DocumentDraft, documentKindNames } from '../../core/domain/document-draft.ts';
import { AppError } from '../../core/ipc/result.ts';
import { openPackage } from '../../core/package/office-package.ts';
import { balanceText } from '../../core/text/text-width.ts';
import { withEndMark } from '../end-mark.ts';
import { lineShares, sizesPt, twipsPerPt } from '../format-rules.ts';
import { describeTemplateProblem, inspectTemplate } from '../inspect-template.ts';
import { paperStyles } from '../paper-styles.ts';
import { type PlaceholderName, placeholdersOf } from '../placeholders.ts';
import { dateParts, paddedNumber } from '../wording.ts';
import { appendixBlocks } from './appendices.ts';
import { FootnoteList, textParagraph, type WordBlock, wordBlocksOf } from './blocks.ts';
import { restoreBraces, toInertText } from './inert-text.ts';
import { balancedParagraph, lineParagraph } from './lines.ts';
import { repack } from './repack.ts';
import { setupsOf, withLastSetup } from './sections.ts';
import { measureTemplate, type TemplateMeasures } from './template-measures.ts';

/** How much of the text width a trích yếu may take before it wraps: a full-width centred line looks like body text. */
const subjectRoomShare = 0.9;

function templateBroken(draft: DocumentDraft, problem: string): AppError {
  return new AppError('document.templateBroken', { kind: documentKindNames[draft.kind].toLowerCase(), problem });
}

/** Refuses a template that would leave a hole or a placeholder on paper. */
function assertUsable(draft: DocumentDraft, template: Uint8Array): void {
  let problem: string | null;
  try {
    problem = describeTemplateProblem(inspectTemplate(template, draft.kind));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    problem = 'tệp mẫu bị hỏng nên không mở được';
  }
  if (problem !== null) throw templateBroken(draft, problem);
}

function agencyBlocks(
  draft: DocumentDraft,
  measures: TemplateMeasures,
): readonly [parent: WordBlock[], issuing: WordBlock[]] {
  const { parentAgency, issuingAgency } = draft.header;
  const roomPt = measures.agencyRoomPt;
  const clean = (name: string) =>
    name
      .split('\n')
      .map((line) => toInertText(line).trim())
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

function subjectBlocks(draft: DocumentDraft, measures: TemplateMeasures): WordBlock[] {
  const subject = toInertText(draft.header.subject).trim();
  const roomPt = measures.portraitTextWidth / twipsPerPt;
  const sizePt = measures.sizePt(paperStyles.subject, sizesPt.subject.value);
  const balanced = balanceText(subject, 'bold', sizePt, roomPt * subjectRoomShare);
  return [
    balancedParagraph('subject', subject, balanced, roomPt),
    lineParagraph(balanced.longestLinePt * lineShares.underSubject.value, roomPt),
  ];
}

/** Kính gửi: one body on the same line without an end mark; several each on a line with "-" and ";" (II.9.a). */
function addresseeBlocks(addressees: readonly string[]): WordBlock[] {
  const names = addressees.map((name) => toInertText(name).trim());
  if (names.length === 0) return [];
  if (names.length === 1) return [textParagraph('oneAddressee', `Kính gửi: ${names[0]}`)];
  return [
    textParagraph('addresseesHeading', 'Kính gửi:'),
    ...names.map((name, i) => textParagraph('addressee', `- ${name}${i === names.length - 1 ? '.' : ';'}`)),
  ];
}

const withoutEndMark = (text: string) =>
  toInertText(text)
    .replace(/[\s;.,]+$/, '')
    .trimStart();

/** Căn cứ: each ends with ";", the last with "." (II.6.a). */
function legalBasisBlocks(legalBases: readonly string[]): WordBlock[] {
  return legalBases.map((text, i) =>
    textParagraph('legalBasis', `${withoutEndMark(text)}${i === legalBases.length - 1 ? '.' : ';'}`),
  );
}

type Replacement = { readonly text: string } | { readonly blocks: WordBlock[] };

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
    trich_yeu: draft.kind === 'CV' ? { text: header.subject } : { blocks: subjectBlocks(draft, measures) },
    kinh_gui: { blocks: addresseeBlocks(draft.addressees) },
    can_cu: { blocks: legalBasisBlocks(draft.legalBases) },
    noi_dung: { blocks: body },
    noi_nhan: { blocks: draft.recipients.map((name) => textParagraph('recipient', `- ${withoutEndMark(name)};`)) },
    luu: { text: withoutEndMark(draft.filingNote) },
    chuc_vu: { blocks: signatory.titleLines.map((line) => textParagraph('positionTitle', toInertText(line).trim())) },
    nguoi_ky: { blocks: [textParagraph('signerName', toInertText(signatory.name).trim())] },
    phu_luc: { blocks: appendixBlocks(draft, setups, notes, measures) },
  };
}

function patchOf(replacement: Replacement) {
  return 'text' in replacement
    ? { type: PatchType.PARAGRAPH, children: [new TextRun(toInertText(replacement.text))] }
    : { type: PatchType.DOCUMENT, children: replacement.blocks };
}

/** Names the styles of written paragraphs and tables by the ids they have in this template. */
function withStyleIds(xml: string, styleIds: ReadonlyMap<string, string>): string {
  return xml.replace(
    /(<w:(?:pStyle|tblStyle) w:val=")([^"]+)"/g,
    (_whole, start: string, id: string) => `${start}${styleIds.get(id) ?? id}"`,
  );
}

/** Whether the words of a part hold delimiters of placeholders, split over runs or not. */
function hasDelimiters(xml: string): boolean {
  return /\{\{|\}\}/.test(xml.replace(/<[^>]*>/g, ''));
}

/** The template's document part as text, ready to be searched for its page set-up. */
function documentXmlOf(template: Uint8Array): string {
  return new TextDecoder().decode(openPackage(template, 'mẫu văn bản').readBytes('word/document.xml'));
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
export async function writeDocx(draft: DocumentDraft, template: Uint8Array): Promise<Uint8Array> {
  assertUsable(draft, template);
  const setups = setupsOf(documentXmlOf(template), draft.appendices);
  if (!setups) throw templateBroken(draft, 'thiếu thiết lập trang ở cuối mẫu');
  const prepared = repack(template, (name, text) =>
    name === 'word/document.xml' ? withLastSetup(text, setups) : text,
  );
  const notes = new FootnoteList();
  const measures = measureTemplate(template);
  const replacements = replacementsOf(draft, measures, setups, notes);
  const patches = Object.fromEntries(
    [...placeholdersOf(draft.kind).keys()].map((name) => [name, patchOf(replacements[name])]),
  );
  const patched = await patchDocument({
    outputType: 'uint8array',
    data: prepared,
    patches,
    trimPlaceholders: true,
    footnotes: notes.paragraphs,
    properties: {
      title: toInertText(draft.header.subject),
      creator: toInertText(draft.header.issuingAgency),
    },
  });
  return repack(patched, (_name, text) => {
    // Braces of data are still hidden here, so these are the template's.
    if (hasDelimiters(text)) throw templateBroken(draft, 'còn chỗ điền mà chương trình không điền được');
    return restoreBraces(withStyleIds(text, measures.styleIds));
  });
}
