/** One call to the shell and its answer as it came, for those that see to a refusal themselves; `call` in api.ts is for all others. */
import type { Channel, InputOf, OutputOf } from '../../core/ipc/contract.ts';
import type { Result } from '../../core/ipc/result.ts';
import { fromWire, toWire, type Wire } from '../../core/ipc/wire.ts';

type Method = (input: Wire<unknown>) => Promise<Wire<unknown>>;

/** Throws TypeError where the page has no bridge. */
export async function ask<C extends Channel>(channel: C, input?: InputOf<C>): Promise<Result<OutputOf<C>>> {
  const [group = '', method = ''] = channel.split('.');
  const send = (window.api as unknown as Record<string, Record<string, Method>>)[group]?.[method];
  if (!send) throw new TypeError(`no bridge for ${channel}`);
  return fromWire(await send(toWire(input))) as Result<OutputOf<C>>;
}
