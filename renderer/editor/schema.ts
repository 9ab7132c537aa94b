/**
 * What the editor can hold: exactly the blocks of `core/domain/document-draft.ts`, so nothing can be typed or pasted that the
 * paper could not print. How it looks is `editor-styles.ts`; what the keys do is `keyboard.ts`.
 */
import { Extension, Mark, Node } from '@tiptap/core';
import { tableEditing } from '@tiptap/pm/tables';

const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });

const Text = Node.create({ name: 'text', group: 'inline' });

/** Xuống dòng trong đoạn (Shift+Enter). */
const LineBreak = Node.create({
  name: 'lineBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

/** Chú thích cuối trang; its words are edited below the text. */
const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  marks: '',
  addAttributes: () => ({
    text: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-footnote') ?? '',
      renderHTML: (attributes) => ({ 'data-footnote': attributes.text, title: attributes.text }),
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes],
});

/** Số liệu của báo cáo: one live figure, which the keyboard passes as one letter and nobody can type into. */
const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    key: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-figure') ?? '',
      renderHTML: (attributes) => ({ 'data-figure': attributes.key }),
    },
    text: { default: '', parseHTML: (element) => element.textContent ?? '', rendered: false },
    isFrozen: {
      default: false,
      parseHTML: (element) => element.hasAttribute('data-frozen'),
      renderHTML: (attributes) => (attributes.isFrozen ? { 'data-frozen': '' } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    { ...HTMLAttributes, ...(/^\[|\[chưa có/.test(node.attrs.text) ? { 'data-gap': '' } : {}) },
    node.attrs.text,
  ],
  renderText: ({ node }) => node.attrs.text,
});

/** Where a paragraph of a report comes from; a paragraph that is split off is the clerk's own. */
const origin = {
  default: null,
  keepOnSplit: false,
  parseHTML: () => null,
  renderHTML: (attributes: Record<string, unknown>) => {
    const { kind } = (attributes.origin ?? {}) as { kind?: string };
    return kind ? { 'data-origin': kind } : {};
  },
};

/** First of its group: what a new line becomes. */
const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  priority: 1000,
  addAttributes: () => ({ origin }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});

/** Levels are drawn as h2…h5: the first belongs to the title of the screen. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    level: { default: 1, rendered: false },
    number: {
      default: '',
      keepOnSplit: false,
      parseHTML: (element) => element.getAttribute('data-number') ?? '',
      renderHTML: (attributes) => ({ 'data-number': attributes.number }),
    },
    section: { default: null, keepOnSplit: false, rendered: false },
  }),
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((tag) => ({ tag: `h${tag}`, attrs: { level: Math.min(4, Math.max(1, tag - 1)) } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level + 1}`, HTMLAttributes, 0],
});

/** Gạch đầu dòng "-" (cấp 1) và dấu cộng "+" (cấp 2). */
const Bullet = Node.create({
  name: 'bullet',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    origin,
    level: {
      default: 1,
      parseHTML: (element) => (element.getAttribute('data-bullet') === '2' ? 2 : 1),
      renderHTML: (attributes) => ({ 'data-bullet': attributes.level }),
    },
  }),
  parseHTML: () => [{ tag: 'p[data-bullet]', priority: 60 }, { tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow*',
  isolating: true,
  addAttributes: () => ({
    /** Shares of the text width, one a column; null for a table pasted from elsewhere. */
    widths: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-widths')?.split(' ').map(Number) ?? null,
      renderHTML: (attributes) => (attributes.widths ? { 'data-widths': attributes.widths.join(' ') } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  addProseMirrorPlugins: () => [tableEditing()],
});

const TableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell*',
  addAttributes: () => ({
    header: {
      default: false,
      parseHTML: (element) => element.hasAttribute('data-header'),
      renderHTML: (attributes) => (attributes.header ? { 'data-header': '' } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

/** `colspan`, `rowspan` and `colwidth` are the names that the table commands look for. */
const TableCell = Node.create({
  name: 'tableCell',
  content: 'cellParagraph+',
  isolating: true,
  addAttributes: () => ({
    align: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-align'),
      renderHTML: (attributes) => (attributes.align ? { 'data-align': attributes.align } : {}),
    },
    bold: {
      default: false,
      parseHTML: (element) => element.hasAttribute('data-bold'),
      renderHTML: (attributes) => (attributes.bold ? { 'data-bold': '' } : {}),
    },
    colspan: { default: 1, parseHTML: (element) => Math.max(1, Number(element.getAttribute('colspan') ?? 1)) },
    rowspan: { default: 1, rendered: false },
    colwidth: { default: null, rendered: false },
    figure: {
      default: null,
      parseHTML: () => null,
      renderHTML: (attributes) => (attributes.figure ? { 'data-figure': attributes.figure.key } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});

const tableRoles: Readonly<Record<string, string>> = { table: 'table', tableRow: 'row', tableCell: 'cell' };

/** Tells the table commands which nodes make up a table. */
const TableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: ({ name }) => (name in tableRoles ? { tableRole: tableRoles[name] } : {}),
});

/** A paragraph in a cell holds plain words: the form of a table belongs to its cells. */
const CellParagraph = Node.create({
  name: 'cellParagraph',
  content: '(text|lineBreak)*',
  marks: '',
  parseHTML: () => [{ tag: 'p', context: 'tableCell/', priority: 70 }],
  renderHTML: () => ['p', 0],
});

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }, { style: 'font-weight=bold' }, { style: 'font-weight=700' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark(this.name) };
  },
});

const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark(this.name) };
  },
});

/** Số liệu kỳ trước: carried over, to be looked at. */
const Stale = Mark.create({
  name: 'stale',
  inclusive: false,
  parseHTML: () => [{ tag: 'mark[data-stale]' }],
  renderHTML: () => ['mark', { 'data-stale': '' }, 0],
});

export const draftSchema = [
  Doc,
  Text,
  Paragraph,
  Heading,
  Bullet,
  Table,
  TableRow,
  TableCell,
  TableRoles,
  CellParagraph,
  LineBreak,
  Footnote,
  Figure,
  Bold,
  Italic,
  Stale,
];
