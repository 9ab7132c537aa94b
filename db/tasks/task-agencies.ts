/** All SQL of the agencies on a task: who leads, coordinates, carries out. */
import type { AgencyRole } from '../../core/domain/agency.ts';
import type { TaskAgency } from '../../core/domain/task.ts';
import { type Database, prepareOnce } from '../database.ts';

/** The names of a task's agencies by role, in the order of the paper. */
export type AgencyNames = Readonly<Record<AgencyRole, readonly string[]>>;

export type TaskAgencies = Readonly<Record<AgencyRole, readonly TaskAgency[]>>;

/** Prepares the insert of one role's agencies; an agency named twice in a role is kept once, under its first name. */
export function prepareTaskAgencyInsert(
  db: Database,
): (taskId: number, role: AgencyRole, agencies: readonly TaskAgency[]) => void {
  const insert = prepareOnce<unknown[]>(
    db,
    `INSERT INTO task_agency (task_id, role, position, agency_id, name_as_written) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (task_id, role, agency_id) DO NOTHING`,
  );
  return (taskId, role, agencies) => {
    for (const [position, agency] of agencies.entries()) {
      insert.run(taskId, role, position, agency.agencyId, agency.nameAsWritten);
    }
  };
}

/** Replaces the agencies of a task as a set. */
export function replaceTaskAgencies(db: Database, taskId: number, agencies: TaskAgencies): void {
  prepareOnce<[number]>(db, 'DELETE FROM task_agency WHERE task_id = ?').run(taskId);
  const insert = prepareTaskAgencyInsert(db);
  insert(taskId, 'lead', agencies.lead);
  insert(taskId, 'coordinating', agencies.coordinating);
  insert(taskId, 'implementing', agencies.implementing);
}

/** The agencies of one task, with their names in the directory and in the paper. */
export function listTaskAgencies(db: Database, taskId: number): TaskAgencies {
  const rows = prepareOnce<[number], TaskAgency & { readonly role: AgencyRole }>(
    db,
    `SELECT task_agency.role, agency.id AS agencyId, agency.name, task_agency.name_as_written AS nameAsWritten
       FROM task_agency JOIN agency ON agency.id = task_agency.agency_id
       WHERE task_agency.task_id = ? ORDER BY task_agency.role, task_agency.position`,
  ).all(taskId);
  const agencies = { lead: [], coordinating: [], implementing: [] } satisfies Record<AgencyRole, TaskAgency[]>;
  for (const { role, ...agency } of rows) (agencies[role] as TaskAgency[]).push(agency);
  return agencies;
}

/** The agencies' names of many tasks in one query; a task without agencies is not in the answer. */
export function readAgencyNames(db: Database, taskIds: readonly number[]): ReadonlyMap<number, AgencyNames> {
  const rows = db
    .prepare<[string], [taskId: number, role: AgencyRole, name: string]>(
      `SELECT task_agency.task_id, task_agency.role, agency.name
       FROM json_each(?) AS wanted
       JOIN task_agency ON task_agency.task_id = wanted.value
       JOIN agency ON agency.id = task_agency.agency_id
       ORDER BY task_agency.task_id, task_agency.role, task_agency.position`,
    )
    .raw()
    .all(JSON.stringify(taskIds));
  const byTask = new Map<number, Record<AgencyRole, string[]>>();
  for (const [taskId, role, name] of rows as [number, AgencyRole, string][]) {
    const names = byTask.get(taskId) ?? { lead: [], coordinating: [], implementing: [] };
    names[role].push(name);
    byTask.set(taskId, names);
  }
  return byTask;
}
