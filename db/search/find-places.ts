/** Finds tasks, papers, reports and agencies by a few words, with or without diacritics: what Ctrl+K asks. Writes nothing. */
import type { FoundDocument, FoundPlaces, FoundReport, FoundTask } from '../../core/domain/found-places.ts';
import { findPeriod } from '../../core/domain/reporting-period.ts';
import { compareVietnamese, foldVietnamese } from '../../core/text/vietnamese.ts';
import { type Database, prepareOnce } from '../database.ts';
import { listSearchWords } from '../tasks/search-text.ts';

const mostOfAKind = 8;
/** Of many thousand tasks that hold a word, the newest are looked at: who wants another types more. */
const looksAt = 400;

/** Whether every word stands somewhere in the text; both folded. */
function holds(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

type TaskRow = FoundTask & { readonly planYear: number };

function readTasks(db: Database, match: string): readonly TaskRow[] {
  return prepareOnce<[string, number], TaskRow>(
    db,
    `SELECT task.id, task.code, task.title, plan.title AS planTitle, plan.year AS planYear
     FROM (SELECT rowid FROM task_search WHERE task_search MATCH ? ORDER BY rowid DESC LIMIT ?) AS found
     JOIN task ON task.id = found.rowid JOIN plan ON plan.id = task.plan_id
     WHERE plan.withdrawn_at IS NULL AND task.deleted_at IS NULL`,
  ).all(match, looksAt);
}

/** How near a task is to what was typed: its code, the beginning of its title, its title, its other words. */
function rankOf({ code, title }: FoundTask, query: string, words: readonly string[]): number {
  const foldedCode = foldVietnamese(code ?? '');
  if (foldedCode === query) return 0;
  if (foldedCode !== '' && foldedCode.startsWith(query)) return 1;
  const folded = foldVietnamese(title);
  if (folded.startsWith(query)) return 2;
  return holds(`${foldedCode} ${folded}`, words) ? 3 : 4;
}

function findTasks(db: Database, query: string): readonly FoundTask[] {
  const words = listSearchWords(query);
  if (words.length === 0) return [];
  const quoted = words.map((word) => `"${word}"`);
  // The very words first: "2.6" is not lost among "2.60", "2.61" …
  const rows = [...readTasks(db, quoted.join(' ')), ...readTasks(db, quoted.map((word) => `${word}*`).join(' '))];
  const found = new Map(rows.map((row) => [row.id, row]));
  const folded = foldVietnamese(query.trim());
  return [...found.values()]
    .map((task) => ({ task, rank: rankOf(task, folded, words) }))
    .sort(
      (one, other) => one.rank - other.rank || other.task.planYear - one.task.planYear || one.task.id - other.task.id,
    )
    .slice(0, mostOfAKind)
    .map(({ task: { planYear: _, ...task } }) => task);
}

function findDocuments(db: Database, words: readonly string[]): readonly FoundDocument[] {
  const rows = prepareOnce<[], FoundDocument>(
    db,
    `SELECT id, kind, state, iif(state IN ('issued', 'revoked'), number, NULL) AS number, symbol, subject FROM document
     WHERE discarded_at IS NULL ORDER BY updated_at DESC LIMIT 5000`,
  ).all();
  const found: FoundDocument[] = [];
  for (const row of rows) {
    const code = row.number === null ? row.symbol : `${String(row.number).padStart(2, '0')}/${row.symbol}`;
    if (holds(foldVietnamese(`${code} ${row.subject}`), words)) found.push(row);
    if (found.length === mostOfAKind) break;
  }
  return found;
}

function findReports(db: Database, words: readonly string[]): readonly FoundReport[] {
  return prepareOnce<[], FoundReport>(
    db,
    `SELECT id, period_key AS periodKey, outline ->> '$.name' AS outlineName FROM report
     WHERE discarded_at IS NULL ORDER BY updated_at DESC LIMIT 500`,
  )
    .all()
    .filter(({ periodKey, outlineName }) =>
      holds(foldVietnamese(`bao cao ${outlineName} ${findPeriod(periodKey)?.name ?? periodKey}`), words),
    )
    .slice(0, mostOfAKind);
}

function findAgencies(db: Database, words: readonly string[]): readonly string[] {
  return prepareOnce<[], { readonly name: string; readonly abbreviation: string | null }>(
    db,
    `SELECT name, abbreviation FROM agency
     WHERE EXISTS (SELECT 1 FROM task_agency WHERE agency_id = agency.id AND role = 'lead')`,
  )
    .all()
    .filter(({ name, abbreviation }) => holds(foldVietnamese(`${name} ${abbreviation ?? ''}`), words))
    .map(({ name }) => name)
    .sort(compareVietnamese)
    .slice(0, mostOfAKind);
}

/** A few of each kind, best first; nothing for a query without words. */
export function findPlaces(db: Database, query: string): FoundPlaces {
  const words = foldVietnamese(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return { tasks: [], documents: [], reports: [], agencies: [] };
  return {
    tasks: findTasks(db, query),
    documents: findDocuments(db, words),
    reports: findReports(db, words),
    agencies: findAgencies(db, words),
  };
}
