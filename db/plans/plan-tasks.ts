/** Writes the tasks of a paper: their columns, their agencies by the names of the directory, their search text. */
import type { AgencyRole } from '../../core/domain/agency.ts';
import type { ParsedDocument, ParsedTask } from '../../core/import/parsed-document.ts';
import { type AgencyReference, findOrAddAgencies, teachSpelling } from '../agencies/agencies.ts';
import type { WriteContext } from '../context.ts';
import { type Database, prepareOnce, returnedId } from '../database.ts';
import { toDeadlineColumns } from '../tasks/deadline-columns.ts';
import { taskSearchText } from '../tasks/search-text.ts';
import { prepareTaskAgencyInsert } from '../tasks/task-agencies.ts';

/** The directory's agency for each name as written in the paper. */
export type AgenciesByWrittenName = ReadonlyMap<string, AgencyReference>;

function writtenNamesOf(task: ParsedTask): Readonly<Record<AgencyRole, readonly string[]>> {
  return { lead: task.leadAgencies, coordinating: task.coordinatingAgencies, implementing: task.implementingAgencies };
}

/** Every agency name that the paper's tasks write, once. */
export function listWrittenNames(document: Pick<ParsedDocument, 'tasks'>): readonly string[] {
  return [...new Set(document.tasks.flatMap((task) => Object.values(writtenNamesOf(task)).flat()))];
}

/**
 * The reader, or the clerk, has matched names as written to names of the directory; what it did not know is added to it.
 * A name in `chosenNames` is one whose agency the clerk chose: the directory finds it under that spelling from now on.
 * Part of the caller's transaction.
 */
export function resolveAgencies(
  db: Database,
  document: ParsedDocument,
  chosenNames: readonly string[],
  context: WriteContext,
): AgenciesByWrittenName {
  const directoryNameOf = directoryNames(document);
  const written = listWrittenNames(document);
  const found = findOrAddAgencies(db, written.map(directoryNameOf), context);
  const agencies = new Map<string, AgencyReference>();
  for (const name of written) {
    const agency = found.get(directoryNameOf(name));
    if (!agency) continue;
    agencies.set(name, agency);
    if (chosenNames.includes(name)) teachSpelling(db, name, agency, context);
  }
  return agencies;
}

/** What the reader, or the clerk, resolved a name to; the name itself where nobody did. */
export function directoryNames({ agencies }: Pick<ParsedDocument, 'agencies'>): (name: string) => string {
  const names = new Map(Object.entries(agencies));
  return (name) => names.get(name) ?? name;
}

/** Prepares the insert of tasks of one plan with their agencies; it answers with the id of the new task. */
export function prepareTaskInsert(
  db: Database,
  planId: number,
  agencies: AgenciesByWrittenName,
): (position: number, task: ParsedTask) => number {
  const insertTask = prepareOnce<[object], { readonly id: number }>(
    db,
    `INSERT INTO task (plan_id, position, type, code, title, goal, measures, field, deadline_raw, deadline_kind,
       deadline_bound, due_on, product, line_from, line_to, search_text)
     VALUES (@planId, @position, @type, @code, @title, @goal, @measures, @field, @deadlineRaw, @deadlineKind,
       @deadlineBound, @dueOn, @product, @lineFrom, @lineTo, @searchText)
     RETURNING id`,
  );
  const insertTaskAgencies = prepareTaskAgencyInsert(db);
  return (position, task) => {
    const id = returnedId(insertTask.get({ planId, position, ...toTaskColumns(task, agencies) }));
    for (const [role, names] of Object.entries(writtenNamesOf(task)) as [AgencyRole, readonly string[]][]) {
      insertTaskAgencies(id, role, toTaskAgencies(names, agencies));
    }
    return id;
  };
}

/** The agencies behind names as written, each with its name in the paper. */
export function toTaskAgencies(names: readonly string[], agencies: AgenciesByWrittenName) {
  return names.flatMap((nameAsWritten) => {
    const agency = agencies.get(nameAsWritten);
    return agency ? [{ agencyId: agency.id, name: agency.name, nameAsWritten }] : [];
  });
}

function toTaskColumns(task: ParsedTask, agencies: AgenciesByWrittenName) {
  const writtenNames = Object.values(writtenNamesOf(task)).flat();
  const deadline = toDeadlineColumns(task.deadline);
  return {
    type: task.type,
    code: task.code,
    title: task.title,
    goal: task.goal,
    measures: JSON.stringify(task.measures),
    field: task.field,
    ...deadline,
    product: task.product,
    lineFrom: task.source.lineFrom,
    lineTo: task.source.lineTo,
    searchText: taskSearchText({
      ...task,
      authority: null,
      ...deadline,
      agencyNames: writtenNames.flatMap((name) => [name, agencies.get(name)?.name ?? name]),
    }),
  };
}
