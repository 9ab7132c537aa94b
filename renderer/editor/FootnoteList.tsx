/** The words of the notes, below the text in the order of the text, as they stand at the foot of a page. */
import { Button, Text, Textarea } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { documentStrings } from '../strings/documents.ts';
import { useEditorStyles } from './editor-styles.ts';

const strings = documentStrings.editor;

interface Footnote {
  /** Counted from 1, in the order of the text: the only identity a note has. */
  readonly order: number;
  readonly position: number;
  readonly text: string;
}

function listFootnotes(editor: Editor): readonly Footnote[] {
  const footnotes: Footnote[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'footnote') footnotes.push({ order: footnotes.length + 1, position, text: node.attrs.text });
  });
  return footnotes;
}

interface FootnoteFieldProps {
  readonly editor: Editor;
  readonly footnote: Footnote;
}

function FootnoteField({ editor, footnote: { order, position, text } }: FootnoteFieldProps) {
  const styles = useEditorStyles();
  const change = (value: string) => editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'text', value));
  const remove = () =>
    editor
      .chain()
      .focus()
      .deleteRange({ from: position, to: position + 1 })
      .run();
  return (
    <li className={styles.note}>
      <Text align="end">{order}</Text>
      <Textarea
        size="small"
        rows={1}
        resize="vertical"
        maxLength={5000}
        aria-label={strings.note(order)}
        placeholder={strings.notePlaceholder}
        value={text}
        onChange={(_, { value }) => change(value)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={strings.deleteNote(order)}
        title={strings.deleteNote(order)}
        onClick={remove}
      />
    </li>
  );
}

/** A note that was just put in has no words yet: its field takes the caret. */
function useFocusOnNewNote(footnotes: readonly Footnote[]) {
  const list = useRef<HTMLOListElement>(null);
  const count = useRef(footnotes.length);
  useEffect(() => {
    const newNote = footnotes.findIndex((footnote) => footnote.text === '');
    if (footnotes.length > count.current) list.current?.querySelectorAll('textarea')[newNote]?.focus();
    count.current = footnotes.length;
  }, [footnotes]);
  return list;
}

export function FootnoteList({ editor }: { readonly editor: Editor }) {
  const styles = useEditorStyles();
  const footnotes = useEditorState({ editor, selector: () => listFootnotes(editor) });
  const list = useFocusOnNewNote(footnotes);
  if (footnotes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={strings.notes}>
      <Text weight="semibold">{strings.notes}</Text>
      <ol className={styles.noteList} ref={list}>
        {footnotes.map((footnote) => (
          <FootnoteField key={footnote.order} editor={editor} footnote={footnote} />
        ))}
      </ol>
    </section>
  );
}
