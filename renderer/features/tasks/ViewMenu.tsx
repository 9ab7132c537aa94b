/** "Bảng": groups, columns, and views under a name. */
import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
} from '@fluentui/react-components';
import { Table20Regular } from '@fluentui/react-icons';
import type { SavedView, TaskGrouping, TaskListDefinition } from '../../../core/domain/task-list.ts';
import { taskGroupings } from '../../../core/domain/task-list.ts';
import { tableStrings } from '../../strings/task-table.ts';
import { taskGroupingNames } from '../../strings/tasks.ts';

const words = tableStrings.view;
/** The value of "no group" among the groupings. */
const noGrouping = 'none';

export interface ViewMenuProps {
  readonly grouping: TaskGrouping | null;
  readonly views: readonly SavedView[];
  readonly onGroup: (grouping: TaskGrouping | null) => void;
  readonly onOpenView: (definition: TaskListDefinition) => void;
  readonly onChooseColumns: () => void;
  readonly onSaveView: () => void;
  readonly onReset: () => void;
}

export function ViewMenu({ grouping, views, ...actions }: ViewMenuProps) {
  return (
    <Menu
      checkedValues={{ grouping: [grouping ?? noGrouping] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        actions.onGroup(taskGroupings.find((one) => one === checkedItems[0]) ?? null)
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton icon={<Table20Regular />}>{tableStrings.commands.view}</ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{words.groupBy}</MenuGroupHeader>
            <MenuItemRadio name="grouping" value={noGrouping}>
              {words.noGroup}
            </MenuItemRadio>
            {taskGroupings.map((one) => (
              <MenuItemRadio key={one} name="grouping" value={one}>
                {taskGroupingNames[one]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={actions.onChooseColumns}>{words.columns}</MenuItem>
          <MenuItem onClick={actions.onReset}>{words.reset}</MenuItem>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{words.saved}</MenuGroupHeader>
            {views.length === 0 ? <MenuItem disabled>{words.none}</MenuItem> : null}
            {views.map(({ name, definition }) => (
              <MenuItem key={name} onClick={() => actions.onOpenView(definition)}>
                {name}
              </MenuItem>
            ))}
            <MenuItem onClick={actions.onSaveView}>{words.save}</MenuItem>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
