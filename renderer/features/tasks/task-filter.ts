/** Which tasks the table shows, and how many each choice of a filter would show. Pure; knows no screen and looks for no words. */
import { type Clarity, clarities, clarityBit } from '../../../core/domain/clarity.ts';
import { type ReformField, reformFields } from '../../../core/domain/field.ts';
import { type TaskStatus, taskStatuses } from '../../../core/domain/task.ts';
import type { TaskIndex } from '../../../core/domain/task-index.ts';
import { type TaskFilter, without } from '../../../core/domain/task-list.ts';

export const emptyFilter: TaskFilter = {
  planId: null,
  status: null,
  field: null,
  leadAgency: null,
  lacks: null,
  query: '',
  joiner: 'and',
  conditions: [],
};

/** Whether any filter, condition or search word narrows the table. */
export function isNarrowed(filter: TaskFilter): boolean {
  return (
    filter.query.trim() !== '' ||
    filter.planId !== null ||
    filter.status !== null ||
    filter.field !== null ||
    filter.leadAgency !== null ||
    filter.lacks !== null ||
    filter.conditions.length > 0
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
  /** All six, in their order; empty while what is unclear has not been asked for. */
  readonly lacks: readonly FilterChoice<Clarity>[];
}

/** Words for the choices that are stored as ids. */
export interface ChoiceNames {
  readonly statuses: Readonly<Record<TaskStatus, string>>;
  readonly fields: Readonly<Record<ReformField, string>>;
  readonly clarities: Readonly<Record<Clarity, string>>;
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
  /** A bit, or 0 for an open filter. */
  readonly lacks: number;
}

const nowhere = -1;

function toWanted(index: TaskIndex, filter: TaskFilter): Wanted {
  const { planId, status, field, leadAgency, lacks } = filter;
  return {
    plan: planId === null ? null : index.plans.findIndex(({ id }) => id === planId),
    status: status === null ? null : taskStatuses.indexOf(status),
    field: field === null ? null : field === without ? reformFields.length : reformFields.indexOf(field),
    lead: leadAgency === null ? null : positionOfLead(index, leadAgency),
    lacks: lacks === null ? 0 : clarityBit(lacks),
  };
}

/** The position of a lead agency by its name; their number for `without`, -1 for one that leads nothing. */
export function positionOfLead({ leadAgencies }: TaskIndex, name: string): number {
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

/** By id the position in the index behind it, 0 for ids that it has not; made once for an index, since every letter typed asks for it. */
const placesOf = new WeakMap<TaskIndex, Int32Array>();

function placeIds(index: TaskIndex): Int32Array {
  const known = placesOf.get(index);
  if (known) return known;
  const { ids } = index;
  const places = new Int32Array(ids.reduce((largest, id) => Math.max(largest, id), 0) + 1);
  for (let task = 0; task < ids.length; task += 1) places[ids[task] as number] = task + 1;
  placesOf.set(index, places);
  return places;
}

/** Flags by position in the index for a set of ids; ids that are in no list count for nothing. */
export function flagIds(index: TaskIndex, found: Int32Array): Uint8Array {
  const places = placeIds(index);
  const flags = new Uint8Array(index.ids.length);
  for (let at = 0; at < found.length; at += 1) {
    const place = places[found[at] as number];
    if (place) flags[place - 1] = 1;
  }
  return flags;
}

export interface FoundTasks {
  /** Positions in the index, in its order. */
  readonly positions: Int32Array;
  readonly totalCount: number;
  readonly choices: FilterChoices;
}

/** What the index is narrowed with besides the filters; flags by position in the index. */
export interface Narrowing {
  /** 1 where the words looked for were found and the conditions hold; null: everywhere. */
  readonly isAllowed: Uint8Array | null;
  /** Bits of what each task leaves unclear; null: not asked for. */
  readonly lacks: Uint8Array | null;
}

/**
 * The tasks that pass every filter, and the choices of every filter, each with the number of tasks it would show while the
 * other filters stay as they are. A choice that would show nothing stays in the list with 0, so that lists do not jump
 * while one filters. One pass over the index.
 */
export function findTasks(
  index: TaskIndex,
  filter: TaskFilter,
  { isAllowed, lacks }: Narrowing,
  names: ChoiceNames,
): FoundTasks {
  const { ids, planOf, statusOf, fieldOf, leadOf, leadStarts } = index;
  const wanted = toWanted(index, filter);
  const positions = new Int32Array(ids.length);
  let shownCount = 0;
  const plans = startTally(index.plans.length);
  const statuses = startTally(taskStatuses.length);
  const fields = startTally(reformFields.length + 1);
  const leads = startTally(index.leadAgencies.length + 1);
  const unclear = new Int32Array(clarities.length);
  for (let task = 0; task < ids.length; task += 1) {
    const plan = planOf[task] as number;
    const status = statusOf[task] as number;
    const field = fieldOf[task] as number;
    const firstLead = leadStarts[task] as number;
    const endOfLeads = leadStarts[task + 1] as number;
    const bits = lacks === null ? 0 : (lacks[task] as number);
    const isOpen = isAllowed === null || isAllowed[task] === 1;
    const isUnclear = wanted.lacks === 0 || (bits & wanted.lacks) !== 0;
    const inPlan = wanted.plan === null || plan === wanted.plan;
    const hasStatus = wanted.status === null || status === wanted.status;
    const inField = wanted.field === null || field === wanted.field;
    const hasLead = wanted.lead === null || isLedBy(index, task, wanted.lead);
    const base = isOpen && isUnclear;
    count(plans, plan, base && hasStatus && inField && hasLead);
    count(statuses, status, base && inPlan && inField && hasLead);
    count(fields, field, base && inPlan && hasStatus && hasLead);
    const countsForLead = base && inPlan && hasStatus && inField;
    if (firstLead === endOfLeads) count(leads, index.leadAgencies.length, countsForLead);
    for (let at = firstLead; at < endOfLeads; at += 1) count(leads, leadOf[at] as number, countsForLead);
    if (bits !== 0 && isOpen && inPlan && hasStatus && inField && hasLead) addBits(unclear, bits);
    if (countsForLead && hasLead) {
      positions[shownCount] = task;
      shownCount += 1;
    }
  }
  return {
    positions: positions.slice(0, shownCount),
    totalCount: ids.length,
    choices: {
      ...nameChoices(index, { plans, statuses, fields, leads }, names),
      lacks: lacks === null ? [] : nameClarities(unclear, names),
    },
  };
}

function addBits(counts: Int32Array, bits: number): void {
  for (let at = 0; at < counts.length; at += 1) counts[at] = (counts[at] as number) + ((bits >> at) & 1);
}

function nameClarities(counts: Int32Array, names: ChoiceNames): readonly FilterChoice<Clarity>[] {
  return clarities.map((key, position) => ({ key, name: names.clarities[key], count: counts[position] ?? 0 }));
}

/** Whether the agency at a position leads the task; their number asks for tasks nobody leads. */
export function isLedBy({ leadOf, leadStarts, leadAgencies }: TaskIndex, task: number, lead: number): boolean {
  const start = leadStarts[task] as number;
  const end = leadStarts[task + 1] as number;
  if (start === end) return lead === leadAgencies.length;
  for (let at = start; at < end; at += 1) if (leadOf[at] === lead) return true;
  return false;
}

function nameChoices(
  index: TaskIndex,
  tallies: Readonly<Record<'plans' | 'statuses' | 'fields' | 'leads', Tally>>,
  names: ChoiceNames,
): Omit<FilterChoices, 'lacks'> {
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
