/**
 * Where the components of an official paper stand (Nghị định 30/2020/NĐ-CP, Điều 8), found by what they say and not by the
 * cell they happen to be in. Only types and the assembly; finding is in `find-*.ts`, judging in `rules/`.
 */
import { decideProfile } from './decide-profile.ts';
import { findKindByAbbreviation, officialDispatchKind } from './document-kinds.ts';
import type { Paper, Paragraph } from './docx/paper.ts';
import { listShownParagraphs } from './docx/paper.ts';
import { type AppendixPart, findAppendices } from './find-appendices.ts';
import { type Closing, findClosing } from './find-closing.ts';
import { findLetterhead, type Letterhead } from './find-letterhead.ts';
import { findOpening, type Opening } from './find-opening.ts';
import type { Mode, Profile } from './format-report.ts';
import { isMostlyLegacy } from './legacy-font.ts';
import { foldText } from './paper-text.ts';

export interface PaperMap extends Letterhead, Opening, Closing {
  readonly paper: Paper;
  readonly profile: Profile;
  /** Abbreviation of the kind; null when the paper does not tell. */
  readonly kind: string | null;
  readonly mode: Mode;
  /** Written in a character set before Unicode: layout can be judged, words cannot. */
  readonly isLegacyEncoded: boolean;
  /** Issued with another paper ("Kèm theo Quyết định số …"): number, date, signature and recipients are those of that one. */
  readonly isAttachment: boolean;
  /** Headed with a name that is none of the kinds of Điều 7: "PHIẾU TRÌNH". */
  readonly isUnlistedKind: boolean;
  /** Paragraphs of the nội dung outside tables, the căn cứ left out; empty ones included. */
  readonly body: readonly Paragraph[];
  readonly appendices: readonly AppendixPart[];
  /** Headers and footers that show, text boxes, notes. */
  readonly asideParagraphs: readonly Paragraph[];
}

/** Finds the components of a paper. `mode` forces draft or issued; otherwise blanks in number or date make a draft. */
export function mapPaper(paper: Paper, mode: Mode | undefined): PaperMap {
  const letterhead = findLetterhead(paper);
  const opening = findOpening(paper, letterhead);
  const closing = findClosing(paper, opening.bodyFrom);
  const appendices = findAppendices(paper, closing.closingTo);
  const bodyTo = Math.min(closing.bodyTo, appendices[0]?.label.paragraph.number ?? Number.POSITIVE_INFINITY);
  const legalBases = new Set<Paragraph>(opening.legalBases);
  const body = paper.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.paragraph] : []));
  const isBlank = letterhead.number?.digits === '' || letterhead.placeDate?.day === '';
  return {
    ...{ paper, ...letterhead, ...opening, ...closing, appendices },
    profile: decideProfile(paper, letterhead, opening),
    isLegacyEncoded: isMostlyLegacy(paper),
    isAttachment: letterhead.number === null && letterhead.placeDate === null && hasGuide(paper),
    isUnlistedKind: opening.title !== null && opening.titleKind === null,
    kind: decideKind(letterhead, opening),
    mode: mode ?? (isBlank ? 'draft' : 'issued'),
    body: body.filter((one) => one.number >= opening.bodyFrom && one.number < bodyTo && !legalBases.has(one)),
    asideParagraphs: [
      ...new Set(paper.sections.flatMap((section) => listShownParagraphs(paper, section))),
      ...paper.asideParagraphs,
    ],
  };
}

/** Lines from the top within which an attached paper says what it belongs to. */
const guideReach = 14;

function hasGuide(paper: Paper): boolean {
  const shown = paper.paragraphs.filter((one) => one.text !== '').slice(0, guideReach);
  return shown.some((one) => /^\(?\s*((duoc )?(ban hanh|cong nhan|phe duyet) )?kem theo\b/.test(foldText(one.text)));
}

function decideKind(letterhead: Letterhead, opening: Opening): string | null {
  if (opening.titleKind) return opening.titleKind.abbreviation;
  if (letterhead.dispatchSubject.length > 0) return officialDispatchKind;
  const token = letterhead.number?.symbol.split('-')[0] ?? '';
  const kind = findKindByAbbreviation(token);
  if (kind) return kind.abbreviation;
  return opening.title === null && opening.addressees !== null && letterhead.number !== null
    ? officialDispatchKind
    : null;
}
