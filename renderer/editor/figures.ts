/** What can be done with the live figures of a text: found under the pointer, brought up to date, frozen. */
import type { Editor } from '@tiptap/core';
import type { FigureMark, Origin } from '../../core/domain/document-draft.ts';

/** What stands at a place of the text: a figure, and the origin of its paragraph. */
export interface FigurePlace {
  readonly figure: (FigureMark & { readonly text: string }) | null;
  /** Null for a paragraph the clerk wrote, and in tables. */
  readonly origin: Origin | null;
}

/** What stands at a position of the document. */
export function placeAt(editor: Editor, position: number): FigurePlace {
  const { doc } = editor.state;
  const at = doc.resolve(Math.min(position, doc.content.size));
  const node = at.nodeAfter;
  let origin: Origin | null = null;
  let figure: FigurePlace['figure'] = null;
  for (let depth = at.depth; depth > 0; depth -= 1) {
    const { type, attrs, textContent } = at.node(depth);
    if (attrs.origin) origin = attrs.origin as Origin;
    if (type.name === 'tableCell' && attrs.figure) figure = { ...(attrs.figure as FigureMark), text: textContent };
  }
  if (node?.type.name === 'figure') {
    const { key, text, isFrozen } = node.attrs;
    figure = { key, text, ...(isFrozen ? { isFrozen } : {}) };
  }
  return { figure, origin };
}

/** Gives every figure that is not frozen its text of today; one step that undo does not go back over. */
export function refreshEditorFigures(editor: Editor, textOf: (key: string) => string | undefined): void {
  const { tr } = editor.state;
  const cells: { from: number; to: number; text: string }[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'figure' && !node.attrs.isFrozen) {
      const text = textOf(node.attrs.key);
      if (text !== undefined && text !== node.attrs.text) tr.setNodeAttribute(position, 'text', text);
    }
    if (node.type.name === 'tableCell' && node.attrs.figure && !node.attrs.figure.isFrozen) {
      const text = textOf(node.attrs.figure.key);
      if (text !== undefined && text !== node.textContent) {
        cells.push({ from: position + 2, to: position + node.nodeSize - 2, text });
      }
    }
  });
  // From the end, so that the places before stay where they are.
  for (const { from, to, text } of cells.toReversed()) tr.insertText(text, from, to);
  if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false));
}

/** Freezes or frees the figures of a key, or all of them. */
export function freezeFigures(editor: Editor, isFrozen: boolean, key?: string): void {
  const { tr } = editor.state;
  const isMeant = (figure: FigureMark) => key === undefined || figure.key === key;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'figure' && isMeant({ key: node.attrs.key })) {
      tr.setNodeAttribute(position, 'isFrozen', isFrozen);
    }
    if (node.type.name === 'tableCell' && node.attrs.figure && isMeant(node.attrs.figure)) {
      tr.setNodeAttribute(position, 'figure', { key: node.attrs.figure.key, ...(isFrozen ? { isFrozen } : {}) });
    }
  });
  if (tr.docChanged) editor.view.dispatch(tr);
}

/** Takes the mark of old figures off a block of the text, counted from 0: the clerk has looked at them. */
export function confirmStale(editor: Editor, blockIndex: number): void {
  const { doc, schema, tr } = editor.state;
  if (blockIndex >= doc.childCount || !schema.marks.stale) return;
  let from = 0;
  for (let i = 0; i < blockIndex; i += 1) from += doc.child(i).nodeSize;
  tr.removeMark(from, from + doc.child(blockIndex).nodeSize, schema.marks.stale);
  if (tr.docChanged) editor.view.dispatch(tr);
}

/** Marks a block, counted from 0, and brings it into view. */
export function showBlock(editor: Editor, blockIndex: number): void {
  const { doc } = editor.state;
  if (blockIndex >= doc.childCount) return;
  let from = 0;
  for (let i = 0; i < blockIndex; i += 1) from += doc.child(i).nodeSize;
  editor
    .chain()
    .focus()
    .setTextSelection(from + 1)
    .scrollIntoView()
    .run();
}

/** Marks the first place that says these words. Answers false when there is none. */
export function showQuote(editor: Editor, quote: string): boolean {
  let found: { from: number; to: number } | null = null;
  editor.state.doc.descendants((node, position) => {
    if (found || !node.isTextblock) return !found;
    const text = node.textBetween(0, node.content.size, '\n', (leaf) => String(leaf.attrs.text ?? '\ufffc'));
    if (text.includes(quote)) found = { from: position + 1, to: position + node.nodeSize - 1 };
    return false;
  });
  if (!found) return false;
  editor.chain().focus().setTextSelection(found).scrollIntoView().run();
  return true;
}
