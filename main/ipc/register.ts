/** What every call goes through behind the door: checks the sender, parses the input, calls, and answers with a Result. */
import type { WebContents } from 'electron';
import type { Channel, InputOf, OutputOf } from '../../core/ipc/contract.ts';
import { lockCalls } from '../../core/ipc/lock-calls.ts';
import { AppError, type AppErrorCode, type AppErrorData, type Result } from '../../core/ipc/result.ts';
import { startCalls } from '../../core/ipc/start-calls.ts';
import { toWire, type Wire } from '../../core/ipc/wire.ts';
import type { z } from '../../core/zod.ts';
import { asAppError } from '../../db/storage/sqlite-errors.ts';
import { appOrigin } from '../app-protocol.ts';
import { logFault } from '../log.ts';
import { type Answer, answerCalls, type Caller } from './door.ts';
import { waitForTurn } from './hold-calls.ts';
import { parseWire } from './parse-wire.ts';

/** Does a call whose input was read by the contract. */
export type Handler<C extends Channel> = (input: InputOf<C>, sender: WebContents) => OutputOf<C> | Promise<OutputOf<C>>;

/** Hands a call on as it came, to be read and answered elsewhere. Throws as a handler does. */
export interface Passing {
  readonly pass: (input: Wire<unknown>) => Promise<Wire<Result<unknown>>>;
}

/** One for each channel; a channel without one does not compile. */
export type Handlers<C extends Channel = Channel> = { readonly [K in C]: Handler<K> | Passing };

/** Which page may use a channel: the paper page and the recovery page each their own few, the screen all others; both can be locked. */
export function isPageOf(channel: Channel, url: string): boolean {
  const [group = ''] = channel.split('.');
  const [address] = url.split('#');
  if (group === 'lock' && address === `${appOrigin}/recovery.html`) return true;
  const page = group === 'paper' || group === 'recovery' ? group : 'index';
  return address === `${appOrigin}/${page}.html`;
}

/**
 * What is answered while the application is locked: the lock screen, and the hidden page of a paper that was asked for before and that
 * gets nothing but its own paper.
 */
export function isAnsweredLocked(channel: Channel): boolean {
  return channel.startsWith('lock.') || channel.startsWith('paper.');
}

let isLocked = () => false;

/** From now on calls are refused while `isClosed` says so. */
export function guardCalls(isClosed: () => boolean): void {
  isLocked = isClosed;
}

/** Our page in its main frame; a frame that has gone (null) is nobody. */
function isTrusted(channel: Channel, page: Caller['page']): boolean {
  return page?.isMainFrame === true && isPageOf(channel, page.url);
}

/**
 * Input that does not fit names the field; what is no AppError is logged. When the database could not be read that is said (who writes it
 * has said so already); anything else is a fault, told without its details.
 */
export function toErrorData(error: unknown): AppErrorData {
  if (!(error instanceof AppError)) logFault(error);
  const told = asAppError(error, { doing: 'reading' });
  return told instanceof AppError ? { code: told.code, details: told.details } : { code: 'internal', details: {} };
}

const earlyCalls = { ...startCalls, ...lockCalls };

/** The schema of a call's input; those of the later screens are made when the first of them is asked for. */
async function findSchema(channel: Channel): Promise<z.ZodType> {
  if (channel in earlyCalls) return earlyCalls[channel as keyof typeof earlyCalls].input;
  const { contract } = await import('../../core/ipc/contract.ts');
  return contract[channel].input;
}

type Handle = ((input: unknown, sender: WebContents) => unknown) | Passing;
type HandlersByName = Readonly<Record<string, Handle>>;

let lasting: HandlersByName = {};
let present: HandlersByName = {};
let laterOnes: readonly (() => Promise<HandlersByName>)[] = [];

/** The handler of a channel, made with its like when it is first asked for. */
async function findHandle(channel: Channel): Promise<Handle | undefined> {
  const early = lasting[channel] ?? present[channel];
  if (early) return early;
  for (const load of laterOnes) {
    const handle = (await load())[channel];
    if (handle) return handle;
  }
  return undefined;
}

const answer: Answer = async (channel, { page, contents }, input) => {
  const refuse = (code: AppErrorCode) => toWire({ ok: false, error: { code, details: {} } } as const);
  if (!isTrusted(channel, page)) return refuse('internal');
  if (isLocked() && !isAnsweredLocked(channel)) return refuse('lock.locked');
  try {
    const handle = await findHandle(channel);
    if (!handle) return refuse('internal');
    if (typeof handle !== 'function') {
      await waitForTurn(channel);
      return await handle.pass(input);
    }
    const parsed = parseWire(channel, await findSchema(channel), input);
    await waitForTurn(channel);
    return toWire({ ok: true, value: await handle(parsed, contents) });
  } catch (error) {
    return toWire({ ok: false, error: toErrorData(error) });
  }
};

/** From now on and whatever is registered later, calls that need no data are answered by `handlers`. */
export function registerLasting(handlers: Partial<Handlers>): void {
  lasting = handlers as HandlersByName;
  answerCalls(answer);
}

/**
 * From now on calls are answered by `handlers` and, those that it does not name, by the first of `later` that does: each is made when a call
 * first gets as far. Whatever was registered before (the data before a restore) answers no more.
 */
export function registerHandlers(
  handlers: Partial<Handlers>,
  ...later: readonly (() => Promise<Partial<Handlers>>)[]
): void {
  present = handlers as HandlersByName;
  laterOnes = later.map((make) => {
    let made: Promise<Partial<Handlers>> | null = null;
    return () => {
      // What fails is tried anew with the next call.
      made ??= make().catch((error: unknown) => {
        made = null;
        throw error;
      });
      return made as Promise<HandlersByName>;
    };
  });
  answerCalls(answer);
}
