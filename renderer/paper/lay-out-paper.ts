/**
 * The one pager: a paper as DOM pages for preview, print and PDF. Fonts must be loaded before, and the host must be in
 * the document, unscaled; it may be out of sight. Knows nothing of files.
 */
import './paper.css';
import { hangingLeadingPt, paragraphOf, points } from './draw-paragraph.ts';
import { FootnoteShelf } from './footnote-shelf.ts';
import { Galley } from './galley.ts';
import { columnWidthPt, fillPageNumbers, openPage, type PageModel, preparePage } from './page-frame.ts';
import type { PaperDocument, PaperSection } from './paper-document.ts';
import { paperStrings } from './paper-strings.ts';
import { type Fits, listNotes } from './split-paragraph.ts';

export interface LaidOutPaper {
  readonly pageCount: number;
  /** What the pages do not show, in Vietnamese: of the file, and of what lies behind the last page that is drawn. */
  readonly notDrawn: readonly string[];
}

/** No paper of an office is longer; a file made to exhaust the PC is. */
export const maxPages = 2000;
const pixelsPerPoint = 96 / 72;
/** Engines round line heights differently, a full page of them by up to this much. */
const tolerancePx = 1;

/** Adds the pages of the paper to the host. */
export function layOutPaper(paper: PaperDocument, host: HTMLElement): LaidOutPaper {
  const pages = layOutPages(paper, host);
  let step = pages.next();
  while (!step.done) step = pages.next();
  return step.value;
}

/**
 * The same one page after the other, so that a screen can handle keys in between: stops behind every page, which then
 * stands in the host. Left before its end, it leaves nothing but those pages.
 */
export function* layOutPages(paper: PaperDocument, host: HTMLElement): Generator<void, LaidOutPaper> {
  let pageCount = 0;
  let number = 0;
  let isWhole = true;
  const overfullPages: number[] = [];
  for (const section of paper.sections) {
    number = section.firstPageNumber === null ? number + 1 : section.firstPageNumber;
    const added = yield* layOutSection(section, paper, number, maxPages - pageCount, host);
    overfullPages.push(...added.overfullPages.map((index) => pageCount + index + 1));
    pageCount += added.pageCount;
    number += added.pageCount - 1;
    isWhole = added.isWhole;
    if (!isWhole) break;
  }
  const notDrawn = [...paper.notDrawn];
  if (overfullPages.length > 0) notDrawn.push(paperStrings.overfull(overfullPages));
  if (!isWhole) notDrawn.push(paperStrings.tooManyPages(maxPages));
  return { pageCount, notDrawn };
}

interface LaidOutSection {
  readonly pageCount: number;
  /** Pages from 0 whose content is higher than they are. */
  readonly overfullPages: readonly number[];
  readonly isWhole: boolean;
}

function* layOutSection(
  section: PaperSection,
  paper: PaperDocument,
  firstNumber: number,
  pagesLeft: number,
  host: HTMLElement,
): Generator<void, LaidOutSection> {
  const stage = document.createElement('div');
  stage.className = 'paper-stage';
  stage.style.width = points(columnWidthPt(section));
  host.append(stage);
  try {
    return yield* cutPages(section, paper, firstNumber, pagesLeft, host, stage);
  } finally {
    stage.remove();
  }
}

function* cutPages(
  section: PaperSection,
  paper: PaperDocument,
  firstNumber: number,
  pagesLeft: number,
  host: HTMLElement,
  stage: HTMLElement,
): Generator<void, LaidOutSection> {
  const galley = new Galley(section, stage);
  const shelf = new FootnoteShelf(paper.footnotes, section, stage);
  const firstPage = preparePage(section, true, stage);
  const otherPages = section.hasOwnFirstPage ? preparePage(section, false, stage) : firstPage;
  let pageCount = 0;
  let startsByFile = true;
  const overfullPages: number[] = [];
  do {
    if (pageCount === pagesLeft) break;
    const model = pageCount === 0 ? firstPage : otherPages;
    const cut = cutPage(galley, shelf, model.bodyHeightPt * pixelsPerPoint, startsByFile);
    if (cut.isOverfull) overfullPages.push(pageCount);
    fillPage(model, cut, shelf, firstNumber + pageCount, host);
    pageCount += 1;
    startsByFile = cut.endsByFile;
    yield;
  } while (galley.at(0));
  return { pageCount, overfullPages, isWhole: galley.at(0) === undefined };
}

interface PageCut {
  readonly blocks: readonly HTMLElement[];
  /** The next page begins by a page break of the file, not because this one is full. */
  readonly endsByFile: boolean;
  /** One block that is higher than the page and cannot be cut, or whose footnotes are. */
  readonly isOverfull: boolean;
}

/** Takes what fits on one page off the galley; at least one block, so that the paper comes to an end. */
function cutPage(galley: Galley, shelf: FootnoteShelf, heightPx: number, startsByFile: boolean): PageCut {
  const first = galley.at(0);
  if (!first) return { blocks: [], endsByFile: false, isOverfull: false };
  const spaceBeforePx = startsByFile ? Number.parseFloat(getComputedStyle(first).marginTop) || 0 : 0;
  // Space before is dropped at the top of a page that the pager began, and kept after a break of the file.
  if (!startsByFile) first.style.marginTop = '0';
  const topPx = first.getBoundingClientRect().top - spaceBeforePx;
  const fitsOnPage = (bottomPx: number, notes: readonly number[]) =>
    bottomPx - topPx + shelf.measure(notes) <= heightPx + tolerancePx;
  const notes: number[] = [];
  for (let index = 0; ; index += 1) {
    const block = galley.at(index);
    if (!block) return { blocks: galley.take(index), endsByFile: false, isOverfull: false };
    if (index > 0 && galley.startsNewPage(block))
      return { blocks: galley.take(index), endsByFile: true, isOverfull: false };
    const before = [...notes];
    notes.push(...listNotes(block));
    const hangingPx = hangingLeadingPt(block) * pixelsPerPoint;
    if (fitsOnPage(block.getBoundingClientRect().bottom - hangingPx, notes)) continue;
    const fits: Fits = (bottomPx, own) => fitsOnPage(bottomPx - hangingPx, [...before, ...own]);
    const isSplit = galley.split(block, fits, index === 0);
    const count = isSplit ? index + 1 : findBreak(galley, index);
    const alone = index === 0 ? galley.at(0) : undefined;
    const isOverfull = alone !== undefined && !fits(alone.getBoundingClientRect().bottom, listNotes(alone));
    return { blocks: galley.take(count), endsByFile: false, isOverfull };
  }
}

/** How many blocks stay when the one at `index` goes: headings go along with it, unless the page would be empty. */
function findBreak(galley: Galley, index: number): number {
  let count = index;
  while (count > 0 && keepsNext(galley.at(count - 1))) count -= 1;
  return count > 0 ? count : Math.max(index, 1);
}

function keepsNext(element: HTMLElement | undefined): boolean {
  if (!element) return false;
  if (element instanceof HTMLTableElement) return element.rows[element.rows.length - 1]?.dataset.keepNext !== undefined;
  return paragraphOf(element)?.format.keepNext === true;
}

function fillPage(model: PageModel, cut: PageCut, shelf: FootnoteShelf, number: number, host: HTMLElement): void {
  const frame = openPage(model, number, host);
  frame.flow.append(...cut.blocks);
  fillPageNumbers(frame.flow, number);
  frame.notes.append(...listNotes(frame.flow).map((note) => shelf.take(note)));
}
