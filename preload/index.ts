/** The bridge: one method per channel of the contract, and nothing else. Sees keys only, never schemas or events. */
import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../core/ipc/channels.ts';
import type { StartChannel } from '../core/ipc/start-calls.ts';

/** What the screen asks for first, asked before its script is even read: both are made ready at the same time. */
const firstInputs = new Map<string, unknown>([
  ['application.getState' satisfies StartChannel, undefined],
  ['overview.get' satisfies StartChannel, { planId: null }],
]);
const asked = new Map<string, Promise<unknown>>();
const { location } = globalThis as unknown as { readonly location: { readonly pathname: string } };
if (location.pathname === '/index.html') {
  for (const [channel, input] of firstInputs) asked.set(channel, ipcRenderer.invoke(channel, input));
}

/** The answer that was asked for beforehand, once and to the same input; else asks. */
function invoke(channel: string, input: unknown): Promise<unknown> {
  const answer = asked.get(channel);
  asked.delete(channel);
  // Compared for those few only: an input may be a file of many megabytes, or nothing that JSON knows.
  const isSame = answer && JSON.stringify(input) === JSON.stringify(firstInputs.get(channel));
  return isSame ? answer : ipcRenderer.invoke(channel, input);
}

const api: Record<string, Record<string, (input?: unknown) => Promise<unknown>>> = {};
for (const channel of channels) {
  const [group, method] = channel.split('.') as [string, string];
  api[group] ??= {};
  api[group][method] = (input) => invoke(channel, input);
}
contextBridge.exposeInMainWorld('api', api);
