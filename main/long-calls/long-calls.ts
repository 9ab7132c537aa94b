/**
 * The calls that take longer than a key may wait: what reads every task of the data, and what changes hundreds of them at once. A worker
 * answers them. Names and types only.
 */
import type { Channel } from '../../core/ipc/contract.ts';
import type { Wire } from '../../core/ipc/wire.ts';
import type { WriteContext } from '../../db/context.ts';

/** What each does to the database: while one is writing, all other calls wait. */
export const longCalls = {
  'overview.get': 'reading',
  'overview.getGroups': 'reading',
  'overview.listUnreported': 'reading',
  'tasks.index': 'reading',
  'tasks.ranks': 'reading',
  'tasks.lacks': 'reading',
  'exchange.listUnits': 'reading',
  'plans.compare': 'reading',
  'plans.import': 'writing',
  'plans.applyUpdate': 'writing',
  'exchange.compareSheet': 'reading',
  'exchange.applySheet': 'writing',
  'tasks.edit': 'writing',
  'tasks.extend': 'writing',
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
