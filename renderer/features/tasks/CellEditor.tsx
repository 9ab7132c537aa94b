/** The editor over a cell of the task table. Keys go to it as to any field, so that Unikey and other input methods work. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { TaskColumn } from '../../../core/domain/task.ts';
import { cellEditors, listCellChoices } from './cell-changes.ts';

const useStyles = makeStyles({
  editor: {
    position: 'absolute',
    zIndex: 1,
    boxSizing: 'border-box',
    padding: '4px 6px',
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '13px',
    lineHeight: '18px',
    resize: 'none',
    outlineStyle: 'none',
    boxShadow: tokens.shadow8,
  },
});

/** Where the cursor goes once the cell is left. */
export type CellExit = 'down' | 'right' | 'left' | 'stay';

export interface CellEditorProps {
  readonly column: TaskColumn;
  /** What stands in the editor at first. */
  readonly text: string;
  readonly label: string;
  readonly place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly onCommit: (text: string, exit: CellExit) => void;
  readonly onCancel: () => void;
}

/** Fluent moves the focus itself on Tab, before any handler here; in the table Tab goes from cell to cell. */
export const ownTabKey = { 'data-tabster': JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } }) };

/** While an input method composes a letter, Enter and Esc belong to it (keyCode 229 where the event does not say so). */
function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

export function CellEditor({ column, text, label, place, onCommit, onCancel }: CellEditorProps) {
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement & HTMLSelectElement>(null);
  /** Leaving the field commits once, and not after Esc. */
  const isLeft = useRef(false);
  useLayoutEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    if (element?.tagName === 'TEXTAREA') element.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const commit = (exit: CellExit) => {
    if (isLeft.current) return;
    isLeft.current = true;
    onCommit(field.current?.value ?? '', exit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      isLeft.current = true;
      onCancel();
    } else if (event.key === 'Enter' && event.altKey && column !== 'title') {
      field.current?.setRangeText('\n', field.current.selectionStart, field.current.selectionEnd, 'end');
    } else if (event.key === 'Enter') commit('down');
    else if (event.key === 'Tab') commit(event.shiftKey ? 'left' : 'right');
    else return;
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
  };
  const shared = { ...ownTabKey, ref: field, className: styles.editor, style: place, 'aria-label': label, onKeyDown };
  if (cellEditors[column] === 'choice') {
    return (
      <select {...shared} defaultValue={text} onBlur={() => commit('stay')}>
        {listCellChoices(column).map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    );
  }
  return <textarea {...shared} defaultValue={text} rows={1} onBlur={() => commit('stay')} />;
}
