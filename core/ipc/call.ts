/** What every part of the contract is made of. */
import { z } from '../zod.ts';

/** Names the output type of a call; carries no value. */
export function returns<T>(): { readonly type: T } {
  return {} as { readonly type: T };
}

export const id = z.int().positive();
export const nothing = z.undefined();
