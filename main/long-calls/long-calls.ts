/**
 * The calls that take longer than a key may wait, a plan of hundreds of tasks taken in first of all: a worker with a connection of its own
 * answers them. Names and types only.
 */
import type { Channel } from '../../core/ipc/contract.ts';
import type { Result } from '../../core/ipc/result.ts';
import type { Wire } from '../../core/ipc/wire.ts';
import type { WriteContext } from '../../db/context.ts';
import type { ThreadAnswer } from '../thread-answer.ts';

/** What each does to the database: while one is writing, all other calls wait. */
export const longCalls = {
  'plans.compare': 'reading',
  'plans.import': 'writing',
  'plans.applyUpdate': 'writing',
  'exchange.compareSheet': 'reading',
  'exchange.applySheet': 'writing',
  'tasks.edit': 'writing',
  'changes.undo': 'writing',
  'changes.redo': 'writing',
} as const satisfies Partial<Record<Channel, 'reading' | 'writing'>>;

export type LongChannel = keyof typeof longCalls;

/** What the worker is given: one call. */
export interface LongCallJob {
  /** The database, which is open in the main process too. */
  readonly file: string;
  readonly channel: LongChannel;
  /** The input as it came from the page. */
  readonly wire: Wire<unknown>;
  /** Who writes, at the instant of the call. */
  readonly context: WriteContext;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export type LongCallAnswer = ThreadAnswer<Wire<Result<unknown>>>;
