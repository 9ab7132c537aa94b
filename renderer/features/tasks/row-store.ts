/** The rows of the task table as far as they are read: asked for around the view, one call at a time, the newest wish first. */
import { useSyncExternalStore } from 'react';
import type { TaskView } from '../../../core/domain/task.ts';
import type { TaskIndex } from '../../../core/domain/task-index.ts';
import { call } from '../../app/api.ts';

/** Rows of one reading of the data, by task id. */
export interface RowStore {
  readonly get: (id: number) => TaskView | undefined;
  /** Reads these rows, in calls of as many as one may hold; tells nobody but who asked. */
  readonly load: (ids: readonly number[]) => Promise<void>;
  /** Reads what is missing of these rows soon, and tells when it has come; a newer wish takes the place of one that has not begun. */
  readonly want: (ids: readonly number[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly countChanges: () => number;
}

/** As many rows as one call answers with. */
const callLength = 100;
/** As many rows as stay in memory; those read first give way. */
const mostRows = 6000;

export function createRowStore(): RowStore {
  const rows = new Map<number, TaskView>();
  const listeners = new Set<() => void>();
  let changes = 0;
  let wish: readonly number[] = [];
  let isReading = false;

  const keep = (read: readonly TaskView[]) => {
    for (const task of read) rows.set(task.id, task);
    for (const id of rows.keys()) {
      if (rows.size <= mostRows) break;
      rows.delete(id);
    }
  };
  const load = async (ids: readonly number[]) => {
    const missing = ids.filter((id) => !rows.has(id));
    for (let start = 0; start < missing.length; start += callLength) {
      keep(await call('tasks.rows', { ids: missing.slice(start, start + callLength) }));
    }
  };
  const readWish = async () => {
    isReading = true;
    try {
      while (wish.length > 0) {
        const ids = wish.filter((id) => !rows.has(id)).slice(0, callLength);
        wish = [];
        if (ids.length === 0) continue;
        await load(ids);
        changes += 1;
        for (const listener of listeners) listener();
      }
    } finally {
      isReading = false;
    }
  };
  return {
    get: (id) => rows.get(id),
    load,
    want: (ids) => {
      wish = ids;
      if (!isReading && ids.some((id) => !rows.has(id))) void readWish();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    countChanges: () => changes,
  };
}

const stores = new WeakMap<TaskIndex, RowStore>();

/** The rows that belong to a reading of the index: once the data has changed, both are read anew. */
export function rowsOf(index: TaskIndex): RowStore {
  const known = stores.get(index) ?? createRowStore();
  stores.set(index, known);
  return known;
}

/** Draws anew when rows have come in. */
export function useRows(store: RowStore): RowStore {
  useSyncExternalStore(store.subscribe, store.countChanges);
  return store;
}
