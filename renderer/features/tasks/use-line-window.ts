/** Which lines of a long list are in view: all lines have one height, so that it follows from where the list is scrolled to. */
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export interface LineWindow {
  readonly first: number;
  /** Behind the last line to draw. */
  readonly end: number;
}

export interface LineWindowOptions {
  readonly lineHeightPx: number;
  /** Of what stays above the lines when they are scrolled. */
  readonly headHeightPx: number;
  readonly lineCount: number;
}

/** Lines drawn beyond the view, so that slow scrolling shows nothing blank; each one more is paid with every keystroke of the search. */
const margin = 1;

/** The lines to draw, and a function that brings a line into view. */
export function useLineWindow(scroller: RefObject<HTMLElement | null>, options: LineWindowOptions) {
  const { lineHeightPx, headHeightPx, lineCount } = options;
  const [view, setView] = useState<LineWindow>({ first: 0, end: 0 });

  const measure = useCallback((): LineWindow => {
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
    const first = Math.floor(scrollTop / lineHeightPx) - margin;
    const count = Math.ceil((clientHeight - headHeightPx) / lineHeightPx) + 1 + 2 * margin;
    return { first: Math.max(0, first), end: Math.max(0, first) + count };
  }, [scroller, lineHeightPx, headHeightPx]);

  const update = useCallback(() => {
    const next = measure();
    setView((before) => (before.first === next.first && before.end === next.end ? before : next));
  }, [measure]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // The lines come in the same frame as the scrolling: nothing blank is painted between.
    const onScroll = () => flushSync(update);
    const observer = new ResizeObserver(update);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, update]);

  const reveal = useCallback(
    (line: number, align: 'nearest' | 'center' = 'nearest') => {
      const element = scroller.current;
      if (!element) return;
      const top = line * lineHeightPx;
      const room = element.clientHeight - headHeightPx;
      if (align === 'center') element.scrollTop = Math.max(0, top - room / 2);
      else if (top < element.scrollTop) element.scrollTop = top;
      else if (top + lineHeightPx > element.scrollTop + room) element.scrollTop = top + lineHeightPx - room;
      update();
    },
    [scroller, lineHeightPx, headHeightPx, update],
  );
  return { first: Math.min(view.first, Math.max(0, lineCount - 1)), end: Math.min(view.end, lineCount), reveal };
}
