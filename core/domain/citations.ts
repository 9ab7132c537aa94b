/**
 * Viện dẫn: in full the first time, kind, number and symbol only from then on (NĐ 30/2020, Phụ lục I, II.6.b). Pure.
 */
import { shortCitation } from './paper-lists.ts';

/** A legal basis as it is cited in a sentence: without "Căn cứ" and end mark. */
export function fullCitation(legalBasis: string): string {
  return legalBasis
    .trim()
    .replace(/^(?:Căn cứ|Thực hiện|Xét)\s+/u, '')
    .replace(/[;.,\s]+$/u, '');
}

const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');
const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** By what a paper is known again: its number and symbol, or the name of a law. */
function knownBy(legalBasis: string): string {
  const short = tidy(shortCitation(legalBasis));
  return /\bsố (\S*\d\S*)$/u.exec(short)?.[1] ?? short;
}

/** Whether a text cites what the legal basis names, in full or in short. */
export function isCitedIn(text: string, legalBasis: string): boolean {
  const known = new RegExp(`(?<![\\p{L}\\d/-])${escapePattern(knownBy(legalBasis))}(?![\\p{L}\\d/-])`, 'u');
  return known.test(tidy(text));
}

/** How a sentence cites it, `before` being everything that the paper says up to there. */
export function citeAfter(before: string, legalBasis: string): string {
  return isCitedIn(before, legalBasis) ? shortCitation(legalBasis) : fullCitation(legalBasis);
}
