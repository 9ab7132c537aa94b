/**
 * What the first screen asks for, asked before anything else of the screen is evaluated: the shell answers meanwhile. Not in a file of its
 * own that comes sooner: while the shell counts it serves no file, and the screen's own would come later. Must import nothing but what asks.
 */
import type { Channel, InputOf } from '../../core/ipc/contract.ts';
import type { Result } from '../../core/ipc/result.ts';
import { ask } from './ask.ts';

const asked = new Map<Channel, { readonly input: string | undefined; readonly answer: Promise<Result<unknown>> }>();

function askAhead<C extends Channel>(channel: C, input?: InputOf<C>): void {
  asked.set(channel, { input: JSON.stringify(input), answer: ask(channel, input) });
}

// The recovery page has the same way of calling, and may ask for nothing of this.
if (window.location.pathname === '/index.html') {
  askAhead('application.getState');
  askAhead('overview.get', { planId: null });
}

/** The answer that was asked for beforehand, once and to the same input. */
export function takeFirstAnswer(channel: Channel, input: unknown): Promise<Result<unknown>> | null {
  const first = asked.get(channel);
  asked.delete(channel);
  // Compared for those few only: an input may be a file of many megabytes, or nothing that JSON knows.
  return first && first.input === JSON.stringify(input) ? first.answer : null;
}
