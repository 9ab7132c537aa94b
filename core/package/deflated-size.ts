/** How long a deflated content is, without keeping it. Knows nothing of what it is. */
import { Inflate } from 'fflate';

/** Packed bytes handed over at a time: what comes out of them is counted before the next. */
const stepBytes = 16 * 1024;

/** Bytes that raw deflated `packed` unpacks to, as far as it can be read; stops counting soon after `most`. */
export function measureDeflated(packed: Uint8Array, most: number): number {
  let total = 0;
  const inflate = new Inflate((chunk) => {
    total += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length && total <= most; from += stepBytes) {
      inflate.push(packed.subarray(from, from + stepBytes), from + stepBytes >= packed.length);
    }
  } catch {
    // Spoilt from here on: the reader gets no further either.
  }
  return total;
}
