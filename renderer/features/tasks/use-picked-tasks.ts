/** What is done with the chosen cells and tasks: copied, pasted over, put in the recycle bin. */
import { useCallback, useState } from 'react';
import type { ShownColumn } from '../../../core/domain/task-list.ts';
import { useChange } from '../../app/api.ts';
import { tableStrings } from '../../strings/task-table.ts';
import { formatCount } from '../../ui/numbers.ts';
import { readCellText } from './clipboard-table.ts';
import { copyCells, mostCopiedRows } from './copy-cells.ts';
import { planPaste } from './paste-plan.ts';
import type { ShownTasks } from './shown-tasks.ts';
import type { OpenDialog } from './TaskDialogs.tsx';
import { columnRange, lineOfTask, type TableSelection } from './task-selection.ts';
import type { CellTrouble } from './use-cell-saving.ts';

export interface PickedTasks {
  readonly shown: ShownTasks;
  readonly selection: TableSelection;
  readonly columns: readonly ShownColumn[];
  /** The chosen tasks in the order of the table. */
  readonly pickedIds: readonly number[];
  readonly setDialog: (dialog: OpenDialog) => void;
}

export function usePickedTasks({ shown, selection, columns, pickedIds, setDialog }: PickedTasks) {
  const { mutate: deleteTasks } = useChange('bin.deleteTasks');
  const [note, setNote] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<CellTrouble | null>(null);
  const refuse = useCallback((error: Error) => setTrouble({ error, problem: null }), []);

  const copy = useCallback(
    (withHeadings: boolean) => {
      const [first, last] = columnRange(selection);
      const copied = withHeadings ? columns : columns.slice(first, last + 1);
      setTrouble(null);
      copyCells(
        shown.rows,
        pickedIds,
        copied.map(({ column }) => column),
        withHeadings,
      ).then(
        (count) =>
          setNote(
            pickedIds.length > mostCopiedRows
              ? tableStrings.tooManyToCopy(formatCount(mostCopiedRows))
              : tableStrings.copied(formatCount(count)),
          ),
        refuse,
      );
    },
    [shown, selection, columns, pickedIds, refuse],
  );

  const paste = useCallback(
    (text: string) => {
      const table = readCellText(text);
      const [firstColumn, lastColumn] = columnRange(selection);
      const isSingle = table.length === 1 && table[0]?.length === 1;
      const width = isSingle ? lastColumn - firstColumn + 1 : Math.max(...table.map((row) => row.length));
      const target = {
        taskIds: isSingle ? pickedIds : listTasksFrom(shown, pickedIds[0] ?? selection.currentTaskId, table.length),
        columns: columns.slice(firstColumn, firstColumn + width),
      };
      setNote(null);
      shown.rows
        .load(target.taskIds)
        .then(() => setDialog({ kind: 'paste', plan: planPaste(table, target, shown.rows.get) }), refuse);
    },
    [shown, selection, columns, pickedIds, setDialog, refuse],
  );

  const remove = useCallback(() => {
    if (pickedIds.length === 0) return;
    const ids = [...pickedIds];
    deleteTasks({ ids }, { onSuccess: () => setNote(tableStrings.deleted(formatCount(ids.length))), onError: refuse });
  }, [pickedIds, deleteTasks, refuse]);

  return { copy, paste, remove, note, trouble };
}

/** As many tasks as there are rows to paste, from a task downwards; heads of groups are passed over. */
function listTasksFrom({ lines, index }: ShownTasks, taskId: number | null, count: number): readonly number[] {
  const start = lineOfTask({ lines, ids: index.ids }, taskId);
  if (start < 0) return [];
  const found: number[] = [];
  for (let line = start; line < lines.length && found.length < count; line += 1) {
    const task = lines[line] as number;
    if (task >= 0) found.push(index.ids[task] as number);
  }
  return found;
}
