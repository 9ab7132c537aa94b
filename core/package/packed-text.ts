/** Long texts kept small in the memory. Knows nothing of what they say. */
import { deflateSync, inflateSync } from 'fflate';

/** The text as bytes for `unpackText`; quickly rather than as small as can be. */
export function packText(text: string): Uint8Array {
  return deflateSync(new TextEncoder().encode(text), { level: 1 });
}

/** The text that `packText` was given. */
export function unpackText(packed: Uint8Array): string {
  return new TextDecoder().decode(inflateSync(packed));
}
