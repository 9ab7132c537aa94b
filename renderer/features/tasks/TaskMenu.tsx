/** The menu of the chosen tasks, at the pointer or under the cell. */
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import {
  CalendarAdd20Regular,
  Copy20Regular,
  Delete20Regular,
  MailAlert20Regular,
  Open20Regular,
  TableEdit20Regular,
} from '@fluentui/react-icons';
import { tableStrings } from '../../strings/task-table.ts';

const words = tableStrings.commands;

export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

export interface TaskMenuProps {
  readonly place: MenuPlace;
  readonly onClose: () => void;
  readonly onOpen: () => void;
  readonly onBulkEdit: () => void;
  readonly onExtend: () => void;
  readonly onRemind: () => void;
  readonly onCopy: (withHeadings: boolean) => void;
  readonly onDelete: () => void;
}

/** A rectangle of no size, which the menu is laid beside. */
function targetAt({ x, y }: MenuPlace) {
  return { getBoundingClientRect: () => ({ x, y, top: y, left: x, bottom: y, right: x, width: 0, height: 0 }) };
}

export function TaskMenu({ place, onClose, ...actions }: TaskMenuProps) {
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => !open && onClose()}
      positioning={{ target: targetAt(place), position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <MenuList aria-label={words.menuLabel}>
          <MenuItem icon={<Open20Regular />} onClick={actions.onOpen}>
            {words.open}
          </MenuItem>
          <MenuItem icon={<TableEdit20Regular />} onClick={actions.onBulkEdit}>
            {words.bulkEdit}
          </MenuItem>
          <MenuItem icon={<CalendarAdd20Regular />} onClick={actions.onExtend}>
            {words.extend}
          </MenuItem>
          <MenuItem icon={<MailAlert20Regular />} onClick={actions.onRemind}>
            {words.remind}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<Copy20Regular />} secondaryContent="Ctrl+C" onClick={() => actions.onCopy(false)}>
            {words.copy}
          </MenuItem>
          <MenuItem icon={<Copy20Regular />} secondaryContent="Ctrl+Shift+C" onClick={() => actions.onCopy(true)}>
            {words.copyWithHeadings}
          </MenuItem>
          <MenuItem disabled>{words.pasteHint}</MenuItem>
          <MenuDivider />
          <MenuItem icon={<Delete20Regular />} onClick={actions.onDelete}>
            {words.delete}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
