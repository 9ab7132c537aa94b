/** One page: its sheet, header, footer, body and footnote area. Knows nothing of what is put into the body. */
import { drawBlock } from './draw-blocks.ts';
import { points } from './draw-paragraph.ts';
import type { PaperBlock, PaperSection } from './paper-document.ts';
import { settleTabs } from './settle-tabs.ts';

const pixelsPerPoint = 96 / 72;

interface MarginText {
  readonly element: HTMLElement;
  readonly heightPt: number;
}

/** The page of a section, of which every sheet is a copy: drawn once for the first and once for the other pages. */
export interface PageModel {
  readonly section: PaperSection;
  readonly header: MarginText;
  readonly footer: MarginText;
  readonly bodyTopPt: number;
  readonly bodyHeightPt: number;
}

export interface PageFrame {
  readonly flow: HTMLElement;
  readonly notes: HTMLElement;
}

/** Width of the text column. */
export function columnWidthPt({ widthPt, marginPt }: PaperSection): number {
  return widthPt - marginPt.left - marginPt.right;
}

/** Draws and measures header and footer; a high one pushes the body, as in Word. `stage` is as wide as the column. */
export function preparePage(section: PaperSection, isFirst: boolean, stage: HTMLElement): PageModel {
  const variant = isFirst && section.hasOwnFirstPage ? 'first' : 'other';
  const header = drawMarginText(section.headers[variant], section, stage);
  const footer = drawMarginText(section.footers[variant], section, stage);
  const minBodyPt = 36;
  const bodyTopPt = Math.min(
    Math.max(section.marginPt.top, section.headerDistancePt + header.heightPt),
    section.heightPt - section.marginPt.bottom - minBodyPt,
  );
  const bodyBottomPt = Math.max(section.marginPt.bottom, section.footerDistancePt + footer.heightPt);
  const bodyHeightPt = Math.max(section.heightPt - bodyTopPt - bodyBottomPt, minBodyPt);
  return { section, header, footer, bodyTopPt, bodyHeightPt };
}

function drawMarginText(blocks: readonly PaperBlock[], section: PaperSection, stage: HTMLElement): MarginText {
  const element = document.createElement('div');
  element.className = 'paper-margin-text';
  element.append(...blocks.map(drawBlock));
  // Tabs before and after the number are measured with a number in place.
  fillPageNumbers(element, 2);
  stage.append(element);
  settleTabs([element], section.defaultTabPt);
  const heightPt = blocks.length === 0 ? 0 : element.getBoundingClientRect().height / pixelsPerPoint;
  element.remove();
  return { element, heightPt };
}

/** Adds an empty page to the host. */
export function openPage(model: PageModel, number: number, host: HTMLElement): PageFrame {
  const { section } = model;
  const page = createPart('paper-page');
  page.style.width = points(section.widthPt);
  page.style.height = points(section.heightPt);
  if (section.widthPt > section.heightPt) page.classList.add('paper-page-landscape');
  const header = model.header.element.cloneNode(true) as HTMLElement;
  header.style.top = points(section.headerDistancePt);
  const footer = model.footer.element.cloneNode(true) as HTMLElement;
  footer.style.bottom = points(section.footerDistancePt);
  const body = createPart('paper-body');
  body.style.top = points(model.bodyTopPt);
  body.style.height = points(model.bodyHeightPt);
  for (const part of [header, body, footer]) {
    part.style.left = points(section.marginPt.left);
    part.style.width = points(columnWidthPt(section));
    fillPageNumbers(part, number);
  }
  const flow = createPart('paper-flow');
  const notes = createPart('paper-notes');
  body.append(flow, notes);
  page.append(header, body, footer);
  host.append(page);
  return { flow, notes };
}

/** Writes the number of the page into its page number fields. */
export function fillPageNumbers(element: Element, number: number): void {
  for (const field of element.querySelectorAll('[data-page-number]')) field.textContent = String(number);
}

function createPart(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}
