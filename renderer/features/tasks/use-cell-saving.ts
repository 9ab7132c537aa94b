/** Saves what was typed into cells: one after the other, each against the version that the one before it has left. */
import { useCallback, useRef, useState } from 'react';
import type { TaskColumn, TaskView } from '../../../core/domain/task.ts';
import type { InputOf } from '../../../core/ipc/contract.ts';
import { useChange } from '../../app/api.ts';
import { readCell } from './cell-changes.ts';
import type { ReopenedCell } from './use-open-cell.ts';

export type TaskEditInput = InputOf<'tasks.edit'>['edits'][number];

/** A cell whose text could not be taken, and why. */
export interface CellTrouble {
  /** Null where the text itself was not readable. */
  readonly error: Error | null;
  readonly problem: string | null;
}

/**
 * `commit` reads and saves a cell; `saveAll` saves many tasks at once. What could not be saved is opened again with what was
 * typed (`reopened`), and `trouble` says why.
 */
export function useCellSaving() {
  const editing = useChange('tasks.edit');
  const { mutateAsync } = editing;
  /** Versions that our own saves have left, newer than the rows that are shown until they are read again. */
  const versions = useRef(new Map<number, number>());
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [reopened, setReopened] = useState<ReopenedCell | null>(null);
  const [trouble, setTrouble] = useState<CellTrouble | null>(null);

  const versionOf = useCallback(
    ({ id, version }: Pick<TaskView, 'id' | 'version'>) => Math.max(version, versions.current.get(id) ?? 0),
    [],
  );
  /** Saves in turn; throws what the shell answered with. */
  const saveAll = useCallback(
    (edits: readonly TaskEditInput[]) => {
      const saved = queue.current.then(async () => {
        const now = edits.map((edit) => ({ ...edit, version: versionOf(edit) }));
        const answer = await mutateAsync({ edits: now });
        for (const { id, version } of answer.versions) versions.current.set(id, version);
        return answer;
      });
      queue.current = saved.catch(() => undefined);
      return saved;
    },
    [mutateAsync, versionOf],
  );
  const commit = useCallback(
    (task: TaskView, column: TaskColumn, text: string) => {
      const reading = readCell(column, text, task);
      setTrouble(null);
      if (!reading) return;
      const reopen = () => setReopened({ taskId: task.id, column, text });
      if ('problem' in reading) {
        setTrouble({ error: null, problem: reading.problem });
        reopen();
        return;
      }
      saveAll([{ id: task.id, version: task.version, ...reading }]).catch((error: Error) => {
        setTrouble({ error, problem: null });
        reopen();
      });
    },
    [saveAll],
  );
  const forgetTrouble = useCallback(() => setTrouble(null), []);
  return { commit, saveAll, reopened, trouble, forgetTrouble, isSaving: editing.isPending };
}
