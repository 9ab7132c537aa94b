/**
 * The calls that take longer than a key may wait, a plan of hundreds of tasks taken in first of all: a worker with a connection of its own
 * answers them. Names and types only.
 */
import type { Channel } from '../../core/ipc/contract.ts';
import type { AppErrorData, Result } from '../../core/ipc/result.ts';
import type { Wire } from '../../core/ipc/wire.ts';
import type { WriteContext } from '../../db/context.ts';

/** What each does to the database: while one writes, all other calls wait. */
export const longCalls = {
  'plans.compare': 'reads',
  'plans.import': 'writes',
  'plans.applyUpdate': 'writes',
  'exchange.compareSheet': 'reads',
  'exchange.applySheet': 'writes',
  'tasks.edit': 'writes',
  'changes.undo': 'writes',
  'changes.redo': 'writes',
} as const satisfies Partial<Record<Channel, 'reads' | 'writes'>>;

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

export type LongCallAnswer =
  | { readonly kind: 'answer'; readonly wire: Wire<Result<unknown>> }
  | { readonly kind: 'refusal'; readonly error: AppErrorData }
  | { readonly kind: 'fault'; readonly words: string };
