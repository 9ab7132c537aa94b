/** The line under a component as Word draws one: a shape of a run, centred in its column. Knows nothing of where it goes. */
import type { EditableElement, EditableNode } from '../package/xml-editing.ts';
import { emuPerTwip } from '../word/lengths.ts';

/** Lengths in twips. */
export interface LineShape {
  readonly lengthTwips: number;
  /** From the top of the paragraph down to the line. */
  readonly belowTwips: number;
}

const namespaces = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
} as const;

/** Three quarters of a point, as Word's own lines are. */
const thicknessEmu = 9525;
/** Ids of drawings of a file should differ; Word counts its own from 1. */
const firstId = 30000;

function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly EditableNode[]
): EditableElement {
  return { name, attributes: new Map(Object.entries(attributes)), children: [...children] };
}

/** A `w:r` that draws the line. `prefix` is what the file calls the main namespace; `index` tells lines of one file apart. */
export function createLineRun(prefix: string, { lengthTwips, belowTwips }: LineShape, index: number): EditableElement {
  const length = String(Math.round(lengthTwips * emuPerTwip));
  const size = { cx: length, cy: '0' };
  const geometry = element('a:prstGeom', { prst: 'line' }, element('a:avLst'));
  const frame = element('a:xfrm', {}, element('a:off', { x: '0', y: '0' }), element('a:ext', size));
  const colour = element('a:solidFill', {}, element('a:srgbClr', { val: '000000' }));
  const stroke = element('a:ln', { w: String(thicknessEmu) }, colour);
  const shape = element(
    'wps:wsp',
    { 'xmlns:wps': namespaces.wps },
    element('wps:cNvCnPr'),
    element('wps:spPr', {}, frame, geometry, stroke),
    element('wps:bodyPr'),
  );
  const graphic = element(
    'a:graphic',
    { 'xmlns:a': namespaces.a },
    element('a:graphicData', { uri: namespaces.wps }, shape),
  );
  const anchor = element(
    'wp:anchor',
    {
      'xmlns:wp': namespaces.wp,
      ...{ distT: '0', distB: '0', distL: '114300', distR: '114300', simplePos: '0', relativeHeight: '251659264' },
      ...{ behindDoc: '0', locked: '0', layoutInCell: '1', allowOverlap: '1' },
    },
    element('wp:simplePos', { x: '0', y: '0' }),
    element('wp:positionH', { relativeFrom: 'column' }, element('wp:align', {}, 'center')),
    element(
      'wp:positionV',
      { relativeFrom: 'paragraph' },
      element('wp:posOffset', {}, String(Math.round(belowTwips * emuPerTwip))),
    ),
    element('wp:extent', size),
    element('wp:effectExtent', { l: '0', t: '0', r: '0', b: '0' }),
    element('wp:wrapNone'),
    element('wp:docPr', { id: String(firstId + index), name: `Đường kẻ ${index}` }),
    element('wp:cNvGraphicFramePr'),
    graphic,
  );
  return element(`${prefix}r`, {}, element(`${prefix}drawing`, {}, anchor));
}
