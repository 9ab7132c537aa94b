/** Runs in the page while it is measured: from a keystroke to the painted rows, and from frame to frame while scrolling. */

/** Just after the next frame has been painted. */
function afterPaint(then) {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(null);
  });
}

/** Tells the list on screen (its filter and order) from another; it comes with its first rows. */
const shownList = () => document.querySelector('[data-testid="task-table"]')?.dataset.list;

globalThis.taskProbe = {
  /** Resolves with the milliseconds from the next keystroke or click until the rows it asks for are painted. */
  waitForRows() {
    const began = new Promise((resolve) => {
      const start = (event) => resolve(event.timeStamp);
      addEventListener('keydown', start, { capture: true, once: true });
      addEventListener('pointerdown', start, { capture: true, once: true });
    });
    const before = shownList();
    const painted = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (shownList() === before) return;
        observer.disconnect();
        afterPaint(resolve);
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    this.outcome = Promise.all([began, painted]).then(([start, end]) => end - start);
  },

  /** Scrolls the table by `stepPx` every frame; answers with the milliseconds between frames. */
  scroll(stepPx, frameCount) {
    const scroller = document.querySelector('[data-testid="task-table"]').parentElement;
    const deltas = [];
    return new Promise((resolve) => {
      let before = null;
      const step = (now) => {
        if (before !== null) deltas.push(now - before);
        before = now;
        scroller.scrollTop += stepPx;
        if (deltas.length < frameCount) requestAnimationFrame(step);
        else resolve(deltas);
      };
      requestAnimationFrame(step);
    });
  },

  /** The milliseconds of one call over the bridge. */
  async timeCall(group, method, input) {
    const start = performance.now();
    await globalThis.api[group][method](input);
    return performance.now() - start;
  },
};
