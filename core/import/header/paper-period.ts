/** Finds the period that a whole report is about. Knows its subject and first lines, no figures. */
import { completePeriod, findPeriods } from '../figures/figure-periods.ts';
import { prepareFigureText } from '../figures/figure-text.ts';
import type { Paragraph } from '../lines/paragraph.ts';
import type { ParsedHeader } from '../parsed-document.ts';

export interface PaperPeriod {
  /** "quý III năm 2024"; null when the paper names none. */
  readonly name: string | null;
  /** The year for parts of a year that the text names without one. */
  readonly year: string | null;
}

/** A report names its period within so many paragraphs when its head gave no subject. */
const openingParagraphs = 12;

/** The period of the subject, else of the first paragraphs. A part of a year wins over a whole one. */
export function findPaperPeriod(
  header: Pick<ParsedHeader, 'subject' | 'issuedOn'>,
  paragraphs: readonly Paragraph[],
  isDamaged: boolean,
): PaperPeriod {
  const texts = header.subject
    ? [header.subject]
    : paragraphs.slice(0, openingParagraphs).map(({ text }) => text.slice(0, 400));
  const periods = texts.flatMap((text) => findPeriods(prepareFigureText(text, isDamaged)));
  const found = periods.find(({ name }) => !/^(?:năm|tháng) /u.test(name)) ?? periods.at(-1);
  const year = /\d{4}/.exec(found?.name ?? '')?.[0] ?? header.issuedOn?.slice(0, 4) ?? null;
  return { name: found ? completePeriod(found, year) : null, year };
}
