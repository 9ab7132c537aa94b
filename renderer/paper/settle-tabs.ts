/** Widths of tabs, once the text before them is laid out: to the next tab stop of the paragraph. */
import { paragraphOf } from './draw-paragraph.ts';
import type { PaperParagraph, TabStop } from './paper-document.ts';

const pixelsPerPoint = 96 / 72;
/** More tabs in one paragraph keep the width of none; each costs one layout of the batch. */
const maxTabs = 24;

interface TabWidth {
  readonly tab: HTMLElement;
  readonly widthPx: number;
  readonly leader: TabStop['leader'];
}

/** Sets the widths of all tabs in the elements given, which must be in the document. Reads all, then writes all. */
export function settleTabs(elements: readonly Element[], defaultTabPt: number): void {
  const lines = new Map<Element, HTMLElement[]>();
  for (const element of elements) {
    const tabs = [...element.querySelectorAll<HTMLElement>('.paper-tab')];
    for (const tab of tabs) {
      const paragraph = tab.closest('.paper-paragraph');
      if (paragraph) lines.set(paragraph, [...(lines.get(paragraph) ?? []), tab]);
    }
  }
  for (let round = 0; round < maxTabs && lines.size > 0; round += 1) {
    const widths: TabWidth[] = [];
    for (const [element, tabs] of lines) {
      const tab = tabs[round];
      const paragraph = paragraphOf(element);
      if (tab && paragraph) widths.push(measureTab(tab, tabs[round + 1], element, paragraph, defaultTabPt));
      else lines.delete(element);
    }
    for (const { tab, widthPx, leader } of widths) {
      tab.style.width = `${widthPx}px`;
      if (leader !== 'none') tab.classList.add(`paper-tab-${leader}`);
    }
  }
}

function measureTab(
  tab: HTMLElement,
  next: HTMLElement | undefined,
  element: Element,
  { format }: PaperParagraph,
  defaultTabPt: number,
): TabWidth {
  const columnLeft = element.getBoundingClientRect().left - format.indentLeftPt * pixelsPerPoint;
  const startPt = (tab.getBoundingClientRect().left - columnLeft) / pixelsPerPoint;
  const stop = findStop(startPt, format, defaultTabPt);
  let widthPt = stop.positionPt - startPt;
  if (stop.alignment !== 'left') {
    const followingPt = measureFollowing(tab, next, element) / pixelsPerPoint;
    widthPt -= stop.alignment === 'right' ? followingPt : followingPt / 2;
  }
  return { tab, widthPx: Math.max(widthPt, 0) * pixelsPerPoint, leader: stop.leader };
}

/** The next stop: the paragraph's own, the hanging indent, else the next multiple of the default. */
function findStop(
  startPt: number,
  { tabStops, firstLinePt, indentLeftPt }: PaperParagraph['format'],
  defaultTabPt: number,
): TabStop {
  // Text that ends right at a stop goes on to the following one.
  const isAhead = (positionPt: number) => positionPt > startPt + 0.05;
  const own = tabStops.find(({ positionPt }) => isAhead(positionPt));
  const hanging: TabStop = { positionPt: indentLeftPt, alignment: 'left', leader: 'none' };
  if (firstLinePt < 0 && isAhead(indentLeftPt) && (!own || own.positionPt > indentLeftPt)) return hanging;
  if (own) return own;
  const multiple = (Math.floor((startPt + 0.05) / defaultTabPt) + 1) * defaultTabPt;
  return { positionPt: multiple, alignment: 'left', leader: 'none' };
}

/** Width in pixels of what stands between a tab and the next tab, line break or end. */
function measureFollowing(tab: HTMLElement, next: HTMLElement | undefined, element: Element): number {
  const range = document.createRange();
  range.setStartAfter(tab);
  const lineBreak = [...element.querySelectorAll('br')].find(
    (br) => (tab.compareDocumentPosition(br) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const isBreakFirst =
    lineBreak && (!next || (lineBreak.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  const end = isBreakFirst ? lineBreak : next;
  if (end) range.setEndBefore(end);
  else range.setEnd(element, element.childNodes.length);
  return range.getBoundingClientRect().width;
}
