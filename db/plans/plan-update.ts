/** Brings a stored plan to what a newer paper says, as far as the clerk chose. Nothing is deleted; progress stays. */
import type { AgencyRole } from '../../core/domain/agency.ts';
import type { PlanView } from '../../core/domain/plan.ts';
import {
  type ChangedTask,
  type ComparedTask,
  comparePlan,
  keepChosen,
  listKeys,
  orderTasks,
  type PlanDifferences,
  pairTasks,
  type StoredTask,
  type TaskDifference,
} from '../../core/domain/plan-update.ts';
import type { ParsedTask } from '../../core/import/parsed-document.ts';
import { AppError } from '../../core/ipc/result.ts';
import type { WriteContext } from '../context.ts';
import { type Database, prepareOnce } from '../database.ts';
import { type AuditAction, insertAuditEntry } from '../history/audit.ts';
import { writeInBulk } from '../tasks/bulk-writes.ts';
import { toDeadlineColumns } from '../tasks/deadline-columns.ts';
import { taskSearchText } from '../tasks/search-text.ts';
import { listTaskAgencies, replaceTaskAgencies, type TaskAgencies } from '../tasks/task-agencies.ts';
import { readIncoming, readStored } from './plan-comparison.ts';
import { type AgenciesByWrittenName, prepareTaskInsert, resolveAgencies, toTaskAgencies } from './plan-tasks.ts';
import { getPlan } from './plans.ts';
import { allFields, type ReviewCorrection, tellCorrections } from './review-corrections.ts';
import { insertSourceDocument, type PaperInput } from './source-documents.ts';

export interface PlanUpdate extends PaperInput {
  readonly planId: number;
  /** `PlanView.version` as it was compared. */
  readonly version: number;
  /** Keys of the differences to apply, as `comparePlan` names them; others are left as they are. */
  readonly chosen: readonly string[];
  /** Names as written whose agency the clerk chose. */
  readonly chosenNames?: readonly string[];
  /** What the clerk corrected on the paper before taking it over. */
  readonly corrections?: readonly ReviewCorrection[];
}

/** What is known while one plan is brought up to date. */
interface Updating {
  readonly db: Database;
  readonly context: WriteContext;
  readonly planId: number;
  readonly stored: ReadonlyMap<number, StoredTask>;
  /** The paper's task for each stored one that it names. */
  readonly parsedOf: ReadonlyMap<number, ParsedTask>;
  readonly parsed: readonly ParsedTask[];
  readonly agencies: AgenciesByWrittenName;
}

/**
 * Applies the chosen differences between a plan and a paper in one transaction: tasks that the paper no longer names are
 * cancelled and keep their history and progress, the plan gets the next version, its tasks the order and the places of the
 * new paper, and the audit trail says what became of each. Nothing is written when nothing was chosen.
 * Throws AppError `record.notFound`, `record.changedMeanwhile` when `version` is not the present one.
 */
export function applyPlanUpdate(db: Database, input: PlanUpdate, context: WriteContext): { readonly planId: number } {
  return writeInBulk(db, () => {
    const plan = getPlan(db, input.planId);
    if (plan.version !== input.version) throw new AppError('record.changedMeanwhile');
    const stored = readStored(db, plan.id);
    const incoming = readIncoming(db, input);
    const differences = comparePlan(stored, incoming);
    const chosen = keepChosen(differences, new Set(input.chosen));
    if (listKeys(chosen, true).length === 0) return { planId: plan.id };

    const pairs = pairTasks(stored.tasks, incoming.tasks);
    const parsed = input.document.tasks;
    const parsedOf = new Map(pairs.map(({ taskId, index }) => [taskId, parsed[index] as ParsedTask]));
    const touched = chosen.tasks.flatMap((one) => findParsed(one, parsed, parsedOf) ?? []);
    const agencies = resolveAgencies(db, { ...input.document, tasks: touched }, input.chosenNames ?? [], context);
    const storedById = new Map(stored.tasks.map((task) => [task.id, task]));
    const updating: Updating = { db, context, planId: plan.id, stored: storedById, parsedOf, parsed, agencies };

    updatePlan(db, plan, takeSource(db, plan, input, context), incoming.head, chosen);
    moveSourcePlaces(updating, differences, new Set(input.chosen));
    const added = new Map(chosen.tasks.flatMap((one) => applyDifference(updating, one)));
    const order = orderTasks([...storedById.keys()], pairs, [...added.keys()]);
    placeTasks(
      db,
      plan.id,
      order.map((task) => ('taskId' in task ? task.taskId : (added.get(task.index) as number))),
    );
    insertAuditEntry(db, describeUpdate(plan, input, chosen), context);
    const taken = listTaken(chosen, parsed, parsedOf, added);
    tellCorrections(db, parsed, input.corrections ?? [], (index) => taken.get(index), context);
    return { planId: plan.id };
  });
}

/** The stored task of each of the paper's tasks that said something taken over, with the fields that were. */
function listTaken(
  chosen: PlanDifferences,
  parsed: readonly ParsedTask[],
  parsedOf: ReadonlyMap<number, ParsedTask>,
  added: ReadonlyMap<number, number>,
) {
  const taken = new Map([...added].map(([index, id]) => [index, { id, fields: allFields }]));
  for (const one of chosen.tasks) {
    if (one.kind !== 'changed') continue;
    const index = parsed.indexOf(parsedOf.get(one.taskId) as ParsedTask);
    taken.set(index, { id: one.taskId, fields: one.changes.map(({ field }) => field) });
  }
  return taken;
}

/** The paper's task behind a difference; undefined where the paper has none. */
function findParsed(
  difference: TaskDifference,
  parsed: readonly ParsedTask[],
  parsedOf: ReadonlyMap<number, ParsedTask>,
): ParsedTask | undefined {
  return difference.kind === 'added' ? parsed[difference.index] : parsedOf.get(difference.taskId);
}

/** Keeps the new paper beside the old one, whose places dropped and declined tasks go on naming. Answers with its id. */
function takeSource(db: Database, plan: PlanView, input: PaperInput, context: WriteContext): number {
  const isSame = db
    .prepare<[number, string, string], 1>(
      'SELECT 1 FROM source_document WHERE id = ? AND file_fingerprint = ? AND lines = ?',
    )
    .get(plan.sourceDocumentId, input.fingerprint, JSON.stringify(input.document.lines));
  if (!isSame) {
    db.prepare('UPDATE task SET source_document_id = ? WHERE plan_id = ? AND source_document_id IS NULL').run(
      plan.sourceDocumentId,
      plan.id,
    );
    return insertSourceDocument(db, input, context);
  }
  db.prepare('UPDATE source_document SET header = ? WHERE id = ?').run(
    JSON.stringify(input.document.header),
    plan.sourceDocumentId,
  );
  return plan.sourceDocumentId;
}

function updatePlan(
  db: Database,
  plan: PlanView,
  sourceDocumentId: number,
  incoming: ReturnType<typeof readIncoming>['head'],
  chosen: PlanDifferences,
): void {
  const isChosen = new Set(chosen.head.map(({ field }) => field));
  db.prepare(
    `UPDATE plan SET version = version + 1, source_document_id = @sourceDocumentId,
       title = iif(@takesTitle, @title, title), document_code = iif(@takesCode, @documentCode, document_code),
       issued_on = iif(@takesDate, @issuedOn, issued_on), legal_bases = iif(@takesBases, @legalBases, legal_bases)
     WHERE id = @id`,
  ).run({
    id: plan.id,
    sourceDocumentId,
    ...incoming,
    legalBases: JSON.stringify(incoming.legalBases),
    takesTitle: Number(isChosen.has('title')),
    takesCode: Number(isChosen.has('documentCode')),
    takesDate: Number(isChosen.has('issuedOn')),
    takesBases: Number(isChosen.has('legalBases')),
  });
}

/** A task that now says all that the new paper says has its place there; one with a declined difference keeps the old. */
function moveSourcePlaces({ db, parsedOf }: Updating, differences: PlanDifferences, chosen: ReadonlySet<string>): void {
  const declined = new Set(
    differences.tasks.flatMap((one) => {
      const keys = one.kind === 'changed' ? one.changes.map(({ key }) => key) : [one.key];
      return one.kind === 'added' || keys.every((key) => chosen.has(key)) ? [] : [one.taskId];
    }),
  );
  const move = db.prepare('UPDATE task SET source_document_id = NULL, line_from = ?, line_to = ? WHERE id = ?');
  for (const [taskId, { source }] of parsedOf) {
    if (!declined.has(taskId)) move.run(source.lineFrom, source.lineTo, taskId);
  }
}

/** Writes one difference. Answers, for a new task, with its place in the paper and its id. */
function applyDifference(updating: Updating, one: TaskDifference): readonly (readonly [index: number, id: number])[] {
  switch (one.kind) {
    case 'added':
      return [[one.index, addTask(updating, one.index)]];
    case 'removed':
      setDropped(updating, one.taskId, updating.context.now);
      return [];
    case 'returned':
      setDropped(updating, one.taskId, null);
      return [];
    case 'changed':
      reviseTask(updating, one);
      return [];
  }
}

function tell(
  { db, context }: Updating,
  action: AuditAction,
  taskId: number,
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
): void {
  insertAuditEntry(db, { action, subject: 'task', subjectId: taskId, before, after }, context);
}

function addTask(updating: Updating, index: number): number {
  const { db, planId, agencies, parsed } = updating;
  const last = prepareOnce<[number], number>(db, 'SELECT ifnull(max(position), -1) FROM task WHERE plan_id = ?')
    .pluck()
    .get(planId);
  const task = parsed[index] as ParsedTask;
  const id = prepareTaskInsert(db, planId, agencies)(Number(last) + 1, task);
  tell(updating, 'task.added', id, null, { title: task.title });
  return id;
}

function setDropped(updating: Updating, taskId: number, droppedAt: string | null): void {
  prepareOnce(updating.db, 'UPDATE task SET dropped_at = ?, deleted_at = NULL, version = version + 1 WHERE id = ?').run(
    droppedAt,
    taskId,
  );
  tell(updating, droppedAt === null ? 'task.returned' : 'task.dropped', taskId, null, null);
}

const fieldOfRole = {
  lead: 'leadAgencies',
  coordinating: 'coordinatingAgencies',
  implementing: 'implementingAgencies',
} as const satisfies Readonly<Record<AgencyRole, keyof ComparedTask>>;

function reviseTask(updating: Updating, { taskId, changes }: ChangedTask): void {
  const { db, stored, parsedOf, agencies } = updating;
  const after = Object.fromEntries(changes.map((change) => [change.field, change.after])) as Partial<ComparedTask>;
  const before = Object.fromEntries(changes.map((change) => [change.field, change.before]));
  const present = listTaskAgencies(db, taskId);
  const agenciesOf = (role: AgencyRole) =>
    after[fieldOfRole[role]]
      ? toTaskAgencies(parsedOf.get(taskId)?.[fieldOfRole[role]] ?? [], agencies)
      : present[role];
  const revised: TaskAgencies = {
    lead: agenciesOf('lead'),
    coordinating: agenciesOf('coordinating'),
    implementing: agenciesOf('implementing'),
  };
  replaceTaskAgencies(db, taskId, revised);
  writeRevised(db, { ...(stored.get(taskId) as StoredTask), ...after }, revised);
  tell(updating, 'task.revised', taskId, before, after);
}

function writeRevised(db: Database, task: StoredTask, agencies: TaskAgencies): void {
  const authority = prepareOnce<[number], string | null>(db, 'SELECT authority FROM task WHERE id = ?')
    .pluck()
    .get(task.id);
  const deadline = toDeadlineColumns(task.deadline);
  const agencyNames = Object.values(agencies).flatMap((of) => of.flatMap((one) => [one.name, one.nameAsWritten]));
  prepareOnce<[object]>(
    db,
    `UPDATE task SET type = @type, code = @code, title = @title, goal = @goal, measures = @measures, field = @field,
       deadline_raw = @deadlineRaw, deadline_kind = @deadlineKind, deadline_bound = @deadlineBound, due_on = @dueOn,
       product = @product, search_text = @searchText, version = version + 1
     WHERE id = @id`,
  ).run({
    id: task.id,
    type: task.type,
    code: task.code,
    title: task.title,
    goal: task.goal,
    measures: JSON.stringify(task.measures),
    field: task.field,
    product: task.product,
    ...deadline,
    searchText: taskSearchText({ ...task, ...deadline, authority: authority ?? null, agencyNames }),
  });
}

/** Gives the tasks their positions; they first leave the ones they had, since no two may stand at one. */
function placeTasks(db: Database, planId: number, ids: readonly number[]): void {
  db.prepare('UPDATE task SET position = -1 - position WHERE plan_id = ?').run(planId);
  const place = db.prepare('UPDATE task SET position = ? WHERE id = ?');
  for (const [position, id] of ids.entries()) place.run(position, id);
}

function describeUpdate(plan: PlanView, { fileName }: PaperInput, { head, tasks }: PlanDifferences) {
  const countOf = (kind: TaskDifference['kind']) => tasks.filter((one) => one.kind === kind).length;
  const headChanges = (side: 'before' | 'after') => Object.fromEntries(head.map((one) => [one.field, one[side]]));
  return {
    action: 'plan.updated',
    subject: 'plan',
    subjectId: plan.id,
    before: { version: plan.version, head: headChanges('before') },
    after: {
      version: plan.version + 1,
      head: headChanges('after'),
      fileName,
      added: countOf('added'),
      changed: countOf('changed'),
      removed: countOf('removed'),
      returned: countOf('returned'),
    },
  } as const;
}
