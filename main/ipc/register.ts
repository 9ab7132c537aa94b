/** The only `ipcMain.handle`: checks the sender, parses the input, calls, and answers with a Result. */
import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { z } from 'zod';
import { type Channel, contract, type InputOf, type OutputOf } from '../../core/ipc/contract.ts';
import { AppError, type AppErrorData, type Result } from '../../core/ipc/result.ts';
import { appOrigin } from '../app-protocol.ts';
import { logFault } from '../log.ts';

/** One function per channel; a channel without one does not compile. */
export type Handlers<C extends Channel = Channel> = {
  readonly [K in C]: (input: InputOf<K>, sender: WebContents) => OutputOf<K> | Promise<OutputOf<K>>;
};

/** Which page may use a channel: the paper page and the recovery page each their own few, the screen all others. */
export function isPageOf(channel: Channel, url: string): boolean {
  const [group = ''] = channel.split('.');
  const page = group === 'paper' || group === 'recovery' ? group : 'index';
  return url === `${appOrigin}/${page}.html`;
}

/** Our page in its main frame; a frame that has gone (null) is nobody. */
function isTrusted(channel: Channel, frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isPageOf(channel, frame.url);
}

/** Input that does not fit names the field; what is no AppError is a fault: logged, and told without its details. */
export function toErrorData(error: unknown): AppErrorData {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  logFault(error);
  return { code: 'internal', details: {} };
}

/** Parses by the contract. Throws AppError `input.invalid` with the path of the first field that does not fit. */
export function parseInput<C extends Channel>(channel: C, input: unknown): InputOf<C> {
  const schema: z.ZodType = contract[channel].input;
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    throw new AppError('input.invalid', { field: parsed.error.issues[0]?.path.join('.') || channel });
  }
  return parsed.data as InputOf<C>;
}

/**
 * `createHandlers` must name every channel; the command line registers the few that its hidden page uses. A handler that
 * is registered again (after a restore) takes the place of the first.
 */
export function registerHandlers(handlers: Partial<Handlers>): void {
  for (const channel of Object.keys(handlers) as Channel[]) {
    const handle = handlers[channel] as (input: unknown, sender: WebContents) => unknown;
    ipcMain.removeHandler(channel);
    ipcMain.handle(channel, async (event, input: unknown): Promise<Result<unknown>> => {
      // senderFrame turns null once the frame navigates: read it before anything is awaited.
      if (!isTrusted(channel, event.senderFrame)) return { ok: false, error: { code: 'internal', details: {} } };
      try {
        return { ok: true, value: await handle(parseInput(channel, input), event.sender) };
      } catch (error) {
        return { ok: false, error: toErrorData(error) };
      }
    });
  }
}
