/**
 * What stands on a page of a PDF: pieces of text with their places, and the ruled lines that tables are drawn with. The one
 * place that knows the operators of a page; knows nothing of lines and tables.
 */
import type { OPS as operatorCodes, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { normalizeText } from '../../text/vietnamese.ts';

/** A piece of text as the PDF sets it. Lengths in points; y grows downwards and is that of the baseline. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A straight line, drawn or as a thin filled bar. */
export interface Rule {
  readonly isVertical: boolean;
  /** x of a vertical line, y of a level one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PdfPage {
  readonly runs: readonly TextRun[];
  readonly rules: readonly Rule[];
}

/** [a, b, c, d, e, f] as in PDF: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [number, number, number, number, number, number];

/** A bar is thinner than this, a border longer. */
const thickestBar = 3;
const shortestRule = 5;
/** A bar has four corners, which may be named twice; more points make another shape. */
const mostBarPoints = 8;
/** More pieces than any printed page has; the rest of a hostile page is left. */
const mostPieces = 50_000;

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function place([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function asMatrix(values: ArrayLike<number> | undefined): Matrix | null {
  if (!values || values.length < 6) return null;
  const numbers = Array.from(values).slice(0, 6);
  return numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : null;
}

/** Turns a page by quarters so that most of its text runs from left to right. */
function turnUpright(turns: number, width: number, height: number): Matrix {
  if (turns === 1) return [0, -1, 1, 0, 0, width];
  if (turns === 2) return [-1, 0, 0, -1, width, height];
  if (turns === 3) return [0, 1, -1, 0, height, 0];
  return [1, 0, 0, 1, 0, 0];
}

/** Quarter turns, 0 to 3, clockwise on the page, of text under a matrix; null for slanted text. */
function turnsOf([a, b]: Matrix): number | null {
  const quarters = (Math.atan2(b, a) / (Math.PI / 2) + 4) % 4;
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) > 0.1 ? null : nearest % 4;
}

interface PlacedText {
  readonly text: string;
  readonly matrix: Matrix;
  readonly width: number;
}

async function readTexts(page: PDFPageProxy, view: Matrix): Promise<readonly PlacedText[]> {
  const { items } = await page.getTextContent();
  const texts: PlacedText[] = [];
  for (const item of items.slice(0, mostPieces)) {
    const text = 'str' in item ? normalizeText(item.str).replaceAll('\n', ' ') : '';
    if (!('str' in item) || text.trim() === '') continue;
    const matrix = asMatrix(item.transform);
    if (matrix) texts.push({ text, matrix: multiply(view, matrix), width: item.width });
  }
  return texts;
}

/** The direction of most letters. */
function mainTurns(texts: readonly PlacedText[]): number {
  const letters = [0, 0, 0, 0];
  for (const { text, matrix } of texts) {
    const turns = turnsOf(matrix);
    if (turns !== null) letters[turns] = (letters[turns] ?? 0) + text.length;
  }
  return letters.indexOf(Math.max(...letters));
}

/** The straight, level or upright, lines of one drawn path. */
function rulesOfPath(path: ArrayLike<number>, matrix: Matrix, isFilled: boolean): readonly Rule[] {
  const rules: Rule[] = [];
  const addRule = (x1: number, y1: number, x2: number, y2: number) => {
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (Math.max(width, height) < shortestRule || Math.min(width, height) > thickestBar) return;
    const isVertical = height > width;
    const [at, from, to] = isVertical ? [(x1 + x2) / 2, y1, y2] : [(y1 + y2) / 2, x1, x2];
    rules.push({ isVertical, at, from: Math.min(from, to), to: Math.max(from, to) });
  };
  let points: (readonly [number, number])[] = [];
  const closePath = () => {
    if (isFilled && points.length > 2 && points.length <= mostBarPoints) {
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      addRule(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    } else if (!isFilled) {
      for (const [i, [x, y]] of points.entries()) {
        const next = points[i + 1];
        if (next) addRule(x, y, next[0], next[1]);
      }
    }
    points = [];
  };
  // Codes of a path: 0 move, 1 line, 2 and 3 curves with 6 and 4 numbers, 4 close.
  for (let at = 0; at < path.length; ) {
    const code = path[at] as number;
    if (code === 0) closePath();
    if (code === 0 || code === 1) {
      points.push(place(matrix, path[at + 1] as number, path[at + 2] as number));
      at += 3;
    } else if (code === 2 || code === 3) {
      points = [];
      at += code === 2 ? 7 : 5;
    } else {
      if (points[0]) points.push(points[0]);
      at += 1;
    }
  }
  closePath();
  return rules;
}

async function readRules(page: PDFPageProxy, view: Matrix, codes: typeof operatorCodes): Promise<readonly Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const fills: readonly number[] = [codes.fill, codes.eoFill, codes.fillStroke, codes.eoFillStroke];
  const strokes: readonly number[] = [codes.stroke, codes.closeStroke];
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  for (let i = 0; i < fnArray.length && rules.length < mostPieces; i += 1) {
    const code = fnArray[i];
    const values: unknown = argsArray[i];
    if (code === codes.save || code === codes.paintFormXObjectBegin) saved.push(matrix);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    const change =
      code === codes.transform
        ? asMatrix(values as ArrayLike<number>)
        : code === codes.paintFormXObjectBegin
          ? asMatrix((values as [ArrayLike<number>] | null)?.[0])
          : null;
    if (change) matrix = multiply(matrix, change);
    if (code !== codes.constructPath) continue;
    const [paint, paths] = values as [number, readonly (ArrayLike<number> | null)[]];
    if (!fills.includes(paint) && !strokes.includes(paint)) continue;
    for (const path of paths) {
      for (const rule of path ? rulesOfPath(path, matrix, fills.includes(paint)) : []) rules.push(rule);
    }
  }
  return rules;
}

/** The text and the ruled lines of a page, turned upright. */
export async function readPdfPage(page: PDFPageProxy, codes: typeof operatorCodes): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const view = asMatrix(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height];
  const texts = await readTexts(page, view);
  const turns = mainTurns(texts);
  const upright = turnUpright(turns, viewport.width, viewport.height);
  const runs = texts.flatMap(({ text, matrix, width }) => {
    if (turnsOf(matrix) !== turns) return [];
    const [x, y] = place(upright, matrix[4], matrix[5]);
    return [{ text, x, y, width, size: Math.hypot(matrix[2], matrix[3]) }];
  });
  const rules = runs.length === 0 ? [] : await readRules(page, multiply(upright, view), codes);
  return { runs, rules };
}
