/** The words of the notes, below the text in the order of the text, as they stand at the foot of a page. */
import { Button, Text, Textarea } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { documentStrings } from '../../../strings/documents.ts';
import { useEditorStyles } from './editor-styles.ts';

const strings = documentStrings.editor;

interface Footnote {
  readonly position: number;
  readonly text: string;
}

function listFootnotes(editor: Editor): readonly Footnote[] {
  const footnotes: Footnote[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'footnote') footnotes.push({ position, text: node.attrs.text });
  });
  return footnotes;
}

interface FootnoteFieldProps {
  readonly editor: Editor;
  readonly footnote: Footnote;
  readonly index: number;
}

function FootnoteField({ editor, footnote, index }: FootnoteFieldProps) {
  const styles = useEditorStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const isNew = useRef(footnote.text === '');
  useEffect(() => {
    if (isNew.current) field.current?.focus();
  }, []);
  const change = (text: string) =>
    editor.view.dispatch(editor.state.tr.setNodeAttribute(footnote.position, 'text', text));
  const remove = () =>
    editor
      .chain()
      .focus()
      .deleteRange({ from: footnote.position, to: footnote.position + 1 })
      .run();
  return (
    <li className={styles.note}>
      <Text align="end">{index}</Text>
      <Textarea
        ref={field}
        size="small"
        rows={1}
        resize="vertical"
        maxLength={5000}
        aria-label={strings.note(index)}
        placeholder={strings.notePlaceholder}
        value={footnote.text}
        onChange={(_, { value }) => change(value)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={strings.deleteNote(index)}
        title={strings.deleteNote(index)}
        onClick={remove}
      />
    </li>
  );
}

export function FootnoteList({ editor }: { readonly editor: Editor }) {
  const styles = useEditorStyles();
  const footnotes = useEditorState({ editor, selector: () => listFootnotes(editor) });
  if (footnotes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={strings.notes}>
      <Text weight="semibold">{strings.notes}</Text>
      <ol className={styles.noteList}>
        {footnotes.map((footnote, order) => (
          // Notes have no identity but their order in the text.
          <FootnoteField key={order} editor={editor} footnote={footnote} index={order + 1} />
        ))}
      </ol>
    </section>
  );
}
