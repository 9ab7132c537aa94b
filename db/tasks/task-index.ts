/** Reads all tasks into the narrow columns that lists are filtered and counts are made from. */
import { reformFields } from '../../core/domain/field.ts';
import { taskStatuses } from '../../core/domain/task.ts';
import { type IndexedName, noDay, noPercent, type TaskIndex } from '../../core/domain/task-index.ts';
import { compareVietnamese } from '../../core/text/vietnamese.ts';
import type { Database } from '../database.ts';
import type { PlanFilter } from './task-rows.ts';
import { type TodayParameter, taskWithStatus } from './task-status.ts';

/** The position of `column` among `values`, in SQL; their number where it is none of them. */
function positionOf(column: string, values: readonly string[]): string {
  const cases = values.map((value, position) => `WHEN '${value}' THEN ${position}`).join(' ');
  return `(CASE ${column} ${cases} ELSE ${values.length} END)`;
}

/**
 * One task as one number, since handing 50,000 rows of several values from SQLite to JavaScript takes longer than all the
 * rest: from the lowest bit status (4), field (4), percent (7), extended (1), last day (16); above them the id.
 */
const packedTask = `id * 4294967296
  + ifnull(max(0, last_day), ${noDay}) * 65536
  + (extended_to IS NOT NULL) * 32768
  + ifnull(standing_percent, ${noPercent}) * 256
  + ${positionOf('field', reformFields)} * 16
  + ${positionOf('status', taskStatuses)}`;

/** The index of one plan, or of all, with statuses on `today` (`YYYY-MM-DD`). Reads every task once. */
export function readTaskIndex(db: Database, { planId }: PlanFilter, today: string): TaskIndex {
  // Plan by plan, so that the covering index gives the order and nothing is sorted.
  const readPlan = db
    .prepare<[TodayParameter & { readonly planId: number }], number>(
      `WITH ${taskWithStatus} SELECT ${packedTask} FROM task_with_status WHERE plan_id = @planId ORDER BY position`,
    )
    .pluck();
  const filled = listPlans(db, planId)
    .map((plan) => ({ plan, packed: readPlan.all({ planId: plan.id, today }) }))
    .filter(({ packed }) => packed.length > 0);
  const index = makeColumns(filled.reduce((sum, { packed }) => sum + packed.length, 0));
  let task = 0;
  for (const [position, { packed }] of filled.entries()) {
    for (const number of packed) {
      unpack(index, task, number);
      index.planOf[task] = position;
      task += 1;
    }
  }
  return { ...index, ...readLeads(db, index.ids), plans: filled.map(({ plan }) => plan) };
}

function makeColumns(length: number) {
  return {
    ids: new Int32Array(length),
    planOf: new Int32Array(length),
    statusOf: new Uint8Array(length),
    fieldOf: new Uint8Array(length),
    lastDayOf: new Int32Array(length),
    percentOf: new Uint8Array(length),
    isExtended: new Uint8Array(length),
  };
}

function unpack(index: ReturnType<typeof makeColumns>, task: number, packed: number): void {
  const low = packed % 4_294_967_296;
  index.ids[task] = Math.floor(packed / 4_294_967_296);
  index.statusOf[task] = low & 15;
  index.fieldOf[task] = (low >>> 4) & 15;
  index.percentOf[task] = (low >>> 8) & 127;
  index.isExtended[task] = (low >>> 15) & 1;
  index.lastDayOf[task] = low >>> 16;
}

/** The plans that stand, in the order of lists. */
function listPlans(db: Database, planId: number | null): readonly IndexedName[] {
  return db
    .prepare<[PlanFilter], IndexedName>(
      `SELECT id, title AS name FROM plan
       WHERE withdrawn_at IS NULL AND (@planId IS NULL OR id = @planId) ORDER BY year DESC, id DESC`,
    )
    .all({ planId });
}

/** Which agency leads which task, by task and in the order of the paper: two columns of ids. */
export function readLeadPairs(db: Database): { readonly taskOf: Int32Array; readonly agencyOf: Int32Array } {
  // By task and position: so the index on roles answers alone.
  const pairs = db
    .prepare<[], number>(
      "SELECT task_id * 4194304 + agency_id FROM task_agency WHERE role = 'lead' ORDER BY task_id, position",
    )
    .pluck()
    .all();
  return {
    taskOf: Int32Array.from(pairs, (pair) => pair / 4_194_304),
    agencyOf: Int32Array.from(pairs, (pair) => pair % 4_194_304),
  };
}

/** The lead agencies of the tasks, in the order of `ids`; those of a task in the order of the paper. */
function readLeads(db: Database, ids: Int32Array): Pick<TaskIndex, 'leadStarts' | 'leadOf' | 'leadAgencies'> {
  const { taskOf, agencyOf } = readLeadPairs(db);
  // One more than the place of a task's first lead; 0 for tasks without one.
  const startOf = new Int32Array(taskOf.reduce((largest, id) => Math.max(largest, id), 0) + 1);
  for (let at = taskOf.length - 1; at >= 0; at -= 1) startOf[taskOf[at] as number] = at + 1;
  const leads: number[] = [];
  const leadStarts = new Int32Array(ids.length + 1);
  for (let task = 0; task < ids.length; task += 1) {
    const id = ids[task] as number;
    const start = startOf[id] ?? 0;
    for (let at = start - 1; at >= 0 && taskOf[at] === id; at += 1) leads.push(agencyOf[at] as number);
    leadStarts[task + 1] = leads.length;
  }
  const leadAgencies = listAgenciesByName(db, new Set(leads));
  const positions = new Map(leadAgencies.map(({ id }, position) => [id, position]));
  return { leadStarts, leadOf: Int32Array.from(leads, (id) => positions.get(id) ?? 0), leadAgencies };
}

function listAgenciesByName(db: Database, ids: ReadonlySet<number>): readonly IndexedName[] {
  return db
    .prepare<[], IndexedName>('SELECT id, name FROM agency')
    .all()
    .filter(({ id }) => ids.has(id))
    .sort((left, right) => compareVietnamese(left.name, right.name));
}
