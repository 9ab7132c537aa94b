/** What the writer must know of a template's look to draw lines of the right length: rooms and sizes, as set in Word. */
import type { OfficePackage } from '../../core/package/office-package.ts';
import { childOf, descendantsOf, textOf, type XmlElement } from '../../core/package/xml.ts';
import {
  headerColumnsMm,
  pageMargins,
  paperSize,
  pointsOfMm,
  textWidthMm,
  twipsOfMm,
  twipsPerPt,
} from '../format-rules.ts';
import { listStyles } from '../inspect-template.ts';
import { type PaperStyle, requiredStyles, smallHeadStyles } from '../paper-styles.ts';

export interface TemplateMeasures {
  /** Width between the side margins, in twips. */
  readonly portraitTextWidth: number;
  readonly landscapeTextWidth: number;
  /** Width inside the cell of the issuing agency, in points. */
  readonly agencyRoomPt: number;
  /** Size of a style in points; `otherwise` when the style sets none. */
  sizePt(style: PaperStyle, otherwise: number): number;
  /** The template's own id of each style, by the id that the writer uses; the small ones of the head only where it has them. */
  readonly styleIds: ReadonlyMap<string, string>;
}

const numberAt = (element: XmlElement | undefined, attribute: string, otherwise: number): number => {
  const value = Number(element?.attributes[attribute]);
  return Number.isFinite(value) && element ? value : otherwise;
};

function agencyRoomOf(root: XmlElement): number {
  const table = descendantsOf(root, 'w:tbl').find((each) => textOf(each).includes('{{co_quan_ban_hanh}}'));
  const cell = table && descendantsOf(table, 'w:tc').find((each) => textOf(each).includes('{{co_quan_ban_hanh}}'));
  if (!table || !cell) return pointsOfMm(headerColumnsMm.left - 2 * headerColumnsMm.cellMargin);
  const width = numberAt(childOf(cell, 'w:tcPr', 'w:tcW'), 'w:w', twipsOfMm(headerColumnsMm.left));
  const margins = childOf(table, 'w:tblPr', 'w:tblCellMar');
  // Word's own table margin is 108 twips on each side when a table names none.
  const side = (name: string) => numberAt(childOf(margins, name), 'w:w', 108);
  return (width - side('w:left') - side('w:right')) / twipsPerPt;
}

/** Reads the measures of a template. Throws AppError `file.damaged` for parts that are no XML. */
export function measureTemplate(office: OfficePackage): TemplateMeasures {
  const root = office.readXml('word/document.xml');
  const styles = office.readXml('word/styles.xml');
  const sizes = new Map<string, number>();
  for (const style of styles ? descendantsOf(styles, 'w:style') : []) {
    const size = childOf(style, 'w:rPr', 'w:sz');
    if (size) sizes.set(style.attributes['w:styleId'] ?? '', Number(size.attributes['w:val']) / 2);
  }
  const idsByName = listStyles(styles);
  const styleIds = new Map(requiredStyles.map(({ id, name }) => [id, idsByName.get(name) ?? id]));
  for (const { id, name } of Object.values(smallHeadStyles)) {
    const own = idsByName.get(name);
    if (own !== undefined) styleIds.set(id, own);
  }
  const section = root && childOf(root, 'w:body', 'w:sectPr');
  const page = childOf(section, 'w:pgSz');
  const margins = childOf(section, 'w:pgMar');
  const sides =
    numberAt(margins, 'w:left', twipsOfMm(pageMargins.leftMm.value)) +
    numberAt(margins, 'w:right', twipsOfMm(pageMargins.rightMm.value));
  return {
    portraitTextWidth: numberAt(page, 'w:w', twipsOfMm(textWidthMm) + sides) - sides,
    landscapeTextWidth: numberAt(page, 'w:h', twipsOfMm(paperSize.heightMm)) - sides,
    agencyRoomPt: root ? agencyRoomOf(root) : 0,
    sizePt: (style, otherwise) => sizes.get(styleIds.get(style.id) ?? style.id) ?? otherwise,
    styleIds,
  };
}
