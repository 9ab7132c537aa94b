/**
 * Pieces of a Word file as XML text: runs, paragraphs, tables. Style names and structure only, never a size or a font;
 * children stand in the order of ECMA-376's sequences. Knows nothing of drafts.
 */
import { type PaperStyleKey, paperStyles, tableStyle } from '../paper-styles.ts';

/** Finished XML of whole paragraphs and tables, in the order of the page. */
export type WordXml = string;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as the content of an element. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
}

export interface RunLook {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
}

/** A run of words; nothing for no words. */
export function runXml(text: string, { bold, italic }: RunLook = {}): string {
  if (text === '') return '';
  const look = bold || italic ? `<w:rPr>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}</w:rPr>` : '';
  return `<w:r>${look}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export const lineBreakXml = '<w:r><w:br/></w:r>';

/** How a paragraph departs from its style. Lengths in twips. */
export interface ParagraphShape {
  readonly keepNext?: boolean | undefined;
  readonly borders?: string | undefined;
  readonly sideIndents?: { readonly left: number; readonly right: number } | undefined;
  readonly alignment?: 'left' | 'center' | 'right' | undefined;
  /** The page set-up that ends here. */
  readonly setup?: string | undefined;
}

/** A paragraph in a named style around finished runs. */
export function paragraphXml(style: PaperStyleKey, content: string, shape: ParagraphShape = {}): WordXml {
  const { keepNext, borders, sideIndents, alignment, setup } = shape;
  const properties = [
    `<w:pStyle w:val="${paperStyles[style].id}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    borders ? `<w:pBdr>${borders}</w:pBdr>` : '',
    // Without its own first line an indented paragraph would take that of its style.
    sideIndents ? `<w:ind w:left="${sideIndents.left}" w:right="${sideIndents.right}"/>` : '',
    alignment ? `<w:jc w:val="${alignment}"/>` : '',
    setup ?? '',
  ];
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${content}</w:p>`;
}

/** A paragraph of plain words. */
export function textParagraph(style: PaperStyleKey, text: string): WordXml {
  return paragraphXml(style, runXml(text));
}

export interface TableCellXml {
  /** Width in twips. */
  readonly width: number;
  readonly columnSpan: number;
  readonly content: WordXml;
}

/** A row; header rows are repeated on every page, whole rows never break over two. */
export function tableRowXml(cells: readonly TableCellXml[], { isHeader = false, isWhole = false }): string {
  const properties = `${isWhole ? '<w:cantSplit/>' : ''}${isHeader ? '<w:tblHeader/>' : ''}`;
  const inner = cells.map(({ width, columnSpan, content }) => {
    const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}</w:tcPr>${content}</w:tc>`;
  });
  return `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${inner.join('')}</w:tr>`;
}

function fixedTableXml(look: string, columnWidths: readonly number[], rows: readonly string[]): WordXml {
  const total = columnWidths.reduce((sum, width) => sum + width, 0);
  const grid = columnWidths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return (
    `<w:tbl><w:tblPr>${look}<w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

/** A table of fixed columns in the style of tables, widths in twips. */
export function tableXml(columnWidths: readonly number[], rows: readonly string[]): WordXml {
  return fixedTableXml(`<w:tblStyle w:val="${tableStyle.id}"/>`, columnWidths, rows);
}

/** A table that only places things side by side. */
export function unlinedTableXml(columnWidths: readonly number[], rows: readonly string[]): WordXml {
  return fixedTableXml('', columnWidths, rows);
}
