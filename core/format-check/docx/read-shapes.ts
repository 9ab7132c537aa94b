/** Lines drawn as shapes inside a run: DrawingML and VML. Knows nothing of paragraphs. */
import { childOf, descendantsOf, textOf, type XmlElement } from '../../package/xml.ts';
import { emuPerTwip, readTwips } from '../../word/lengths.ts';
import type { DrawnLine } from './paper.ts';

/** A picture or box flatter than this (twips) and much longer than high is a line to the eye. */
const flatTwips = 60;
const lineGeometries: ReadonlySet<string> = new Set(['line', 'straightConnector1', 'lineInv']);

/** Horizontal lines of a `w:drawing` or `w:pict`. A shape without length never shows and does not count. */
export function readLines(element: XmlElement): readonly DrawnLine[] {
  return element.name === 'w:drawing' ? readDrawingLines(element) : readVmlLines(element);
}

function readDrawingLines(drawing: XmlElement): readonly DrawnLine[] {
  const found: DrawnLine[] = [];
  for (const anchor of [...descendantsOf(drawing, 'wp:anchor'), ...descendantsOf(drawing, 'wp:inline')]) {
    const extent = childOf(anchor, 'wp:extent')?.attributes;
    const width = Number(extent?.cx ?? 0) / emuPerTwip;
    const height = Number(extent?.cy ?? 0) / emuPerTwip;
    const isLine = descendantsOf(anchor, 'a:prstGeom').some((shape) => lineGeometries.has(shape.attributes.prst ?? ''));
    const isHidden = childOf(anchor, 'wp:docPr')?.attributes.hidden === '1';
    if (!isHidden && width > height && (isLine || isFlat(width, height)))
      found.push({ kind: 'shape', lengthTwips: width, offsetTwips: readDrawingOffset(anchor) });
  }
  return found;
}

/** Distance from the column, as the anchor states it. */
function readDrawingOffset(anchor: XmlElement): number | null {
  const offset = childOf(anchor, 'wp:positionH', 'wp:posOffset');
  return offset ? Number(textOf(offset)) / emuPerTwip : null;
}

/** Half of the page a text box stands on, from the middle of its drawing. */
export function readBoxSide(drawing: XmlElement | undefined, roomTwips: number): 'left' | 'right' | 'full' {
  const [anchor] = drawing ? descendantsOf(drawing, 'wp:anchor') : [];
  const offset = anchor ? readDrawingOffset(anchor) : null;
  if (!anchor || offset === null) return 'full';
  const width = Number(childOf(anchor, 'wp:extent')?.attributes.cx ?? 0) / emuPerTwip;
  return offset + width / 2 < roomTwips / 2 ? 'left' : 'right';
}

function readVmlLines(picture: XmlElement): readonly DrawnLine[] {
  const found: DrawnLine[] = [];
  for (const line of descendantsOf(picture, 'v:line')) {
    const [fromX = 0] = (line.attributes.from ?? '').split(',').map(readVmlLength);
    const [toX = 0] = (line.attributes.to ?? '').split(',').map(readVmlLength);
    const length = Math.abs(toX - fromX);
    if (length > 0 && !isHiddenVml(line)) {
      found.push({ kind: 'shape', lengthTwips: length, offsetTwips: Math.min(fromX, toX) });
    }
  }
  for (const name of ['v:shape', 'v:rect']) {
    for (const shape of descendantsOf(picture, name)) {
      const width = readVmlLength(readStyle(shape, 'width'));
      const height = readVmlLength(readStyle(shape, 'height'));
      // Type 32 is Word's straight connector.
      const isLine = shape.attributes.type === '#_x0000_t32' || isFlat(width, height);
      if (isLine && width > height && !isHiddenVml(shape)) {
        const left = readStyle(shape, 'margin-left');
        found.push({ kind: 'shape', lengthTwips: width, offsetTwips: left ? readVmlLength(left) : null });
      }
    }
  }
  return found;
}

function isFlat(width: number, height: number): boolean {
  return height <= flatTwips && width > 10 * height;
}

function isHiddenVml(shape: XmlElement): boolean {
  return readStyle(shape, 'visibility') === 'hidden';
}

function readStyle(shape: XmlElement, key: string): string {
  for (const part of (shape.attributes.style ?? '').split(';')) {
    const [name = '', value = ''] = part.split(':');
    if (name.trim() === key) return value.trim();
  }
  return '';
}

/** VML lengths without a unit are points. */
function readVmlLength(value: string): number {
  const bare = value.trim();
  return Math.abs(readTwips(/^-?\d*\.?\d+$/.test(bare) ? `${Number(bare)}pt` : bare.replace(/^(-?)\./, '$10.')) ?? 0);
}
