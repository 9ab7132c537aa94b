/** All SQL of reminders (đôn đốc): which agencies are to be pressed, and which công văn pressed whom for what. */
import { isOwnOffice } from '../../core/domain/office.ts';
import type { PressingAgency, PressingOfTasks, PressingTask, TaskReminder } from '../../core/domain/reminder.ts';
import type { TaskView } from '../../core/domain/task.ts';
import { compareVietnamese } from '../../core/text/vietnamese.ts';
import type { AgencyReference } from '../agencies/agencies.ts';
import { type Database, prepareOnce } from '../database.ts';
import { findOffice } from '../office/office.ts';
import { selectTasks } from './task-rows.ts';

/** What an agency has been pressed for already, by task. */
type SentReminders = Pick<PressingTask, 'sentCount' | 'lastSentOn' | 'waitingDocumentId'>;

const neverSent: SentReminders = { sentCount: 0, lastSentOn: null, waitingDocumentId: null };

/**
 * Every agency but the office itself that leads a task of the plan which is overdue or due soon on `today`; the one with
 * most overdue tasks first.
 */
export function listPressing(db: Database, planId: number, today: string): readonly PressingAgency[] {
  const tasks = selectTasks(db, today, {
    where: `plan_id = @planId AND status IN ('overdue', 'dueSoon')`,
    // The earliest last day is the longest overdue, then the nearest due.
    orderBy: 'last_on, position',
    parameters: { planId },
  });
  return listAgenciesOf(db, tasks);
}

/** The same of the tasks chosen, plan by plan; tasks that press nobody are counted. */
export function listPressingOf(db: Database, taskIds: readonly number[], today: string): PressingOfTasks {
  const due = selectTasks(db, today, {
    where: `id IN (SELECT value FROM json_each(@taskIds)) AND status IN ('overdue', 'dueSoon')`,
    orderBy: 'last_on, position',
    parameters: { taskIds: JSON.stringify(taskIds) },
  });
  const plans = [...Map.groupBy(due, ({ planId }) => planId)]
    .map(([planId, tasks]) => ({ planId, title: tasks[0]?.planTitle ?? '', agencies: listAgenciesOf(db, tasks) }))
    .filter(({ agencies }) => agencies.length > 0);
  const pressed = new Set(
    plans.flatMap(({ agencies }) => agencies.flatMap(({ tasks }) => tasks.map(({ task }) => task.id))),
  );
  return { plans, notDueCount: taskIds.length - due.length, nobodyCount: due.length - pressed.size };
}

/** Who leads the tasks besides the office itself; each agency has its tasks in the order given. */
function listAgenciesOf(db: Database, tasks: readonly TaskView[]): readonly PressingAgency[] {
  const office = findOffice(db);
  const leads = Map.groupBy(readLeads(db, tasks), ({ id }) => id);
  return [...leads]
    .map(([agencyId, own]) => ({ agencyId, name: own[0]?.name ?? '', own }))
    .filter(({ name }) => !isOwnOffice(office, name))
    .map(({ agencyId, name, own }) => ({ agencyId, name, tasks: tasksOf(db, agencyId, tasks, own) }))
    .sort((left, right) => countOverdue(right) - countOverdue(left) || compareVietnamese(left.name, right.name));
}

/** How many issued công văn have pressed an agency, by task; a task for which none has is not in the answer. */
export function countReminders(db: Database, agencyId: number): ReadonlyMap<number, number> {
  return new Map([...readSent(db, agencyId)].map(([taskId, { sentCount }]) => [taskId, sentCount]));
}

/** Notes down which agency a công văn presses, and for which tasks. Called in the transaction that keeps the draft. */
export function insertReminders(
  db: Database,
  reminder: { readonly documentId: number; readonly agencyId: number; readonly taskIds: readonly number[] },
): void {
  prepareOnce<[object]>(
    db,
    `INSERT INTO reminder (document_id, task_id, agency_id)
     SELECT @documentId, value, @agencyId FROM json_each(@taskIds)`,
  ).run({ ...reminder, taskIds: JSON.stringify(reminder.taskIds) });
}

/** The công văn that pressed for a task, oldest first; discarded drafts and revoked papers are left out. */
export function listTaskReminders(db: Database, taskId: number): readonly TaskReminder[] {
  return db
    .prepare<[number], TaskReminder>(
      `SELECT document.id AS documentId, agency.name AS agencyName, document.issued_on AS issuedOn,
         CASE WHEN document.state = 'issued' THEN format('%02d/%s', document.number, document.symbol) END AS documentCode,
         CASE WHEN document.state = 'issued' THEN row_number() OVER (
           PARTITION BY reminder.agency_id, document.state ORDER BY document.issued_on, document.id) END AS ordinal
       FROM reminder
       JOIN document ON document.id = reminder.document_id
       JOIN agency ON agency.id = reminder.agency_id
       WHERE reminder.task_id = ? AND document.discarded_at IS NULL AND document.state <> 'revoked'
       ORDER BY document.issued_on IS NULL, document.issued_on, document.id`,
    )
    .all(taskId);
}

interface Lead extends AgencyReference {
  readonly taskId: number;
}

function readLeads(db: Database, tasks: readonly TaskView[]): readonly Lead[] {
  return db
    .prepare<[string], Lead>(
      `SELECT task_agency.task_id AS taskId, agency.id, agency.name
       FROM json_each(?) AS wanted
       -- CROSS JOIN holds the order: the tasks asked for are gone through once, not once for every lead of the database.
       CROSS JOIN task_agency ON task_agency.task_id = wanted.value AND task_agency.role = 'lead'
       JOIN agency ON agency.id = task_agency.agency_id`,
    )
    .all(JSON.stringify(tasks.map(({ id }) => id)));
}

function tasksOf(
  db: Database,
  agencyId: number,
  tasks: readonly TaskView[],
  leads: readonly Lead[],
): readonly PressingTask[] {
  const own = new Set(leads.map(({ taskId }) => taskId));
  const sent = readSent(db, agencyId);
  return tasks.filter(({ id }) => own.has(id)).map((task) => ({ task, ...(sent.get(task.id) ?? neverSent) }));
}

function readSent(db: Database, agencyId: number): ReadonlyMap<number, SentReminders> {
  const rows = db
    .prepare<[number], SentReminders & { readonly taskId: number }>(
      `SELECT reminder.task_id AS taskId, count(*) FILTER (WHERE document.state = 'issued') AS sentCount,
         max(document.issued_on) FILTER (WHERE document.state = 'issued') AS lastSentOn,
         max(document.id) FILTER (WHERE document.state IN ('draft', 'sentToSign')) AS waitingDocumentId
       FROM reminder
       JOIN document ON document.id = reminder.document_id
       WHERE reminder.agency_id = ? AND document.discarded_at IS NULL
       GROUP BY reminder.task_id`,
    )
    .all(agencyId);
  return new Map(rows.map(({ taskId, ...sent }) => [taskId, sent]));
}

function countOverdue({ tasks }: PressingAgency): number {
  return tasks.filter(({ task }) => task.status === 'overdue').length;
}
