/**
 * Writes one body of blocks: the text of a document or of an appendix. Holds its own text from the first drawing on: a save
 * that comes back never touches it, so Vietnamese typing is not interrupted.
 */
import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { Block } from '../../core/domain/document-draft.ts';
import { blocksToEditor, editorToBlocks } from './blocks.ts';
import type { Citations } from './CitationChoice.tsx';
import { revealText } from './cite.ts';
import { EditorToolbar } from './EditorToolbar.tsx';
import { useEditorStyles } from './editor-styles.ts';
import { FootnoteList } from './FootnoteList.tsx';
import { keyboard } from './keyboard.ts';
import { draftSchema } from './schema.ts';

const extensions = [...draftSchema, keyboard];

/** Words to select and bring into view; a new object does it again. */
export interface TextTarget {
  readonly block: number;
  readonly text: string;
}

export interface BlockEditorProps {
  /** Accessible name of the text box. */
  readonly label: string;
  /** What the editor starts with; later values are not looked at. Give another `key` to start anew. */
  readonly initialBlocks: readonly Block[];
  readonly onChange: (blocks: Block[]) => void;
  /** What can be cited in the text; nothing is offered without. */
  readonly citations?: Citations;
  readonly target?: TextTarget | null;
}

export function BlockEditor({ label, initialBlocks, onChange, citations, target = null }: BlockEditorProps) {
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
  useEffect(() => {
    if (target) revealText(editor, target.block, target.text);
  }, [editor, target]);
  return (
    <div>
      <EditorToolbar editor={editor} citations={citations} />
      <div className={styles.page}>
        <EditorContent editor={editor} />
      </div>
      <FootnoteList editor={editor} />
    </div>
  );
}
