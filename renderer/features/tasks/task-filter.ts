/** Which tasks the table shows, and how many each choice of a filter would show. Pure; knows no screen. */
import type { ReformField } from '../../../core/domain/field.ts';
import { type TaskStatus, type TaskView, taskStatuses } from '../../../core/domain/task.ts';
import { compareVietnamese, foldVietnamese } from '../../../core/text/vietnamese.ts';

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

type Matches = (task: TaskView) => boolean;

function matchQuery(query: string): Matches {
  const words = foldVietnamese(query).split(/\s+/).filter(Boolean);
  return (task) => words.every((word) => task.searchText.includes(word));
}

function matchLead(leadAgency: string | null): Matches {
  if (leadAgency === null) return () => true;
  if (leadAgency === without) return (task) => task.leadAgencies.length === 0;
  return (task) => task.leadAgencies.includes(leadAgency);
}

/** One test per filter, so that each filter's choices can be counted under all the others. */
function matchersOf(filter: TaskFilter) {
  return {
    query: matchQuery(filter.query),
    plan: (task: TaskView) => filter.planId === null || task.planId === filter.planId,
    status: (task: TaskView) => filter.status === null || task.status === filter.status,
    field: (task: TaskView) => filter.field === null || (task.field ?? without) === filter.field,
    lead: matchLead(filter.leadAgency),
  } as const;
}

/** A test for one task against the whole filter. */
export function matchFilter(filter: TaskFilter): Matches {
  const { query, plan, status, field, lead } = matchersOf(filter);
  return (task) => plan(task) && status(task) && field(task) && lead(task) && query(task);
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

class Tally<Key> {
  private readonly counts = new Map<Key, number>();

  add(key: Key, by: number): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + by);
  }

  list(nameOf: (key: Key) => string): FilterChoice<Key>[] {
    return [...this.counts].map(([key, count]) => ({ key, name: nameOf(key), count }));
  }
}

/** Words for the choices that are stored as ids. */
export interface ChoiceNames {
  readonly statuses: Readonly<Record<TaskStatus, string>>;
  readonly fields: Readonly<Record<ReformField, string>>;
  readonly noField: string;
  readonly noLead: string;
}

/**
 * The choices of every filter, each with the number of tasks it would show while the other filters stay as they are.
 * A choice that would show nothing stays in the list with 0, so that lists do not jump while one filters.
 */
export function countChoices(
  tasks: readonly TaskView[],
  filter: TaskFilter,
  fieldOrder: readonly ReformField[],
  names: ChoiceNames,
): FilterChoices {
  const { query, plan, status, field, lead } = matchersOf(filter);
  const plans = new Tally<number>();
  const statuses = new Tally<TaskStatus>();
  const fields = new Tally<ReformField | typeof without>();
  const leads = new Tally<string>();
  const planTitles = new Map<number, string>();
  for (const task of tasks) {
    const isFound = query(task);
    const inPlan = plan(task);
    const hasStatus = status(task);
    const inField = field(task);
    const hasLead = lead(task);
    planTitles.set(task.planId, task.planTitle);
    plans.add(task.planId, isFound && hasStatus && inField && hasLead ? 1 : 0);
    statuses.add(task.status, isFound && inPlan && inField && hasLead ? 1 : 0);
    fields.add(task.field ?? without, isFound && inPlan && hasStatus && hasLead ? 1 : 0);
    const countsForLead = isFound && inPlan && hasStatus && inField ? 1 : 0;
    for (const agency of task.leadAgencies) leads.add(agency, countsForLead);
    if (task.leadAgencies.length === 0) leads.add(without, countsForLead);
  }
  const fieldPosition = (key: ReformField | typeof without) => (key === without ? Infinity : fieldOrder.indexOf(key));
  return {
    plans: plans.list((id) => planTitles.get(id) ?? ''),
    statuses: statuses
      .list((key) => names.statuses[key])
      .sort((a, b) => taskStatuses.indexOf(a.key) - taskStatuses.indexOf(b.key)),
    fields: fields
      .list((key) => (key === without ? names.noField : names.fields[key]))
      .sort((a, b) => fieldPosition(a.key) - fieldPosition(b.key)),
    leads: leads
      .list((key) => (key === without ? names.noLead : key))
      .sort((a, b) => Number(a.key === without) - Number(b.key === without) || compareVietnamese(a.name, b.name)),
  };
}
