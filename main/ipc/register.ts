/** What every call goes through behind the door: checks the sender, parses the input, calls, and answers with a Result. */
import type { WebContents } from 'electron';
import type { z } from 'zod';
import { type Channel, contract, type InputOf, type OutputOf } from '../../core/ipc/contract.ts';
import { AppError, type AppErrorData } from '../../core/ipc/result.ts';
import { appOrigin } from '../app-protocol.ts';
import { logFault } from '../log.ts';
import { type Answer, answerCalls, type Caller } from './door.ts';

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
function isTrusted(channel: Channel, page: Caller['page']): boolean {
  return page?.isMainFrame === true && isPageOf(channel, page.url);
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

const present: Record<string, (input: unknown, sender: WebContents) => unknown> = {};

const answer: Answer = async (channel, { page, contents }, input) => {
  const handle = present[channel];
  if (!handle || !isTrusted(channel, page)) return { ok: false, error: { code: 'internal', details: {} } };
  try {
    return { ok: true, value: await handle(parseInput(channel, input), contents) };
  } catch (error) {
    return { ok: false, error: toErrorData(error) };
  }
};

/**
 * `createHandlers` must name every channel; the command line registers the few that its hidden page uses. A handler that
 * is registered again (after a restore) takes the place of the first.
 */
export function registerHandlers(handlers: Partial<Handlers>): void {
  Object.assign(present, handlers);
  answerCalls(answer);
}
