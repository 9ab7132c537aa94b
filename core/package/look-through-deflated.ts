/** Deflated content looked at piece by piece, without keeping it. Knows nothing of what it is. */
import { Inflate } from 'fflate';

/** Packed bytes handed over at a time: what comes out of them is looked at before the next. */
const stepBytes = 16 * 1024;

/** Hands what raw deflated `packed` unpacks to over to `look`, as far as it can be read, until `look` answers false. */
export function lookThroughDeflated(packed: Uint8Array, look: (content: Uint8Array) => boolean): void {
  let isGoingOn = true;
  const inflate = new Inflate((content) => {
    isGoingOn &&= look(content);
  });
  try {
    for (let from = 0; from < packed.length && isGoingOn; from += stepBytes) {
      inflate.push(packed.subarray(from, from + stepBytes), from + stepBytes >= packed.length);
    }
  } catch {
    // Spoilt from here on: the reader gets no further either.
  }
}
