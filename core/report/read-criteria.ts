/** Reads a list of criteria pasted from a spreadsheet or from Word: code, title, highest score in each line. Pure. */
import { type Criterion, criterionSchema } from '../domain/self-assessment.ts';
import { collapseSpaces } from '../text/vietnamese.ts';
import { readDecimal } from './decimal.ts';

export interface ReadCriteria {
  readonly criteria: readonly Criterion[];
  /** Lines that are no criterion, counted from 1, with their words; heads of columns and blank lines are left out. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

/** Every line with a code and a score is a criterion; of two with the same code the later one is told as unread. */
export function readCriteria(text: string): ReadCriteria {
  const criteria = new Map<string, Criterion>();
  const unread: { line: number; text: string }[] = [];
  for (const [index, written] of text.normalize('NFC').split(/\r?\n/).entries()) {
    const line = collapseSpaces(written.replaceAll('\t', ' '));
    if (line === '') continue;
    const criterion = readLine(written);
    if (criterion && !criteria.has(criterion.code)) criteria.set(criterion.code, criterion);
    else if (criterion || /\d/.test(line)) unread.push({ line: index + 1, text: line });
  }
  return { criteria: [...criteria.values()], unread };
}

/** Cells by tabs; or the code at the beginning and the score at the end of the line. */
function readLine(written: string): Criterion | null {
  const cells = written.includes('\t')
    ? written.split('\t').map(collapseSpaces)
    : (/^\s*([\d.]+)\s+(.*?)\s+([\d.,]+)\s*$/.exec(written)?.slice(1) ?? []);
  const [code = '', title = '', score = ''] = cells;
  const maxScore = readDecimal(score, 4);
  const criterion = { code: code.replace(/\.$/, ''), title: collapseSpaces(title), maxScore };
  return criterionSchema.safeParse(criterion).success ? (criterion as Criterion) : null;
}
