/** One paragraph as a DOM element, by DOM calls only (strict CSP). Knows nothing of pages. */
import { lineHeightRatio } from '../../core/text/text-width.ts';
import type { Border, DrawnLine, PaperInline, PaperParagraph, RunFormat, Side } from './paper-document.ts';

/** Word's raised and lowered small text: size and shift as shares of the full size. */
const smallTextSize = 0.65;
const raisedShift = 0.33;
const loweredShift = -0.14;

const paragraphs = new WeakMap<Element, PaperParagraph>();

/** The paragraph that an element shows; undefined for tables and other elements. */
export function paragraphOf(element: Element): PaperParagraph | undefined {
  return paragraphs.get(element);
}

/** Marks `part` as showing a piece of the paragraph of `element`. */
export function continueParagraph(element: Element, part: Element): void {
  const paragraph = paragraphs.get(element);
  if (paragraph) paragraphs.set(part, paragraph);
}

/**
 * What line spacing above single leaves below the last line, in points. It may hang into the bottom margin: a line fits
 * where its letters fit.
 */
export function hangingLeadingPt(element: Element): number {
  const paragraph = paragraphs.get(element);
  if (paragraph?.format.line.rule !== 'auto') return 0;
  const sizes = paragraph.inlines.map(({ format }) => format.sizePt);
  const sizePt = sizes.length > 0 ? Math.max(...sizes) : paragraph.markFormat.sizePt;
  return Math.max(paragraph.format.line.factor - 1, 0) * singleLinePt(sizePt);
}

/** Height of a line of single spacing: word processors count it in whole twentieths of a point. */
function singleLinePt(sizePt: number): number {
  return Math.round(lineHeightRatio * sizePt * 20) / 20;
}

/** CSS length from points. */
export function points(length: number): string {
  return `${Math.round(length * 1000) / 1000}pt`;
}

/** CSS border from a border of the file. */
export function describeBorder(border: Border): string {
  return `${points(border.widthPt)} ${border.style} ${border.color}`;
}

/** Draws a paragraph. Its place in the file stands in `data-place`. */
export function drawParagraph(paragraph: PaperParagraph): HTMLElement {
  const element = document.createElement('p');
  element.className = 'paper-paragraph';
  element.dataset.place = paragraph.place;
  paragraphs.set(element, paragraph);
  const { format } = paragraph;
  const { style } = element;
  style.textAlign = format.alignment;
  style.marginTop = points(format.spaceBeforePt);
  style.marginBottom = points(format.spaceAfterPt);
  style.marginLeft = points(format.indentLeftPt);
  style.marginRight = points(format.indentRightPt);
  if (format.firstLinePt !== 0) style.textIndent = points(format.firstLinePt);
  if (format.background) style.backgroundColor = format.background;
  setBorders(element, paragraph);
  setLineHeight(element, paragraph);
  for (const inline of paragraph.inlines) element.append(drawInline(inline, paragraph));
  // An empty line, also one after a last line break, is as high as the paragraph mark.
  const last = paragraph.inlines.at(-1);
  if (!last || last.kind === 'lineBreak') element.append(drawText('\u200b', paragraph.markFormat, paragraph));
  for (const line of paragraph.lines) element.append(drawLine(line, format.indentLeftPt));
  return element;
}

function setBorders(element: HTMLElement, { format }: PaperParagraph): void {
  const { style } = element;
  for (const side of ['top', 'right', 'bottom', 'left'] as const satisfies readonly Side[]) {
    const border = format.borders[side];
    if (!border) continue;
    style.setProperty(`border-${side}`, describeBorder(border));
    style.setProperty(`padding-${side}`, points(border.spacePt));
    // Borders at the sides stand outside the text.
    const outside = border.spacePt + border.widthPt;
    if (side === 'left') style.marginLeft = points(format.indentLeftPt - outside);
    if (side === 'right') style.marginRight = points(format.indentRightPt - outside);
  }
}

/**
 * The paragraph's own strut gives `exact` and `atLeast` lines their height; under `auto` it is the smallest text, so
 * that the runs decide.
 */
function setLineHeight(element: HTMLElement, paragraph: PaperParagraph): void {
  const sizes = paragraph.inlines.flatMap(({ format }) => (format.position === 'baseline' ? [format.sizePt] : []));
  if (sizes.length === 0) sizes.push(paragraph.markFormat.sizePt);
  const { line } = paragraph.format;
  const sizePt = line.rule === 'auto' ? Math.min(...sizes) : Math.max(...sizes);
  element.style.fontSize = points(sizePt);
  element.style.lineHeight = points(line.rule === 'auto' ? singleLinePt(sizePt) * line.factor : line.heightPt);
}

function lineHeightOfRun({ format: { line } }: PaperParagraph, run: RunFormat): string {
  if (line.rule === 'exact' || run.position !== 'baseline') return '0';
  return points(singleLinePt(run.sizePt) * (line.rule === 'auto' ? line.factor : 1));
}

function drawInline(inline: PaperInline, paragraph: PaperParagraph): HTMLElement {
  switch (inline.kind) {
    case 'text':
      return drawText(inline.text, inline.format, paragraph);
    case 'tab': {
      const tab = drawText('', inline.format, paragraph);
      tab.classList.add('paper-tab');
      return tab;
    }
    case 'lineBreak': {
      const span = drawText('', inline.format, paragraph);
      span.append(document.createElement('br'));
      return span;
    }
    case 'pageNumber': {
      const number = drawText('', inline.format, paragraph);
      number.dataset.pageNumber = '';
      return number;
    }
    case 'noteReference': {
      const reference = drawText(inline.text, inline.format, paragraph);
      reference.dataset.note = String(inline.note);
      return reference;
    }
  }
}

function drawText(text: string, format: RunFormat, paragraph: PaperParagraph): HTMLElement {
  const element = document.createElement('span');
  const { style } = element;
  const isSmall = format.position !== 'baseline';
  style.fontFamily = `"${format.fontFamily.replace(/["\\]/g, '')}", "Times New Roman", serif`;
  style.fontSize = points(isSmall ? format.sizePt * smallTextSize : format.sizePt);
  style.lineHeight = lineHeightOfRun(paragraph, format);
  if (format.isBold) style.fontWeight = '700';
  if (format.isItalic) style.fontStyle = 'italic';
  if (format.isCaps) style.textTransform = 'uppercase';
  if (format.isSmallCaps) style.fontVariantCaps = 'small-caps';
  if (format.isKerned) style.fontKerning = 'normal';
  if (format.letterSpacingPt !== 0) style.letterSpacing = points(format.letterSpacingPt);
  const decorations = [format.isUnderlined ? 'underline' : '', format.isStruck ? 'line-through' : ''];
  if (decorations.some(Boolean)) style.textDecorationLine = decorations.join(' ');
  if (format.color) style.color = format.color;
  if (format.background) style.backgroundColor = format.background;
  const shift = format.position === 'superscript' ? raisedShift : format.position === 'subscript' ? loweredShift : 0;
  const raised = format.raisedPt + shift * format.sizePt;
  if (raised !== 0) style.verticalAlign = points(raised);
  element.textContent = text;
  return element;
}

function drawLine(line: DrawnLine, indentLeftPt: number): HTMLElement {
  const element = document.createElement('span');
  element.className = 'paper-line';
  const { style } = element;
  style.width = points(line.widthPt);
  style.height = points(line.heightPt);
  style.top = points(line.topPt);
  style.left = line.leftPt === null ? `calc(50% - ${points(line.widthPt / 2)})` : points(line.leftPt - indentLeftPt);
  const side = line.widthPt >= line.heightPt ? 'border-top' : 'border-left';
  style.setProperty(side, `${points(line.weightPt)} solid ${line.color}`);
  return element;
}
