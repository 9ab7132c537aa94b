/** Cutting a laid-out paragraph at the start of a line. Knows the widow rule, not the page. */
import { continueParagraph, paragraphOf } from './draw-paragraph.ts';

/** Whether everything down to `bottomPx` (in the window's coordinates) fits together with these footnotes of it. */
export type Fits = (bottomPx: number, notes: readonly number[]) => boolean;

/** A line of a paragraph: its first letter and the top of its box. */
export interface LineStart {
  readonly node: Text;
  readonly offset: number;
  readonly topPx: number;
}

/** Numbers of the footnotes referred to inside, in order. */
export function listNotes(element: ParentNode): readonly number[] {
  return [...element.querySelectorAll<HTMLElement>('[data-note]')].map(({ dataset }) => Number(dataset.note));
}

/**
 * Where to cut a paragraph so that its first part fits; null when no cut is allowed: two lines stay together on either
 * side (one without widow control), `keepLines` stays whole. `isForced`: the paragraph is higher than a page; it is cut
 * after any line, at least after the first.
 */
export function findLineCut(element: Element, fits: Fits, isForced: boolean): LineStart | null {
  const format = paragraphOf(element)?.format;
  if (!format || (format.keepLines && !isForced)) return null;
  const together = format.hasWidowControl && !isForced ? 2 : 1;
  const lines = measureLines(element, (topPx) => !fits(topPx, []), together);
  const references = [...element.querySelectorAll<HTMLElement>('[data-note]')];
  for (let count = lines.length - together; count >= together; count -= 1) {
    const cut = lines[count];
    if (!cut) break;
    const notes = references.filter((reference) => isBefore(reference, cut)).map(({ dataset }) => Number(dataset.note));
    if (fits(cut.topPx, notes)) return cut;
  }
  return isForced ? (lines[1] ?? null) : null;
}

function isBefore(reference: HTMLElement, { node, offset }: LineStart): boolean {
  const range = document.createRange();
  range.setStart(node, offset);
  return range.comparePoint(reference, 0) < 0;
}

/**
 * The starts of the lines and the tops of their boxes, from the rectangles of the words; no further than `extra` lines
 * beyond the first that is `isBelow` the page, as the rest of a long paragraph is measured again on the next one.
 */
function measureLines(element: Element, isBelow: (topPx: number) => boolean, extra: number): readonly LineStart[] {
  const ownLineHeight = Number.parseFloat(getComputedStyle(element).lineHeight);
  const lines: { node: Text; offset: number; topPx: number; middlePx: number }[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  measuring: for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    const parent = text.parentElement;
    // Raised small text stands on a line that other text begins.
    if (parent?.style.verticalAlign !== '') continue;
    const lineHeight = Number.parseFloat(getComputedStyle(parent).lineHeight) || ownLineHeight;
    for (const { offset, rect } of listWordStarts(text, range)) {
      const middlePx = (rect.top + rect.bottom) / 2;
      const topPx = middlePx - lineHeight / 2;
      const last = lines.at(-1);
      if (last && middlePx <= last.middlePx + rect.height / 2) {
        last.topPx = Math.min(last.topPx, topPx);
        continue;
      }
      const beyond = lines.at(-1 - extra);
      if (beyond && isBelow(beyond.topPx)) break measuring;
      lines.push({ node: text, offset, topPx, middlePx });
    }
  }
  // The typeface's own measures are rounded to pixels; where the first line begins is known, and the error is the same below.
  const errorPx = (lines[0]?.topPx ?? 0) - contentTopOf(element);
  return lines.map((line) => ({ ...line, topPx: line.topPx - errorPx }));
}

function contentTopOf(element: Element): number {
  const { borderTopWidth, paddingTop } = getComputedStyle(element);
  return element.getBoundingClientRect().top + Number.parseFloat(borderTopWidth) + Number.parseFloat(paddingTop);
}

interface WordStart {
  readonly offset: number;
  readonly rect: DOMRect;
}

/** The first letter of every word; of a word broken over lines every letter. */
function* listWordStarts(text: Text, range: Range): Generator<WordStart> {
  for (const { index, 0: word } of text.data.matchAll(/[^\s\u200b]+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const rects = range.getClientRects();
    const first = rects[0];
    if (!first) continue;
    yield { offset: index, rect: first };
    if (rects.length === 1) continue;
    for (let offset = index + 1; offset < index + word.length; offset += 1) {
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      yield { offset, rect: range.getBoundingClientRect() };
    }
  }
}

/** Cuts a paragraph at the start of a line; answers with the rest, which now follows it. */
export function cutParagraph(element: HTMLElement, { node, offset }: LineStart): HTMLElement {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(element, element.childNodes.length);
  const rest = element.cloneNode(false) as HTMLElement;
  continueParagraph(element, rest);
  const endsWithBreak = isAfterLineBreak(element, node, offset);
  rest.append(range.extractContents());
  rest.style.textIndent = '0';
  rest.style.marginTop = '0';
  element.style.marginBottom = '0';
  if (element.style.textAlign === 'justify' && !endsWithBreak) element.style.textAlignLast = 'justify';
  element.after(rest);
  return rest;
}

function isAfterLineBreak(element: HTMLElement, node: Text, offset: number): boolean {
  if (offset > 0) return false;
  const breaks = [...element.querySelectorAll('br')];
  const parent = node.parentElement;
  return breaks.some((br) => br.parentElement?.nextElementSibling === parent);
}
