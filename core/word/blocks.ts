/**
 * Elements of a story (body, cell, header, note) as they stand once every tracked change is accepted, without the
 * elements that only wrap them. Knows nothing of what is inside.
 */
import { childOf, childrenOf, isElement, type XmlElement } from '../package/xml.ts';

/** Elements that only wrap blocks, rows, cells or runs. */
const wrappers: ReadonlySet<string> = new Set([
  ...['w:ins', 'w:moveTo', 'w:hyperlink', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent', 'w:bdo', 'w:dir'],
]);
const changes: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom']);

/** Children in order, those of wrappers in their place; of two renderings of one thing only the first. */
export function listUnwrapped(parent: XmlElement | undefined): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === 'mc:AlternateContent') return listUnwrapped(chooseContent(child));
    return wrappers.has(child.name) ? listUnwrapped(child) : [child];
  });
}

/** The first alternative is for Word since 2010; the fallback is an older drawing of the same. */
function chooseContent(alternate: XmlElement): XmlElement | undefined {
  return childOf(alternate, 'mc:Choice') ?? childOf(alternate, 'mc:Fallback');
}

/** Whether the end of a `w:p` is deleted or moved away: what is left of it belongs to the next paragraph. */
export function isMarkDeleted(paragraph: XmlElement): boolean {
  const mark = childOf(paragraph, 'w:pPr', 'w:rPr');
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
}

/** Whether tracked changes wait anywhere inside. */
export function hasTrackedChanges(element: XmlElement): boolean {
  return element.children.some((child) => isElement(child) && (changes.has(child.name) || hasTrackedChanges(child)));
}
