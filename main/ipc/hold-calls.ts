/**
 * While a worker writes to the database, every other call waits: SQLite lets one connection write at a time, and waiting for it in
 * the main process would stop the window. The screen says meanwhile what is under way.
 */
const holders = new Set<Promise<void>>();

/** Calls wait from now on, until the answer is called. */
export function holdCalls(): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  holders.add(held);
  return () => {
    holders.delete(held);
    release();
  };
}

/** The calls that tell of the work and end it, those that feed it, and the lock do not wait for it. */
const isOfTheWork =
  /^lock\.|^exchange\.(getProgress|cancelWork|startPackage|addPart|addContent|savePackage|comparePackage|applyPackage)$/;

/** Waits until nobody holds calls; not at all for the calls of the work itself and of the lock. */
export async function waitForTurn(channel: string): Promise<void> {
  if (isOfTheWork.test(channel)) return;
  while (holders.size > 0) await Promise.all(holders);
}
