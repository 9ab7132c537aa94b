/** What each key does on the task table, as in Excel. Knows no screen: the table says how a thing is done. */
import type { KeyboardEvent } from 'react';
import {
  moveCursor,
  pickAll,
  type SelectableLines,
  type SelectionMode,
  type TableSelection,
} from './task-selection.ts';

export interface TableKeyGround {
  readonly list: SelectableLines;
  readonly selection: TableSelection;
  readonly columnCount: number;
  /** The line of the cursor. */
  readonly current: number;
  /** Lines that Page Up and Page Down pass over. */
  readonly pageLength: number;
  readonly moveTo: (line: number, column: number, mode?: SelectionMode) => void;
  readonly onSelect: (selection: TableSelection) => void;
  readonly onOpen: (taskId: number) => void;
  readonly onCopy: (withHeadings: boolean) => void;
  readonly onFold: (group: number) => void;
  readonly openMenu: () => void;
  /** Opens the editor of the cell, with `text` or with what stands in the cell. */
  readonly openCell: (text: string | null) => void;
  readonly clearCell: () => void;
}

/** A key that writes: a letter, or the first of what an input method composes. */
function isTyping({ key, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  return (key.length === 1 && key !== ' ') || key === 'Process' || nativeEvent.keyCode === 229;
}

/** Does what the key asks for. What it does not know goes on to the window. */
export function pressTableKey(event: KeyboardEvent, ground: TableKeyGround): void {
  if (moveByKey(event, ground) || actByKey(event, ground)) event.preventDefault();
  // Not taken from the editor that opens: the key is written into it.
  else if (isTyping(event)) ground.openCell('');
}

function moveByKey(event: KeyboardEvent, ground: TableKeyGround): boolean {
  const { key, shiftKey } = event;
  const { list, selection, columnCount, current, pageLength, moveTo } = ground;
  const { column, currentGroup } = selection;
  const isCtrl = event.ctrlKey || event.metaKey;
  const mode: SelectionMode = shiftKey ? 'extend' : 'replace';
  if (currentGroup !== null && ['ArrowLeft', 'ArrowRight', 'Enter', ' '].includes(key)) ground.onFold(currentGroup);
  else if (key === 'ArrowDown') moveTo(current + 1, column, mode);
  else if (key === 'ArrowUp') moveTo(current - 1, column, mode);
  else if (key === 'PageDown') moveTo(current + pageLength, column, mode);
  else if (key === 'PageUp') moveTo(current - pageLength, column, mode);
  else if (key === 'Home') moveTo(isCtrl || !shiftKey ? 0 : current, isCtrl ? 0 : column, mode);
  else if (key === 'End') moveTo(list.lines.length - 1, column, mode);
  else if (key === 'ArrowRight') moveTo(current, column + 1, mode);
  else if (key === 'ArrowLeft') moveTo(current, column - 1, mode);
  else if (key === 'Tab' && !shiftKey && column < columnCount - 1) moveTo(current, column + 1);
  else if (key === 'Tab' && shiftKey && column > 0) moveTo(current, column - 1);
  else return false;
  return true;
}

function actByKey(event: KeyboardEvent, ground: TableKeyGround): boolean {
  const { key, shiftKey } = event;
  const { list, selection, columnCount } = ground;
  const { currentTaskId } = selection;
  const isCtrl = event.ctrlKey || event.metaKey;
  const letter = isCtrl ? key.toLowerCase() : null;
  if (key === ' ' && isCtrl && currentTaskId !== null) {
    ground.onSelect(moveCursor(list, selection, { taskId: currentTaskId }, selection.column, 'toggle'));
  } else if (letter === 'a') ground.onSelect(pickAll(list, selection, columnCount));
  else if (letter === 'c') ground.onCopy(shiftKey);
  else if (key === 'F2') ground.openCell(null);
  else if (key === 'Enter' && currentTaskId !== null) ground.onOpen(currentTaskId);
  else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) ground.openMenu();
  else if (key === 'Delete') ground.clearCell();
  else return false;
  return true;
}
