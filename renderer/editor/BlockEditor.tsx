/**
 * Writes one body of blocks: the text of a document or of an appendix. Holds its own text from the first drawing on: a save
 * that comes back never touches it, so Vietnamese typing is not interrupted.
 */
import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useState } from 'react';
import type { Block } from '../../core/domain/document-draft.ts';
import { blocksToEditor, editorToBlocks } from './blocks.ts';
import { EditorToolbar } from './EditorToolbar.tsx';
import { useEditorStyles } from './editor-styles.ts';
import { FootnoteList } from './FootnoteList.tsx';
import { keyboard } from './keyboard.ts';
import { draftSchema } from './schema.ts';

const extensions = [...draftSchema, keyboard];

export interface BlockEditorProps {
  /** Accessible name of the text box. */
  readonly label: string;
  /** What the editor starts with; later values are not looked at. Give another `key` to start anew. */
  readonly initialBlocks: readonly Block[];
  readonly onChange: (blocks: Block[]) => void;
}

export function BlockEditor({ label, initialBlocks, onChange }: BlockEditorProps) {
  const styles = useEditorStyles();
  const [content] = useState(() => blocksToEditor(initialBlocks));
  const [editorProps] = useState(() => ({
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: 'vi', spellcheck: 'false' },
  }));
  const editor = useEditor({
    extensions,
    content,
    editorProps,
    // The content security policy allows no style element; the few rules needed are in editor-styles.ts.
    injectCSS: false,
    onUpdate: ({ editor: changed }: { readonly editor: Editor }) => onChange(editorToBlocks(changed.getJSON())),
  });
  return (
    <div>
      <EditorToolbar editor={editor} />
      <div className={styles.page}>
        <EditorContent editor={editor} />
      </div>
      <FootnoteList editor={editor} />
    </div>
  );
}
