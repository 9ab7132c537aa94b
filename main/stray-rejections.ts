/**
 * Reads a file with a library that lets go of promises. The PDF library asks for all pages beforehand: where the directory of a file
 * is spoilt, those it did not need are rejected while nobody waits for them, and Node would end the program although the
 * file is read. A page's worker only notes them. What matters of a file comes by the promise that the reader holds.
 */

let readings = 0;
let kept: NodeJS.UnhandledRejectionListener[] = [];

const leave = (): void => undefined;
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs `read`; rejections that nobody waits for meanwhile are left. Its own result, or refusal, is passed on as it is. */
export async function leavingStrayRejections<T>(read: () => Promise<T>): Promise<T> {
  if (readings === 0) {
    kept = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', leave);
  }
  readings += 1;
  try {
    return await read();
  } finally {
    // Node tells of a rejection once the turn in which it came about is over.
    await nextTurn();
    readings -= 1;
    if (readings === 0) {
      process.off('unhandledRejection', leave);
      for (const listener of kept) process.on('unhandledRejection', listener);
    }
  }
}
