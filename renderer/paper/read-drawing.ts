/** Straight drawn lines (DrawingML and VML), as under the agency's name; names every other drawing as not drawn. */
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../core/package/xml.ts';
import type { NotDrawn } from './not-drawn.ts';
import type { DrawnLine } from './paper-document.ts';
import { readColor } from './read-format.ts';

export type Drawing = { readonly line: DrawnLine } | { readonly notDrawn: NotDrawn } | null;

const emuPerPoint = 12_700;
/** Thinner than this across, a shape is a straight line. */
const straightPt = 1;

/**
 * Reads a `w:drawing`, `w:pict` or `w:object`. null: shows nothing at all. `marginLeftPt` turns places counted from the
 * page into places from the column.
 */
export function readDrawing(element: XmlElement, marginLeftPt: number): Drawing {
  if (element.name === 'w:object') return { notDrawn: 'chart' };
  const line =
    element.name === 'w:drawing'
      ? readDrawingMlLine(childOf(element, 'wp:anchor') ?? childOf(element, 'wp:inline'), marginLeftPt)
      : readVmlLine(element);
  if (line) return { line };
  if (descendantsOf(element, 'w:txbxContent').length > 0) return { notDrawn: 'textBox' };
  if (descendantsOf(element, 'pic:pic').length + descendantsOf(element, 'v:imagedata').length > 0) {
    return { notDrawn: 'picture' };
  }
  const hasShape = ['wps:wsp', 'v:shape', 'v:rect', 'v:oval', 'v:line', 'v:group'].some(
    (name) => descendantsOf(element, name).length > 0,
  );
  // A shape type alone defines and draws nothing.
  if (!hasShape) return element.name === 'w:pict' ? null : { notDrawn: 'chart' };
  return { notDrawn: 'shape' };
}

function readDrawingMlLine(frame: XmlElement | undefined, marginLeftPt: number): DrawnLine | null {
  const preset = frame ? descendantsOf(frame, 'a:prstGeom')[0]?.attributes.prst : undefined;
  if (!frame || (preset !== 'line' && preset !== 'straightConnector1')) return null;
  const extent = childOf(frame, 'wp:extent')?.attributes;
  const widthPt = Number(extent?.cx ?? 0) / emuPerPoint;
  const heightPt = Number(extent?.cy ?? 0) / emuPerPoint;
  const vertical = childOf(frame, 'wp:positionV');
  // Only what hangs on its paragraph can be placed before the pages are known.
  if (Math.min(widthPt, heightPt) > straightPt || /page|margin/i.test(vertical?.attributes.relativeFrom ?? ''))
    return null;
  const outline = descendantsOf(frame, 'a:ln')[0];
  const color = outline ? descendantsOf(outline, 'a:srgbClr')[0]?.attributes.val : undefined;
  return {
    ...orient(widthPt, heightPt),
    leftPt: readHorizontalPosition(childOf(frame, 'wp:positionH'), marginLeftPt),
    topPt: readOffset(vertical) ?? 0,
    weightPt: Number(outline?.attributes.w ?? 9525) / emuPerPoint || 0.75,
    color: readColor(color) ?? '#000000',
  };
}

function readOffset(position: XmlElement | undefined): number | undefined {
  const offset = childOf(position, 'wp:posOffset');
  return offset ? Number(textOf(offset)) / emuPerPoint || 0 : undefined;
}

function readHorizontalPosition(position: XmlElement | undefined, marginLeftPt: number): number | null {
  const align = childOf(position, 'wp:align');
  if (align) return textOf(align) === 'left' ? 0 : null;
  const offset = readOffset(position) ?? 0;
  return position?.attributes.relativeFrom === 'page' ? offset - marginLeftPt : offset;
}

function readVmlLine(element: XmlElement): DrawnLine | null {
  const line = childrenOf(element, 'v:line')[0];
  if (!line) return null;
  const [fromX = 0, fromY = 0] = readPoint(line.attributes.from);
  const [toX = 0, toY = 0] = readPoint(line.attributes.to);
  const widthPt = Math.abs(toX - fromX);
  const heightPt = Math.abs(toY - fromY);
  if (Math.min(widthPt, heightPt) > straightPt) return null;
  const isCentred = /mso-position-horizontal:\s*center/.test(line.attributes.style ?? '');
  return {
    ...orient(widthPt, heightPt),
    leftPt: isCentred ? null : Math.min(fromX, toX),
    topPt: Math.min(fromY, toY),
    weightPt: readLength(line.attributes.strokeweight) || 0.75,
    color: readColor(line.attributes.strokecolor?.replace('#', '')) ?? '#000000',
  };
}

function orient(widthPt: number, heightPt: number): { readonly widthPt: number; readonly heightPt: number } {
  return widthPt >= heightPt ? { widthPt, heightPt: 0 } : { widthPt: 0, heightPt };
}

function readPoint(text: string | undefined): readonly number[] {
  return (text ?? '').split(',').map(readLength);
}

/** A VML length in points; without a unit it counts pixels. */
function readLength(text: string | undefined): number {
  const parts = /^\s*(-?[\d.]+)\s*(pt|in|cm|mm|px)?/.exec(text ?? '');
  const points: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75 };
  return parts ? (Number(parts[1]) || 0) * (points[parts[2] ?? 'px'] ?? 1) : 0;
}
