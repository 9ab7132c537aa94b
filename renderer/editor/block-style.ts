/** Kiểu đoạn: which block the caret stands in, and turning it into another. */
import type { Editor } from '@tiptap/core';
import { type NumberedHeading, nextHeadingNumber } from './heading-number.ts';

export const blockStyles = ['paragraph', 'heading1', 'heading2', 'heading3', 'heading4', 'bullet1', 'bullet2'] as const;
/** Nội dung; mục I, 1, 1.1; điểm a); gạch đầu dòng; dấu cộng. */
export type BlockStyle = (typeof blockStyles)[number];

/** The style at the caret; null inside a table, whose cells have none. */
export function findBlockStyle(editor: Editor): BlockStyle | null {
  const { type, attrs } = editor.state.selection.$from.parent;
  if (type.name === 'paragraph') return 'paragraph';
  return blockStyles.find((style) => style === `${type.name}${attrs.level}`) ?? null;
}

/** Đề mục standing before a position, in reading order. */
function headingsBefore(editor: Editor, position: number): readonly NumberedHeading[] {
  const headings: NumberedHeading[] = [];
  editor.state.doc.forEach((node, offset) => {
    if (node.type.name === 'heading' && offset < position) {
      headings.push({ level: node.attrs.level, number: node.attrs.number });
    }
  });
  return headings;
}

/** Gives the blocks of the selection a style; a heading gets the number that is next at its place. */
export function setBlockStyle(editor: Editor, style: BlockStyle): void {
  const chain = editor.chain().focus();
  if (style === 'paragraph') {
    chain.setNode('paragraph').run();
    return;
  }
  const level = Number(style.at(-1));
  if (style.startsWith('bullet')) {
    chain.setNode('bullet', { level }).run();
    return;
  }
  const { $from } = editor.state.selection;
  const number = nextHeadingNumber(headingsBefore(editor, $from.before(1)), level);
  chain.setNode('heading', { level, number }).run();
}

/** Moves the bullets of the selection to a level. Answers false when the caret stands in no bullet. */
export function setBulletLevel(editor: Editor, level: 1 | 2): boolean {
  return editor.isActive('bullet') && editor.commands.updateAttributes('bullet', { level });
}

/** The number of the heading at the caret; null when the caret stands in no heading. */
export function findHeadingNumber(editor: Editor): string | null {
  const { type, attrs } = editor.state.selection.$from.parent;
  return type.name === 'heading' ? attrs.number : null;
}
