/** Whose rules a paper falls under, decided before any rule runs. Knows nothing of layout. */
import type { Paper } from './docx/paper.ts';
import type { Letterhead } from './find-letterhead.ts';
import type { Opening } from './find-opening.ts';
import type { Profile } from './format-report.ts';
import { foldText } from './paper-text.ts';

/** The Party's headline stands among the first lines of a paper. */
const partyLines = 30;

/** Symbols of normative documents, which carry their year: "Số: 12/2026/QĐ-UBND" (Luật Ban hành VBQPPL). */
const normativeNumber =
  /^so\s*:?\s*[\d\s._…]*\/\s*\d{4}\s*\/\s*(qd|nq|tt|nd|ttlt|nqlt|l|pl|qh\d*|ubtvqh\d*)(?![a-z0-9])/;

/**
 * A State paper shows at least two of quốc hiệu, issuing agency and number; a petition or contract has the quốc hiệu alone
 * (or, a contract, a number of its own beside it).
 */
export function decideProfile(paper: Paper, letterhead: Letterhead, opening: Opening): Profile {
  const first = paper.paragraphs.filter((one) => one.text !== '').slice(0, partyLines);
  const isParty = first.some((one) => one.lines.some((line) => foldText(line.text) === 'dang cong san viet nam'));
  if (isParty && letterhead.countryName.length === 0) return 'party';
  if (letterhead.number && normativeNumber.test(foldText(letterhead.number.line.text))) return 'normative';
  // A phụ lục in a file of its own, whatever samples of other papers it shows further on.
  if (/^phu luc\b/.test(foldText(first[0]?.text ?? '')) && letterhead.number === null) return 'other';
  const hasAgency = letterhead.issuingAgency.length > 0;
  const signs = [letterhead.countryName.length > 0, hasAgency, letterhead.number !== null].filter(Boolean).length;
  const isContract = opening.titleKind?.abbreviation === 'HĐ' && !hasAgency;
  return signs >= 2 && !isContract ? 'state' : 'other';
}
