/**
 * A .docx as pages on the screen: the pages that print and PDF show. The first time each page shows as it is done; later
 * ones are laid out out of sight and swapped, so that the old pages and the place in them stay until the new ones stand.
 * Knows nothing of where the file comes from.
 */
import { useEffect, useRef, useState } from 'react';
import { AppError } from '../../core/ipc/result.ts';
import './paper-preview.css';
import { type LaidOutPaper, layOutPages } from './lay-out-paper.ts';
import { loadPaperFonts } from './load-fonts.ts';
import { paperStrings } from './paper-strings.ts';
import { readPaper } from './read-paper.ts';

export interface PaperPreviewProps {
  /** The finished file; a new array draws anew. */
  readonly docx: Uint8Array;
  /** For messages only. */
  readonly fileName: string;
  /** 1: as large as on paper. */
  readonly zoom: number;
  /** Ctrl and the wheel, or a pinch; without it they do nothing. */
  readonly onZoom?: (zoom: number) => void;
}

type PreviewState =
  | { readonly kind: 'laying' }
  | {
      readonly kind: 'shown';
      /** Null while pages are still being added. */
      readonly paper: LaidOutPaper | null;
      readonly widthPx: number;
      readonly heightPx: number;
    }
  | { readonly kind: 'failed'; readonly message: string };

export function PaperPreview({ docx, fileName, zoom, onZoom }: PaperPreviewProps) {
  const sheets = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  const state = usePages(docx, fileName, sheets);
  useWheelZoom(ground, zoom, onZoom);
  const whole = state.kind === 'shown' ? state.paper : null;
  const size = state.kind === 'shown' ? { width: state.widthPx * zoom, height: state.heightPx * zoom } : undefined;
  return (
    <div className="paper-preview" ref={ground}>
      {state.kind === 'laying' && (
        <p className="paper-preview-note" role="status">
          {paperStrings.laying}
        </p>
      )}
      {state.kind === 'failed' && (
        <p className="paper-preview-note" role="alert">
          {state.message}
        </p>
      )}
      {whole && whole.notDrawn.length > 0 && (
        <div className="paper-preview-note" role="note">
          {paperStrings.notDrawnTitle} {whole.notDrawn.join('; ')}. {paperStrings.openInWord}
        </div>
      )}
      <section
        className="paper-preview-frame"
        style={size}
        aria-label={
          whole ? `${paperStrings.preview}, ${paperStrings.pageCount(whole.pageCount)}` : paperStrings.preview
        }
        aria-busy={whole === null}
      >
        <div className="paper-preview-sheets" ref={sheets} style={{ transform: `scale(${zoom})` }} />
      </section>
    </div>
  );
}

/** Draws the pages of the file into `sheets` whenever it changes. */
function usePages(docx: Uint8Array, fileName: string, sheets: React.RefObject<HTMLDivElement | null>): PreviewState {
  const [state, setState] = useState<PreviewState>({ kind: 'laying' });
  useEffect(() => {
    const drawing = { isStale: false };
    drawPages(docx, fileName, sheets, drawing, setState).catch((error: unknown) => {
      if (drawing.isStale) return;
      sheets.current?.replaceChildren();
      setState({ kind: 'failed', message: error instanceof AppError ? error.message : paperStrings.cannotShow });
    });
    return () => {
      drawing.isStale = true;
    };
  }, [docx, fileName, sheets]);
  return state;
}

/** A pause in which nothing waits to be handled, or half a second. */
function waitUntilIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 500 }));
}

/** Lets keys and paint go first, as soon as this much of a slice is used; in milliseconds. */
const sliceMs = 25;

function letOthersGo(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Lays out beside the document, unscaled and unseen, a few pages at a time. */
async function drawPages(
  docx: Uint8Array,
  fileName: string,
  place: React.RefObject<HTMLDivElement | null>,
  drawing: { readonly isStale: boolean },
  show: (state: PreviewState) => void,
): Promise<void> {
  await loadPaperFonts();
  const growsInSight = place.current?.childElementCount === 0;
  // Keys that were struck meanwhile go first.
  if (!growsInSight) await waitUntilIdle();
  if (drawing.isStale || !place.current) return;
  const sheets = place.current;
  const host = document.createElement('div');
  host.className = 'paper-preview-workshop';
  document.body.append(host);
  const pages = layOutPages(readPaper(docx, fileName), host);
  try {
    let sliceStart = 0;
    for (let step = pages.next(); ; step = pages.next()) {
      const paper = step.done ? step.value : null;
      if (paper || (growsInSight && performance.now() - sliceStart > sliceMs)) showPages(host, sheets, paper, show);
      if (paper) return;
      if (performance.now() - sliceStart <= sliceMs) continue;
      await letOthersGo();
      if (drawing.isStale) return;
      sliceStart = performance.now();
    }
  } finally {
    // Takes its stage away too.
    pages.return({ pageCount: 0, notDrawn: [] });
    host.remove();
  }
}

/** Puts the pages that stand in place of the old ones, or behind those of the same drawing. */
function showPages(
  host: HTMLElement,
  sheets: HTMLElement,
  paper: LaidOutPaper | null,
  show: (state: PreviewState) => void,
): void {
  const added = [...host.querySelectorAll(':scope > .paper-page')];
  const isSwap = paper !== null && added.length === paper.pageCount;
  if (isSwap) sheets.replaceChildren(...added);
  else sheets.append(...added);
  for (const [index, page] of [...sheets.children].entries()) {
    page.role = 'group';
    page.ariaLabel = paper ? paperStrings.pageOf(index + 1, paper.pageCount) : paperStrings.page(index + 1);
  }
  show({ kind: 'shown', paper, widthPx: sheets.offsetWidth, heightPx: sheets.offsetHeight });
}

const zoomLimits = { min: 0.25, max: 4 } as const;

function useWheelZoom(
  ground: React.RefObject<HTMLElement | null>,
  zoom: number,
  onZoom: ((zoom: number) => void) | undefined,
): void {
  useEffect(() => {
    const element = ground.current;
    if (!element || !onZoom) return undefined;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const wanted = zoom * (event.deltaY < 0 ? 1.1 : 1 / 1.1);
      onZoom(Math.min(Math.max(wanted, zoomLimits.min), zoomLimits.max));
    };
    // React listens passively to the wheel, which could not keep the window from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [ground, zoom, onZoom]);
}
