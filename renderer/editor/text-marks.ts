/**
 * Marks over the text: named gaps, and wavy lines under doubtful words. Only paragraphs that changed are looked at again, so
 * that typing is never held up.
 */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findSpellingDoubts } from '../../core/text/spelling.ts';

/** The marks of one paragraph; `start` is where its text begins, `caret` where the clerk types. */
type FindMarks = (text: string, start: number, caret: number) => Decoration[];

/** The text of a paragraph with one letter for whatever is no text, so that offsets are those of the document. */
function textOf(node: Node): string {
  return node.textBetween(0, node.content.size, '\n', '\ufffc');
}

const findDoubts: FindMarks = (text, start, caret) =>
  findSpellingDoubts(text).flatMap((doubt) => {
    const [from, to] = [start + doubt.start, start + doubt.end];
    // The word that is being typed is not judged yet.
    if (doubt.kind === 'syllable' && caret === to) return [];
    const title = doubt.suggestion === null ? '' : `→ ${doubt.suggestion}`;
    return [Decoration.inline(from, to, { class: 'spelling-doubt', 'data-doubt': doubt.kind, title })];
  });

const findGaps: FindMarks = (text, start) =>
  [...text.matchAll(/\[chưa có [^\]]*\]/g)].map((gap) =>
    Decoration.inline(start + gap.index, start + gap.index + gap[0].length, { 'data-gap': '' }),
  );

/** The paragraphs at the top of the document, with where they begin; tables hold figures and names and are left out. */
function paragraphsOf(document: Node): readonly (readonly [node: Node, position: number])[] {
  const found: (readonly [Node, number])[] = [];
  document.forEach((node, offset) => {
    if (node.isTextblock) found.push([node, offset]);
  });
  return found;
}

/** Keeps the marks of a text: all of them once, then those of paragraphs that changed. */
function createMarks(name: string, find: FindMarks): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>(name);
  const marksIn = (node: Node, position: number, caret: number) => find(textOf(node), position + 1, caret);
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) =>
        DecorationSet.create(
          doc,
          paragraphsOf(doc).flatMap(([node, position]) => marksIn(node, position, -1)),
        ),
      apply: (transaction, marks, before, after) => {
        if (!transaction.docChanged) return marks;
        const known = new Set(paragraphsOf(before.doc).map(([node]) => node));
        let moved = marks.map(transaction.mapping, after.doc);
        for (const [node, position] of paragraphsOf(after.doc)) {
          if (known.has(node)) continue;
          moved = moved.remove(moved.find(position, position + node.nodeSize));
          moved = moved.add(after.doc, marksIn(node, position, after.selection.head));
        }
        return moved;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Chỗ còn thiếu: "[chưa có số liệu …]" stands out. */
export const gapMarks = Extension.create({
  name: 'gapMarks',
  addProseMirrorPlugins: () => [createMarks('gaps', findGaps)],
});

/** The doubts of the whole text, while the option is on. */
export const spellingMarks = Extension.create({
  name: 'spellingMarks',
  addProseMirrorPlugins: () => [createMarks('spelling', findDoubts)],
});
