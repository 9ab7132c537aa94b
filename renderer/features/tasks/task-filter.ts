/** Which tasks the table shows, and how many each choice of a filter would show. Pure; knows no screen and looks for no words. */
import { type ReformField, reformFields } from '../../../core/domain/field.ts';
import { type TaskStatus, taskStatuses } from '../../../core/domain/task.ts';
import type { TaskIndex } from '../../../core/domain/task-index.ts';

/** Stands for tasks without a field, or without a lead agency, among the choices of a filter. */
export const without = '';

/** What the clerk asks to see; null leaves a filter open. */
export interface TaskFilter {
  readonly planId: number | null;
  readonly status: TaskStatus | null;
  readonly field: ReformField | typeof without | null;
  readonly leadAgency: string | null;
  /** Words as typed, with or without diacritics; all must be found. */
  readonly query: string;
}

export const emptyFilter: TaskFilter = { planId: null, status: null, field: null, leadAgency: null, query: '' };

/** Whether any filter or search word narrows the table. */
export function isNarrowed(filter: TaskFilter): boolean {
  return (
    filter.query.trim() !== '' ||
    filter.planId !== null ||
    filter.status !== null ||
    filter.field !== null ||
    filter.leadAgency !== null
  );
}

export interface FilterChoice<Key> {
  readonly key: Key;
  readonly name: string;
  readonly count: number;
}

export interface FilterChoices {
  readonly plans: readonly FilterChoice<number>[];
  readonly statuses: readonly FilterChoice<TaskStatus>[];
  /** Under `without`: tasks that belong to no field. */
  readonly fields: readonly FilterChoice<ReformField | typeof without>[];
  /** By name; under `without`: tasks nobody leads. */
  readonly leads: readonly FilterChoice<string>[];
}

/** Words for the choices that are stored as ids. */
export interface ChoiceNames {
  readonly statuses: Readonly<Record<TaskStatus, string>>;
  readonly fields: Readonly<Record<ReformField, string>>;
  readonly noField: string;
  readonly noLead: string;
}

/** The filters as positions in the index; null leaves one open, `nowhere` is a choice that no task has. */
interface Wanted {
  readonly plan: number | null;
  readonly status: number | null;
  readonly field: number | null;
  /** The number of agencies stands for tasks nobody leads. */
  readonly lead: number | null;
}

const nowhere = -1;

function toWanted(index: TaskIndex, filter: TaskFilter): Wanted {
  const { planId, status, field, leadAgency } = filter;
  return {
    plan: planId === null ? null : index.plans.findIndex(({ id }) => id === planId),
    status: status === null ? null : taskStatuses.indexOf(status),
    field: field === null ? null : field === without ? reformFields.length : reformFields.indexOf(field),
    lead: leadAgency === null ? null : positionOfLead(index, leadAgency),
  };
}

function positionOfLead({ leadAgencies }: TaskIndex, name: string): number {
  return name === without ? leadAgencies.length : leadAgencies.findIndex((agency) => agency.name === name);
}

/** Which choices any task has, and how many tasks each would show. */
interface Tally {
  readonly isPresent: Uint8Array;
  readonly counts: Int32Array;
}

function startTally(size: number): Tally {
  return { isPresent: new Uint8Array(size), counts: new Int32Array(size) };
}

function count(tally: Tally, key: number, isLeft: boolean): void {
  tally.isPresent[key] = 1;
  if (isLeft) tally.counts[key] = (tally.counts[key] ?? 0) + 1;
}

function listChoices<Key>(tally: Tally, keyAt: (position: number) => Key, nameOf: (key: Key) => string) {
  return Array.from(tally.counts, (found, position) => ({ key: keyAt(position), position, found }))
    .filter(({ position }) => tally.isPresent[position] === 1)
    .map(({ key, found }) => ({ key, name: nameOf(key), count: found }));
}

/** Flags by position in the index for a set of ids. */
function flagIds(positions: Int32Array, ids: Int32Array, size: number): Uint8Array {
  const flags = new Uint8Array(size);
  for (const id of ids) {
    const position = positions[id] ?? nowhere;
    if (position !== nowhere) flags[position] = 1;
  }
  return flags;
}

/** The position in the index of each id; `nowhere` for others. */
function placeIds({ ids }: TaskIndex): Int32Array {
  const positions = new Int32Array(ids.reduce((largest, id) => Math.max(largest, id), 0) + 1).fill(nowhere);
  for (const [position, id] of ids.entries()) positions[id] = position;
  return positions;
}

export interface FoundTasks {
  /** In the order asked for. */
  readonly ids: Int32Array;
  readonly totalCount: number;
  readonly choices: FilterChoices;
}

/** What the index is narrowed with besides the filters. */
export interface Narrowing {
  /** The ids that hold the words looked for; null: no word to look for. */
  readonly found: Int32Array | null;
  /** All ids in the order of a column; null: the order of the plans. */
  readonly order: Int32Array | null;
}

/**
 * The tasks that pass every filter, and the choices of every filter, each with the number of tasks it would show while the
 * other filters stay as they are. A choice that would show nothing stays in the list with 0, so that lists do not jump
 * while one filters. One pass over the index.
 */
export function findTasks(
  index: TaskIndex,
  filter: TaskFilter,
  { found, order }: Narrowing,
  names: ChoiceNames,
): FoundTasks {
  const { ids, planOf, statusOf, fieldOf, leadOf, leadStarts } = index;
  const wanted = toWanted(index, filter);
  const positions = found || order ? placeIds(index) : null;
  const isFound = found && positions && flagIds(positions, found, ids.length);
  const isShown = new Uint8Array(ids.length);
  const plans = startTally(index.plans.length);
  const statuses = startTally(taskStatuses.length);
  const fields = startTally(reformFields.length + 1);
  const leads = startTally(index.leadAgencies.length + 1);
  for (let task = 0; task < ids.length; task += 1) {
    const plan = planOf[task] as number;
    const status = statusOf[task] as number;
    const field = fieldOf[task] as number;
    const firstLead = leadStarts[task] as number;
    const endOfLeads = leadStarts[task + 1] as number;
    const hasWords = !isFound || isFound[task] === 1;
    const inPlan = wanted.plan === null || plan === wanted.plan;
    const hasStatus = wanted.status === null || status === wanted.status;
    const inField = wanted.field === null || field === wanted.field;
    const hasLead = wanted.lead === null || isLedBy(index, task, wanted.lead);
    count(plans, plan, hasWords && hasStatus && inField && hasLead);
    count(statuses, status, hasWords && inPlan && inField && hasLead);
    count(fields, field, hasWords && inPlan && hasStatus && hasLead);
    const countsForLead = hasWords && inPlan && hasStatus && inField;
    if (firstLead === endOfLeads) count(leads, index.leadAgencies.length, countsForLead);
    for (let at = firstLead; at < endOfLeads; at += 1) count(leads, leadOf[at] as number, countsForLead);
    if (countsForLead && hasLead) isShown[task] = 1;
  }
  const shown = order && positions ? order.filter((id) => isShown[positions[id] ?? nowhere] === 1) : null;
  return {
    ids: shown ?? ids.filter((_, task) => isShown[task] === 1),
    totalCount: ids.length,
    choices: nameChoices(index, { plans, statuses, fields, leads }, names),
  };
}

function isLedBy({ leadOf, leadStarts, leadAgencies }: TaskIndex, task: number, lead: number): boolean {
  const start = leadStarts[task] as number;
  const end = leadStarts[task + 1] as number;
  if (start === end) return lead === leadAgencies.length;
  for (let at = start; at < end; at += 1) if (leadOf[at] === lead) return true;
  return false;
}

function nameChoices(
  index: TaskIndex,
  tallies: Readonly<Record<keyof FilterChoices, Tally>>,
  names: ChoiceNames,
): FilterChoices {
  const planNames = new Map(index.plans.map(({ id, name }) => [id, name]));
  return {
    plans: listChoices(
      tallies.plans,
      (position) => index.plans[position]?.id ?? nowhere,
      (id) => planNames.get(id) ?? '',
    ),
    statuses: listChoices(
      tallies.statuses,
      (position) => taskStatuses[position] as TaskStatus,
      (status) => names.statuses[status],
    ),
    fields: listChoices(
      tallies.fields,
      (position) => reformFields[position] ?? without,
      (field) => (field === without ? names.noField : names.fields[field]),
    ),
    leads: listChoices(
      tallies.leads,
      (position) => index.leadAgencies[position]?.name ?? without,
      (name) => (name === without ? names.noLead : name),
    ),
  };
}
