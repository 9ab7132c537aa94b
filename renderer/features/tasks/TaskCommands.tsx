/** The commands above the task table. */
import { Text, ToolbarButton, ToolbarToggleButton } from '@fluentui/react-components';
import {
  CalendarAdd20Regular,
  CheckmarkStarburst20Regular,
  FilterAdd20Regular,
  MailAlert20Regular,
  Open20Regular,
  TableEdit20Regular,
} from '@fluentui/react-icons';
import { memo } from 'react';
import type { TaskGrouping } from '../../../core/domain/task-list.ts';
import { useRead } from '../../app/api.ts';
import { tableStrings } from '../../strings/task-table.ts';
import { formatCount } from '../../ui/numbers.ts';
import type { OpenDialog } from './TaskDialogs.tsx';
import { emptyFilter } from './task-filter.ts';
import type { ChangeList } from './use-task-list.ts';
import { ViewMenu } from './ViewMenu.tsx';

const words = tableStrings.commands;

export interface TaskCommandsProps {
  readonly grouping: TaskGrouping | null;
  readonly change: ChangeList;
  readonly isClarityShown: boolean;
  readonly onToggleClarity: () => void;
  readonly pickedCount: number;
  readonly setDialog: (dialog: OpenDialog) => void;
  readonly onOpen: () => void;
  readonly onRemind: () => void;
  readonly onAddCondition: () => void;
}

/** Drawn again when what it shows has changed, not with every letter that is typed below it. */
export const TaskCommands = memo(function TaskCommands(props: TaskCommandsProps) {
  const { grouping, change, isClarityShown, pickedCount, setDialog, ...actions } = props;
  const views = useRead('tasks.listViews').data?.views ?? [];
  const isNothingPicked = pickedCount === 0;
  return (
    <>
      <Text size={200} role="status" data-testid="picked-count">
        {pickedCount > 1 ? words.picked(formatCount(pickedCount)) : ''}
      </Text>
      <ToolbarButton icon={<Open20Regular />} disabled={isNothingPicked} onClick={actions.onOpen}>
        {words.open}
      </ToolbarButton>
      <ToolbarButton
        icon={<TableEdit20Regular />}
        disabled={isNothingPicked}
        onClick={() => setDialog({ kind: 'bulkEdit', onlyBlanks: false })}
      >
        {words.bulkEdit}
      </ToolbarButton>
      <ToolbarButton
        icon={<CalendarAdd20Regular />}
        disabled={isNothingPicked}
        onClick={() => setDialog({ kind: 'extend' })}
      >
        {words.extend}
      </ToolbarButton>
      {/* Without its name the commands stay on the line of the title, and the table keeps its height. */}
      <ToolbarButton
        icon={<MailAlert20Regular />}
        disabled={isNothingPicked}
        aria-label={words.remind}
        title={words.remindHint}
        onClick={actions.onRemind}
      />
      <ToolbarButton icon={<FilterAdd20Regular />} onClick={actions.onAddCondition}>
        {words.addCondition}
      </ToolbarButton>
      <ToolbarToggleButton
        name="clarity"
        value="shown"
        icon={<CheckmarkStarburst20Regular />}
        title={words.clarityHint}
        aria-pressed={isClarityShown}
        onClick={actions.onToggleClarity}
      >
        {words.clarity}
      </ToolbarToggleButton>
      <ViewMenu
        grouping={grouping}
        views={views}
        onGroup={(grouping) => change({ grouping, folded: [] })}
        onOpenView={(definition) => change({ ...definition, folded: [] })}
        onChooseColumns={() => setDialog({ kind: 'columns' })}
        onSaveView={() => setDialog({ kind: 'saveView' })}
        onReset={() => change({ filter: emptyFilter, sorting: [], grouping: null, folded: [] })}
      />
    </>
  );
});
