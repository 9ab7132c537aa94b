/** What a clerk does not look at first is drawn after the picture that he waits for, so that it never keeps that one back. */
import { useEffect, useState } from 'react';

/** A window that is not shown paints nothing: what waits for it comes all the same. */
const longestWaitMs = 300;

/** The first picture of all takes its time from the page to the screen; the browser tells when it stood there. */
const firstPicture = new Promise<void>((resolve) => {
  new PerformanceObserver((list, observer) => {
    if (list.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    resolve();
  }).observe({ type: 'paint', buffered: true });
});

let hasStarted = false;

/** Calls `work` once what is drawn now was painted; the answer takes that back. */
function afterPaint(work: () => void): () => void {
  let isTakenBack = false;
  let afterFrame: ReturnType<typeof setTimeout> | undefined;
  // This frame paints it; the one after says that it was painted.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      afterFrame = setTimeout(() => void firstPicture.then(() => isTakenBack || work()), 0);
    });
  });
  const latest = setTimeout(work, longestWaitMs);
  return () => {
    isTakenBack = true;
    cancelAnimationFrame(frame);
    clearTimeout(afterFrame);
    clearTimeout(latest);
  };
}

/** False until the first picture with this component was painted, when it has what it shows (`isReady`). */
export function usePainted(isReady = true): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => (isReady ? afterPaint(() => setPainted(true)) : undefined), [isReady]);
  return isPainted;
}

/** The same for the first such picture of the window; what is opened later is drawn whole at once. For one component only. */
export function useStartPainted(isReady = true): boolean {
  const [isPainted, setPainted] = useState(hasStarted);
  useEffect(() => {
    if (hasStarted || !isReady) return;
    return afterPaint(() => {
      hasStarted = true;
      setPainted(true);
    });
  }, [isReady]);
  return isPainted;
}

/** `value`; a new one only after the first picture that was drawn with it elsewhere. */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => afterPaint(() => setPainted(value)), [value]);
  return painted;
}
