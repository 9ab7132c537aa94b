/** What came from the page, by the contract. No Electron here. */
import { AppError } from '../../core/ipc/result.ts';
import { fromWire, type Wire } from '../../core/ipc/wire.ts';
import type { z } from '../../core/zod.ts';

function read(channel: string, wire: Wire<unknown>): unknown {
  try {
    return fromWire(wire);
  } catch {
    throw new AppError('input.invalid', { field: channel });
  }
}

/** Throws AppError `input.invalid` with the path of the first field that does not fit, or the channel where there is none. */
export function parseWire<Input>(channel: string, schema: z.ZodType<Input>, wire: Wire<unknown>): Input {
  const parsed = schema.safeParse(read(channel, wire));
  if (!parsed.success) {
    throw new AppError('input.invalid', { field: parsed.error.issues[0]?.path.join('.') || channel });
  }
  return parsed.data;
}
