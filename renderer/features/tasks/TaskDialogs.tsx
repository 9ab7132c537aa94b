/** The dialogs of the task table, one open at a time. */
import type { ShownColumn } from '../../../core/domain/task-list.ts';
import { useRead } from '../../app/api.ts';
import { BulkEditDialog } from './BulkEditDialog.tsx';
import { ColumnDialog } from './ColumnDialog.tsx';
import { ExtensionDialog } from './ExtensionDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import type { PastePlan } from './paste-plan.ts';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import type { TaskListState } from './task-list-memory.ts';
import type { useCellSaving } from './use-cell-saving.ts';

export type OpenDialog =
  | { readonly kind: 'bulkEdit'; readonly onlyBlanks: boolean }
  | { readonly kind: 'extend' | 'columns' | 'saveView' }
  | { readonly kind: 'paste'; readonly plan: PastePlan };

export interface TaskDialogsProps {
  readonly dialog: OpenDialog | null;
  readonly list: TaskListState;
  readonly columns: readonly ShownColumn[];
  readonly setColumns: (columns: readonly ShownColumn[]) => void;
  readonly pickedIds: readonly number[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly saveAll: ReturnType<typeof useCellSaving>['saveAll'];
  readonly onClose: () => void;
}

export function TaskDialogs({
  dialog,
  list,
  columns,
  setColumns,
  pickedIds,
  today,
  saveAll,
  onClose,
}: TaskDialogsProps) {
  const views = useRead('tasks.listViews').data?.views ?? [];
  switch (dialog?.kind) {
    case 'bulkEdit':
      return <BulkEditDialog taskIds={pickedIds} onlyBlanks={dialog.onlyBlanks} {...{ today, saveAll, onClose }} />;
    case 'extend':
      return <ExtensionDialog taskIds={pickedIds} today={today} onClose={onClose} />;
    case 'columns':
      return <ColumnDialog columns={columns} onChange={setColumns} onClose={onClose} />;
    case 'saveView': {
      const { filter, sorting, grouping } = list;
      return <SaveViewDialog views={views} definition={{ filter, sorting, grouping, columns }} onClose={onClose} />;
    }
    case 'paste':
      return <PasteDialog plan={dialog.plan} saveAll={saveAll} onClose={onClose} />;
    default:
      return null;
  }
}
