/** Reads all tasks into the narrow columns that lists are filtered and counts are made from. */
import { type ReformField, reformFields } from '../core/domain/field.ts';
import { type TaskStatus, taskStatuses } from '../core/domain/task.ts';
import type { IndexedName, TaskIndex } from '../core/domain/task-index.ts';
import { compareVietnamese } from '../core/text/vietnamese.ts';
import type { Database } from './database.ts';
import { ofPlan, type PlanFilter, planOrder } from './task-rows.ts';
import { type TodayParameter, taskWithStatus } from './task-status.ts';

type StandingRow = [id: number, planId: number, status: TaskStatus, field: ReformField | null];

/** The index of one plan, or of all, with statuses on `today` (`YYYY-MM-DD`). Reads every task once. */
export function readTaskIndex(db: Database, { planId }: PlanFilter, today: string): TaskIndex {
  const rows = db
    .prepare<[PlanFilter & TodayParameter]>(
      `WITH ${taskWithStatus}
       SELECT id, plan_id, status, field FROM task_with_status WHERE ${ofPlan(planId)} ORDER BY ${planOrder}`,
    )
    .raw()
    .all({ planId, today }) as StandingRow[];
  const planPositions = placesOf(new Set(rows.map(([, id]) => id)));
  const statusPositions = placesOf(taskStatuses);
  const fieldPositions = placesOf<ReformField | null>([...reformFields, null]);
  const ids = Int32Array.from(rows, ([id]) => id);
  return {
    ids,
    planOf: Int32Array.from(rows, ([, id]) => planPositions.get(id) ?? 0),
    statusOf: Uint8Array.from(rows, ([, , status]) => statusPositions.get(status) ?? 0),
    fieldOf: Uint8Array.from(rows, ([, , , field]) => fieldPositions.get(field) ?? 0),
    plans: listPlanNames(db, [...planPositions.keys()]),
    ...readLeads(db, ids),
  };
}

function placesOf<Key>(keys: Iterable<Key>): ReadonlyMap<Key, number> {
  return new Map(Array.from(keys, (key, position) => [key, position]));
}

function listPlanNames(db: Database, ids: readonly number[]): readonly IndexedName[] {
  const find = db.prepare<[number], string>('SELECT title FROM plan WHERE id = ?').pluck();
  return ids.map((id) => ({ id, name: find.get(id) ?? '' }));
}

/** The lead agencies of the tasks, in the order of `ids`. */
function readLeads(db: Database, ids: Int32Array): Pick<TaskIndex, 'leadStarts' | 'leadOf' | 'leadAgencies'> {
  // By agency: so the index on agencies answers alone.
  const pairs = db
    .prepare<[]>("SELECT task_id, agency_id FROM task_agency WHERE role = 'lead' ORDER BY agency_id")
    .raw()
    .all() as [taskId: number, agencyId: number][];
  const leadsOf = new Map<number, number[]>();
  for (const [taskId, agencyId] of pairs) {
    const leads = leadsOf.get(taskId);
    if (leads) leads.push(agencyId);
    else leadsOf.set(taskId, [agencyId]);
  }
  const leads: number[] = [];
  const leadStarts = new Int32Array(ids.length + 1);
  for (const [index, id] of ids.entries()) {
    for (const lead of leadsOf.get(id) ?? []) leads.push(lead);
    leadStarts[index + 1] = leads.length;
  }
  const leadAgencies = listAgenciesByName(db, new Set(leads));
  const positions = placesOf(leadAgencies.map(({ id }) => id));
  return { leadStarts, leadOf: Int32Array.from(leads, (id) => positions.get(id) ?? 0), leadAgencies };
}

function listAgenciesByName(db: Database, ids: ReadonlySet<number>): readonly IndexedName[] {
  return db
    .prepare<[], IndexedName>('SELECT id, name FROM agency')
    .all()
    .filter(({ id }) => ids.has(id))
    .sort((left, right) => compareVietnamese(left.name, right.name));
}
