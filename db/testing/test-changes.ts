/**
 * Numbered changes of every kind a clerk makes, each through the real functions of this room, so that a test can tell which
 * of them a file holds. Not part of the product.
 */
import { createHash } from 'node:crypto';
import { listPeriods } from '../../core/domain/reporting-period.ts';
import type { WriteContext } from '../context.ts';
import type { Database } from '../database.ts';
import { getDocument, getIssuedFile, insertDraft, issueDocument, updateDraft } from '../documents/documents.ts';
import { importPlan } from '../plans/plans.ts';
import { addAttachment, readAttachment } from '../progress/attachments.ts';
import { recordProgress } from '../progress/progress.ts';
import { getTask, updateTask } from '../tasks/tasks.ts';
import { context, documentDraft, parsedDocument, parsedTask, planImport, progressInput, today } from './test-papers.ts';

/** Where a change was made; the last one at a place is what stands there. */
export type ChangePlace =
  | { readonly kind: 'plan' | 'task' | 'document' | 'attachment'; readonly id: number }
  | { readonly kind: 'progress'; readonly id: number; readonly periodKey: string };

const periods = listPeriods('month', 2026);
const tasksPerPlan = 3;

/** The change's number is written into every text it stores, and into the audit trail as the actor. */
const words = (number: number) => `Lần ghi ${number}`;

/** The number in a text of ours; 0 when there is none. */
function numberIn(text: string | null | undefined): number {
  return Number(/^Lần ghi (\d+)$/.exec(text ?? '')?.[1] ?? 0);
}

/** Bytes that only this change has: between 4 and 60 kB, about the size of a paper. */
function paperOf(number: number): Buffer {
  const seed = createHash('sha512').update(words(number)).digest();
  return Buffer.concat(Array.from({ length: 64 + ((number * 37) % 900) }, () => seed));
}

/**
 * Makes change `number` (from 1, one after the other) in one transaction of its own: in turn an import, a draft, its
 * updates, its issue, corrections, progress and attached files. Answers where it was made.
 */
export function makeChange(db: Database, number: number): ChangePlace {
  const writing: WriteContext = { ...context, actor: words(number) };
  const lastTask = lastId(db, 'task');
  if (lastTask === 0 || number % 30 === 0) return takePlanIn(db, number, writing);
  const taskId = 1 + ((number * 7) % lastTask);
  const step = number % 10;
  if (step < 5) return changeDocument(db, number, step, writing);
  if (step === 9) return attachFile(db, number, taskId, writing);
  return step === 5 ? correctTask(db, number, taskId, writing) : recordMonth(db, number, taskId, writing);
}

/** The numbers of the changes that the audit trail tells of, in the order in which they were made. */
export function listChangeNumbers(db: Database): readonly number[] {
  return db
    .prepare<[], string>(`SELECT actor FROM audit_entry WHERE actor LIKE 'Lần ghi %' GROUP BY actor ORDER BY min(id)`)
    .pluck()
    .all()
    .map(numberIn);
}

/** The number of the change that stands at a place, when everything stored there is that change's; else 0. */
export function findChangeAt(db: Database, place: ChangePlace): number {
  switch (place.kind) {
    case 'plan':
      return findPlanNumber(db, place.id);
    case 'task':
      return numberIn(getTask(db, place.id, today).title);
    case 'progress': {
      const entry = getTask(db, place.id, today).progress.find(({ periodKey }) => periodKey === place.periodKey);
      return entry && numberIn(entry.evidence[0]?.subject) === numberIn(entry.outcome) ? numberIn(entry.outcome) : 0;
    }
    case 'attachment': {
      const { fileName, bytes } = readAttachment(db, place.id);
      const number = numberIn(fileName.replace(/\.pdf$/, ''));
      return attachedPaper(number).equals(bytes) ? number : 0;
    }
    case 'document': {
      const { state, draft } = getDocument(db, place.id);
      const number = numberIn(draft.header.subject);
      return state === 'draft' || paperOf(number).equals(getIssuedFile(db, place.id)) ? number : 0;
    }
  }
}

function lastId(db: Database, table: 'task' | 'document'): number {
  return db.prepare<[], number>(`SELECT ifnull(max(id), 0) FROM ${table}`).pluck().get() ?? 0;
}

function takePlanIn(db: Database, number: number, writing: WriteContext): ChangePlace {
  const tasks = Array.from({ length: tasksPerPlan }, () => parsedTask({ title: words(number) }));
  const paper = planImport(parsedDocument(tasks, { legalBases: [words(number)] }), String(number));
  return { kind: 'plan', id: importPlan(db, paper, writing).planId };
}

/** A plan counts as there only with its source and with all of its tasks. */
function findPlanNumber(db: Database, id: number): number {
  const row = db
    .prepare<[number], { readonly bases: string; readonly taskCount: number }>(
      `SELECT legal_bases ->> '$[0]' AS bases, (SELECT count(*) FROM task WHERE plan_id = plan.id) AS taskCount
       FROM plan JOIN source_document ON source_document.id = plan.source_document_id WHERE plan.id = ?`,
    )
    .get(id);
  return row?.taskCount === tasksPerPlan ? numberIn(row.bases) : 0;
}

function changeDocument(db: Database, number: number, step: number, writing: WriteContext): ChangePlace {
  // The number of the change is that of the paper: each in a series of its own, for a series leaves none out.
  const draft = documentDraft({ subject: words(number), symbol: `BC-SNV${number}` });
  const id = lastId(db, 'document');
  const open = id === 0 ? undefined : getDocument(db, id);
  if (open?.state !== 'draft') return { kind: 'document', id: insertDraft(db, draft, writing).id };
  const { version } = open;
  if (step < 4) return { kind: 'document', id: updateDraft(db, { id, version, draft }, writing).id };
  const issued = { number, issuedOn: today };
  const file = paperOf(number);
  const sha256 = createHash('sha256').update(file).digest('hex');
  const paper = { ...draft, header: { ...draft.header, ...issued } };
  return {
    kind: 'document',
    id: issueDocument(db, { id, version, draft: paper, ...issued, file, sha256 }, writing).id,
  };
}

function correctTask(db: Database, number: number, id: number, writing: WriteContext): ChangePlace {
  const { version } = getTask(db, id, today);
  updateTask(db, { id, version, changes: { title: words(number) } }, writing, today);
  return { kind: 'task', id };
}

function recordMonth(db: Database, number: number, taskId: number, writing: WriteContext): ChangePlace {
  const periodKey = periods[number % periods.length]?.key ?? '';
  const outcome = words(number);
  const evidence = [{ documentCode: `${number}/BC-SNV`, issuedOn: null, issuer: 'Sở Nội vụ', subject: outcome }];
  recordProgress(db, progressInput(taskId, { periodKey, outcome, evidence }), writing, today);
  return { kind: 'progress', id: taskId, periodKey };
}

function attachedPaper(number: number): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7 '), paperOf(number)]);
}

function attachFile(db: Database, number: number, taskId: number, writing: WriteContext): ChangePlace {
  const periodKey = periods[number % periods.length]?.key ?? '';
  const file = { fileName: `${words(number)}.pdf`, bytes: attachedPaper(number) };
  return { kind: 'attachment', id: addAttachment(db, { taskId, periodKey, agencyId: null, ...file }, writing).id };
}
