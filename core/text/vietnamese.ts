/**
 * Vietnamese text: normal form, folding for search and comparing, collation. Knows letters only, nothing of papers.
 */

/** Marks that NFD sets beside a letter: tones, breves, circumflexes, horns. */
const combiningMarks = /[\u0300-\u036f]/g;

/** Invisible characters that a copy from Word or PDF brings along: soft hyphen, zero widths, directions, BOM. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Control characters other than tab and line ends. */
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** Spaces of every width that stand for a plain one. */
const wideSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g;

/**
 * The text in the one form the application keeps: NFC, plain spaces, "\n" line ends, no invisible characters.
 * A form feed or vertical tab becomes a line end. Idempotent.
 */
export function normalizeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .replace(invisible, '')
    .replace(wideSpaces, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFC');
}

/**
 * The text without tones, marks and case, đ as d, for searching and comparing: "Giải quyết đúng hạn" → "giai quyet dung
 * han". Both placements of a tone ("ủy", "uỷ") fold to the same. Idempotent.
 */
export function foldVietnamese(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFD').replace(combiningMarks, '').replaceAll('đ', 'd');
}

/** Made when two texts are first compared: reading the rules of the language takes longer than the rest of this file at every start. */
let collator: Intl.Collator | undefined;

/** Orders two texts as a Vietnamese reader expects, numbers by value ("Mục 2" before "Mục 10"). */
export function compareVietnamese(left: string, right: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(left, right);
}

/** One line of text without doubled or outer spaces. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
