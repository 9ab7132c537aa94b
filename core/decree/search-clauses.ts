/** Looks up clauses by words, whatever their marks: "canh le" finds "định lề". Knows nothing of screens. */
import { foldVietnamese } from '../text/vietnamese.ts';
import { type DecreeClause, decreeClauses } from './clauses.ts';

const folded = new Map(
  decreeClauses.map((clause) => [clause, foldVietnamese(`${clause.clause} ${clause.title} ${clause.text}`)] as const),
);

/** Clauses that hold every word, those with the words in the title first; all of them for no words. */
export function searchClauses(query: string): readonly DecreeClause[] {
  const words = foldVietnamese(query).split(/\s+/).filter(Boolean);
  const found = decreeClauses.filter((clause) => words.every((word) => folded.get(clause)?.includes(word)));
  const isInTitle = (clause: DecreeClause) => words.every((word) => foldVietnamese(clause.title).includes(word));
  return words.length === 0 ? found : found.toSorted((one, other) => Number(isInTitle(other)) - Number(isInTitle(one)));
}
