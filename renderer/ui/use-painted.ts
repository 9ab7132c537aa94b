/** Whether what a component first drew is on the screen: what a clerk does not see at first had better wait for it. */
import { useEffect, useState } from 'react';

/** A window that is not shown paints nothing: what waits for it comes all the same. */
const longestWaitMs = 300;

/** False until the first picture with this component was painted. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let afterFrame: ReturnType<typeof setTimeout> | undefined;
    const show = () => setPainted(true);
    // The frame that paints it, and then the one that says that it was painted.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        afterFrame = setTimeout(show, 0);
      });
    });
    const latest = setTimeout(show, longestWaitMs);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(afterFrame);
      clearTimeout(latest);
    };
  }, []);
  return isPainted;
}
