/** Reads what the task table shows: which tasks pass the filter, in which order and groups, and the rows first in view. */
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import type { TaskSorting } from '../../../core/domain/task.ts';
import type { TaskIndex } from '../../../core/domain/task-index.ts';
import type { TaskFilter, TaskGrouping } from '../../../core/domain/task-list.ts';
import { queryClient, readOptions } from '../../app/api.ts';
import { clarityNames, reformFieldShortNames, taskStatusNames, taskStrings } from '../../strings/tasks.ts';
import { type RowStore, rowsOf } from './row-store.ts';
import { listNeeds, matchConditions } from './task-conditions.ts';
import { type ChoiceNames, type FoundTasks, findTasks, flagIds } from './task-filter.ts';
import { arrangeLines, sortPositions, type TaskLines } from './task-lines.ts';

/** The rows read before a list is shown: somewhat more than a window holds. */
const firstRowCount = 40;
/** What this reads stands in the cache under this name. */
export const shownTasksKey = 'tasks.shown';
/** How long what was typed and passed stays in memory. */
const keptMs = 30_000;

const choiceNames: ChoiceNames = {
  statuses: taskStatusNames,
  fields: reformFieldShortNames,
  clarities: clarityNames,
  noField: taskStrings.noField,
  noLead: taskStrings.noLead,
};

export interface ShownTasks extends FoundTasks, TaskLines {
  readonly index: TaskIndex;
  readonly rows: RowStore;
  /** Tells one filter, order and grouping from another. */
  readonly listKey: string;
}

export interface ShownTasksRequest {
  readonly filter: TaskFilter;
  readonly sorting: readonly TaskSorting[];
  readonly grouping: TaskGrouping | null;
  /** Keys of the groups that are folded up. */
  readonly folded: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether what each task leaves unclear is counted. */
  readonly withLacks: boolean;
  /** Where the view stands in the list with this key: these rows are read before the list is shown again. */
  readonly view: RefObject<{ readonly listKey: string; readonly firstLine: number }>;
  /** The task whose row will be looked at first. */
  readonly currentTaskId: number | null;
  readonly isEnabled: boolean;
}

/**
 * The tasks to show. They come together with their first rows, so that the table changes once; until then the tasks shown
 * before stay. A newer filter ends the reading for an older one.
 */
export function useShownTasks(request: ShownTasksRequest): UseQueryResult<ShownTasks> {
  return useQuery({ ...shownOptions(request), placeholderData: keepPreviousData, enabled: request.isEnabled });
}

/** Begins to read what `useShownTasks` will be asked for next: with the key that asks for it, not after the screen has answered the key. */
export function readAhead(request: ShownTasksRequest): void {
  void queryClient.prefetchQuery(shownOptions(request));
}

function shownOptions(request: ShownTasksRequest) {
  const { filter, sorting, grouping, folded, withLacks } = request;
  return {
    queryKey: [shownTasksKey, filter, sorting, grouping, folded, withLacks],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => findShownTasks(request, signal),
    structuralSharing: false,
    gcTime: keptMs,
  };
}

function search(query: string): Promise<Int32Array | null> {
  return queryClient.fetchQuery({ ...readOptions('tasks.search', { query }), gcTime: keptMs });
}

async function findShownTasks(request: ShownTasksRequest, signal: AbortSignal): Promise<ShownTasks> {
  const { filter, sorting, grouping, folded, today } = request;
  const query = filter.query.trim();
  const needs = listNeeds(filter);
  const [index, found, lacks, ranks, conditionWords] = await Promise.all([
    queryClient.fetchQuery(readOptions('tasks.index')),
    query === '' ? null : search(query),
    needs.lacks || request.withLacks ? queryClient.fetchQuery(readOptions('tasks.lacks')) : null,
    Promise.all(sorting.map(({ column }) => queryClient.fetchQuery(readOptions('tasks.ranks', { column })))),
    Promise.all(needs.words.map(search)),
  ]);
  signal.throwIfAborted();
  const isFound = new Map(
    needs.words.map((words, at) => [words, flagIds(index, conditionWords[at] ?? index.ids)] as const),
  );
  const matches = matchConditions({ index, today, lacks, isFound }, filter);
  const holdsWords = found && flagIds(index, found);
  const isAllowed = matches && holdsWords ? matches.map((flag, task) => flag & (holdsWords[task] as number)) : null;
  const shown = findTasks(index, filter, { isAllowed: isAllowed ?? matches ?? holdsWords, lacks }, choiceNames);
  const columns = sorting.flatMap(({ isDescending }, at) => {
    const column = ranks[at];
    return column ? [{ ...column, isDescending }] : [];
  });
  const arranged = arrangeLines(index, sortPositions(shown.positions, columns), grouping, new Set(folded));
  const listKey = JSON.stringify([filter, sorting, grouping]);
  const rows = rowsOf(index);
  await rows.load(listFirstIds(index, arranged.lines, request, listKey));
  return { ...shown, ...arranged, index, rows, listKey };
}

/** The ids of the rows that will be in view: where the view stands, else around the current task, else at the top. */
function listFirstIds(
  { ids }: TaskIndex,
  lines: Int32Array,
  { view, currentTaskId }: ShownTasksRequest,
  listKey: string,
): readonly number[] {
  const current = currentTaskId === null ? -1 : lines.indexOf(ids.indexOf(currentTaskId));
  const centre = Math.max(0, current - firstRowCount / 2);
  const { current: at } = view;
  const first = at.listKey === listKey ? at.firstLine : at.listKey === '' ? centre : 0;
  return [...lines.subarray(first, first + firstRowCount)].flatMap((line) => (line < 0 ? [] : (ids[line] ?? [])));
}
