/**
 * A .docx as pages on the screen: the pages that print and PDF show. Lays out out of sight and then swaps, so that the
 * old pages and the place in them stay until the new ones stand. Knows nothing of where the file comes from.
 */
import { useEffect, useRef, useState } from 'react';
import { AppError } from '../../core/ipc/result.ts';
import './paper-preview.css';
import { type LaidOutPaper, layOutPaper } from './lay-out-paper.ts';
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
  | { readonly kind: 'shown'; readonly paper: LaidOutPaper; readonly widthPx: number; readonly heightPx: number }
  | { readonly kind: 'failed'; readonly message: string };

export function PaperPreview({ docx, fileName, zoom, onZoom }: PaperPreviewProps) {
  const sheets = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  const state = usePages(docx, fileName, sheets);
  useWheelZoom(ground, zoom, onZoom);
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
      {state.kind === 'shown' && state.paper.notDrawn.length > 0 && (
        <div className="paper-preview-note" role="note">
          {paperStrings.notDrawnTitle} {state.paper.notDrawn.join('; ')}. {paperStrings.openInWord}
        </div>
      )}
      <section
        className="paper-preview-frame"
        style={size}
        aria-label={
          state.kind === 'shown'
            ? `${paperStrings.preview}, ${paperStrings.pageCount(state.paper.pageCount)}`
            : paperStrings.preview
        }
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
    let isStale = false;
    const draw = async () => {
      await loadPaperFonts();
      // Keys that were struck meanwhile go first.
      await waitUntilIdle();
      if (isStale || !sheets.current) return;
      setState(swapPages(docx, fileName, sheets.current));
    };
    draw().catch((error: unknown) => {
      if (isStale) return;
      sheets.current?.replaceChildren();
      setState({ kind: 'failed', message: error instanceof AppError ? error.message : paperStrings.cannotShow });
    });
    return () => {
      isStale = true;
    };
  }, [docx, fileName, sheets]);
  return state;
}

/** A pause in which nothing waits to be handled, or half a second. */
function waitUntilIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 500 }));
}

/** Lays out beside the document, unscaled and unseen, then puts the new pages in place of the old at once. */
function swapPages(docx: Uint8Array, fileName: string, sheets: HTMLElement): PreviewState {
  const host = document.createElement('div');
  host.className = 'paper-preview-workshop';
  document.body.append(host);
  try {
    const paper = layOutPaper(readPaper(docx, fileName), host);
    for (const [index, page] of [...host.children].entries()) {
      page.role = 'group';
      page.ariaLabel = paperStrings.pageOf(index + 1, paper.pageCount);
    }
    sheets.replaceChildren(...host.childNodes);
    return { kind: 'shown', paper, widthPx: sheets.offsetWidth, heightPx: sheets.offsetHeight };
  } finally {
    host.remove();
  }
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
