/** Puts a citation at the caret: in full where the paper names it first, in short afterwards. Knows no library. */
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection } from '@tiptap/pm/state';
import { citeAfter, fullCitation } from '../../core/domain/citations.ts';
import { shortCitation } from '../../core/domain/paper-lists.ts';

function textBetween(document: Node, from: number, to: number): string {
  return document.textBetween(from, to, '\n', ' ');
}

/** Where a text stands whole within a paragraph, from a position on. */
function findText(document: Node, text: string, from: number): { readonly from: number; readonly to: number } | null {
  let found: { from: number; to: number } | null = null;
  document.descendants((node, position) => {
    if (found || !node.isTextblock) return !found;
    const words = node.textBetween(0, node.content.size, undefined, '\uFFFC');
    const start = words.indexOf(text, Math.max(0, from - position - 1));
    if (start >= 0) found = { from: position + 1 + start, to: position + 1 + start + text.length };
    return false;
  });
  return found;
}

/**
 * `before` is what the paper says above this text, its legal bases among it. When the citation is put above one that was the
 * first so far, that one is shortened in the same step. Answers with the words that were put in.
 */
export function insertCitation(editor: Editor, legalBasis: string, before: string): string {
  const { from, to } = editor.state.selection;
  const words = citeAfter(`${before}\n${textBetween(editor.state.doc, 0, from)}`, legalBasis);
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      tr.insertText(words, from, to);
      const full = fullCitation(legalBasis);
      const later = words === full ? findText(tr.doc, full, from + words.length) : null;
      if (later) tr.insertText(shortCitation(legalBasis), later.from, later.to);
      return true;
    })
    .run();
  return words;
}

/** Selects the words of one block and brings them into view; the block's start when they are not in its text. */
export function revealText(editor: Editor, block: number, text: string): void {
  const { doc } = editor.state;
  if (block >= doc.childCount) return;
  let start = 0;
  for (let i = 0; i < block; i += 1) start += doc.child(i).nodeSize;
  const found = text === '' ? null : findText(doc, text, start);
  const isHere = found !== null && found.to <= start + doc.child(block).nodeSize;
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      tr.setSelection(
        isHere ? TextSelection.create(tr.doc, found.from, found.to) : Selection.near(tr.doc.resolve(start + 1)),
      );
      return true;
    })
    .scrollIntoView()
    .run();
}
