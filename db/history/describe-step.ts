/** Says what a step of undo was, by its entries in the audit trail. Undoes nothing (undo.ts). */
import type { ChangeStepView } from '../../core/domain/change-step.ts';
import { type Database, prepareOnce } from '../database.ts';
import type { AuditEntry } from './audit.ts';

/** A step with the entries that it wrote, first to last. */
export interface StepRow {
  readonly id: number;
  readonly at: string;
  readonly firstEntryId: number;
  readonly lastEntryId: number;
}

interface StepSubject {
  readonly action: string;
  readonly subject: AuditEntry['subject'];
  readonly subjectId: number;
}

/** Agencies come into the directory with what names them: the step is told by the other entry then. */
function findMainEntry(db: Database, { firstEntryId, lastEntryId }: StepRow): StepSubject {
  const find = (condition: string) =>
    prepareOnce<[number, number], StepSubject>(
      db,
      `SELECT action, subject, subject_id AS subjectId FROM audit_entry
       WHERE ${condition}id BETWEEN ? AND ? ORDER BY id LIMIT 1`,
    ).get(firstEntryId, lastEntryId);
  // "+" leaves the index of subjects to this one: a step may have half a million entries, and few of them are of plans.
  const main = find("subject = 'plan' AND +") ?? find("subject <> 'agency' AND ") ?? find('');
  if (!main) throw new Error('a step has no entry in the audit trail');
  return main;
}

/** What the entries of the last steps say, which never changes: the top bar asks after every change. */
const toldSteps = new WeakMap<Database, Map<string, { readonly main: StepSubject; readonly count: number }>>();
const toldAtMost = 20;

function readStep(db: Database, step: StepRow): { readonly main: StepSubject; readonly count: number } {
  const told = toldSteps.get(db) ?? new Map();
  toldSteps.set(db, told);
  const key = `${step.id} ${step.firstEntryId} ${step.lastEntryId}`;
  const known = told.get(key);
  if (known) return known;
  const main = findMainEntry(db, step);
  const { count } = prepareOnce<[number, number, string], { readonly count: number }>(
    db,
    'SELECT count(DISTINCT subject_id) AS count FROM audit_entry WHERE id BETWEEN ? AND ? AND action = ?',
  ).get(step.firstEntryId, step.lastEntryId, main.action) ?? { count: 0 };
  if (told.size >= toldAtMost) told.clear();
  told.set(key, { main, count });
  return { main, count };
}

/** A step as the clerk is offered it: what was done, to how many, and to which when it is one. */
export function describeStep(db: Database, step: StepRow): ChangeStepView {
  const { main, count } = readStep(db, step);
  return { id: step.id, at: step.at, action: main.action, count, name: count === 1 ? nameOf(db, main) : null };
}

function nameOf(db: Database, { subject, subjectId }: StepSubject): string | null {
  const sqlOf: Readonly<Partial<Record<AuditEntry['subject'], string>>> = {
    task: "SELECT trim(ifnull(code, '') || ' ' || title) FROM task WHERE id = ?",
    plan: 'SELECT title FROM plan WHERE id = ?',
    document: 'SELECT subject FROM document WHERE id = ?',
    agency: 'SELECT name FROM agency WHERE id = ?',
    indicator: 'SELECT name FROM indicator WHERE id = ?',
    criterion: "SELECT code || ' ' || title FROM criterion WHERE id = ?",
  };
  const sql = sqlOf[subject];
  return sql ? (db.prepare<[number], string>(sql).pluck().get(subjectId) ?? null) : null;
}
