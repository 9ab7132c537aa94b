/** Thiết lập lần đầu: keeps what is typed half-way; at the end puts each fact where the settings keep it. */
import { type FirstRunDraft, type FirstRunResult, firstRunDraftSchema } from '../../core/domain/first-run.ts';
import type { Office } from '../../core/domain/office.ts';
import type { SeriesStart } from '../../core/domain/register.ts';
import type { WriteContext } from '../context.ts';
import { type Database, transaction } from '../database.ts';
import { getPaperLists, savePaperLists } from '../documents/paper-lists.ts';
import { saveNumbering, saveSeriesStarts } from '../documents/register.ts';
import { saveOffice } from './office.ts';

/** What was left half-way; null when nothing was, or when it is of another version of the program. */
export function findFirstRunDraft(db: Database): FirstRunDraft | null {
  const value = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'firstRunDraft'").pluck().get();
  return value === undefined ? null : (firstRunDraftSchema.safeParse(JSON.parse(value)).data ?? null);
}

/** Keeps what is typed so far; null forgets it. No record of the office: the audit trail does not tell of it. */
export function keepFirstRunDraft(db: Database, draft: FirstRunDraft | null): void {
  transaction(db, () => {
    if (draft === null) {
      db.prepare("DELETE FROM setting WHERE key = 'firstRunDraft'").run();
      return;
    }
    db.prepare(
      `INSERT INTO setting (key, value) VALUES ('firstRunDraft', ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ).run(JSON.stringify(draft));
  });
}

/** Where the series of a year begin. */
export interface YearStarts {
  readonly year: number;
  readonly starts: readonly Omit<SeriesStart, 'year'>[];
}

/** Writes everything in one transaction, each fact with its entry in the audit trail. Legal bases that were kept stay. */
export function finishFirstRun(
  db: Database,
  { office, signatories, recipients, numbering }: FirstRunResult,
  { year, starts }: YearStarts,
  context: WriteContext,
): Office {
  return transaction(db, () => {
    const saved = saveOffice(db, office, context);
    savePaperLists(db, { ...getPaperLists(db), signatories, recipients }, context);
    saveNumbering(db, numbering, context);
    saveSeriesStarts(db, year, starts, context);
    keepFirstRunDraft(db, null);
    return saved;
  });
}
