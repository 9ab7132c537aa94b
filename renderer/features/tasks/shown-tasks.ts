/** Reads what the task table shows: which tasks pass the filter, in which order, and the rows that are in view. */
import { keepPreviousData, type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import type { TaskSorting, TaskView } from '../../../core/domain/task.ts';
import { queryClient, readOptions } from '../../app/api.ts';
import { reformFieldShortNames, taskStatusNames, taskStrings } from '../../strings/tasks.ts';
import { type ChoiceNames, type FoundTasks, findTasks, type TaskFilter } from './task-filter.ts';

/** Rows are read by pages, so that scrolling reads each once. */
const pageLength = 50;
/** How long what was typed and passed stays in memory. */
const keptMs = 60_000;

const choiceNames: ChoiceNames = {
  statuses: taskStatusNames,
  fields: reformFieldShortNames,
  noField: taskStrings.noField,
  noLead: taskStrings.noLead,
};

export interface ShownTasks extends FoundTasks {
  /** Tells one filter and order from another. */
  readonly listKey: string;
}

export interface ShownTasksRequest {
  readonly filter: TaskFilter;
  readonly sorting: TaskSorting | null;
  /** The task whose row will be looked at first. */
  readonly currentTaskId: number | null;
  readonly isEnabled: boolean;
}

/**
 * The tasks to show. They come together with their first rows, so that the table changes once; until then the tasks shown
 * before stay. A newer filter ends the reading for an older one.
 */
export function useShownTasks(request: ShownTasksRequest): UseQueryResult<ShownTasks> {
  const { filter, sorting } = request;
  return useQuery({
    queryKey: ['tasks.shown', filter, sorting],
    queryFn: ({ signal }) => findShownTasks(request, signal),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: keptMs,
    enabled: request.isEnabled,
  });
}

async function findShownTasks(request: ShownTasksRequest, signal: AbortSignal): Promise<ShownTasks> {
  const { filter, sorting, currentTaskId } = request;
  const query = filter.query.trim();
  const [index, found, order] = await Promise.all([
    queryClient.fetchQuery(readOptions('tasks.index')),
    query === '' ? null : queryClient.fetchQuery({ ...readOptions('tasks.search', { query }), gcTime: keptMs }),
    sorting ? queryClient.fetchQuery(readOptions('tasks.order', sorting)) : null,
  ]);
  signal.throwIfAborted();
  const shown = findTasks(index, filter, { found, order }, choiceNames);
  const current = currentTaskId === null ? -1 : shown.ids.indexOf(currentTaskId);
  const pages = new Set([0, Math.floor(Math.max(0, current) / pageLength)]);
  await Promise.all([...pages].map((page) => queryClient.fetchQuery(pageOptions(shown.ids, page))));
  return { ...shown, listKey: JSON.stringify([filter, sorting]) };
}

function pageOptions(ids: Int32Array, page: number) {
  const pageIds = [...ids.subarray(page * pageLength, (page + 1) * pageLength)];
  return { ...readOptions('tasks.rows', { ids: pageIds }), gcTime: keptMs };
}

/** The rows around the positions `first` to `last` of `ids`, by task id, as far as they are read. */
export function useTaskRows(ids: Int32Array, first: number, last: number): ReadonlyMap<number, TaskView> {
  const margin = pageLength / 2;
  const firstPage = Math.floor(Math.max(0, first - margin) / pageLength);
  const lastPage = Math.floor(Math.min(ids.length - 1, last + margin) / pageLength);
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, offset) => firstPage + offset);
  const reads = useQueries({ queries: pages.map((page) => pageOptions(ids, page)) });
  return new Map(reads.flatMap(({ data }) => data ?? []).map((task) => [task.id, task]));
}
