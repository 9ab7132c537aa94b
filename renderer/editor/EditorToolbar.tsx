/** The commands over the text: style of the paragraph, number of the heading, letters, notes, tables. */
import {
  Dropdown,
  Input,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Option,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  ToolbarToggleButton,
} from '@fluentui/react-components';
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  TableRegular,
  TextBoldRegular,
  TextFootnoteRegular,
  TextItalicRegular,
} from '@fluentui/react-icons';
import type { Editor } from '@tiptap/core';
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import { useEditorState } from '@tiptap/react';
import { documentStrings } from '../strings/documents.ts';
import { type BlockStyle, blockStyles, findBlockStyle, findHeadingNumber, setBlockStyle } from './block-style.ts';
import { CitationChoice, type Citations } from './CitationChoice.tsx';
import { useEditorStyles } from './editor-styles.ts';
import { addColumn, addRow, deleteColumn, deleteRow, deleteTable, insertTable, isInTable } from './table-commands.ts';

const strings = documentStrings.editor;

function StyleChoice({ editor, style }: { readonly editor: Editor; readonly style: BlockStyle | null }) {
  const styles = useEditorStyles();
  return (
    <Dropdown
      className={styles.style}
      size="small"
      aria-label={strings.style}
      disabled={style === null}
      value={style ? strings.styles[style] : strings.inTable}
      selectedOptions={style ? [style] : []}
      onOptionSelect={(_, { optionValue }) => setBlockStyle(editor, optionValue as BlockStyle)}
    >
      {blockStyles.map((one) => (
        <Option key={one} value={one}>
          {strings.styles[one]}
        </Option>
      ))}
    </Dropdown>
  );
}

function TableMenu({ editor, inTable }: { readonly editor: Editor; readonly inTable: boolean }) {
  const items = inTable
    ? ([
        [strings.addRow, addRow],
        [strings.deleteRow, deleteRow],
        [strings.addColumn, addColumn],
        [strings.deleteColumn, deleteColumn],
        [strings.deleteTable, deleteTable],
      ] as const)
    : ([[strings.insertTable, insertTable]] as const);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton icon={<TableRegular />} aria-label={strings.table} title={strings.table} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {items.map(([name, change]) => (
            <MenuItem key={name} onClick={() => change(editor)}>
              {name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function LetterButtons({ editor }: { readonly editor: Editor }) {
  const looks = useEditorState({
    editor,
    selector: () => ({ bold: editor.isActive('bold'), italic: editor.isActive('italic') }),
  });
  return (
    <>
      <ToolbarToggleButton
        name="letters"
        value="bold"
        icon={<TextBoldRegular />}
        aria-label={strings.bold}
        title={strings.bold}
        onClick={() => editor.chain().focus().toggleMark('bold').run()}
        aria-pressed={looks.bold}
        appearance={looks.bold ? 'primary' : 'subtle'}
      />
      <ToolbarToggleButton
        name="letters"
        value="italic"
        icon={<TextItalicRegular />}
        aria-label={strings.italic}
        title={strings.italic}
        onClick={() => editor.chain().focus().toggleMark('italic').run()}
        aria-pressed={looks.italic}
        appearance={looks.italic ? 'primary' : 'subtle'}
      />
    </>
  );
}

function UndoButtons({ editor }: { readonly editor: Editor }) {
  const depth = useEditorState({
    editor,
    selector: () => ({ undo: undoDepth(editor.state), redo: redoDepth(editor.state) }),
  });
  const run = (command: typeof undo) => {
    command(editor.state, editor.view.dispatch);
    editor.commands.focus();
  };
  return (
    <>
      <ToolbarButton
        icon={<ArrowUndoRegular />}
        aria-label={strings.undo}
        title={strings.undo}
        disabled={depth.undo === 0}
        onClick={() => run(undo)}
      />
      <ToolbarButton
        icon={<ArrowRedoRegular />}
        aria-label={strings.redo}
        title={strings.redo}
        disabled={depth.redo === 0}
        onClick={() => run(redo)}
      />
    </>
  );
}

export interface EditorToolbarProps {
  readonly editor: Editor;
  readonly citations?: Citations | undefined;
}

export function EditorToolbar({ editor, citations }: EditorToolbarProps) {
  const styles = useEditorStyles();
  const place = useEditorState({
    editor,
    selector: () => ({
      style: findBlockStyle(editor),
      number: findHeadingNumber(editor),
      inTable: isInTable(editor),
    }),
  });
  return (
    <Toolbar className={styles.toolbar} aria-label={strings.toolbar} size="small">
      <StyleChoice editor={editor} style={place.style} />
      {place.number !== null && (
        <Input
          className={styles.number}
          size="small"
          aria-label={strings.number}
          title={strings.number}
          maxLength={20}
          value={place.number}
          onChange={(_, { value }) => editor.commands.updateAttributes('heading', { number: value })}
        />
      )}
      <ToolbarDivider />
      <LetterButtons editor={editor} />
      <ToolbarButton
        icon={<TextFootnoteRegular />}
        aria-label={strings.footnote}
        title={strings.footnote}
        disabled={place.inTable}
        onClick={() => editor.commands.insertContent({ type: 'footnote', attrs: { text: '' } })}
      />
      {citations && <CitationChoice editor={editor} citations={citations} />}
      <TableMenu editor={editor} inTable={place.inTable} />
      <ToolbarDivider />
      <UndoButtons editor={editor} />
    </Toolbar>
  );
}
