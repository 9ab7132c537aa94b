/** What the keys do in the editor, as in Word: undo, new lines, bullet levels, moving through a table. */
import { type Editor, Extension } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { addRowAfter, goToNextCell } from '@tiptap/pm/tables';
import { setBulletLevel } from './block-style.ts';

/** Enter in a bullet makes the next bullet; in an empty bullet it ends the list. */
function splitBullet(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  if ($from.parent.type.name !== 'bullet') return false;
  if ($from.parent.content.size === 0) return editor.commands.setNode('paragraph');
  return editor.commands.command(({ tr }) => {
    tr.deleteSelection();
    tr.split(tr.selection.from, 1, [{ type: $from.parent.type, attrs: $from.parent.attrs }]);
    return true;
  });
}

function run(editor: Editor, command: typeof undo): boolean {
  return command(editor.state, editor.view.dispatch);
}

/** Tab in the last cell adds a row, as in Word. */
function moveToNextCell(editor: Editor): boolean {
  if (run(editor, goToNextCell(1))) return true;
  return run(editor, addRowAfter) && run(editor, goToNextCell(1));
}

export const keyboard = Extension.create({
  name: 'draftKeyboard',
  priority: 200,
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      'Mod-z': () => run(editor, undo),
      'Mod-y': () => run(editor, redo),
      'Shift-Mod-z': () => run(editor, redo),
      Enter: () => splitBullet(editor),
      'Shift-Enter': () => editor.commands.insertContent({ type: 'lineBreak' }),
      Tab: () => setBulletLevel(editor, 2) || moveToNextCell(editor),
      'Shift-Tab': () => setBulletLevel(editor, 1) || run(editor, goToNextCell(-1)),
    };
  },
});
